import * as l10n from '@vscode/l10n';
import type { ParseErrorCode } from 'jsonc-parser';
import { visit } from 'jsonc-parser';
import type { Steps } from '../../steps';
import type { Partial } from '../document';
import type { Piece } from '../piece';
import type { EntrySink } from '../entries';
import type { Reach } from '../reread/reach';
import type { ResumableReader, ResumePoint, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import { held, within } from '../sink';
import { ConfigValues } from './config-values';
import type { JsonState } from './json-session';
import { JsonSession } from './json-session';
import { json5InSteps, readJson5 } from './json5';
import { readPlain } from './plain';
import { unescaped } from './strings';

const DEEPEST = 1000;

/** JSON with comments and trailing commas. A text with a fault is read as JSON5, which steps over what it does not know. `key` is what the whole is given to. */
export function readJson(text: string, sink: Sink, key?: string): Partial | undefined {
  const tooDeep = depthFault(text);
  if (tooDeep) {
    readPlain(text, sink);
    return tooDeep;
  }
  const { sink: first, hand } = held(sink);
  const values = new ConfigValues(text, first, key);
  let partial: Partial | undefined;
  visit(text, {
    onObjectBegin: () => { values.openMap(); },
    onObjectEnd: () => { values.close(); },
    onArrayBegin: () => { values.openList(); },
    onArrayEnd: () => { values.close(); },
    // What is said of a text with a fault is thrown away.
    onObjectProperty: (_name, offset, length) => {
      if (!partial) {
        values.key(pieceOf(text, offset, length));
      }
    },
    onLiteralValue: (value, offset, length) => {
      if (typeof value === 'string' && !partial) {
        values.value(pieceOf(text, offset, length));
      }
    },
    onComment: (offset, length) => { values.comment(offset + 2, Math.min(offset + length, text.length)); },
    onError: (_error: ParseErrorCode, offset, length, line) => { partial ??= faultAt(text, offset, length, line); },
  }, { allowTrailingComma: true });
  if (partial) {
    readJson5(text, sink, key);
  } else {
    values.finish();
    hand();
  }
  return partial;
}

/** A fault by the parser's account; for a comment that nobody closed it counts one letter too many. */
function faultAt(text: string, offset: number, length: number, line: number): Partial {
  return { reason: l10n.t('not valid JSON at line {0}; read as far as possible', line + 1), span: { start: offset, end: Math.min(offset + length, text.length) } };
}

/** The first fault is enough. */
class Faulty extends Error {}

/** The same with pauses where the text has a fault, as a text has that is being written. */
function* jsonInSteps(text: string, sink: Sink): Steps<Partial | undefined> {
  const faults: Partial[] = [];
  if (!depthFault(text)) {
    yield;
    try {
      visit(text, {
        onError: (_error: ParseErrorCode, offset, length, line) => {
          faults.push(faultAt(text, offset, length, line));
          throw new Faulty();
        },
      }, { allowTrailingComma: true });
    } catch (cause) {
      if (!(cause instanceof Faulty)) {
        throw cause;
      }
    }
    yield;
  }
  const [fault] = faults;
  if (!fault) {
    return readJson(text, sink);
  }
  yield* json5InSteps(text, sink);
  return fault;
}

function pieceOf(text: string, offset: number, length: number): Piece {
  return unescaped(text, offset + 1, offset + length - 1);
}

/** The parser calls itself for every bracket, so a text of brackets alone would end it. */
export function depthFault(text: string): Partial | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      if (++depth > DEEPEST) {
        return { reason: l10n.t('nested too deeply; read as plain text'), span: { start: at, end: at + 1 } };
      }
    } else if ((code === 93 || code === 125) && depth > 0) {
      depth--;
    }
  }
  return undefined;
}

/** The same as a reader that can go on in the middle of a text that is valid. */
export const jsonReader: ResumableReader<JsonState> = Object.assign((text: string, sink: Sink) => readJson(text, sink), {
  inSteps: jsonInSteps,
  parts: { margin: 1, begin: (text: string, sink: EntrySink, _reach: Reach, at?: ResumePoint<JsonState>): JsonSession => new JsonSession(text, sink, depthFault(text) !== undefined, at) },
});

/** An address in a line speaks for no other line. */
function ofEntry(sink: Sink): Sink {
  return { ...sink, addresses: () => undefined };
}

/** One JSON value a line. */
export const readJsonLines = resumable<undefined>({
  margin: 1,
  begin: (text, sink, _reach, at) => new JsonLines(text, sink, at?.from ?? 0),
  partial: (text, start) => ({
    reason: l10n.t('not valid JSON at line {0}; read as far as possible', text.slice(0, start).split('\n').length), span: { start, end: lineEnd(text, start) },
  }),
});

class JsonLines implements Session {
  /** No line knows of another. */
  readonly state = undefined;

  constructor(private readonly text: string, private readonly sink: EntrySink, private at: number) {}

  read(until: number): number {
    while (this.at < this.text.length && this.at < until) {
      const start = this.at;
      const end = lineEnd(this.text, start);
      const fault = end > start + 1 ? readJson(this.text.slice(start, end), ofEntry(within(this.sink, (at) => start + at))) : undefined;
      if (fault) {
        this.sink.breaks(start);
      }
      this.at = end + 1;
    }
    return this.at;
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
