import type { Span } from '../../types';
import { findMark, type Found } from './mark';

/** Where somebody types, in the words of the file's format. */
export interface Place {
  /** `key`: in the mapping at `path`. `value`: of the key, or member of the list, at `path`. Steps into lists are their indices. */
  readonly kind: 'key' | 'value';
  readonly path: readonly string[];
  /** The word that a completion takes the place of, in the text as it stands; on one line. */
  readonly span: Span;
  /** From the span's start to the offset. */
  readonly typed: string;
  /** From the offset to the span's end. */
  readonly ahead: string;
  /** The quotation mark around the word, if any. */
  readonly quote: '' | '"' | "'";
  /** Inside `{ … }` or `[ … ]`. */
  readonly flow: boolean;
  /** Nothing but indentation and dashes stands before the word on its line. */
  readonly ownLine: boolean;
  /** The word is a member of a list that still lacks its dash. */
  readonly dash: boolean;
  /** A colon follows the word. */
  readonly colon: boolean;
  /** The column where the word's block begins: that of its keys, or on the line of a key that of this key. */
  readonly column: number;
  /** The other keys of the mapping, or the other members of the list. */
  readonly beside: readonly string[];
}

const MAX_LENGTH = 200_000;
const OPENING = /^\uFEFF?[ \t]*(?:-[ \t]+)*/;

/**
 * Reads the place at an offset, in a file that may be broken or half typed: the text is parsed as if one more letter stood
 * there. `undefined` in comments, and where no place of a value is.
 */
export function placeAt(text: string, offset: number): Place | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return text.length > MAX_LENGTH || offset < 0 || offset > text.length || line.includes('\r') ? undefined : onLine(line, text, offset);
}

function onLine(line: string, text: string, offset: number): Place | undefined {
  const after = text.slice(offset);
  const ahead = /^[^\r\n]*/.exec(after)?.[0] ?? '';
  const opening = OPENING.exec(line)?.[0] ?? '';
  const word = /^[\w.-]*/.exec(ahead)?.[0] ?? '';
  const isWordAlone = /^[\w.-]*$/.test(line.slice(opening.length)) && /^[ \t]*(?:#.*)?$/.test(ahead.slice(word.length));
  if (!isWordAlone) {
    const found = findMark(text.slice(0, offset), after);
    return found && placed(found, text, offset, line, ahead, false);
  }
  // Without a colon the parser would take the next key for a part of this one.
  const asKey = findMark(text.slice(0, offset), `${word}: ${after.slice(word.length)}`);
  if (asKey?.aligned) {
    return placed(asKey, text, offset, line, ahead, false);
  }
  const start = offset - line.length + opening.length;
  const asMember = findMark(`${text.slice(0, start)}- ${text.slice(start, offset)}`, after);
  return asMember?.kind === 'value' && asMember.aligned ? placed({ ...asMember, from: asMember.from - 2 }, text, offset, line, ahead, true) : undefined;
}

function placed(found: Found, text: string, offset: number, line: string, ahead: string, dash: boolean): Place {
  const { kind, path, quote, flow, beside, from } = found;
  const lineStart = offset - line.length;
  const start = Math.max(from + quote.length, lineStart);
  const end = offset + lengthAhead(ahead, found);
  const opening = OPENING.exec(line)?.[0] ?? '';
  return {
    kind, path, span: { start, end }, typed: text.slice(start, offset), ahead: text.slice(offset, end), quote, flow, beside, dash,
    ownLine: opening.length >= start - lineStart,
    colon: /^["']?[ \t]*:(?=[ \t\r\n]|$)/.test(text.slice(end, end + 200)),
    column: opening.replace('\uFEFF', '').length,
  };
}

/** How far the word goes on behind the offset. */
function lengthAhead(ahead: string, { quote, kind, flow }: Found): number {
  if (quote !== '') {
    const closing = ahead.indexOf(quote);
    return closing < 0 ? ahead.trimEnd().length : closing;
  }
  const stop = kind === 'key' ? /[\s:,[\]{}#]/ : flow ? /[,[\]{}]|[ \t]#/ : /[ \t]#/;
  const length = ahead.search(stop);
  return (length < 0 ? ahead : ahead.slice(0, length)).trimEnd().length;
}
