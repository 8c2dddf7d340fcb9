import { Pace, type Steps } from '../../steps';
import { readLooseInSteps } from '../loose';
import { verbatim } from '../piece';
import { isLowerCase, isSelfEvident, mayEndAnId } from '../shape';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readToken } from '../token';
import { readInSteps } from './in-steps';
import { stepped, type Reader, type SteppedReader } from './reader';
import { readShell, shellReader } from './shell';

const readScript = shellReader();
/** `$ `, `% `, `(venv) user@host:~/x$ `; after `#` alone stands a comment. */
const PROMPT = /[ \t]*(?:\([\w.-]{1,40}\)[ \t]*)?(?:[\w.-]{1,40}@[\w.-]{1,60}[:\w~/. -]{0,80}[$#]|PS [A-Z]:\\[^>\n]{0,80}>|[$%❯➜])[ \t]+/y;
const SESSION = /^[ \t]*(?:>>>|\.\.\.|In \[\d+\]:)/gm;

/** A terminal session: what stands after a prompt is a command, the rest its output. Without any prompt it is a script. */
export const readConsole = stepped(consoleInSteps);

function* consoleInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  let hasPrompt = false;
  let output = 0;
  for (let start = 0; start < text.length;) {
    let end = lineEnd(text, start);
    PROMPT.lastIndex = start;
    if (PROMPT.test(text)) {
      const from = PROMPT.lastIndex;
      if (hasPrompt) {
        yield* readOutput(text, output, start, sink);
      }
      hasPrompt = true;
      while (end < text.length && text[end - 1] === '\\') {
        end = lineEnd(text, end + 1);
      }
      readShell(text.slice(from, end), within(sink, (at) => from + at));
      output = end + 1;
    }
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  if (hasPrompt) {
    yield* readOutput(text, output, text.length, sink);
  } else {
    yield* readInSteps(readScript, text, sink);
  }
  return undefined;
}

/** Code with the prompts of an interpreter, `>>> ` and `... `, in front. */
export function withPrompts(reader: Reader): SteppedReader {
  return stepped((text, sink) => readInSteps(reader, text.replace(SESSION, (prompt) => ' '.repeat(prompt.length)), sink));
}

/** A row of what a program prints, which begins with a name: `gpt-4o-mini    | score: 74.9`. */
const ROW = /^[ \t]{0,8}([a-z][\w./:-]{3,80})(?=[ \t]{2,60}\S|[ \t]{0,60}\|)/gm;

/** Commands, and what they print, as documents show it below them. */
export function withRows(reader: Reader): SteppedReader {
  return stepped((text, sink) => {
    for (const { index, 0: all, 1: word = '' } of text.matchAll(ROW)) {
      if ((isSelfEvident(word) && isLowerCase(word)) || mayEndAnId(word)) {
        const start = index + all.length - word.length;
        readToken(verbatim(text, start, start + word.length), { place: 'text', strength: 'weak' }, sink);
      }
    }
    return readInSteps(reader, text, sink);
  });
}

/** A row of a list of names, each with what is said of it in brackets: `gpt-4o (Premium)`. */
const SAID = /^[ \t]{0,8}([A-Za-z][\w./:-]{2,80}) \([A-Za-z][^()\n]{1,40}\)[ \t]*\r?$/gm;

/** Names in rows that follow each other, which keep each other company. */
export function readRows(text: string, sink: Sink): void {
  let [group, next] = [0, -1];
  for (const { index, 0: row, 1: word = '' } of text.matchAll(SAID)) {
    group = index === next ? group : index;
    next = index + row.length + 1;
    const start = index + row.indexOf(word);
    readToken(verbatim(text, start, start + word.length), { place: 'text', strength: 'weak', group: { at: group, of: 'r' } }, sink);
  }
}

/** A patch: the marks of added and removed lines are no part of them. */
export const readDiff = stepped((text, sink) => readLooseInSteps(verbatim(text.replace(/^[+-]/gm, ' '), 0, text.length), { place: 'text', strength: 'weak' }, sink));

function* readOutput(text: string, from: number, to: number, sink: Sink): Steps<undefined> {
  if (from < to) {
    yield* readLooseInSteps(verbatim(text, from, to), { place: 'text', strength: 'weak' }, sink);
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
