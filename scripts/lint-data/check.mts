import type { Catalogue } from '../../src/core/catalogue/types';
import type { Data } from '../data/authored.mjs';

export interface Problem {
  /** A file, a model, a provider's id: where to look. */
  readonly where: string;
  readonly message: string;
}

/** What is checked: the authored data and what they compile to. */
export interface Checked {
  readonly data: Data;
  readonly catalogue: Catalogue;
}

/** One check of the data; it has one reason to complain and answers with all places. */
export interface Check {
  readonly name: string;
  check(checked: Checked): Problem[];
}
