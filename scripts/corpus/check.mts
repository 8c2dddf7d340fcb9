import { isScored, TUNING, type CorpusPart, type Place } from './part.mjs';

/** What is wrong with a part by itself, one sentence each: fields, spans, overlaps, files that nobody lists. */
export function checkPart({ name, entries, labels, negatives }: CorpusPart): readonly string[] {
  const files = new Set(entries.map(({ file }) => file));
  const places: readonly Place[] = [...labels, ...negatives];
  return [
    ...entries.filter(({ commit, repo }) => !repo.startsWith('npm:') && !/^[0-9a-f]{40}$/.test(commit)).map(({ file }) => `${name}: ${file} names no whole commit`),
    ...entries.filter(({ lines }) => lines !== null && !isCut(lines)).map(({ file }) => `${name}: ${file} has no cut of the form [first, last], nor null`),
    ...(files.size < entries.length ? [`${name}: a file is listed twice`] : []),
    ...places.filter(({ file }) => !files.has(file)).map((place) => `${at(name, place)}: the manifest has no such file`),
    ...places.filter(({ text, col, end_col }) => end_col - col !== text.length || text === '').map((place) => `${at(name, place)}: the columns are not those of the text`),
    ...overlapping(places).map((place) => `${at(name, place)}: overlaps another`),
    ...labels.filter((label) => isScored(label) && label.canonical === '').map((label) => `${at(name, label)}: no canonical name`),
    ...negatives.filter(({ why }) => !why).map((negative) => `${at(name, negative)}: no reason`),
  ];
}

/** Places whose text does not stand in its file where they say. Files without a text are left out. */
export function misplaced({ name, labels, negatives }: CorpusPart, texts: ReadonlyMap<string, string>): readonly string[] {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')] as const));
  return [...labels, ...negatives]
    .filter(({ file, line, col, end_col, text }) => lines.has(file) && lines.get(file)?.[line - 1]?.slice(col, end_col) !== text)
    .map((place) => `${at(name, place)}: that text does not stand there`);
}

/** Repositories that are both in a part for tuning and in one that is held out. */
export function leaked(parts: readonly CorpusPart[]): readonly string[] {
  const reposOf = (tuning: boolean): Set<string> =>
    new Set(parts.filter(({ name }) => TUNING.has(name) === tuning).flatMap(({ entries }) => entries.map(({ repo }) => repo.toLowerCase())));
  const heldOut = reposOf(false);
  return [...reposOf(true)].filter((repo) => heldOut.has(repo)).map((repo) => `${repo} is in a part for tuning and in one that is held out`);
}

function isCut(lines: unknown): boolean {
  return Array.isArray(lines) && lines.length === 2 && lines.every((line) => Number.isInteger(line) && line > 0) && lines[0] <= lines[1];
}

function overlapping(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.col - b.col));
  return sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before?.file === place.file && before.line === place.line && before.end_col > place.col;
  });
}

function at(part: string, { file, line, col, text }: Place): string {
  return `${part}: ${file}:${line}:${col} "${text}"`;
}
