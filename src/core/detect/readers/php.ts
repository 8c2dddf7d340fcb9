import { Pace, type Steps } from '../../steps';
import type { EntrySink } from '../entries';
import { Reach } from '../reread/reach';
import type { ResumableReader, ResumePoint, Session } from '../reread/resumable';
import type { Sink } from '../sink';
import { within } from '../sink';
import type { CodeState } from './code';
import { codeReader, codeSession } from './code';
import { readInSteps } from './in-steps';
import { readJavaScript } from './javascript';
import { markupInSteps } from './markup';
import { stepped } from './reader';
import { PHP } from './scripts';

const readCode = codeReader(PHP);
const OPEN = /<\?(?:php\b|=)?/g;

/** The PHP parts of a page as code, the rest as a page; a text without any mark is all code. */
export const readPhp: ResumableReader<CodeState> = Object.assign(stepped(readPage), {
  parts: {
    margin: readCode.parts.margin,
    // A program is read by parts, a page is not.
    begin: (text: string, sink: EntrySink, reach: Reach, at?: ResumePoint<CodeState>): Session => {
      const from = programStart(text);
      return from === undefined ? LOST : codeSession(PHP, text, sink, reach, at ?? { from });
    },
  },
});

const LOST: Session = { read: () => 0, state: undefined, isLost: true };

/** Behind the mark at the beginning where there is no other. */
function programStart(text: string): number | undefined {
  const mark = /^<\?(?:php\b)?(?!=)/.exec(text)?.[0] ?? '';
  return text.includes('<?', mark.length) || text.includes('?>') ? undefined : mark.length;
}

function* readPage(text: string, sink: Sink): Steps<undefined> {
  const start = programStart(text);
  if (start !== undefined) {
    codeSession(PHP, text, sink, new Reach(), { from: start }).read(text.length);
    return;
  }
  const pace = new Pace();
  let from = 0;
  for (const open of text.matchAll(OPEN)) {
    if (open.index < from) {
      continue;
    }
    yield* readMarkup(text, from, open.index, sink);
    const start = open.index + open[0].length;
    const close = text.indexOf('?>', start);
    from = close < 0 ? text.length : close + 2;
    yield* readInSteps(readCode, text.slice(start, close < 0 ? text.length : close), within(sink, (at) => start + at));
    if (pace.isDue(from)) {
      yield;
    }
  }
  return yield* readMarkup(text, from, text.length, sink);
}

function readMarkup(text: string, from: number, to: number, sink: Sink): Steps<undefined> {
  return markupInSteps(text.slice(from, to), within(sink, (at) => from + at), readJavaScript);
}
