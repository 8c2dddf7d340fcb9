import * as l10n from '@vscode/l10n';
import { listed } from '../clause';
import type { Finding } from '../types';
import { commandLink, CREATE_POLICY } from './card-actions';
import { escapeMarkdown } from './escape';
import { currentLife } from './life';
import type { CardSubject } from './subject';
import { DUTIES, openFindings, quietly, reasonsOf } from './verdict-facts';
import { columns, fit, LINE } from './width';

const CONFLICT = '<span style="color:var(--vscode-editorError-foreground);">$(error)</span>';
const WARNING = '<span style="color:var(--vscode-list-warningForeground);">$(warning)</span>';
const QUESTION = '<span style="color:var(--vscode-editorInfo-foreground);">$(question)</span>';
const FINE = '<span style="color:var(--vscode-charts-green);">$(pass)</span>';
const CIRCLE = '$(circle-outline)';

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

function nothingFound({ use, terms, findings, undeclared = [] }: CardSubject): string {
  const accepted = findings.filter(({ waived }) => waived).length;
  const waived = accepted === 0 ? [] : [accepted === 1 ? l10n.t('1 finding accepted') : l10n.t('{0} findings accepted', accepted)];
  const words = {
    'no-licence': `${QUESTION} ${l10n.t('**No licence was granted** for these weights.')}`,
    'licence-unknown': `${QUESTION} ${l10n.t('**Licence not known,** so its terms are not judged.')}`,
    'undeclared': `${QUESTION} ${soFar(undeclared)}`,
    'clear': `${FINE} ${l10n.t('**No conflict** with the usage you declared')}`,
  };
  return [words[quietly(use, terms, undeclared)], ...waived].join(' · ');
}

/** As many of the keys as the line has room for, after the icon and with what may follow. */
function soFar(keys: readonly string[]): string {
  const named = [3, 2, 1].map((most) => (keys.length > most ? l10n.t('{0} and {1} more', listed(keys.slice(0, most)), keys.length - most) : listed(keys)));
  const ways = named.map((words) => l10n.t('**No conflict so far;** its terms also ask for {0}', words));
  return ways.find((way) => columns(way) <= LINE - 4) ?? l10n.t('**No conflict so far;** its terms ask for more than is declared');
}

function judged(subject: CardSubject, open: readonly Finding[]): string {
  const icon = { error: CONFLICT, warning: WARNING, information: QUESTION }[open[0]?.severity ?? 'information'];
  const first = `${icon} **${counts(open)}**`;
  const last = subject.declared ? [] : [l10n.t('no usage declared')];
  return withReasons(first, reasonsOf(open, subject.terms, escapeMarkdown), last);
}

/** A reason without its place in a licence, which stands in brackets behind it. */
function withoutPlace(reason: string): string {
  return reason.split(/ \\?\(|（/, 1)[0] ?? reason;
}

/** At most two reasons, and as many as the line holds; the rest is counted. */
function withReasons(first: string, all: readonly string[], last: readonly string[]): string {
  for (let shown = Math.min(2, all.length); shown > 0; shown--) {
    const more = all.length - shown;
    const line = [first, ...all.slice(0, shown), ...(more > 0 ? [l10n.t('{0} more', more)] : []), ...last];
    if (fit(line) === line.join(' · ')) {
      return line.join(' · ');
    }
    if (shown === 1) {
      // Rather without the clause than over two lines: the row of reasons has it.
      return [first, withoutPlace(all[0] ?? ''), ...line.slice(2)].join(' · ');
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

/** Where the model's end at the provider in question is all that matters. */
function retired(subject: CardSubject, open: readonly Finding[]): string | undefined {
  const first = open.find(({ code, severity }) => code === 'model-retired' && severity === open[0]?.severity);
  const life = currentLife(subject);
  if (!first || life?.life.retired === undefined || life.life.retired > subject.today) {
    return undefined;
  }
  const { provider, life: { retired: day, replacement, confidence } } = life;
  const at = escapeMarkdown(subject.index.providerName(provider));
  const icon = first.severity === 'information' ? QUESTION : WARNING;
  const what = confidence === 'text' ? l10n.t('**Retired** at {0} on {1}', at, day) : l10n.t('**Listed as retired** at {0} on {1}', at, day);
  const others = open.filter((each) => each !== first);
  return fit([
    `${icon} ${what}`,
    ...(others.length > 0 ? [escapeMarkdown(counts(others))] : []),
    ...(replacement === undefined ? [] : [l10n.t('named replacement: {0}', `<code>${escapeMarkdown(replacement)}</code>`)]),
  ]);
}
