import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Day } from '../../catalogue/types';
import type { Code } from '../../codes';
import type { Schema } from '../schema';

/** What the help with a policy file is made of. */
export interface Facts {
  /** With its descriptions, in the reader's language. */
  readonly schema: Schema;
  readonly index: CatalogueIndex;
  readonly today: Day;
  /** Of the reader, as BCP 47: `zh-cn`. */
  readonly locale: string;
  /** What a finding code says, in a few words; nothing of one that cannot be waived. */
  describe(code: Code): string | undefined;
}
