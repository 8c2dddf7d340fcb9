import * as l10n from '@vscode/l10n';
import { clauseParts, clauseWords, listed } from '../clause';
import type { Code } from '../codes';
import { knownModel } from '../known-model';
import type { Finding, TermsInForce, Use } from '../types';

const RANK = { error: 0, warning: 1, information: 2 } as const;

/** Findings that ask for something to be shown or passed on, and bar nothing. */
export const DUTIES: ReadonlySet<Code> = new Set<Code>([
  'display-duty', 'naming-duty', 'pass-through-duty', 'threshold-display-duty', 'output-training-duty',
]);

/** The findings that nobody accepted, most severe first. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ waived }) => !waived).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** What may be said of a known model against which no finding is open: nothing is clear without a licence, or while its terms ask for what nobody declared. */
export function quietly(use: Use, terms: readonly { readonly licence: unknown }[], undeclared: readonly string[]): 'no-licence' | 'licence-unknown' | 'undeclared' | 'clear' {
  const access = knownModel(use)?.access;
  if (access === 'leaked') {
    return 'no-licence';
  }
  return terms.length === 0 && access !== 'none' ? 'licence-unknown' : undeclared.length > 0 ? 'undeclared' : 'clear';
}

/** `over 700M users (Llama 2, clause 2)`, `trains a model (1.b.v)`: the word "clause" and a base's licence are said once. */
export function reasonsOf(open: readonly Finding[], terms: readonly TermsInForce[], escape: (text: string) => string = (text) => text): readonly string[] {
  const said = new Set<string>();
  const once = (words: string): string => (said.has(words) ? '' : (said.add(words), words));
  return open.map((finding, i) => {
    const numbers = listed(clauseParts(finding.clause));
    const clause = i === 0 ? clauseWords(finding.clause) : numbers;
    const inherited = terms.find(({ licence, via }) => via === 'inherited' && licence.id === finding.licence)?.licence.shortName;
    const requirement = finding.declared?.path.startsWith('requirements.') ? finding.declared.path : '';
    const place = [once(inherited ?? ''), numbers === '' ? requirement : clause].filter((part) => part !== '').join(l10n.t(', '));
    const reason = escape(finding.data?.reason ?? finding.code);
    return place === '' ? reason : l10n.t('{0} ({1})', reason, escape(place));
  });
}
