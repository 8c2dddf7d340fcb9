import { verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import type { ConfigValues } from './config-values';
import { endOfQuoted, isBlankCode, lineEndOf, quotedPiece, withoutBlanks } from './yaml-scalars';

const DEEPEST = 1000;
/** `[`, `{`, `,` and `:`: after them a quote begins a scalar. */
const OPENS_SCALAR = new Set([91, 123, 44, 58]);

/** Reads `[…]` or `{…}`; answers where it ends, or -1 where nobody closes it before `limit`: then nothing is read. */
export function readYamlFlow(text: string, from: number, limit: number, values: ConfigValues, reach: Reach): number {
  const end = endOfFlow(text, from, limit, reach);
  if (end < 0) {
    return -1;
  }
  const open: number[] = [];
  for (let at = from; at < end;) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) {
      open.push(code);
      if (code === 123) {
        values.openMap();
      } else {
        values.openList();
      }
      at++;
    } else if (code === 125 || code === 93) {
      open.pop();
      values.close();
      at++;
    } else if (code === 35 && isBlankCode(text.charCodeAt(at - 1))) {
      const lineEnd = Math.min(end, lineEndOf(text, at));
      values.comment(at + 1, lineEnd);
      at = lineEnd;
    } else if (isBlankCode(code) || code === 44 || code === 58) {
      at++;
    } else {
      at = readScalar(text, at, end, open.at(-1) === 123, values, reach);
    }
  }
  return end;
}

function readScalar(text: string, from: number, limit: number, inMap: boolean, values: ConfigValues, reach: Reach): number {
  const end = endOfScalar(text, from, limit, reach);
  let next = end;
  while (next < limit && isBlankCode(text.charCodeAt(next))) {
    next++;
  }
  const piece = quotedPiece(text, from, end);
  if (inMap && text[next] === ':') {
    values.key(piece);
    return next + 1;
  }
  const mark = text[from];
  if (mark !== '&' && mark !== '!' && mark !== '*') {
    values.value(mark === '"' || mark === "'" ? piece : verbatim(text, from, end));
  }
  return Math.max(end, from + 1);
}

function endOfScalar(text: string, from: number, limit: number, reach: Reach): number {
  const first = text.charCodeAt(from);
  const quoted = first === 34 || first === 39 ? endOfQuoted(text, from, -1, reach) : -1;
  if (quoted >= 0 && quoted <= limit) {
    return quoted;
  }
  const isProperty = first === 38 || first === 33;
  let at = from + 1;
  while (at < limit && !endsScalar(text, at, isProperty)) {
    at++;
  }
  return withoutBlanks(text, from + 1, at);
}

/** True where a plain scalar ends: at a mark of the collection, its line's end, a colon before a blank, a comment. */
function endsScalar(text: string, at: number, isProperty: boolean): boolean {
  const code = text.charCodeAt(at);
  switch (code) {
    case 10: case 44: case 91: case 93: case 123: case 125: return true;
    case 9: case 13: case 32: return isProperty;
    case 35: return isBlankCode(text.charCodeAt(at - 1));
    case 58: return ' \t\r\n,]}'.includes(text[at + 1] ?? ' ');
    default: return false;
  }
}

/** Where the bracket at `from` is closed, with every other in between; quotes count where a scalar begins. */
function endOfFlow(text: string, from: number, limit: number, reach: Reach): number {
  const open: number[] = [];
  let begins = true;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) {
      continue;
    }
    if (code === 91 || code === 123) {
      open.push(code + 2);
    } else if (code === 93 || code === 125) {
      if (open.pop() !== code || open.length === 0) {
        reach.to(at);
        return open.length === 0 && text.charCodeAt(from) + 2 === code ? at + 1 : -1;
      }
    } else if (begins && (code === 34 || code === 39)) {
      at = endOfQuoted(text, at, -1, reach) - 1;
      if (at < from) {
        return -1;
      }
    } else if (code === 35 && isBlankCode(text.charCodeAt(at - 1))) {
      at = lineEndOf(text, at);
      continue;
    }
    begins = OPENS_SCALAR.has(code);
    if (open.length > DEEPEST) {
      reach.to(at);
      return -1;
    }
  }
  reach.to(limit);
  return -1;
}
