import { Pace, type Steps } from '../../steps';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { trimmed, verbatim } from '../piece';
import type { Sink } from '../sink';
import { keyed } from '../token';

const CONTROL = /<(\/?)(select|datalist|option|input|textarea|[A-Z][\w.]{0,60}|\w+-[\w-]{1,60})\b((?:[^<>"']|"[^"<]{0,500}"|'[^'<]{0,500}'){0,500})>/g;
const ATTRIBUTE = /(?:^|\s)([A-Za-z_][\w-]{0,60})[ \t]*=[ \t]*(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'|([^\s"'<>={}`]{1,200}))/g;
/** What a control is called, the surest first; `body` and its like are those of parameters in documentation. */
const NAMES = ['name', 'id', 'body', 'query', 'path', 'param'];
/** What its name says of the control, behind what it says of the value: `modelSizeDropdown`. */
const WIDGET = /[-_]?(?:drop-?down|select(?:or|ion)?|picker|input|field|list|combo(?:box)?|box|menu|options?|choices?|radio|chooser)$/i;
/** Attributes that give a value, and those that show an example of one. */
const VALUES = new Set(['value', 'default', 'defaultvalue']);
const EXAMPLE = 'placeholder';

interface Attribute {
  readonly name: string;
  readonly value: Piece;
}

/** Reads the controls between two places of a page, each with its own name as the key of its values: `<select id="model"><option value="gpt-4o">`. */
export function* controlsInSteps(text: string, from: number, to: number, sink: Sink): Steps<undefined> {
  let list: { readonly key: string; readonly at: number } | undefined;
  const between = text.slice(from, to);
  const pace = new Pace();
  for (const { index, 0: all, 1: close, 2: tag = '', 3: inside = '' } of between.matchAll(CONTROL)) {
    if (pace.isDue(index)) {
      yield;
    }
    const isList = tag === 'select' || tag === 'datalist';
    if (close !== '') {
      list = isList ? undefined : list;
      continue;
    }
    const start = from + index;
    const attributes = attributesOf(text, start + 1 + tag.length, inside);
    const key = nameOf(attributes);
    if (isList) {
      list = { key, at: start };
    } else if (tag === 'option') {
      readOption(attributes.find(({ name }) => name === 'value')?.value ?? textAfter(text, start + all.length, to), list, sink);
    } else if (key !== '') {
      readValues(attributes, key, sink);
    }
  }
  return undefined;
}

function readOption(value: Piece, list: { readonly key: string; readonly at: number } | undefined, sink: Sink): void {
  if (value.text.length > 1) {
    const place: Place = { place: 'config-value', strength: 'weak', key: 'value' };
    readLiteral(value, list ? { ...(list.key === '' ? place : keyed(place, list.key)), group: { at: list.at, of: 'o' } } : place, sink);
  }
}

function readValues(attributes: readonly Attribute[], key: string, sink: Sink): void {
  const place = keyed({ place: 'config-value', strength: 'weak' }, key);
  for (const { name, value } of attributes) {
    if (VALUES.has(name)) {
      readLiteral(value, place, sink);
    } else if (name === EXAMPLE) {
      readLoose(value, { place: 'text', strength: 'weak', key }, sink);
    }
  }
}

function attributesOf(text: string, start: number, inside: string): readonly Attribute[] {
  return Array.from(inside.matchAll(ATTRIBUTE), ({ index, 0: all, 1: name = '', 2: double, 3: single, 4: bare }) => {
    const value = double ?? single ?? bare ?? '';
    const end = start + index + all.length - (bare === undefined ? 1 : 0);
    return { name: name.toLowerCase(), value: verbatim(text, end - value.length, end) };
  });
}

/** The control's name without what it says of the control. */
function nameOf(attributes: readonly Attribute[]): string {
  const names = NAMES.flatMap((each) => attributes.filter(({ name }) => name === each).map(({ value }) => value.text.replace(WIDGET, '')));
  return names.find((name) => /model|llm|engine|deploy/i.test(name)) ?? names[0] ?? '';
}

/** What an option without a value shows. */
function textAfter(text: string, from: number, to: number): Piece {
  const end = text.indexOf('<', from);
  return trimmed(verbatim(text, from, end < 0 ? to : Math.min(end, to)));
}
