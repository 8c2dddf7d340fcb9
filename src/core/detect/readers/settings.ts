import { Pace, type Steps } from '../../steps';
import { hasIdForm } from '../context/entries';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { keyed } from '../token';
import { ConfigValues } from './config-values';
import { stepped } from './reader';
import { readString } from './strings';

const KEY = /(?:export[ \t]+|set[ \t]+)?([\w.[\]/@+~-]{1,200})[ \t]*([=:])/y;
/** `# OPENAI_MODEL=gpt-4o`, `;model = "x"`: a setting that is switched off. */
const OFF = /[#;!]{1,3}[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]{1,80})[ \t]{0,4}[=:][ \t]{0,4}(["']?)([^\s"'#]{2,200})\2(?=[ \t]*(?:[#;][^\n]*)?\r?(?:\n|$))/y;
const NUMBER = /^\d[\d._]*$/;
const VALUE: Place = { place: 'config-value', strength: 'weak' };
const COMMENT: Place = { place: 'comment', strength: 'weak' };

/** What becomes of the lines of a file. */
interface Lines {
  section(name: Piece): void;
  setting(key: Piece, value: Piece): void;
  /** A line without a key: it goes on with the value before it, or stands by itself. */
  rest(value: Piece, isContinued: boolean): void;
}

/** `.env` files: `KEY=value`, also commented out. */
export const readDotenv = stepped(dotenvInSteps);

function dotenvInSteps(text: string, sink: Sink): Steps<undefined> {
  const place: Place = { place: 'env', strength: 'weak' };
  return readLines(text, sink, {
    section: () => undefined,
    setting: (key, value) => { readLiteral(value, keyed(place, key.text), sink); },
    rest: (value) => { readLiteral(value, place, sink); },
  });
}

/** INI and properties: sections, `key = value` and `key: value`, values that go on in the next line. */
export const readIni = stepped(iniInSteps);

function* iniInSteps(text: string, sink: Sink): Steps<undefined> {
  const values = new ConfigValues(text, sink);
  let within: string | undefined;
  yield* readLines(text, sink, {
    section: (name) => {
      if (within !== undefined) {
        values.close();
      }
      values.key(name);
      values.openMap();
      within = name.text;
    },
    setting: (key, value) => {
      if (NUMBER.test(value.text.trim()) && hasIdForm(key.text)) {
        // A table of numbers goes by ids: `text-embedding-ada-002=1536`.
        values.key(key);
      } else {
        values.enter(key.text);
      }
      values.value(value);
    },
    rest: (value, isContinued) => {
      if (isContinued) {
        values.value(value);
      } else {
        readLiteral(value, within === undefined ? VALUE : keyed(VALUE, within), sink);
      }
    },
  });
  yield;
  values.finish();
  return undefined;
}

function* readLines(text: string, sink: Sink, lines: Lines): Steps<undefined> {
  let continues = false;
  let hasKey = false;
  const pace = new Pace();
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const first = skipBlanks(text, start, end);
    const mark = text[first];
    if (first < end) {
      if (!continues && mark === '[') {
        lines.section(verbatim(text, first + 1, Math.max(first + 1, closeOf(text, first, end))));
        hasKey = false;
      } else if (!continues && (mark === '#' || mark === ';' || mark === '!')) {
        readComment(text, first, end, sink);
      } else {
        const key = continues ? undefined : keyAt(text, first, end);
        if (key) {
          hasKey = true;
          readValue(text, key.next, end, sink, (value) => { lines.setting(key.name, value); });
        } else {
          readValue(text, first, end, sink, (value) => { lines.rest(value, continues || (hasKey && first > start)); });
        }
      }
    }
    continues = hasKey && endsInBackslash(text, first, end);
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}

function keyAt(text: string, from: number, end: number): { readonly name: Piece; readonly next: number } | undefined {
  KEY.lastIndex = from;
  const found = KEY.exec(text);
  const [all, name] = found ?? [];
  if (all === undefined || name === undefined || KEY.lastIndex > end) {
    return undefined;
  }
  const start = from + all.indexOf(name, all.length - all.trimStart().length + (/^(?:export|set)[ \t]/.exec(all)?.[0].length ?? 0));
  return { name: verbatim(text, start, start + name.length), next: KEY.lastIndex };
}

function readComment(text: string, from: number, end: number, sink: Sink): void {
  OFF.lastIndex = from;
  const [all, key, , value] = OFF.exec(text) ?? [];
  if (all === undefined || key === undefined || value === undefined) {
    readLoose(verbatim(text, from + 1, end), COMMENT, sink);
    return;
  }
  const start = from + all.indexOf(value, all.indexOf(key) + key.length);
  readLiteral(verbatim(text, start, start + value.length), keyed(COMMENT, key), sink);
  readLoose(verbatim(text, Math.min(end, from + all.length), end), COMMENT, sink);
}

function readValue(text: string, at: number, end: number, sink: Sink, take: (value: Piece) => void): void {
  const from = skipBlanks(text, at, end);
  const quote = text[from];
  const quoted = quote === '"' || quote === "'" ? readString(text, from + 1, { open: quote, close: quote, escape: quote === '"' ? 'backslash' : 'none' }, end) : undefined;
  const comment = text.slice(quoted?.next ?? from, end).search(/\s[#;]/);
  const to = comment < 0 ? end : (quoted?.next ?? from) + comment;
  take(quoted ? quoted.piece : verbatim(text, from, endsInBackslash(text, from, to) ? to - 1 : to));
  if (comment >= 0) {
    readLoose(verbatim(text, to + 2, end), COMMENT, sink);
  }
}

function closeOf(text: string, from: number, end: number): number {
  const found = text.slice(from, end).indexOf(']');
  return found < 0 ? end : from + found;
}

/** A single backslash before the end of the line; two stand for one. */
function endsInBackslash(text: string, from: number, end: number): boolean {
  let at = text[end - 1] === '\r' ? end - 1 : end;
  const last = at;
  while (at > from && text[at - 1] === '\\') {
    at--;
  }
  return (last - at) % 2 === 1;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < end && (code === 32 || code === 9 || code === 13); code = text.charCodeAt(at)) {
    at++;
  }
  return at;
}
