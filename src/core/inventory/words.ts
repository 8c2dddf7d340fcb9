import * as l10n from '@vscode/l10n';
import type { Finding } from '../types';
import { standingOf, VERDICTS, type InventoryModel, type JudgedUse, type PlacedUse, type Verdict } from './inventory';

/** The head of a group. */
export function verdictTitle(verdict: Verdict): string {
  switch (verdict) {
    case 'conflict': return l10n.t('Conflicts');
    case 'warning': return l10n.t('Warnings');
    case 'to-check': return l10n.t('To check');
    case 'unknown': return l10n.t('Unknown');
    case 'not-judged': return l10n.t('Not judged');
    case 'fine': return l10n.t('Fine');
  }
}

export function countOfModels(n: number): string {
  return n === 1 ? l10n.t('1 model') : l10n.t('{0} models', n);
}

export function countOfFiles(n: number): string {
  return n === 1 ? l10n.t('1 file') : l10n.t('{0} files', n);
}

export function countOfUses(n: number): string {
  return n === 1 ? l10n.t('1 use') : l10n.t('{0} uses', n);
}

/** `2 conflicts`, `moving alias`, `2 to check` and `1 accepted`: what stands against the uses, in few words, the worst first. */
export function reasonsInWords(uses: readonly JudgedUse[], verdict: Verdict): readonly [string, ...string[]] {
  const { open, accepted, claimed } = standingOf(uses);
  const known = accepted === 0 ? [] : [accepted === 1 ? l10n.t('1 accepted') : l10n.t('{0} accepted', accepted)];
  const [worst = '', ...others] = standing(open, uses, verdict);
  const claims = claimed === 0 ? [] : [claimed === 1 ? l10n.t('1 claimed as accepted') : l10n.t('{0} claimed as accepted', claimed)];
  return [worst, ...others, ...known, ...claims];
}

function standing(open: readonly Finding[], uses: readonly JudgedUse[], verdict: Verdict): readonly string[] {
  const [only, ...others] = open;
  if (verdict === 'unknown') {
    return [uses.some(({ use }) => use.resolution.kind === 'family') ? l10n.t('only the family is known') : l10n.t('not in the catalogue')];
  }
  if (only && others.length === 0 && only.severity !== 'error' && only.data?.reason !== undefined) {
    return [only.data.reason];
  }
  if (only) {
    return counts(open);
  }
  switch (verdict) {
    case 'to-check': return [uses.some(({ undeclared = [] }) => undeclared.length > 0) ? l10n.t('not all declared') : l10n.t('licence not known')];
    case 'not-judged': return [uses.some(({ file }) => file.basis === 'faulty') ? l10n.t('the policy has faults') : l10n.t('no usage declared')];
    default: return [l10n.t('no conflict')];
  }
}

function counts(open: readonly Finding[]): readonly string[] {
  const of = (severity: Finding['severity']): number => open.filter((each) => each.severity === severity).length;
  const [errors, warnings, questions] = [of('error'), of('warning'), of('information')];
  return [
    ...(errors === 0 ? [] : [errors === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', errors)]),
    ...(warnings === 0 ? [] : [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)]),
    ...(questions === 0 ? [] : [questions === 1 ? l10n.t('1 to check') : l10n.t('{0} to check', questions)]),
  ];
}

/** `Models: 3 with conflicts, 2 with warnings, 1 unknown, 2 fine`. */
export function verdictCounts(models: readonly Pick<InventoryModel, 'verdict'>[]): string {
  const counted = VERDICTS.flatMap((verdict) => {
    const n = models.filter((model) => model.verdict === verdict).length;
    return n === 0 ? [] : [ofVerdict(verdict, n)];
  });
  return l10n.t('Models: {0}', counted.join(l10n.t(', ')));
}

function ofVerdict(verdict: Verdict, n: number): string {
  switch (verdict) {
    case 'conflict': return l10n.t('{0} with conflicts', n);
    case 'warning': return l10n.t('{0} with warnings', n);
    case 'to-check': return l10n.t('{0} to check', n);
    case 'unknown': return l10n.t('{0} unknown', n);
    case 'not-judged': return l10n.t('{0} not judged', n);
    case 'fine': return l10n.t('{0} fine', n);
  }
}

/** Lines that are named; more of them nobody reads. */
const MOST_LINES = 20;

/** `line 6`, `lines 14, 31`; with the cell in a notebook; the first twenty of more. */
export function linesInWords(uses: readonly PlacedUse[]): string {
  const firsts = new Map<string | number, PlacedUse>();
  uses.forEach((use) => {
    const { cell } = use.use.mention;
    const place = cell ? `${cell.index} ${cell.line}` : use.range.line;
    if (!firsts.has(place)) {
      firsts.set(place, use);
    }
  });
  const named = [...firsts.values()].slice(0, MOST_LINES);
  const lines = named.map(({ range: { line }, use: { mention: { cell } } }) => (cell ? l10n.t('cell {0}, line {1}', cell.index, cell.line) : String(line + 1)));
  const inCells = named.some(({ use }) => use.mention.cell);
  const words = inCells ? lines.join(l10n.t('; ')) : lines.length === 1 ? l10n.t('line {0}', lines[0] ?? '') : l10n.t('lines {0}', lines.join(l10n.t(', ')));
  return firsts.size > lines.length ? l10n.t('{0} and {1} more', words, firsts.size - lines.length) : words;
}

/** Whether all uses are in tests, examples or comments, where findings are hints. */
export function asideInWords(uses: readonly PlacedUse[]): readonly string[] {
  const roles = new Set(uses.map(({ use }) => use.mention.role));
  return roles.size !== 1 ? [] : roles.has('test') ? [l10n.t('test')] : roles.has('comment') ? [l10n.t('comment')] : [];
}
