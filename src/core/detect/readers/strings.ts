import type { Piece } from '../piece';
import { HOLE, PieceBuilder, verbatim } from '../piece';

/** How a language writes values into its strings: `${x}` and `$x`, only `${x}`, `{x}`, `#{x}`, `\(x)`. */
export type Holes = 'dollar' | 'dollar-brace' | 'brace' | 'hash' | 'paren';

/** One way to write a string. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  readonly escape: 'backslash' | 'doubled' | 'none';
  /** May run over line ends. */
  readonly multiline?: boolean;
  readonly holes?: Holes;
}

export interface ReadString {
  readonly piece: Piece;
  /** Where the text goes on after the closing mark. */
  readonly next: number;
  /** Insides of holes that hold code. */
  readonly holes: readonly (readonly [number, number])[];
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** Reads the string whose content begins at `start`; `undefined` where it does not end before `limit` or its line. */
export function readString(source: string, start: number, form: StringForm, limit: number): ReadString | undefined {
  const end = endOf(source, start, form, limit);
  if (end < 0) {
    return undefined;
  }
  const next = end + form.close.length;
  const raw = source.slice(start, end);
  const escapes = form.escape === 'backslash' ? raw.includes('\\') : form.escape === 'doubled' && raw.includes(form.close);
  return escapes || (form.holes !== undefined && /[$#{\\]/.test(raw))
    ? { ...decode(source, start, end, form), next }
    : { piece: verbatim(source, start, end), next, holes: [] };
}

/** The piece of a string's content with backslash escapes resolved, e.g. of JSON. */
export function unescaped(source: string, start: number, end: number): Piece {
  const form: StringForm = { open: '"', close: '"', escape: 'backslash' };
  return source.slice(start, end).includes('\\') ? decode(source, start, end, form).piece : verbatim(source, start, end);
}

function endOf(source: string, start: number, form: StringForm, limit: number): number {
  const close = form.close.charCodeAt(0);
  for (let at = start; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === 92 && form.escape === 'backslash') {
      at = form.holes === 'paren' && source[at + 1] === '(' ? skipBalanced(source, at + 1, '(', ')', limit) - 1 : at + 1;
    } else if (code === close && source.startsWith(form.close, at)) {
      if (form.escape !== 'doubled' || !source.startsWith(form.close, at + form.close.length)) {
        return at;
      }
      at += form.close.length * 2 - 1;
    } else if (code === 10 && !form.multiline) {
      return -1;
    } else if (code === 36 && source[at + 1] === '{' && form.holes?.startsWith('dollar')) {
      at = skipBalanced(source, at + 1, '{', '}', limit) - 1;
    }
  }
  return -1;
}

function decode(source: string, start: number, end: number, form: StringForm): { readonly piece: Piece; readonly holes: readonly (readonly [number, number])[] } {
  const builder = new PieceBuilder(source, start);
  const holes: (readonly [number, number])[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    const hole = form.holes === undefined ? undefined : holeAt(source, at, end, form.holes);
    if (hole !== undefined) {
      builder.copy(from, at);
      builder.put(HOLE, at);
      if (hole > at + 3) {
        holes.push([at + 2, hole - 1]);
      }
      at = hole;
      from = at;
    } else if (form.escape === 'backslash' && source.charCodeAt(at) === 92) {
      builder.copy(from, at);
      at = putEscape(source, at, end, builder);
      from = at;
    } else {
      const doubled = form.escape === 'doubled' && source.startsWith(form.close, at);
      if (doubled) {
        builder.copy(from, at);
        from = at + form.close.length;
      }
      at += doubled ? form.close.length * 2 : 1;
    }
  }
  builder.copy(from, end);
  return { piece: builder.finish(end), holes };
}

/** Resolves the escape at `at`; unknown ones stand for themselves. */
function putEscape(source: string, at: number, end: number, builder: PieceBuilder): number {
  const mark = source[at + 1] ?? '';
  if (at + 1 >= end) {
    builder.copy(at, end);
    return end;
  }
  if (mark === 'u' || mark === 'x') {
    const digits = new RegExp(mark === 'x' ? '[0-9a-fA-F]{2}' : '[0-9a-fA-F]{4}', 'y');
    digits.lastIndex = at + 2;
    const found = digits.exec(source)?.[0];
    if (found !== undefined && at + 2 + found.length <= end) {
      builder.put(String.fromCharCode(parseInt(found, 16)), at);
      return at + 2 + found.length;
    }
  }
  if (mark === '\n') {
    return at + 2;
  }
  const simple = Object.hasOwn(SIMPLE, mark) ? SIMPLE[mark] : undefined;
  builder.put(simple ?? mark, at);
  return at + 2;
}

const MARKS: Readonly<Record<Holes, readonly [string, string, string]>> = {
  dollar: ['${', '{', '}'], 'dollar-brace': ['${', '{', '}'], hash: ['#{', '{', '}'], paren: ['\\(', '(', ')'], brace: ['{', '{', '}'],
};

/** Where the hole that begins at `at` ends; `undefined` where none does. */
function holeAt(source: string, at: number, end: number, holes: Holes): number | undefined {
  const [mark, open, close] = MARKS[holes];
  if (source.startsWith(mark, at)) {
    const isDoubled = holes === 'brace' && (source[at + 1] === '{' || source[at - 1] === '{');
    return isDoubled ? undefined : skipBalanced(source, at + mark.length - 1, open, close, end);
  }
  return holes === 'dollar' && source[at] === '$' && /[A-Za-z_]/.test(source[at + 1] ?? '') ? nameEnd(source, at + 1, end) : undefined;
}

function nameEnd(source: string, from: number, end: number): number {
  const name = /[\w]*/y;
  name.lastIndex = from;
  return Math.min(end, from + (name.exec(source)?.[0].length ?? 0));
}

/** The offset after the bracket that closes the one at `at`, or `limit`. */
function skipBalanced(source: string, at: number, open: string, close: string, limit: number): number {
  let depth = 0;
  for (let here = at; here < limit; here++) {
    const character = source[here];
    if (character === open) {
      depth++;
    } else if (character === close && --depth === 0) {
      return here + 1;
    }
  }
  return limit;
}
