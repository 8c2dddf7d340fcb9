import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Draft } from './insert';
import type { Source } from './source';

/** A list without one of its members; comments above it stay. */
export function removeMember(source: Source, list: YAMLSeq, index: number): Draft | undefined {
  const item = list.items[index];
  const range = rangeOf(item);
  if (!range) {
    return undefined;
  }
  const end = source.endOf(item, range[0]);
  if (list.flow !== true) {
    return wholeLines(source, source.text.lastIndexOf('-', range[0] - 1), end);
  }
  const next = rangeOf(list.items[index + 1]);
  const span = next ? { start: range[0], end: next[0] } : { start: source.endOf(list.items[index - 1], range[0]), end };
  return { span, text: '' };
}

/** A mapping without one of its keys, which stands on lines of its own; `undefined` for the only one. */
export function removeKey(source: Source, map: YAMLMap, pair: Pair): Draft | undefined {
  const range = rangeOf(pair.key);
  return !range || map.items.length < 2 ? undefined : wholeLines(source, range[0], source.endOfPair(pair));
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? (node as YAMLMap).range : undefined;
  return range ?? undefined;
}

function wholeLines({ text }: Source, from: number, to: number): Draft | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (!/^\uFEFF?[ \t]*$/.test(text.slice(start, from))) {
    return undefined;
  }
  const newline = text.indexOf('\n', to);
  if (newline >= 0) {
    return { span: { start, end: newline + 1 }, text: '' };
  }
  // The last line takes the break before it along.
  return { span: { start: text.slice(0, start).replace(/\r?\n$/, '').length, end: text.length }, text: '' };
}
