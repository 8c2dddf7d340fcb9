import { Pace, type Steps } from '../../steps';
import { readLooseInSteps } from '../loose';
import type { Piece } from '../piece';
import { trimmed, verbatim } from '../piece';
import type { Sink } from '../sink';
import { ConfigValues } from './config-values';
import { stepped } from './reader';

/** A comment, CDATA, or a tag with its attributes. */
const MARK = /<(?:!--|!\[CDATA\[|(\/?)([A-Za-z_][\w:.-]{0,80})((?:[^<>"']|"[^"<]{0,2000}"|'[^'<]{0,2000}'){0,200})>)/g;
const ATTRIBUTE = /([A-Za-z_][\w:.-]{0,80})[ \t]*=[ \t]*(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')/g;
/** Attributes that name the setting whose value another attribute, or the text, is: `<property name="model" value="…"/>`. */
const NAMES = /^(?:name|key|id)$/i;
/** Elements whose key is that of what they stand in: `<models><li>…</li><li>…</li></models>`, a property list's `<array><string>…`. */
const LISTED = /^(?:string|key|array|li|item|entry|value)$/i;
const LONGEST_VALUE = 1000;
/** What coordinates of packages, and addresses of schemas, stand in. */
const OTHER_TAGS = new Set(['groupid', 'artifactid', 'version', 'modelversion', 'classifier', 'packaging', 'licenses', 'scm']);

/** XML: elements and attributes as keys with values, a property list's keys, comments. */
export const readXml = stepped(xmlInSteps);

function* xmlInSteps(text: string, sink: Sink): Steps<undefined> {
  const values = new ConfigValues(text, sink);
  let at = 0;
  let key = '';
  let said = '';
  const pace = new Pace();
  for (let found = markFrom(text, at); found; found = markFrom(text, at)) {
    const [all, close, tag, attributes = ''] = found;
    take(values, trimmed(verbatim(text, at, found.index)), said === '' ? key : said);
    at = found.index + all.length;
    if (tag === undefined) {
      const end = text.indexOf(all === '<!--' ? '-->' : ']]>', at);
      const to = end < 0 ? text.length : end;
      yield* readLooseInSteps(verbatim(text, at, to), { place: all === '<!--' ? 'comment' : 'text', strength: 'weak' }, sink);
      at = Math.min(text.length, to + 3);
    } else if (close === '') {
      const name = readAttributes(values, attributes, found.index + 1 + tag.length);
      const isListed = LISTED.test(tag);
      key = isListed ? key : tag;
      said = name ?? (isListed && tag !== 'key' ? said : '');
    } else if (tag === 'key') {
      said = trimmed(verbatim(text, text.lastIndexOf('>', found.index - 1) + 1, found.index)).text.slice(0, 100);
    } else if (!LISTED.test(tag)) {
      key = '';
    }
    if (pace.isDue(at)) {
      yield;
    }
  }
  take(values, trimmed(verbatim(text, at, text.length)), '');
  yield;
  values.finish();
  return undefined;
}

/** What reads another text in a pause moves the expression. */
function markFrom(text: string, at: number): RegExpExecArray | null {
  MARK.lastIndex = at;
  return MARK.exec(text);
}

/** Answers the name that an attribute gives to the element's value. */
function readAttributes(values: ConfigValues, attributes: string, start: number): string | undefined {
  const found = Array.from(attributes.matchAll(ATTRIBUTE), ({ index, 0: all, 1: name = '', 2: double, 3: single }) => {
    const value = double ?? single ?? '';
    const from = start + index + all.length - 1 - value.length;
    return { name, value: { text: value, start: from, end: from + value.length } };
  });
  const named = found.find(({ name }) => NAMES.test(name))?.value.text;
  for (const { name, value } of found) {
    take(values, value, /^(?:value|default)$/i.test(name) && named !== undefined ? named : name);
  }
  return named;
}

function take(values: ConfigValues, piece: Piece, key: string): void {
  if (piece.text.length > 1 && piece.text.length <= LONGEST_VALUE && !OTHER_TAGS.has(key.toLowerCase()) && !key.startsWith('xmlns') && !key.endsWith('schemaLocation')) {
    values.enter(key);
    values.value(piece);
  }
}
