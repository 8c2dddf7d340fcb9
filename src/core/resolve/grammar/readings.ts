import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Mention } from '../../types';
import type { Reading, Rewrite } from '../reading';
import { atProvider, bedrockRegion, bedrockVendor, gateway, joinedHost, route, vendorSegment } from './prefix';
import { atVersion, budget, claudeOrder, deploymentNumber, device, geminiOrder, hostSuffix, instructOfGemma, joined, listedFineTune, pointAsLetter, priceClass, replicateSha, thinking, variant, versionTag } from './tail';
import { addedByUser, archived, cloudTag, converted, filePart, ggmlFile, moonshine, packedTag, quantisation, tag, weightFile, whisperFile } from './packing';
import { wrapper } from './wrapper';

/** The order of the steps matters: what a later one needs, an earlier one has uncovered. None applies to a text that has not one of the marks beside it, `''` to any. */
export const STEPS: readonly (readonly [step: Rewrite, marks: string])[] = [
  [addedByUser, '.'], [archived, '-'], [moonshine, '/'], [joined, ':'], [wrapper, '/:'], [variant, '-/:'], [atProvider, '@'], [route, '/:'], [route, '/:'], [route, '/:'], [route, '/:'], [wrapper, '/:'], [gateway, '/:'],
  [bedrockRegion, '.'], [bedrockVendor, '.'], [replicateSha, ':'], [atVersion, '@'], [versionTag, '-:'], [variant, '-/:'], [budget, ':'], [thinking, '-'], [cloudTag, ':'], [packedTag, ':'], [tag, ':'], [weightFile, '.'],
  [vendorSegment, '/'], [listedFineTune, '-.'], [deploymentNumber, '-'], [priceClass, '-'], [device, '-'], [converted, '-_'], [quantisation, '-_.'], [quantisation, '-_.'], [quantisation, '-_.'], [filePart, '-_.'], [quantisation, '-_.'],
  [whisperFile, ''], [ggmlFile, '-'], [joinedHost, '-'], [hostSuffix, '-'], [quantisation, '-_.'], [claudeOrder, '-'], [geminiOrder, '-'], [pointAsLetter, ''], [instructOfGemma, '-'],
];

const ANY = 1;
const MARKS = './:@-_';
/** A bit for each mark that a text has, and that of any text. */
const BITS: ReadonlyMap<string, number> = new Map(Array.from(MARKS, (mark, at) => [mark, 2 << at] as const));
const STEPS_BY_BITS: readonly (readonly [step: Rewrite, bits: number])[] = STEPS.map(([step, marks]) => [step, marks === '' ? ANY : bitsOf(marks)]);

function bitsOf(text: string): number {
  let bits = 0;
  for (const [mark, bit] of BITS) {
    bits |= text.includes(mark) ? bit : 0;
  }
  return bits;
}

/** All readings of a mention, from the text as it stands to the most stripped. At most one per step, so linear. */
export function readings(mention: Mention, index: CatalogueIndex): readonly Reading[] {
  const start: Reading = { text: mention.text, steps: [], ...(mention.provider === undefined ? {} : { provider: mention.provider }) };
  const found = [start];
  let current = start;
  let bits = bitsOf(start.text) | ANY;
  for (const [step, needed] of STEPS_BY_BITS) {
    const next = (bits & needed) === 0 ? undefined : step(current, index);
    if (next) {
      current = next;
      bits = bitsOf(next.text) | ANY;
      found.push(next);
    }
  }
  return found;
}
