import * as l10n from '@vscode/l10n';
import type { Licence, Term, Terms } from '../../catalogue/types';
import type { Code } from '../../codes';
import type { Usage } from '../../policy/types';

/** One question that licences answer: a column of the matrix. */
export interface Topic {
  readonly title: string;
  /** What a project declares about it. */
  readonly usage: readonly (keyof Usage)[];
  readonly codes: ReadonlySet<Code>;
  /** What is said where the licence's terms in words hold nothing. `coverage` has been looked at. */
  readonly otherwise: (terms: Terms) => Otherwise;
}

/** `unknown`: the text says something that nobody could read plainly. */
export type Otherwise =
  | { readonly kind: 'allowed'; readonly term: Pick<Term<unknown>, 'clause' | 'confidence'> }
  | { readonly kind: 'plain'; readonly words: string }
  | { readonly kind: 'unknown' };

const silent = (): Otherwise => ({ kind: 'plain', words: l10n.t('text is silent') });
const noLimit = (): Otherwise => ({ kind: 'plain', words: l10n.t('no limit in the text') });

export function topics(): readonly Topic[] {
  return [
    {
      title: l10n.t('Commercial use'), usage: ['commercial'], codes: new Set<Code>(['commercial-prohibited', 'approval-required']),
      otherwise: ({ commercialUse }) => granted(commercialUse, 'allowed'),
    },
    {
      title: l10n.t('Users and revenue'), codes: new Set<Code>(['threshold-exceeded', 'threshold-date-unknown', 'threshold-display-duty']),
      usage: ['monthlyActiveUsers', 'monthlyActiveUsersOn', 'dailyActiveUsers', 'monthlyVisits', 'annualRevenueUSD', 'monthlyRevenueUSD'], otherwise: noLimit,
    },
    {
      title: l10n.t('Training on outputs'), usage: ['trainsModelsOnOutputs'],
      codes: new Set<Code>(['output-training-prohibited', 'output-training-competing-only', 'output-training-duty']),
      otherwise: ({ outputTraining }) => granted(outputTraining, 'allowed'),
    },
    {
      title: l10n.t('Regions'), usage: ['companyRegions', 'userRegions'], codes: new Set<Code>(['region-excluded', 'region-check-list']), otherwise: noLimit,
    },
    {
      title: l10n.t('Fields, hosting, competitors'), usage: ['fieldsOfUse', 'offersModelApi', 'competesWithProvider', 'minimumUserAge'],
      codes: new Set<Code>(['field-prohibited', 'field-conditional', 'hosting-restricted', 'competitor-restricted', 'age-limit']), otherwise: noLimit,
    },
    {
      title: l10n.t('Duties when you ship'), usage: ['distributes'],
      codes: new Set<Code>(['display-duty', 'naming-duty', 'pass-through-duty', 'redistribution-prohibited', 'derivative-inherits']), otherwise: silent,
    },
  ];
}

function granted(term: Term<string> | undefined, yes: string): Otherwise {
  switch (term?.v) {
    case yes: return { kind: 'allowed', term };
    case undefined:
    case 'silent': return silent();
    default: return { kind: 'unknown' };
  }
}

/** Why nothing can be said where a text was not read in full. */
export function unreadWords({ coverage }: Licence): string | undefined {
  switch (coverage) {
    case 'full': return undefined;
    case 'partial': return l10n.t('part of the text was not read');
    case 'none': return l10n.t('text not read');
  }
}
