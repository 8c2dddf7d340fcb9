import type { Sink } from '../sink';
import { within } from '../sink';
import { codeReader } from './code';
import { readJavaScript } from './javascript';
import { readMarkup } from './markup';
import { PHP } from './scripts';

const readCode = codeReader(PHP);
const OPEN = /<\?(?:php\b|=)?/g;

/** The PHP parts of a page as code, the rest as a page; a text without any mark is all code. */
export function readPhp(text: string, sink: Sink): undefined {
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
  if (from === 0) {
    readCode(text, sink);
  } else {
    const page = from;
    readMarkup(text.slice(page), within(sink, (at) => page + at), readJavaScript);
  }
}
