import fc from 'fast-check';
import { detect } from '../../../src/core/detect/detect';
import { Lines } from '../../../src/core/lines';
import type { Mention } from '../../../src/core/types';
import { LANGUAGES, NOISE, type Language } from './snippets';

export interface Document { readonly path: string; readonly text: string }

const ALL_PARTS = LANGUAGES.flatMap(({ parts }) => parts);

/** One document of whole parts, in some order. */
export function sound({ wrap = (parts): string => `${parts.join('\n')}\n` }: Language, parts: readonly string[]): string {
  return wrap(parts);
}

/** What a person may have on the screen while typing: parts of the language and of others, halves, marks and any characters. */
export function anyDocument({ path, parts }: Language): fc.Arbitrary<Document> {
  const part = fc.constantFrom(...parts);
  const piece = fc.oneof(
    { weight: 4, arbitrary: part },
    { weight: 1, arbitrary: fc.constantFrom(...ALL_PARTS) },
    { weight: 2, arbitrary: fc.tuple(part, fc.nat(60)).map(([text, length]) => text.slice(0, length)) },
    { weight: 4, arbitrary: fc.constantFrom(...NOISE) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const pieces = fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n', ' ', '')), { maxLength: 14 });
  return pieces.map((all) => ({ path, text: all.map(([text, end]) => text + end).join('') }));
}

/** Runs a property. A failure says its seed, and `MODEL_REVIEW_SEED` runs with that one. */
export function holds<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns: number): void {
  const seed = Number(process.env['MODEL_REVIEW_SEED']);
  fc.assert(fc.property(arbitrary, predicate), { numRuns, ...(seed ? { seed } : {}) });
}

/** A document's mentions by line and column, which no change elsewhere moves. */
export function placed({ path, text }: Document): readonly (Omit<Mention, 'span'> & { readonly from: string; readonly to: string })[] {
  const lines = new Lines(text);
  const at = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line}:${character}`;
  };
  return detect({ path, text }).mentions.map(({ span, ...mention }) => ({ ...mention, from: at(span.start), to: at(span.end) }));
}
