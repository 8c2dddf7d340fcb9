import type { Day } from '../../catalogue/types';
import type { TermsInForce, Use } from '../../types';
import type { Run } from '../run';
import type { PageModel } from './models';
import type { Links } from './section';

/** What a page is made from. */
export interface PageInput {
  readonly run: Run;
  readonly project: { readonly name: string };
  readonly termsOf: (use: Use) => readonly TermsInForce[];
  readonly today: Day;
  /** Not all files were looked at; `notes` say why. */
  readonly isPartial?: boolean;
  /** Sentences that somebody must know before he reads the page, e.g. that a scan was stopped. */
  readonly notes?: readonly string[];
}

/** What every section is made from. */
export interface Page extends PageInput {
  readonly models: readonly PageModel[];
  readonly links: Links;
}
