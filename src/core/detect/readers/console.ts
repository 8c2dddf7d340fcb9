import type { Reader } from './reader';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readShell } from './shell';

/** `$ `, `% `, `(venv) user@host:~/x$ `; after `#` alone stands a comment. */
const PROMPT = /[ \t]*(?:\([\w.-]{1,40}\)[ \t]*)?(?:[\w.-]{1,40}@[\w.-]{1,60}[:\w~/. -]{0,80}[$#]|PS [A-Z]:\\[^>\n]{0,80}>|[$%❯➜])[ \t]+/y;
const SESSION = /^[ \t]*(?:>>>|\.\.\.|In \[\d+\]:)/gm;

/** A terminal session: what stands after a prompt is a command, the rest its output. Without any prompt it is a script. */
export function readConsole(text: string, sink: Sink): undefined {
  let hasPrompt = false;
  let output = 0;
  for (let start = 0; start < text.length;) {
    let end = lineEnd(text, start);
    PROMPT.lastIndex = start;
    if (PROMPT.test(text)) {
      const from = PROMPT.lastIndex;
      if (hasPrompt) {
        readOutput(text, output, start, sink);
      }
      hasPrompt = true;
      while (end < text.length && text[end - 1] === '\\') {
        end = lineEnd(text, end + 1);
      }
      readShell(text.slice(from, end), within(sink, (at) => from + at));
      output = end + 1;
    }
    start = end + 1;
  }
  if (hasPrompt) {
    readOutput(text, output, text.length, sink);
  } else {
    readShell(text, sink);
  }
}

/** Code with the prompts of an interpreter, `>>> ` and `... `, in front. */
export function withPrompts(reader: Reader): Reader {
  return (text, sink) => reader(text.replace(SESSION, (prompt) => ' '.repeat(prompt.length)), sink);
}

/** A patch: the marks of added and removed lines are no part of them. */
export function readDiff(text: string, sink: Sink): undefined {
  readLoose(verbatim(text.replace(/^[+-]/gm, ' '), 0, text.length), { place: 'text', strength: 'weak' }, sink);
}

function readOutput(text: string, from: number, to: number, sink: Sink): void {
  if (from < to) {
    readLoose(verbatim(text, from, to), { place: 'text', strength: 'weak' }, sink);
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
