import { CLASS } from './bytes';
import { latin } from './latin';

const [BACKSLASH, NEWLINE, RETURN, BLANK, TAB, SLASH] = [92, 10, 13, 32, 9, 47];
const QUOTES: ReadonlySet<number | undefined> = new Set([34, 39, 96]);
/** What joins two literals in some language. */
const JOINS: ReadonlySet<number | undefined> = new Set([...'+.&~<|\\'].map((mark) => mark.charCodeAt(0)));
const LONGEST_GAP = 120;
const MOST_PIECES = 12;
/** What follows the quote of the first literal: blanks and comments, a mark that joins, blanks, and the beginning of the next one. */
const JOIN = /^(?:[+&~\\]|\.{1,2}|<>|\|\|)/;
const COMMENT = /^(?:\/\/|#)[^\n]*\n/;
const BEGIN = /^[fFrRbBuU$@]{0,2}["'`]{1,3}(?=[\w.\-/:@+~])/;

/** The token with all that the program or its syntax joins to it: `"gpt-" + "4o"`, `"openai\/gpt-4o"`, a line that goes on; `undefined` where there is nothing. */
export function continued(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = '';
  let end = to;
  for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
    const next = beginOfNext(bytes, end);
    if (next < 0) {
      break;
    }
    text ||= latin(bytes, from, to);
    end = next;
    while (end < bytes.length && CLASS[bytes[end] ?? 0] !== 0) {
      end++;
    }
    text += latin(bytes, next, end);
  }
  return text === '' ? undefined : text;
}

function beginOfNext(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === BACKSLASH) {
    const next = bytes[at + 1];
    return next === SLASH ? at + 1 : next === NEWLINE || next === RETURN ? afterBlanks(bytes, at + 1) : -1;
  }
  if (!QUOTES.has(byte)) {
    return -1;
  }
  const follows = bytes[afterBlanks(bytes, at + 1)];
  if (!QUOTES.has(follows) && !JOINS.has(follows) && follows !== SLASH && follows !== 35) {
    return -1;
  }
  const text = latin(bytes, at + 1, Math.min(bytes.length, at + LONGEST_GAP));
  const mark = afterComments(text, 0);
  const behind = afterComments(text, mark + (JOIN.exec(text.slice(mark))?.[0].length ?? 0));
  const begin = BEGIN.exec(text.slice(behind))?.[0];
  return begin === undefined ? -1 : at + 1 + behind + begin.length;
}

function afterComments(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/\s/.test(text.charAt(at)) || (text[at] === '\\' && /\s/.test(text.charAt(at + 1)))) {
      at++;
    }
    const comment = COMMENT.exec(text.slice(at))?.[0];
    if (comment === undefined) {
      return at;
    }
    at += comment.length;
  }
}

function afterBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === BLANK || bytes[next] === NEWLINE || bytes[next] === TAB || bytes[next] === RETURN) {
    next++;
  }
  return next;
}

/** Whether what follows a backslash stands for a character that ids have: `\u002d`, `\x2d`, `\055`. */
export function escapeIsOfId(bytes: Uint8Array, at: number): boolean {
  const text = latin(bytes, at, Math.min(bytes.length, at + 9));
  const [, code] = /^(?:u\{0*|u00|U000000|x)([2-7][\da-f])/i.exec(text) ?? [];
  const [digits = ''] = /^\d{2,3}/.exec(text) ?? [];
  return code !== undefined ? isOfId(parseInt(code, 16)) : digits !== '' && (isOfId(parseInt(digits, 8)) || isOfId(parseInt(digits, 10)));
}

/** Whether `&#45;` or `&#x2d;` is one. */
export function entityIsOfId(bytes: Uint8Array, at: number): boolean {
  const [, hex, digits = ''] = /^(?:x0*([\da-f]{2})|0*(\d{2,3}));/i.exec(latin(bytes, at, Math.min(bytes.length, at + 9))) ?? [];
  return isOfId(hex === undefined ? parseInt(digits, 10) : parseInt(hex, 16));
}

function isOfId(code: number): boolean {
  return code > 0 && code < 128 && CLASS[code] !== 0;
}
