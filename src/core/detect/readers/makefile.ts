import { Pace, type Steps } from '../../steps';
import { readLiteral } from '../literal';
import { readLoose, readLooseInSteps } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { keyed } from '../token';
import { readInSteps } from './in-steps';
import { stepped } from './reader';
import { shellReader } from './shell';

const readRecipe = shellReader();
const VARIABLE = /(?:(?:export|override|define|set)[ \t]+)*([A-Za-z_][\w.-]{0,100})[ \t]*(?::{0,3}|[?+!])=[ \t]*/y;

/** Makefiles and justfiles: variables, and the commands of recipes. */
export const readMakefile = stepped(makefileInSteps);

function* makefileInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  for (let start = 0; start < text.length;) {
    const end = logicalEnd(text, start);
    VARIABLE.lastIndex = start;
    const name = VARIABLE.exec(text)?.[1];
    const from = VARIABLE.lastIndex;
    if (text[start] === '#') {
      yield* readLooseInSteps(verbatim(text, start + 1, end), { place: 'comment', strength: 'weak' }, sink);
    } else if (name !== undefined && from <= end) {
      readVariable(text, from, end, name, sink);
    } else if (text[start] === '\t' || text[start] === ' ') {
      const begin = start + (/^[ \t]*[@+-]*/.exec(text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0);
      yield* readInSteps(readRecipe, text.slice(begin, end), within(sink, (at) => begin + at));
    }
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}

function readVariable(text: string, from: number, end: number, name: string, sink: Sink): void {
  const comment = text.slice(from, end).search(/\s#/);
  const to = comment < 0 ? end : from + comment;
  const value = verbatim(text, from, to);
  const quote = /^(["'])[^"'\n]*\1\s*$/.test(value.text) ? 1 : 0;
  readLiteral(quote === 0 ? value : verbatim(text, from + 1, from + value.text.trimEnd().length - 1), keyed({ place: 'env', strength: 'weak' }, name), sink);
  if (comment >= 0) {
    readLoose(verbatim(text, to + 2, end), { place: 'comment', strength: 'weak' }, sink);
  }
}

/** The end of a line, and of those that its `\` goes on with. */
function logicalEnd(text: string, start: number): number {
  for (let from = start; ;) {
    const found = text.indexOf('\n', from);
    if (found < 0) {
      return text.length;
    }
    if (text[found - 1] !== '\\') {
      return found;
    }
    from = found + 1;
  }
}
