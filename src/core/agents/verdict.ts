import * as l10n from '@vscode/l10n';
import { openFindings, quietly } from '../report/verdict-facts';
import type { Finding } from '../types';
import type { Judged } from './judge';

/** What an agent must know first. Only `no-conflict` says that nothing speaks against the model. */
export interface Verdict {
  readonly state: 'conflict' | 'warning' | 'to-check' | 'no-conflict' | 'not-judged';
  readonly words: string;
}

const STATES = { error: 'conflict', warning: 'warning', information: 'to-check' } as const;

/** The card's verdict in whole sentences. Where the terms ask for what nobody declared, it is for somebody to check: an agent cannot see the rest of the card. */
export function verdictOf(judged: Judged): Verdict {
  const { explained: { use, findings = [] }, governing, faults } = judged;
  switch (use.resolution.kind) {
    case 'unknown': return notJudged(l10n.t('Unknown model: it is not in the catalogue, so nothing is known of its terms and nothing was judged.'));
    case 'family': return notJudged(l10n.t('Only the family is known, and terms differ between its versions, so nothing was judged. Ask with the exact version.'));
    default: break;
  }
  const open = openFindings(findings);
  const [worst] = open;
  if (worst && (worst.severity === 'error' || faults.length === 0)) {
    return { state: STATES[worst.severity], words: [found(worst, open.length), ...(governing ? [] : [undeclared()])].join(' ') };
  }
  if (faults.length > 0) {
    return notJudged(l10n.t('What is declared cannot be relied on, so this is no verdict. Mend the policy first: {0}', faults[0] ?? ''));
  }
  return governing ? nothingFound(judged, governing.name) : notJudged(undeclared());
}

function notJudged(words: string): Verdict {
  return { state: 'not-judged', words };
}

function undeclared(): string {
  return l10n.t('No model-review.yaml declares how this project uses models, so terms are listed, not judged.');
}

function found({ severity, message }: Finding, count: number): string {
  const words = { error: l10n.t('Conflict: {0}', message), warning: l10n.t('Warning: {0}', message), information: l10n.t('To check: {0}', message) };
  const more = count - 1;
  return [words[severity], ...(more === 0 ? [] : [more === 1 ? l10n.t('One more finding is listed.') : l10n.t('{0} more findings are listed.', more)])].join(' ');
}

function nothingFound({ explained: { use, terms = [], findings = [], undeclared = [] }, undeclared: asked }: Judged, policy: string): Verdict {
  switch (quietly(use, terms, undeclared)) {
    case 'no-licence': return { state: 'to-check', words: l10n.t('No licence was granted for these weights.') };
    case 'licence-unknown': return { state: 'to-check', words: l10n.t('Its licence is not known, so its terms are not judged.') };
    case 'undeclared': case 'clear': break;
  }
  const accepted = findings.length === 0 ? '' : findings.length === 1 ? l10n.t('1 finding accepted') : l10n.t('{0} findings accepted', findings.length);
  const fine = l10n.t('No conflict with the usage that {0} declares.', policy);
  const words = [fine, ...(accepted === '' ? [] : [`${accepted}.`]), ...(asked ? [asked.message] : [])].join(' ');
  return { state: asked ? 'to-check' : 'no-conflict', words };
}
