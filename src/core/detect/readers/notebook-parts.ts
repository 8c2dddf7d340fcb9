import { Pace, type Steps } from '../../steps';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readInSteps } from './in-steps';
import { readMarkdown } from './markdown';
import { cellInSteps } from './notebook-cell';
import { unescaped } from './strings';

const LINE = /^[ \t]*"((?:[^"\\]|\\.)*)",?[ \t]*\r?$/;
const KIND = /^[ \t]*"cell_type":[ \t]*"(\w+)"/;
const LIST = /"([\w/+.-]+)":[ \t]*\[[ \t]*\r?$/;
/** A line that only a program has. */
const CODE = /^(?:import |from |def |class |[%!@]\w|[\w.]{1,60}(?: ?= ?\S|\(["'\w)]))/m;

/** Lines of one cell as the program reads them, with the place of each character. */
interface Run {
  text: string;
  readonly offsets: number[];
  /** The list that they stand in: `source`, `text`; absent where the text begins inside of one. */
  readonly list: string | undefined;
}

/** A part of a notebook, which is no JSON: its lists of lines, each read as what the keys before it say it is. Answers whether it has any. */
export function* partsInSteps(text: string, sink: Sink): Steps<boolean> {
  const pace = new Pace();
  let isNotebook = false;
  let kind: string | undefined;
  let list: string | undefined;
  let run: Run | undefined;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const content = LINE.exec(line)?.[1];
    if (content === undefined) {
      yield* readRun(run, kind, sink);
      run = undefined;
      kind = KIND.exec(line)?.[1] ?? kind;
      list = LIST.exec(line)?.[1] ?? '';
    } else {
      run ??= { text: '', offsets: [], list };
      isNotebook = true;
      const from = start + line.indexOf('"') + 1;
      const piece = unescaped(text, from, from + content.length);
      run.text += piece.text;
      for (let at = 0; at < piece.text.length; at++) {
        run.offsets.push(piece.offsets?.[at] ?? piece.start + at);
      }
    }
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  yield* readRun(run, kind, sink);
  return isNotebook;
}

function* readRun(run: Run | undefined, kind: string | undefined, sink: Sink): Steps<undefined> {
  if (!run) {
    return;
  }
  const { text, offsets, list } = run;
  const inFile = within(sink, (at) => offsets[at] ?? (offsets.at(-1) ?? 0) + 1);
  if (list === 'text' || list === 'text/plain') {
    yield* outputInSteps(text, inFile);
  } else if (list === undefined || list === 'source') {
    const isCode = kind === undefined ? CODE.test(text) : kind === 'code';
    if (isCode) {
      yield* cellInSteps(text, 'python', inFile);
    } else {
      yield* readInSteps(readMarkdown, text, inFile);
    }
  }
  return undefined;
}

/** What a run of the notebook printed: lines that speak of models, or of where the Hub has something. */
export function* outputInSteps(text: string, sink: Sink): Steps<undefined> {
  const pace = new Pace();
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (/model|['"]hf['"]:/i.test(text.slice(start, end))) {
      readLoose(verbatim(text, start, end), { place: 'comment', strength: 'weak' }, sink);
    }
    start = end + 1;
    if (pace.isDue(start)) {
      yield;
    }
  }
  return undefined;
}
