import type { Piece } from '../piece';
import { verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import { readString, unescaped } from './strings';

export const LONGEST_KEY = 1024;

/** A blank, a tab or the end of a line. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** The next character that is no blank; the end of a line is none. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 9 || code === 13; code = text.charCodeAt(at)) {
    at++;
  }
  return at;
}

export function lineEndOf(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** Where a comment, with the blank before it, ends the text of a line; `lineEnd` where none does. */
export function commentStart(text: string, from: number, lineEnd: number): number {
  for (let at = from + 1; at < lineEnd; at++) {
    if (text.charCodeAt(at) === 35 && isBlankCode(text.charCodeAt(at - 1))) {
      return at - 1;
    }
  }
  return lineEnd;
}

/** The key at `from`, quotes included, and where the text goes on after its colon; `undefined` where the line has no key there. */
export function endOfKey(text: string, from: number, reach?: Reach): { readonly end: number; readonly next: number } | undefined {
  const first = text[from];
  if (first === '"' || first === "'") {
    const end = endOfQuoted(text, from, Infinity, reach);
    const colon = end < 0 ? end : skipBlanks(text, end);
    return end >= 0 && endsKey(text, colon) ? { end, next: colon + 1 } : undefined;
  }
  if (first === '[' || first === '{' || first === '#' || first === '*') {
    return undefined;
  }
  for (let at = from; at < text.length && at - from < LONGEST_KEY; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 && endsKey(text, at)) {
      return { end: withoutBlanks(text, from, at), next: at + 1 };
    }
    if (code === 10 || (code === 35 && isBlankCode(text.charCodeAt(at - 1)))) {
      return undefined;
    }
  }
  return undefined;
}

/** Where a scalar ends whose text ends at `to` at the latest. */
export function withoutBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlankCode(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** After the closing quote of what `from` opens; -1 where its line ends first, or text that does not stand right of `parent` comes. */
export function endOfQuoted(text: string, from: number, parent: number, reach?: Reach): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && quote === 34) {
      at++;
    } else if (code === quote) {
      if (quote === 34 || text.charCodeAt(at + 1) !== quote) {
        return at + 1;
      }
      at++;
    } else if (code === 10 && !standsRightOf(text, at + 1, parent)) {
      reach?.to(at);
      return -1;
    }
  }
  reach?.to(text.length);
  return -1;
}

/** A scalar without its quotes, escapes resolved. */
export function quotedPiece(text: string, from: number, end: number): Piece {
  const mark = text[from];
  if (mark === '"') {
    return unescaped(text, from + 1, end - 1);
  }
  const single = mark === "'" ? readString(text, from + 1, { open: "'", close: "'", escape: 'doubled', multiline: true }, end) : undefined;
  return single ? single.piece : verbatim(text, from, end);
}

/** After the last line of a block scalar: the lines from `start` on that are blank or stand right of `parent`. */
export function endOfBlock(text: string, start: number, parent: number): number {
  let at = start;
  while (at < text.length) {
    let first = at;
    while (text.charCodeAt(first) === 32) {
      first++;
    }
    const code = text.charCodeAt(first);
    if (first - at <= parent && first < text.length && code !== 10 && code !== 13) {
      return at;
    }
    at = lineEndOf(text, first) + 1;
  }
  return text.length;
}

/** Where the text of the next line begins that goes on with a plain scalar; -1 where none does. `from` begins a line. */
export function continuationOf(text: string, from: number, parent: number, reach: Reach): number {
  let start = from;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
      at++;
    }
    if (text[at] !== '\n' && text[at] !== '\r') {
      reach.to(at + LONGEST_KEY);
      const isText = at < text.length && at - start > parent && text[at] !== '#' && (parent >= 0 || !isMark(text, at));
      return isText && !endOfKey(text, at, reach) ? at : -1;
    }
    start = lineEndOf(text, at) + 1;
  }
  reach.to(text.length);
  return -1;
}

/** `---` and `...`, which divide documents. */
function isMark(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at);
}

function standsRightOf(text: string, start: number, parent: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
    at++;
  }
  const code = text.charCodeAt(at);
  return at - start > parent || (parent !== Infinity && (code === 10 || code === 13));
}

function endsKey(text: string, colon: number): boolean {
  return text.charCodeAt(colon) === 58 && (colon + 1 >= text.length || isBlankCode(text.charCodeAt(colon + 1)));
}
