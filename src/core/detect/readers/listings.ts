import { inOne, Pace, type Steps } from '../../steps';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readInSteps } from './in-steps';
import type { Inside } from './inside';
import { readPlain } from './plain';
import type { Reader } from './reader';

const OPEN = /<pre\b[^<>]{0,500}>/gi;
/** Classes that tell a listing's language, of its tag, of the one around and of the one within. */
const LANGUAGE = /(?:language-|lang-|highlight-(?:source-)?|sourceCode +|brush: ?)([A-Za-z][\w+#-]{0,20})/g;
/** How far before and behind its tag that is looked for. */
const NEAR = 200;
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#x22|#x2F|#47);/y;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ', '&#39;': "'", '&#x27;': "'", '&#34;': '"', '&#x22;': '"', '&#x2F;': '/', '&#47;': '/',
};

/** Reads the `<pre>` parts of a page as the programs that they show, in languages that nobody knows as text. */
export function readListings(text: string, start: number, end: number, sink: Sink): void {
  inOne(listingsInSteps(text, start, end, sink, () => undefined));
}

/** The same with pauses, in the languages that `inside` knows; gives the parts between to `between`. */
export function* listingsInSteps(text: string, start: number, end: number, sink: Sink, inside: Inside, between?: (from: number, to: number) => Steps<undefined>): Steps<undefined> {
  let from = start;
  // Looked for in the part alone: a page may have thousands of parts.
  const part = text.slice(start, end);
  for (const found of part.matchAll(OPEN)) {
    const open = start + found.index;
    if (open < from) {
      continue;
    }
    const begin = open + found[0].length;
    const close = part.indexOf('</pre', begin - start);
    const to = close < 0 ? end : start + close;
    if (between) {
      yield* between(from, open);
    }
    yield* readListing(text, begin, to, sink, inside(languageAt(text, open, begin, from)) ?? readPlain);
    from = to;
  }
  if (between) {
    yield* between(from, end);
  }
  return undefined;
}

function* readListing(text: string, from: number, to: number, sink: Sink, reader: Reader): Steps<undefined> {
  const { shown, offsets } = yield* withoutTags(text, from, to);
  yield* readInSteps(reader, shown, within(sink, (at) => offsets[at] ?? to));
  return undefined;
}

/** What the part of a page shows, with the places of its characters. */
function* withoutTags(text: string, from: number, to: number): Steps<{ readonly shown: string; readonly offsets: readonly number[] }> {
  const parts: string[] = [];
  const offsets: number[] = [];
  const pace = new Pace(from);
  for (let at = from; at < to;) {
    if (pace.isDue(at)) {
      yield;
    }
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
