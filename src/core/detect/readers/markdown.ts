import type { Place } from '../context/place';
import { isAddress } from '../download';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readerOfFence } from './fences';

const FENCE = /[ \t]{0,12}(?:>[ \t]?)?(`{3,}|~{3,})[ \t]*([\w+#.-]*)/y;
const TEXT: Place = { place: 'text', strength: 'weak' };

/** Markdown: code blocks with the reader of their language, code spans as text. Prose is not read. */
export function readMarkdown(text: string, sink: Sink): undefined {
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    FENCE.lastIndex = start;
    const [, mark, language = ''] = FENCE.exec(text) ?? [];
    if (mark === undefined) {
      readIndented(text, start, end, sink);
      start = end + 1;
    } else {
      const close = closingFence(text, end + 1, mark);
      const from = end + 1;
      if (from < close) {
        readerOfFence(language)(text.slice(from, close), within(sink, (at) => from + at));
      }
      start = lineEnd(text, close) + 1;
    }
  }
}

/** A line of an indented code block, or of a list: flags and keys of a command line are read, prose is not. */
function readIndented(text: string, start: number, end: number, sink: Sink): void {
  if (/^(?: {4}|\t)[ \t]*\S/.test(text.slice(start, Math.min(end, start + 200))) && /\s--?\w/.test(text.slice(start, end))) {
    readLoose(verbatim(text, start, end), TEXT, sink);
  } else {
    readSpans(text, start, end, sink);
  }
}

/** Code spans, and in tables and lists the same: `` `gpt-4o` ``. */
function readSpans(text: string, start: number, end: number, sink: Sink): void {
  let open = text.indexOf('`', start);
  while (open >= 0 && open < end) {
    const close = text.indexOf('`', open + 1);
    if (close < 0 || close >= end) {
      return;
    }
    const piece = verbatim(text, open + 1, close);
    if (!isAddress(piece.text)) {
      readLiteral(piece, TEXT, sink);
    }
    open = text.indexOf('`', close + 1);
  }
}

function closingFence(text: string, from: number, mark: string): number {
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).replace(/^[ \t>]+/, '').trimEnd();
    if (line.startsWith(mark) && line.split(mark[0] ?? '`').join('') === '') {
      return start;
    }
    start = end + 1;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
