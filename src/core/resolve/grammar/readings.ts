import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Mention } from '../../types';
import type { Reading, Rewrite } from '../reading';
import { atProvider, bedrockRegion, bedrockVendor, gateway, joinedHost, route, vendorSegment } from './prefix';
import { atVersion, budget, claudeOrder, deploymentNumber, device, geminiOrder, hostSuffix, instructOfGemma, listedFineTune, pointAsLetter, priceClass, replicateSha, variant, versionTag } from './tail';
import { addedByUser, archived, cloudTag, filePart, ggmlFile, moonshine, packedTag, quantisation, tag, weightFile, whisperFile } from './packing';
import { wrapper } from './wrapper';

/** The order of the steps matters: what a later one needs, an earlier one has uncovered. */
const STEPS: readonly Rewrite[] = [
  addedByUser, archived, moonshine, wrapper, variant, atProvider, route, route, route, route, wrapper, gateway, bedrockRegion, bedrockVendor, replicateSha, atVersion, versionTag, variant, budget, cloudTag, packedTag, tag, weightFile,
  vendorSegment, listedFineTune, deploymentNumber, priceClass, device, quantisation, quantisation, quantisation, filePart, quantisation, whisperFile, ggmlFile, joinedHost, hostSuffix, quantisation, claudeOrder, geminiOrder, pointAsLetter, instructOfGemma,
];

/** All readings of a mention, from the text as it stands to the most stripped. At most one per step, so linear. */
export function readings(mention: Mention, index: CatalogueIndex): readonly Reading[] {
  const start: Reading = { text: mention.text, steps: [], ...(mention.provider === undefined ? {} : { provider: mention.provider }) };
  const found = [start];
  let current = start;
  for (const step of STEPS) {
    const next = step(current, index);
    if (next) {
      current = next;
      found.push(next);
    }
  }
  return found;
}
