import * as l10n from '@vscode/l10n';
import type { Code } from '../codes';
import type { Finding, TermsInForce } from '../types';
import { commandLink, CREATE_POLICY } from './card-actions';
import { clauseParts, clauseWords, listed } from '../clause';
import { knownModel } from '../known-model';
import { escapeMarkdown } from './escape';
import { currentLife } from './life';
import type { CardSubject } from './subject';
import { fit } from './width';

const CONFLICT = '<span style="color:var(--vscode-editorError-foreground);">$(error)</span>';
const WARNING = '<span style="color:var(--vscode-list-warningForeground);">$(warning)</span>';
const QUESTION = '<span style="color:var(--vscode-editorInfo-foreground);">$(question)</span>';
const FINE = '<span style="color:var(--vscode-charts-green);">$(pass)</span>';
const CIRCLE = '$(circle-outline)';

const RANK = { error: 0, warning: 1, information: 2 } as const;
const DUTIES: ReadonlySet<Code> = new Set<Code>([
  'display-duty', 'naming-duty', 'pass-through-duty', 'threshold-display-duty', 'output-training-duty',
]);

/** What the reader must know first, in Markdown. */
export function verdictLine(subject: CardSubject): string {
  const { use, declared } = subject;
  const open = openFindings(subject.findings);
  switch (use.resolution.kind) {
    case 'unknown': return `${QUESTION} ${l10n.t('**Unknown model.** Not judged; reports list it as unknown.')}`;
    case 'family': return `${QUESTION} ${l10n.t('**Family only.** Not judged, because terms differ between its versions.')}`;
    default: break;
  }
  if (open.length > 0) {
    return (open[0]?.severity === 'error' ? undefined : retired(subject, open)) ?? judged(subject, open);
  }
  if (!declared) {
    return `${CIRCLE} ${l10n.t('**No usage declared,** so terms are listed, not judged.')} ${commandLink(l10n.t('Declare usage'), CREATE_POLICY, [])}`;
  }
  return nothingFound(subject);
}

/** The findings that nobody accepted, most severe first. */
function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ waived }) => !waived).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function nothingFound({ use, terms, findings }: CardSubject): string {
  const accepted = findings.filter(({ waived }) => waived).length;
  const waived = accepted === 0 ? [] : [accepted === 1 ? l10n.t('1 finding accepted') : l10n.t('{0} findings accepted', accepted)];
  const access = knownModel(use)?.access;
  if (access === 'leaked') {
    return [`${QUESTION} ${l10n.t('**No licence was granted** for these weights.')}`, ...waived].join(' · ');
  }
  if (terms.length === 0 && access !== 'none') {
    return [`${QUESTION} ${l10n.t('**Licence not known,** so its terms are not judged.')}`, ...waived].join(' · ');
  }
  return [`${FINE} ${l10n.t('**No conflict** with the usage you declared')}`, ...waived].join(' · ');
}

function judged(subject: CardSubject, open: readonly Finding[]): string {
  const icon = { error: CONFLICT, warning: WARNING, information: QUESTION }[open[0]?.severity ?? 'information'];
  const first = `${icon} **${counts(open)}**`;
  const last = subject.declared ? [] : [l10n.t('no usage declared')];
  return withReasons(first, reasons(open, subject.terms), last);
}

/** At most two reasons, and as many as the line holds; the rest is counted. */
function withReasons(first: string, all: readonly string[], last: readonly string[]): string {
  for (let shown = Math.min(2, all.length); shown > 0; shown--) {
    const more = all.length - shown;
    const line = [first, ...all.slice(0, shown), ...(more > 0 ? [l10n.t('{0} more', more)] : []), ...last];
    if (shown === 1 || fit(line) === line.join(' · ')) {
      return line.join(' · ');
    }
  }
  return [first, ...last].join(' · ');
}

function counts(open: readonly Finding[]): string {
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.filter(({ severity, code }) => severity === 'warning' && !DUTIES.has(code)).length;
  const questions = open.filter(({ severity }) => severity === 'information').length;
  const duties = open.length - errors - warnings - questions;
  if (errors === open.length) {
    return errors === 1 ? l10n.t('1 conflict with this project') : l10n.t('{0} conflicts with this project', errors);
  }
  if (questions === open.length) {
    return questions === 1 ? l10n.t('1 point to check') : l10n.t('{0} points to check', questions);
  }
  const parts = [
    errors === 1 ? l10n.t('1 conflict') : errors > 1 ? l10n.t('{0} conflicts', errors) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', warnings) : '',
    duties === 1 ? l10n.t('1 duty') : duties > 1 ? l10n.t('{0} duties', duties) : '',
    questions === 1 ? l10n.t('1 question') : questions > 1 ? l10n.t('{0} questions', questions) : '',
  ];
  return parts.filter((part) => part !== '').join(l10n.t(', '));
}

/** `over 700M users (Llama 2, clause 2)`, `trains a model (1.b.v)`: the word "clause" and a base's licence are said once. */
function reasons(open: readonly Finding[], terms: readonly TermsInForce[]): readonly string[] {
  const said = new Set<string>();
  const once = (words: string): string => (said.has(words) ? '' : (said.add(words), words));
  return open.map((finding, i) => {
    const numbers = listed(clauseParts(finding.clause));
    const clause = i === 0 ? clauseWords(finding.clause) : numbers;
    const inherited = terms.find(({ licence, via }) => via === 'inherited' && licence.id === finding.licence)?.licence.shortName;
    const requirement = finding.declared?.path.startsWith('requirements.') ? finding.declared.path : '';
    const place = [once(inherited ?? ''), numbers === '' ? requirement : clause].filter((part) => part !== '').join(l10n.t(', '));
    const reason = escapeMarkdown(finding.data?.reason ?? finding.code);
    return place === '' ? reason : l10n.t('{0} ({1})', reason, escapeMarkdown(place));
  });
}

/** Where the model's end at the provider in question is all that matters. */
function retired(subject: CardSubject, open: readonly Finding[]): string | undefined {
  const first = open[0];
  const life = currentLife(subject);
  if (first?.code !== 'model-retired' || life?.life.retired === undefined || life.life.retired > subject.today) {
    return undefined;
  }
  const { provider, life: { retired: day, replacement, confidence } } = life;
  const at = escapeMarkdown(subject.index.providerName(provider));
  const icon = first.severity === 'information' ? QUESTION : WARNING;
  const what = confidence === 'text' ? l10n.t('**Retired** at {0} on {1}', at, day) : l10n.t('**Listed as retired** at {0} on {1}', at, day);
  const others = open.slice(1);
  return fit([
    `${icon} ${what}`,
    ...(others.length > 0 ? [escapeMarkdown(counts(others))] : []),
    ...(replacement === undefined ? [] : [l10n.t('named replacement: {0}', `<code>${escapeMarkdown(replacement)}</code>`)]),
  ]);
}
