import type { Steps } from '../steps';
import type { Span } from '../types';
import type { Detection, SourceText } from './document';

const MARK = '\ufeff';

/** Reads a text without the byte order mark that editors of Windows put first, and gives the places in the text with it. */
export function withoutMark(read: (doc: SourceText) => Steps<Detection>): (doc: SourceText) => Steps<Detection> {
  return function* (doc) {
    return doc.text.startsWith(MARK) ? moved(yield* read({ ...doc, text: doc.text.slice(MARK.length) })) : yield* read(doc);
  };
}

function moved({ mentions, partial }: Detection): Detection {
  return {
    mentions: mentions.map((mention) => ({ ...mention, span: movedSpan(mention.span) })),
    ...(partial ? { partial: { ...partial, ...(partial.span ? { span: movedSpan(partial.span) } : {}) } } : {}),
  };
}

function movedSpan({ start, end }: Span): Span {
  return { start: start + MARK.length, end: end + MARK.length };
}
