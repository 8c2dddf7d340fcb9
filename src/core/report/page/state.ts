import * as l10n from '@vscode/l10n';
import type { Finding, TermsInForce, Use } from '../../types';
import { knownModel } from '../../known-model';
import { openFindings, quietly } from '../verdict-facts';

/** Of a model, or of one use of it; `listed`: its terms are listed and were not judged. */
export type State = 'conflict' | 'warning' | 'question' | 'unknown' | 'listed' | 'fine';

/** Worst first. Nothing that was not judged comes after what is fine. */
export const STATES: readonly State[] = ['conflict', 'warning', 'question', 'unknown', 'listed', 'fine'];

const STATE_OF = { error: 'conflict', warning: 'warning', information: 'question' } as const;

/** How a use was judged. */
export interface Judged {
  readonly use: Use;
  readonly findings: readonly Finding[];
  readonly terms: readonly TermsInForce[];
  /** Whether the policy that governs its file declares any usage. */
  readonly declared: boolean;
  /** Whether that policy has faults, so that what it declares may not be what was meant. */
  readonly faulty: boolean;
  /** Keys of usage that its terms ask for and nobody declared: then what was judged is not all. */
  readonly undeclared: readonly string[];
}

export function stateOf({ use, findings, terms, declared, faulty, undeclared }: Judged): State {
  const [first] = openFindings(findings);
  const state = first && STATE_OF[first.severity];
  if (!knownModel(use)) {
    return state === undefined || state === 'question' ? 'unknown' : state;
  }
  if (state) {
    return state;
  }
  if (faulty || !declared) {
    return 'listed';
  }
  return quietly(use, terms, undeclared) === 'clear' ? 'fine' : 'question';
}

/** The worst of several. */
export function worst(states: readonly State[]): State {
  return STATES.find((state) => states.includes(state)) ?? 'listed';
}

export function stateInWords(state: State): string {
  switch (state) {
    case 'conflict': return l10n.t('conflict');
    case 'warning': return l10n.t('warning');
    case 'question': return l10n.t('to check');
    case 'unknown': return l10n.t('unknown');
    case 'listed': return l10n.t('not judged');
    case 'fine': return l10n.t('no conflict');
  }
}
