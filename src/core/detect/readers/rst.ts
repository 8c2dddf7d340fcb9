import { Pace, type Steps } from '../../steps';
import { Reach } from '../reread/reach';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readerOfFence } from './fences';
import { readInSteps } from './in-steps';
import { LineReader } from './markdown-lines';
import { readPlain } from './plain';
import { stepped } from './reader';

/** `.. code-block:: python`; `.. code::` alone says nothing of its language. */
const DIRECTIVE = /[ \t]*\.\.[ \t]+(?:code-block|code|sourcecode|highlight|prompt|ipython)::[ \t]*([\w+#.-]*)/y;
/** AsciiDoc's `[source,java]`, with the mark that begins and ends the block in the next line. */
const SOURCE = /\[(?:source|,)[,%\w-]*?,[ \t]*([\w+#.-]+)[^\]\n]{0,200}\][ \t]*\r?$/;
const DELIMITER = /^(?:-{4,}|\.{4,})[ \t]*\r?$/;

/** reStructuredText: code blocks with the reader of their language, literal blocks as text, the other lines as those of Markdown. */
export const readRst = stepped(rstInSteps);

function* rstInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  const lines = new LineReader(text, sink, false, new Reach());
  for (let start = 0; start < text.length;) {
    if (pace.isDue(start)) {
      yield;
    }
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    DIRECTIVE.lastIndex = start;
    const language = DIRECTIVE.exec(text)?.[1];
    if (language === undefined && !/::[ \t]*\r?$/.test(line)) {
      start = Math.max(lines.read(start, end), start + 1);
      continue;
    }
    if (language === undefined) {
      lines.read(start, end);
    }
    const from = Math.min(text.length, end + 1);
    const to = endOfIndented(text, from, line.length - line.trimStart().length);
    yield* readBlock(text, from, to, language ?? '', sink);
    start = to;
  }
  return undefined;
}

/** AsciiDoc: source blocks with the reader of their language, other blocks as text, the other lines as those of Markdown. */
export const readAsciiDoc = stepped(asciiDocInSteps);

function* asciiDocInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  const lines = new LineReader(text, sink, false, new Reach());
  for (let start = 0; start < text.length;) {
    if (pace.isDue(start)) {
      yield;
    }
    const end = lineEnd(text, start);
    const language = SOURCE.exec(text.slice(start, Math.min(end, start + 500)))?.[1];
    const open = end + 1;
    const mark = text.slice(open, lineEnd(text, open));
    if (DELIMITER.test(text.slice(start, end))) {
      start = yield* readDelimited(text, start, end, '', sink);
      continue;
    }
    if (language === undefined || !DELIMITER.test(mark)) {
      start = Math.max(lines.read(start, end), start + 1);
      continue;
    }
    start = yield* readDelimited(text, open, open + mark.length, language, sink);
  }
  return undefined;
}

/** Reads the block that the delimiter between `open` and `end` begins. Answers where the text goes on. */
function* readDelimited(text: string, open: number, end: number, language: string, sink: Sink): Steps<number> {
  const from = Math.min(text.length, end + 1);
  const found = text.indexOf(`\n${text.slice(open, end).trimEnd()}`, from - 1);
  const to = found < 0 ? text.length : found + 1;
  yield* readBlock(text, from, to, language, sink);
  return lineEnd(text, to) + 1;
}

function* readBlock(text: string, from: number, to: number, language: string, sink: Sink): Steps<undefined> {
  const reader = language === '' ? readPlain : readerOfFence(language);
  yield* readInSteps(reader, text.slice(from, to), within(sink, (at) => from + at));
  return undefined;
}

/** The lines that stand right of `indent`, with the blank ones among them. */
function endOfIndented(text: string, from: number, indent: number): number {
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) {
      return at;
    }
    at = end + 1;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
