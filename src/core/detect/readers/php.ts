import type { EntrySink } from '../entries';
import { Reach } from '../reread/reach';
import type { ResumableReader, ResumePoint, Session } from '../reread/resumable';
import type { Sink } from '../sink';
import { within } from '../sink';
import type { CodeState } from './code';
import { codeReader, codeSession } from './code';
import { readJavaScript } from './javascript';
import { readMarkup } from './markup';
import { PHP } from './scripts';

const readCode = codeReader(PHP);
const OPEN = /<\?(?:php\b|=)?/g;

/** The PHP parts of a page as code, the rest as a page; a text without any mark is all code. */
export const readPhp: ResumableReader<CodeState> = Object.assign(readPage, {
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

function readPage(text: string, sink: Sink): undefined {
  const start = programStart(text);
  if (start !== undefined) {
    codeSession(PHP, text, sink, new Reach(), { from: start }).read(text.length);
    return;
  }
  let from = 0;
  for (const open of text.matchAll(OPEN)) {
    if (open.index < from) {
      continue;
    }
    const page = from;
    readMarkup(text.slice(page, open.index), within(sink, (at) => page + at), readJavaScript);
    const start = open.index + open[0].length;
    const close = text.indexOf('?>', start);
    from = close < 0 ? text.length : close + 2;
    readCode(text.slice(start, close < 0 ? text.length : close), within(sink, (at) => start + at));
  }
  const page = from;
  readMarkup(text.slice(page), within(sink, (at) => page + at), readJavaScript);
}
