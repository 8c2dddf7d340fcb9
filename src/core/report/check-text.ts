import * as l10n from '@vscode/l10n';
import { declaresUsage } from '../effective';
import type { Finding, Severity } from '../types';
import { escapeTerminal } from './escape';
import { comparedFindings, type Baseline } from './fingerprint';
import { notWhollyRead, type Place, type PlacedFinding, type ReviewedFile, type Run } from './run';

/** Colours for a terminal. `plain` leaves the text as it is. */
export interface Paint {
  severity(text: string, severity: Severity): string;
  dim(text: string): string;
  strong(text: string): string;
}

export const plain: Paint = { severity: (text) => text, dim: (text) => text, strong: (text) => text };

const LISTED = 20;

/** Findings by file, without those of the baseline, what was not read, and one line that sums up. Ends with a line break. */
export function checkText(run: Run, paint: Paint = plain, baseline?: Baseline): string {
  const findings = comparedFindings(run, baseline).filter(({ known }) => !known);
  const blocks = [...byFile(findings)].map(([path, rows]) => `${paint.strong(escapeTerminal(path))}\n${fileBlock(rows, paint)}`);
  const skipped = notWhollyRead(run);
  return `${[...blocks, ...(skipped.length > 0 ? [skippedBlock(skipped, paint)] : []), summary(run, baseline)].join('\n\n')}\n`;
}

function byFile(findings: readonly PlacedFinding[]): Map<string, PlacedFinding[]> {
  const files = new Map<string, PlacedFinding[]>();
  for (const each of findings) {
    const rows = files.get(each.place.path);
    if (rows) {
      rows.push(each);
    } else {
      files.set(each.place.path, [each]);
    }
  }
  return files;
}

function fileBlock(rows: readonly PlacedFinding[], paint: Paint): string {
  const cells = rows.map(({ finding, place }) => ({ at: positionOf(place), word: severityWord(finding.severity), finding }));
  const [at, word] = [Math.max(...cells.map((each) => each.at.length)), Math.max(...cells.map((each) => each.word.length))];
  return cells.map(({ at: position, word: severity, finding }) => {
    const accepted = finding.waived ? ` ${paint.dim(escapeTerminal(l10n.t('[accepted by {0} until {1}: {2}]', finding.waived.owner, finding.waived.expires, finding.waived.reason)))}` : '';
    return `  ${paint.dim(position.padStart(at))}  ${paint.severity(severity.padEnd(word), finding.severity)}  ${escapeTerminal(finding.message)}  ${paint.dim(finding.code)}${accepted}`;
  }).join('\n');
}

/** `12:5`, and in a notebook also where a person sees it. */
function positionOf({ line, column, cell }: Place): string {
  return cell ? `${line}:${column} ${l10n.t('(cell {0}, line {1})', cell.index, cell.line)}` : `${line}:${column}`;
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error': return l10n.t('error');
    case 'warning': return l10n.t('warning');
    case 'information': return l10n.t('to check');
  }
}

function skippedBlock(skipped: readonly { path: string; reason: string }[], paint: Paint): string {
  const more = skipped.length - LISTED;
  return [
    paint.strong(l10n.t('Not read')),
    ...skipped.slice(0, LISTED).map(({ path, reason }) => `  ${escapeTerminal(path)}  ${paint.dim(escapeTerminal(reason))}`),
    ...(more > 0 ? [`  ${l10n.t('and {0} more', more)}`] : []),
  ].join('\n');
}

/** Names what is unknown or skipped: "no conflict" with unread files is not an all-clear. */
export function summary(run: Run, baseline?: Baseline): string {
  const uses = run.files.flatMap(({ review }) => review.uses);
  const findings = comparedFindings(run, baseline);
  const fresh = findings.filter(({ known }) => !known).map(({ finding }) => finding);
  const skipped = notWhollyRead(run).length;
  const unknown = new Set(uses.filter(({ resolution }) => resolution.kind === 'unknown').map(({ mention }) => mention.text)).size;
  const family = new Set(uses.filter(({ resolution }) => resolution.kind === 'family').map(({ mention }) => mention.text)).size;
  const missing = [
    ...count(findings.length - fresh.length, l10n.t('1 known from the baseline'), (n) => l10n.t('{0} known from the baseline', n)),
    ...count(unknown, l10n.t('1 unknown model'), (n) => l10n.t('{0} unknown models', n)),
    ...count(family, l10n.t('1 known by family only'), (n) => l10n.t('{0} known by family only', n)),
    ...count(skipped, l10n.t('1 file skipped'), (n) => l10n.t('{0} files skipped', n)),
    ...count(run.generated, l10n.t('1 generated file left out'), (n) => l10n.t('{0} generated files left out', n)),
  ];
  return [scope(run.reviewed, uses.length, verdict(run, fresh, { uses: uses.length, known: findings.length - fresh.length })), ...missing].join('; ');
}

function scope(files: number, uses: number, verdicts: string): string {
  const reviewed = files === 1 ? l10n.t('reviewed 1 file') : l10n.t('reviewed {0} files', files);
  if (uses === 0) {
    return [reviewed, l10n.t('no model names found'), ...(verdicts === '' ? [] : [verdicts])].join(l10n.t(', '));
  }
  return [reviewed, uses === 1 ? l10n.t('1 model use') : l10n.t('{0} model uses', uses), verdicts].join(l10n.t(', '));
}

/** A fault of the policy file is no conflict of a model. */
export function isFault({ code, severity }: Finding): boolean {
  return code === 'policy-invalid' && severity === 'error';
}

/** How many conflicts, warnings and questions there are, beginning with "no conflict" where that may be said. Empty where there is neither a use nor a finding. */
export function verdict(run: Run, findings: readonly Finding[], { uses, known }: { readonly uses: number; readonly known: number }): string {
  const faults = findings.filter(isFault).length;
  const open = findings.filter((finding) => !finding.waived && !isFault(finding));
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const parts = [
    ...count(of('error'), l10n.t('1 conflict'), (n) => l10n.t('{0} conflicts', n)),
    ...count(of('warning'), l10n.t('1 warning'), (n) => l10n.t('{0} warnings', n)),
    ...count(of('information'), l10n.t('1 to check'), (n) => l10n.t('{0} to check', n)),
    ...count(faults, l10n.t('1 fault in a policy file'), (n) => l10n.t('{0} faults in policy files', n)),
    ...count(findings.filter(({ waived }) => waived).length, l10n.t('1 accepted'), (n) => l10n.t('{0} accepted', n)),
  ];
  if (of('error') > 0 || uses === 0) {
    return parts.join(l10n.t(', '));
  }
  const unjudged = run.files.filter((file) => !isDeclared(file, run)).reduce((sum, { review }) => sum + review.uses.length, 0);
  const clear = known > 0 ? l10n.t('no new conflict') : unjudged < uses ? l10n.t('no conflict with the declared usage') : l10n.t('no usage declared, so terms were not judged');
  const some = unjudged < uses ? count(unjudged, l10n.t('1 use where none is declared'), (n) => l10n.t('{0} uses where none is declared', n)) : [];
  return [clear, ...some, ...parts].join(l10n.t(', '));
}

function isDeclared({ path, policy: governing }: ReviewedFile, { policies }: Run): boolean {
  const policy = governing && policies.find((each) => each.path === governing.path)?.policy;
  const folder = governing?.path.slice(0, governing.path.lastIndexOf('/') + 1) ?? '';
  return policy !== undefined && declaresUsage(policy, path.startsWith(folder) ? path.slice(folder.length) : path);
}

/** In words; nothing of none. */
export function count(n: number, one: string, many: (n: number) => string): readonly string[] {
  return n === 0 ? [] : [n === 1 ? one : many(n)];
}
