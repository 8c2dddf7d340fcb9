import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { keyed } from '../token';
import { readString, unescaped } from './strings';

const KEY = /(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w$@/.+~-][^\s:#"'{}[\],]{0,200}))[ \t]*:(?=[ \t\r\n]|$)/y;

const VALUE: Place = { place: 'config-value', strength: 'weak' };

interface Parent {
  readonly indent: number;
  readonly key: string;
}

/** YAML as lines of `key: value` and `- value`: for templates, long files and files that are not valid. */
export function readYamlLines(text: string, sink: Sink): void {
  const parents: Parent[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    readLine(text, start, end, parents, sink);
    start = end + 1;
  }
}

function readLine(text: string, start: number, end: number, parents: Parent[], sink: Sink): void {
  let at = skip(text, start, end, ' \t');
  const indent = at - start;
  while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ')) {
    at = skip(text, at + 1, end, ' ');
  }
  if (at >= end || text.startsWith('---', at)) {
    return;
  }
  const isItem = at - start > indent;
  while ((parents.at(-1)?.indent ?? -1) >= indent + (isItem ? 1 : 0)) {
    parents.pop();
  }
  const key = readKey(text, at, end, parents.at(-1)?.key, sink);
  if (key) {
    parents.push({ indent: at - start, key: key.name });
    at = skip(text, key.end, end, ' \t');
  }
  const governing = parents.at(-1)?.key;
  readValue(text, at, end, governing === undefined ? VALUE : keyed(VALUE, governing), sink);
}

function readKey(text: string, at: number, end: number, parent: string | undefined, sink: Sink): { readonly name: string; readonly end: number } | undefined {
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || name === undefined || KEY.lastIndex > end) {
    return undefined;
  }
  const next = KEY.lastIndex;
  const from = at + (found[3] === undefined ? 1 : 0);
  readLiteral(verbatim(text, from, from + name.length), { ...(parent === undefined ? {} : { key: parent }), place: 'config-key', strength: 'weak' }, sink);
  return { name, end: next };
}

function readValue(text: string, at: number, lineEnd: number, place: Place, sink: Sink): void {
  const quote = text[at];
  const quoted = quote === '"' || quote === "'" ? readString(text, at + 1, { open: quote, close: quote, escape: quote === '"' ? 'backslash' : 'doubled' }, lineEnd) : undefined;
  let rest = at;
  if (quoted) {
    readLiteral(quote === '"' ? unescaped(text, at + 1, quoted.next - 1) : quoted.piece, place, sink);
    rest = quoted.next;
  }
  const comment = text[rest] === '#' ? rest : text.slice(rest, lineEnd).search(/\s#/) + rest + 1;
  const valueEnd = comment > rest || text[rest] === '#' ? comment : lineEnd;
  if (!quoted && valueEnd > at) {
    const isList = text[at] === '[' && text.slice(at, valueEnd).trimEnd().endsWith(']');
    readLiteral(isList ? verbatim(text, at + 1, text.lastIndexOf(']', valueEnd)) : verbatim(text, at, valueEnd), place, sink);
  }
  if (valueEnd < lineEnd) {
    readLoose(verbatim(text, valueEnd + 1, lineEnd), { place: 'comment', strength: 'weak' }, sink);
  }
}

function skip(text: string, from: number, end: number, blanks: string): number {
  let at = from;
  while (at < end && blanks.includes(text[at] ?? '')) {
    at++;
  }
  return at;
}
