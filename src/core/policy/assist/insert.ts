import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../types';
import type { NewValue } from './change';
import { indented, render } from './render';
import { keyOf, type Collection, type Source } from './source';

/** A piece of text for another, before it is known whether the file means the right thing then. */
export interface Draft {
  readonly span: Span;
  readonly text: string;
}

/** A key more in a mapping: behind the last of those that stand before it in `order`, or behind all. */
export function insertKey(source: Source, map: YAMLMap, key: string, value: NewValue, order: readonly string[]): Draft {
  const before = map.items.filter((pair) => comesBefore(keyOf(pair), key, order)).at(-1) ?? map.items.at(-1);
  const isFlow = map.flow === true;
  return insertPart(source, map, before && source.endOfPair(before as Pair), isFlow, (column) => {
    const written = render({ [key]: value }, { flow: isFlow, step: source.step });
    return isFlow ? bare(written) : indented(written, column);
  });
}

/** A member more at the end of a list; written as the last one is, on one line or several. */
export function insertMember(source: Source, list: YAMLSeq, value: NewValue): Draft {
  const last = list.items.at(-1);
  const isFlow = list.flow === true;
  const isOneLine = isFlow || (isMap(last) && last.flow === true);
  const at = last === undefined ? undefined : source.endOf(last, source.spanOf(list).end);
  return insertPart(source, list, at, isFlow, (column) => (isFlow ? render(value, { flow: true, step: source.step })
    : `- ${indented(render(value, { flow: isOneLine, step: source.step }), column + 2)}`));
}

function insertPart(source: Source, holder: Collection, behind: number | undefined, flow: boolean, write: (column: number) => string): Draft {
  const { start } = source.spanOf(holder);
  if (!flow) {
    const column = source.column(start);
    const at = source.lineEnd(behind ?? start);
    return draft(source, { start: at, end: at }, `\n${' '.repeat(column)}${write(column)}`);
  }
  if (behind === undefined) {
    const isTight = /[\]}]/.test(source.text.charAt(start + 1));
    return draft(source, { start: start + 1, end: start + 1 }, isMap(holder) ? ` ${write(0)}${isTight ? ' ' : ''}` : write(0));
  }
  const first = firstLineOf(holder, source);
  const between = first === undefined ? ', ' : `,\n${' '.repeat(first)}`;
  return draft(source, { start: behind, end: behind }, between + write(0));
}

/** The column of the members of a collection in brackets that has each on a line of its own. */
function firstLineOf(holder: Collection, source: Source): number | undefined {
  const last = holder.items.at(-1);
  const node = isMap(holder) ? (last as Pair | undefined)?.key : last;
  const start = (node as Node | null | undefined)?.range?.[0] ?? 0;
  const lineStart = source.lineStart(start);
  return /^[ \t]*$/.test(source.text.slice(lineStart, start)) ? start - lineStart : undefined;
}

/** The value of a key that has none. */
export function fill(source: Source, pair: Pair, flow: boolean, value: NewValue): Draft {
  const end = source.endOfPair(pair);
  const node = isScalar(pair.value) ? pair.value : undefined;
  if (node && (node.source ?? '') !== '') {
    return draft(source, source.spanOf(node), render(value, { flow: true, step: source.step }));
  }
  const colon = source.text.slice(source.endOf(pair.key, 0), end).includes(':') ? '' : ':';
  if (flow || typeof value !== 'object') {
    return draft(source, { start: end, end }, `${colon} ${render(value, { flow: true, step: source.step })}`);
  }
  const body = render(value, { flow: false, step: source.step });
  if (body.startsWith('[')) {
    return draft(source, { start: end, end }, ` ${body}`);
  }
  const column = source.column(source.endOf(pair.key, 0) - keyOf(pair).length) + source.step;
  const at = source.lineEnd(end);
  return draft(source, { start: at, end: at }, `\n${' '.repeat(column)}${indented(body, column)}`);
}

/** The first keys of a file that has none. */
export function begin(source: Source, value: NewValue): Draft {
  const { text: whole } = source;
  const body = render(value, { flow: false, step: source.step });
  const isOpen = whole !== '' && whole !== '\uFEFF' && !whole.endsWith('\n');
  return draft(source, { start: whole.length, end: whole.length }, `${isOpen ? '\n' : ''}${body}${isOpen ? '' : '\n'}`);
}

/** Another value for one that stands on one line; `undefined` for one over several lines. */
export function replaceValue(source: Source, node: Node, value: NewValue): Draft | undefined {
  const span = source.spanOf(node);
  return source.text.slice(span.start, span.end).includes('\n') || span.end === span.start ? undefined
    : draft(source, span, render(value, { flow: true, step: source.step }));
}

/** `a: 1` of `{ a: 1 }`, to stand among others. */
function bare(written: string): string {
  return written.slice('{ '.length, -' }'.length);
}

function draft({ eol }: Source, span: Span, written: string): Draft {
  return { span, text: written.replaceAll('\n', eol) };
}

function comesBefore(key: string, other: string, order: readonly string[]): boolean {
  const [a, b] = [order.indexOf(key), order.indexOf(other)];
  return a >= 0 && b >= 0 ? a < b : a < 0 && b < 0 && key < other;
}
