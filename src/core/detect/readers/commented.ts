import type { Sink } from '../sink';
import { within } from '../sink';
import type { ConfigValues } from './config-values';
import type { YamlLevels } from './yaml-levels';
import { lineEndOf } from './yaml-scalars';

/** `key:`, `key: value`, `- value`, `- key: value` with a value of one word, in quotes or in brackets; a key that ends its line may be words. */
const SETTING = /^[ \t]*(?:-[ \t]+)*(?:(?:["']?[\w./@:-]{1,120}["']?:[ \t]+)?(?:[^\s"'#[{|>:-][^\s"'#]{0,199}|"[^"\n]{1,200}"|'[^'\n]{1,200}'|[[{][^\n]{1,500}[\]}]|[|>][-+]?)|["']?[\w./@-][\w ./@-]{0,80}["']?:)[ \t]*(?:#[^\n]*)?\r?$/;
const ITEM = /^[ \t]*-[ \t]/;
const KEY = /^[ \t]*(?:-[ \t]+)*["']?[\w./@:-]{1,120}["']?:(?:[ \t]|\r?$)/;
/** Longest run of comment lines that is looked at. */
const LONGEST = 20_000;

/** Lines of comment that read as settings somebody switched off. */
interface Commented {
  /** As long as the lines, with blanks in place of the marks and of prose. */
  readonly text: string;
  /** The column that they stand in. */
  readonly column: number;
  /** It begins with an item of a list. */
  readonly isItem: boolean;
}

/**
 * Reads the lines of comment that begin at `start`: what their words say, and with `read` the settings among them that somebody switched off,
 * below the key that they would stand under. Answers where they end.
 */
export function readComments(text: string, start: number, sink: Sink, values: ConfigValues, levels: YamlLevels, read: (text: string, sink: Sink, key: string | undefined) => void): number {
  const end = endOfComments(text, start);
  for (let line = start; line < end; line = lineEndOf(text, line) + 1) {
    values.comment(text.indexOf('#', line) + 1, Math.min(end, lineEndOf(text, line)));
  }
  const found = commentedOut(text.slice(start, end));
  if (found) {
    read(found.text, asComment(within(sink, (at) => start + at)), values.keyAt(levels.depthAt(found.column, found.isItem)));
  }
  return end;
}

/** Where the comment lines end that begin at `from`, the start of a line. */
function endOfComments(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < LONGEST) {
    let first = at;
    while (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9) {
      first++;
    }
    if (text[first] !== '#') {
      return at;
    }
    const found = text.indexOf('\n', first);
    at = found < 0 ? text.length : found + 1;
  }
  return at;
}

/** The settings among comment lines, each in the column that it had; `undefined` where there are none. */
function commentedOut(lines: string): Commented | undefined {
  const bodies = lines.split('\n').map((line) => {
    const mark = line.indexOf('#');
    const body = line.slice(mark + 1);
    return { mark, body, isSetting: mark >= 0 && body.length < 700 && SETTING.test(body) };
  });
  const settings = bodies.filter(({ isSetting }) => isSetting);
  const first = settings[0];
  if (!first || !settings.some(({ body }) => ITEM.test(body) || KEY.test(body))) {
    return undefined;
  }
  const left = Math.min(...settings.map(({ body }) => body.length - body.trimStart().length));
  const text = bodies.map(({ mark, body, isSetting }) => (isSetting ? `${' '.repeat(mark + 1)}${body}` : ' '.repeat(Math.max(mark, 0) + 1 + body.length))).join('\n');
  return { text, column: first.mark + (left > 1 ? left + 1 : 0), isItem: ITEM.test(first.body) };
}

/** Takes what is found in a comment as the comment that it is. */
function asComment(sink: Sink): Sink {
  return {
    ...sink,
    add: (piece, place) => {
      if (place.strength !== 'negative') {
        sink.add(piece, { ...place, place: 'comment' });
      }
    },
    addresses: () => undefined,
    imports: () => undefined,
  };
}
