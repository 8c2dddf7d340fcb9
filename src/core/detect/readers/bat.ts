import { Pace, type Steps } from '../../steps';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { keyed } from '../token';
import { stepped } from './reader';
import { readShell } from './shell';

const COMMENT = /[ \t]*@?(?:rem\b|::)/iy;
/** Also after a condition: `if "%MODEL%"=="" set MODEL=…`. */
const SET = /[ \t]*(?:if[ \t]+(?:not[ \t]+)?[^\s=]{1,80}[ \t]*==[ \t]*[^\s=]{1,80}[ \t]+)?@?set[ \t]+(?:\/[ap][ \t]+)?("?)([a-z_][\w.-]{0,100})=/iy;

/** Batch files: `set` and `setx`, commands, `rem` and `::`; a `^` at its end goes on with the line. */
export const readBat = stepped(batInSteps);

function* batInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  for (let start = 0; start < text.length;) {
    const end = logicalEnd(text, start);
    readLine(text, start, end, sink);
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}

function readLine(text: string, start: number, end: number, sink: Sink): void {
  COMMENT.lastIndex = start;
  if (COMMENT.test(text)) {
    readLoose(verbatim(text, Math.min(COMMENT.lastIndex, end), end), { place: 'comment', strength: 'weak' }, sink);
    return;
  }
  SET.lastIndex = start;
  const [all, quote = '', name] = SET.exec(text) ?? [];
  if (all === undefined || name === undefined || start + all.length > end) {
    // A shell reads the words of a command the same way, but for the marks of variables and of lines that go on.
    readShell(text.slice(start, end).replace(/\^(?=\r?\n)/g, '\\').replace(/%[~*\w]{1,100}%?/g, (variable) => '*'.repeat(variable.length)), within(sink, (at) => start + at));
    return;
  }
  const from = start + all.length;
  const close = quote === '' ? -1 : text.slice(from, end).lastIndexOf(quote);
  const value = text.slice(from, close < 0 ? end : from + close).replace(/\^\r?\n/g, (mark) => ' '.repeat(mark.length));
  readLiteral({ text: value, start: from, end: from + value.length }, keyed({ place: 'env', strength: 'weak' }, name), sink);
}

/** The end of a line, and of those that its `^` goes on with. */
function logicalEnd(text: string, start: number): number {
  for (let from = start; ;) {
    const found = text.indexOf('\n', from);
    if (found < 0) {
      return text.length;
    }
    if (text[text[found - 1] === '\r' ? found - 2 : found - 1] !== '^') {
      return found;
    }
    from = found + 1;
  }
}
