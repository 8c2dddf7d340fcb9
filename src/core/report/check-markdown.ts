import * as l10n from '@vscode/l10n';
import type { Severity } from '../types';
import { ruleUrl } from '../codes';
import { isFault, summary } from './check-text';
import { escapeMarkdown } from './escape';
import { comparedFindings, type Baseline } from './fingerprint';
import { notWhollyRead, type PlacedFinding, type Run } from './run';

/** A comment on GitHub may have 65,536 characters, one on GitLab a million. */
const MOST_ROWS = { error: 100, warning: 50, information: 50 } as const satisfies Readonly<Record<Severity, number>>;

/** The run as a comment on a pull request: what sums it up, then a table for each severity, questions and unread files folded away. */
export function checkMarkdown(run: Run, baseline?: Baseline): string {
  const findings = comparedFindings(run, baseline).filter(({ known }) => !known);
  const open = findings.filter(({ finding }) => !finding.waived);
  const of = (severity: Severity): readonly PlacedFinding[] => open.filter(({ finding }) => finding.severity === severity && !isFault(finding));
  const accepted = findings.filter(({ finding }) => finding.waived);
  const skipped = notWhollyRead(run);
  return `${[
    `### ${l10n.t('Model Review')}`,
    `${escapeMarkdown(summary(run, baseline))}.`,
    ...section(l10n.t('Faults in policy files'), open.filter(({ finding }) => isFault(finding)), MOST_ROWS.error),
    ...section(l10n.t('Conflicts'), of('error'), MOST_ROWS.error),
    ...section(l10n.t('Warnings'), of('warning'), MOST_ROWS.warning),
    ...folded(l10n.t('To check'), of('information').length, table(of('information'), MOST_ROWS.information)),
    ...folded(l10n.t('Accepted'), accepted.length, table(accepted, MOST_ROWS.information)),
    ...folded(l10n.t('Not read'), skipped.length, list(skipped)),
    `<sub>${escapeMarkdown(l10n.t('model-review {0}, catalogue of {1}. Hints to check, no legal advice.', run.tool.version, run.index.date))}</sub>`,
  ].join('\n\n')}\n`;
}

function section(title: string, rows: readonly PlacedFinding[], most: number): readonly string[] {
  return rows.length === 0 ? [] : [`#### ${title} (${rows.length})`, table(rows, most)];
}

function folded(title: string, count: number, body: string): readonly string[] {
  return count === 0 ? [] : [`<details><summary>${title} (${count})</summary>\n\n${body}\n\n</details>`];
}

function table(rows: readonly PlacedFinding[], most: number): string {
  const shown = rows.slice(0, most).map(({ finding: { code: rule, message, waived }, place: { path, line } }) => {
    const accepted = waived ? ` ${l10n.t('Accepted by {0} until {1}: {2}', waived.owner, waived.expires, waived.reason)}` : '';
    return `| ${code(`${path}:${line}`)} | ${escapeMarkdown(message + accepted)} | [${rule}](${ruleUrl(rule)}) |`;
  });
  return [`| ${l10n.t('Where')} | ${l10n.t('What')} | ${l10n.t('Rule')} |`, '|---|---|---|', ...shown, ...more(rows.length - most)].join('\n');
}

function list(skipped: readonly { readonly path: string; readonly reason: string }[]): string {
  const most = 50;
  return [...skipped.slice(0, most).map(({ path, reason }) => `- ${code(path)}: ${escapeMarkdown(reason)}`), ...more(skipped.length - most)].join('\n');
}

/** As an element: a code span of Markdown cannot hold every path in a table. */
function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

function more(count: number): readonly string[] {
  return count > 0 ? ['', l10n.t('and {0} more', count)] : [];
}
