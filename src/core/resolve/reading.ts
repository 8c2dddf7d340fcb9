import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Step } from '../types';

/** A mention's text on its way through the grammar: what is left of it, and what was taken off. */
export interface Reading {
  readonly text: string;
  readonly steps: readonly Step[];
  /** Provider that a prefix, path or spelling fixed. */
  readonly provider?: string;
  /** Publisher segment that was taken off, lower case, e.g. `meta-llama`. */
  readonly vendor?: string;
  /** Set by `ft:` ids: the text names the base. */
  readonly fineTuned?: true;
  /** Set where a quantisation or weight-file suffix was taken off. */
  readonly quantised?: true;
  /** Set where the text left over names another model than the id: a tag that moved on without its packings. */
  readonly moved?: true;
  /** Set where the id stands for something only its owner knows, e.g. an application inference profile. */
  readonly opaque?: true;
}

/** One step of the id grammar: the next reading, or `undefined` where it does not apply. Linear in the text. */
export type Rewrite = (reading: Reading, index: CatalogueIndex) => Reading | undefined;

/** The reading with `text` in place of the old one and one more step. */
export function rewritten(reading: Reading, text: string, kind: Step['kind'], taken: string, rest?: Partial<Reading>): Reading {
  return { ...reading, ...rest, text, steps: [...reading.steps, { kind, text: taken }] };
}
