import * as l10n from '@vscode/l10n';
import { count, verdict } from './check-text';
import { allFindings, compare, notWhollyRead, type Run } from './run';

/** More kinds of reasons than this are not told apart in a message. */
const REASONS = 3;

/** How far a scan came that was stopped, in files. */
export interface Stopped {
  readonly done: number;
  readonly all: number;
}

/** What a scan found, in sentences: what was reviewed, what stands against it, what is unknown, and what was not read. "No conflict" with unread files is not an all-clear. */
export function scanMessage(run: Run, stopped?: Stopped): string {
  const uses = run.files.flatMap(({ review }) => review.uses);
  const findings = allFindings(run);
  const unknown = new Set(uses.flatMap(({ mention, resolution }) => (resolution.kind === 'unknown' ? [mention.text] : []))).size;
  const family = new Set(uses.flatMap(({ mention, resolution }) => (resolution.kind === 'family' ? [mention.text] : []))).size;
  return sentences([
    reviewed(run.reviewed, uses.length, verdict(run, findings, { uses: uses.length, known: 0 })),
    ...count(unknown, l10n.t('1 model is unknown.'), (n) => l10n.t('{0} models are unknown.', n)),
    ...count(family, l10n.t('1 model is known by its family only.'), (n) => l10n.t('{0} models are known by their family only.', n)),
    ...unread(run),
    ...(stopped ? [stop(stopped)] : []),
  ]);
}

/** One after the other; Chinese has no blank between them. */
export function sentences(all: readonly string[]): string {
  return all.reduce((text, next) => (text.endsWith('。') ? `${text}${next}` : `${text} ${next}`));
}

function reviewed(files: number, uses: number, verdicts: string): string {
  const scope = files === 1 ? l10n.t('Reviewed 1 file') : l10n.t('Reviewed {0} files', files);
  const found = uses === 0 ? l10n.t('no model names found') : uses === 1 ? l10n.t('1 model use') : l10n.t('{0} model uses', uses);
  return verdicts === '' ? l10n.t('{0}, {1}.', scope, found) : l10n.t('{0}, {1}: {2}.', scope, found, verdicts);
}

/** `3 files were not read: 2 larger than 1 MB, 1 binary.` */
function unread(run: Run): readonly string[] {
  const times = new Map<string, number>();
  for (const { reason } of notWhollyRead(run)) {
    times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  const reasons = [...times].sort(([a, many], [b, more]) => more - many || compare(a, b));
  const named = reasons.slice(0, REASONS).map(([reason, n]) => l10n.t({ message: '{0} {1}', args: [n, reason], comment: ['How many files, and why they were not read'] }));
  const others = reasons.slice(REASONS).reduce((total, [, n]) => total + n, 0);
  const list = [...named, ...(others > 0 ? [l10n.t('{0} for other reasons', others)] : [])].join(l10n.t(', '));
  return count(notWhollyRead(run).length, l10n.t('1 file was not read or only in part: {0}.', list), (n) => l10n.t('{0} files were not read or only in part: {1}.', n, list));
}

function stop({ done, all }: Stopped): string {
  return all === 0 ? l10n.t('Stopped before the files were counted: nothing else was reviewed.')
    : l10n.t('Stopped after {0} of {1} files: the others were not reviewed.', done, all);
}
