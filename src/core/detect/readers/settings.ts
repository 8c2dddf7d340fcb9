import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Place } from '../context/place';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { keyed } from '../token';
import { readString } from './strings';

const KEY = /(?:export[ \t]+|set[ \t]+)?([\w.[\]/@+~-]{1,200})[ \t]*([=:])/y;

/** `.env` files, properties and INI: lines of `KEY=value` or `key: value` with `#`, `;` or `!` comments. */
export function readSettings(text: string, sink: Sink, place: 'env' | 'config-value'): void {
  let start = 0;
  let section: string | undefined;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const first = skipBlanks(text, start, end);
    const mark = text[first];
    if (mark === '[') {
      section = text.slice(first + 1, end).split(']')[0];
    } else if (first < end && (mark === '#' || mark === ';' || mark === '!')) {
      readLoose(verbatim(text, first + 1, end), { place: 'comment', strength: 'weak' }, sink);
    } else if (first < end) {
      readLine(text, first, end, section, { place, strength: 'weak' }, sink);
    }
    start = end + 1;
  }
}

export function readDotenv(text: string, sink: Sink): undefined {
  readSettings(text, sink, 'env');
}

export function readIni(text: string, sink: Sink): undefined {
  readSettings(text, sink, 'config-value');
}

function readLine(text: string, start: number, end: number, section: string | undefined, place: Place, sink: Sink): void {
  KEY.lastIndex = start;
  const key = KEY.exec(text)?.[1];
  if (key === undefined || KEY.lastIndex > end) {
    readLiteral(verbatim(text, start, end), section === undefined ? place : keyed(place, section), sink);
    return;
  }
  const from = skipBlanks(text, KEY.lastIndex, end);
  const named = keyed(place, key);
  const quote = text[from];
  const quoted = quote === '"' || quote === "'" ? readString(text, from + 1, { open: quote, close: quote, escape: quote === '"' ? 'backslash' : 'none' }, end) : undefined;
  if (quoted) {
    readLiteral(quoted.piece, named, sink);
    return;
  }
  const comment = text.slice(from, end).search(/\s[#;]/);
  readLiteral(verbatim(text, from, comment < 0 ? end : from + comment), named, sink);
  if (comment >= 0) {
    readLoose(verbatim(text, from + comment + 2, end), { place: 'comment', strength: 'weak' }, sink);
  }
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t\r]/.test(text[at] ?? '')) {
    at++;
  }
  return at;
}
