import type { Sink } from '../sink';
import { within } from '../sink';
import type { Inside } from './inside';
import { readPlain } from './plain';

const OPEN = /<pre\b[^<>]{0,500}>/gi;
/** Classes that tell a listing's language, of its tag, of the one around and of the one within. */
const LANGUAGE = /(?:language-|lang-|highlight-(?:source-)?|sourceCode +|brush: ?)([A-Za-z][\w+#-]{0,20})/g;
/** How far before and behind its tag that is looked for. */
const NEAR = 200;
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#x22|#x2F|#47);/y;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ', '&#39;': "'", '&#x27;': "'", '&#34;': '"', '&#x22;': '"', '&#x2F;': '/', '&#47;': '/',
};

/** Reads the `<pre>` parts of a page as the programs that they show, and gives the parts between them to `between`. */
export function readListings(text: string, start: number, end: number, sink: Sink, inside: Inside, between: (from: number, to: number) => void): void {
  let from = start;
  // Looked for in the part alone: a page may have thousands of parts.
  const part = text.slice(start, end);
  OPEN.lastIndex = 0;
  for (let found = OPEN.exec(part); found; found = OPEN.exec(part)) {
    const open = start + found.index;
    const begin = open + found[0].length;
    const close = part.indexOf('</pre', begin - start);
    const to = close < 0 ? end : start + close;
    between(from, open);
    readListing(text, begin, to, sink, inside(languageAt(text, open, begin, from)) ?? readPlain);
    from = to;
    OPEN.lastIndex = to - start;
  }
  between(from, end);
}

function readListing(text: string, from: number, to: number, sink: Sink, read: (text: string, sink: Sink) => unknown): void {
  const { shown, offsets } = withoutTags(text, from, to);
  read(shown, within(sink, (at) => offsets[at] ?? to));
}

/** What the part of a page shows, with the places of its characters. */
function withoutTags(text: string, from: number, to: number): { readonly shown: string; readonly offsets: readonly number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code === 60 && /[a-z/!]/i.test(text[at + 1] ?? '')) {
      const end = text.indexOf('>', at);
      at = end < 0 || end >= to ? to : end + 1;
      continue;
    }
    ENTITY.lastIndex = at;
    const entity = code === 38 ? ENTITY.exec(text)?.[0] : undefined;
    parts.push(entity === undefined ? text.charAt(at) : CHARACTERS[entity] ?? '&');
    offsets.push(at);
    at += entity?.length ?? 1;
  }
  return { shown: parts.join(''), offsets };
}

/** What the classes around say, the nearest first; empty where they say nothing. */
function languageAt(text: string, open: number, begin: number, from: number): string {
  const [own] = text.slice(open, begin + NEAR).matchAll(LANGUAGE);
  const around = [...text.slice(Math.max(from, open - NEAR), open).matchAll(LANGUAGE)].at(-1);
  return ((own ?? around)?.[1] ?? '').toLowerCase();
}
