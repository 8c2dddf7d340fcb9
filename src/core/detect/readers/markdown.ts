import type { Place } from '../context/place';
import { idsInAddress, isAddress } from '../download';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readAddress } from '../token';
import { readerOfFence } from './fences';
import { readJavaScript } from './javascript';
import { readMarkup } from './markup';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** ```` ```python ````, ```` ```{r} ````, ```` ``` {.yaml #id} ````, MyST's ```` ```{code-cell} ipython3 ````. */
const FENCE = /[ \t]{0,12}(?:[-*+>][ \t]{1,3}|\d{1,3}[.)][ \t]{1,3}|>)*(`{3,}|~{3,})[ \t]*(?:\{(?:code|code-block|code-cell|sourcecode)\}[ \t]*)?[{.]{0,2}([\w+#.-]*)/y;
const TEXT: Place = { place: 'text', strength: 'weak' };
const FRONT: Readonly<Record<string, (text: string, sink: Sink) => unknown>> = { '---': (text, sink) => readYaml(text, sink), '+++': readToml };
const ENDS_ADDRESS = ' \t"\'<>`|\\[]{}';
const LONGEST_ADDRESS = 500;

/** Markdown: code blocks with the reader of their language, code spans as text, what links download, front matter. Prose is not read. */
export function readMarkdown(text: string, sink: Sink): undefined {
  readBody(text, frontMatter(text, sink), sink, false);
}

/** Markdown with components: their attributes are read as well. */
export function readMdx(text: string, sink: Sink): undefined {
  readBody(text, frontMatter(text, sink), sink, true);
}

/** YAML or TOML between marks at the beginning; answers where the text goes on. */
function frontMatter(text: string, sink: Sink): number {
  const start = lineEnd(text, 0) + 1;
  const mark = text.slice(0, start).trimEnd();
  const read = Object.hasOwn(FRONT, mark) ? FRONT[mark] : undefined;
  for (let at = start; read && at < text.length; at = lineEnd(text, at) + 1) {
    if (text.startsWith(mark, at) && text.slice(at, lineEnd(text, at)).trimEnd() === mark) {
      read(text.slice(start, at), withoutProse(within(sink, (offset) => start + offset)));
      return lineEnd(text, at) + 1;
    }
  }
  return 0;
}

/** A page's description is prose like the page. */
function withoutProse(sink: Sink): Sink {
  return {
    ...sink,
    add: (piece, place) => {
      if (place.place !== 'text') {
        sink.add(piece, place);
      }
    },
  };
}

function readBody(text: string, from: number, sink: Sink, hasComponents: boolean): void {
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    FENCE.lastIndex = start;
    const [, mark, language = ''] = FENCE.exec(text) ?? [];
    if (mark === undefined || FENCE.lastIndex > end || (mark.startsWith('`') && text.slice(FENCE.lastIndex, end).includes('`'))) {
      readLine(text, start, end, sink, hasComponents);
      start = end + 1;
    } else {
      const close = closingFence(text, end + 1, mark);
      const inside = end + 1;
      if (inside < close) {
        readerOfFence(language)(text.slice(inside, close), within(sink, (at) => inside + at));
      }
      start = lineEnd(text, close) + 1;
    }
  }
}

function readLine(text: string, start: number, end: number, sink: Sink, hasComponents: boolean): void {
  const line = text.slice(start, end);
  const first = line.trimStart();
  if (line !== first && /^(?: {4}|\t)/.test(line) && /\s--?\w/.test(line)) {
    // A line of an indented code block, or of a list: flags and keys of a command line are read, prose is not.
    readLoose(verbatim(text, start, end), TEXT, sink);
    return;
  }
  if (hasComponents && /^<[A-Z]/.test(first)) {
    readMarkup(line, within(sink, (at) => start + at), readJavaScript);
  }
  if (line.includes('`')) {
    readSpans(text, start, end, sink);
  }
  if (line.includes('<code>')) {
    readTags(text, start, end, sink);
  }
  if (line.includes('://')) {
    readLinks(text, start, end, sink);
  }
}

/** Code spans, and in tables and lists the same: `` `gpt-4o` ``. */
function readSpans(text: string, start: number, end: number, sink: Sink): void {
  const line = text.slice(start, end);
  let open = line.indexOf('`');
  while (open >= 0) {
    let from = open + 1;
    while (line[from] === '`') {
      from++;
    }
    const mark = line.slice(open, from);
    const close = line.indexOf(mark, from);
    if (close < 0) {
      return;
    }
    readSpan(text, start + from, start + close, sink);
    open = line.indexOf('`', close + mark.length);
  }
}

function readTags(text: string, start: number, end: number, sink: Sink): void {
  const line = text.slice(start, end);
  for (let open = line.indexOf('<code>'); open >= 0;) {
    const close = line.indexOf('</code>', open);
    if (close < 0) {
      return;
    }
    readSpan(text, start + open + 6, start + close, sink);
    open = line.indexOf('<code>', close);
  }
}

function readSpan(text: string, from: number, to: number, sink: Sink): void {
  const piece = verbatim(text, from, to);
  if (!isAddress(piece.text)) {
    readLiteral(piece, TEXT, sink);
  }
}

/** Addresses that download a model, in link targets and by themselves; pages about one are no use of it. */
function readLinks(text: string, start: number, end: number, sink: Sink): void {
  let last = start;
  for (let mark = text.indexOf('://', start); mark >= 0 && mark < end; mark = text.indexOf('://', last)) {
    let from = mark;
    while (from > last && /[a-z]/.test(text[from - 1] ?? '')) {
      from--;
    }
    last = mark + 3;
    while (last < end && last - mark < LONGEST_ADDRESS && !ENDS_ADDRESS.includes(text[last] ?? ' ') && text[last] !== ')') {
      last++;
    }
    const piece = verbatim(text, from, last);
    if (text[from - 1] !== '`' && idsInAddress(piece).some(({ fetched }) => fetched)) {
      readAddress(piece, TEXT, sink);
    }
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
