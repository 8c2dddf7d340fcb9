import type { Place } from '../context/place';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import { hasIdShape, isLowerCase, isSelfEvident } from '../shape';
import { Offset } from '../reread/offset';
import { Reach } from '../reread/reach';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readToken } from '../token';
import { readJavaScript } from './javascript';
import { readListings } from './listings';
import { readNamesOfPages } from './markdown-pages';
import { readLinks } from './markdown-links';
import { isNameAmong, readProse } from './markdown-prose';
import { isWordAmong, readSpans, readTags } from './markdown-spans';
import type { Column } from './markdown-tables';
import { columnsOf, readRow } from './markdown-tables';
import type { Parameter } from './markdown-named';
import { describedBy, readDefaults, readServed } from './markdown-named';
import { readMarkup } from './markup';
import { readProps } from './props';

const TEXT: Place = { place: 'text', strength: 'weak' };
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+/;
/** `- [x] `, `**`. */
const ITEM_MARKS = /^(?:\[[ x]\][ \t]+)?(?:\*\*|__)?/;
/** A name of three words or with a size, as repositories have it, and what stands behind one that is all of an item: `- DeepSeek-R1-0528`. */
const RELEASE = /^[^-/:]{2,40}-(?:[^-]{1,40}-|[\d.]{1,5}[BM]$)/;
const ALONE = /^(?:\*\*|__)?[ \t]*(?:\([^()]{1,40}\)[ \t]*)?\r?$/;
/** A line of code: a flag, a call, an assignment, a key with its value. */
const CODE = /\s--?\w|\w\((?:\w{1,60} ?= ?)?["']|^\s*(?:(?:export|set|ENV) )?["']?[\w.-]+["']?\s?[=:]\s?\S|^\s*(?:[$>] )?(?:ollama|lms|hf|huggingface-cli|vllm|docker|git|curl|wget) [a-z-]/;
/** A line between the rows of a table of reStructuredText. */
const GRID = /^[ \t]*\+[-=+]{3,2000}\+[ \t]*\r?$/;
/** What stands before a list of models: `Supported models:`, `## Models`. */
const ANNOUNCES = /\bmodels?\b/i;
const OTHER_MODELS = /\b(?:data|view|domain|django|database|orm|business|pricing|permission|object|entity)[ -]models?\b/i;
/** Longest tag of a component, and block of its imports and exports. */
const LONGEST_TAG = 100_000;
/** Longest listing between tags. */
const LONGEST_LISTING = 4000;
/** How far a tag is followed once one was found that nobody closes. */
const SHORT_TAG = 2000;

export interface LinesState {
  /** Of the table that the line is in. */
  readonly columns: readonly Column[] | undefined;
  /** Where the table or the list begins that the line is in: the name of its groups. */
  readonly block: Offset | undefined;
  /** The last line that is no item of a list announces models. */
  readonly isAnnounced: boolean;
  /** The model's parameter that the lines describe. */
  readonly parameter: Parameter | undefined;
  /** Behind the last component's tag: what begins within it is a part of it. */
  readonly tagEnd: Offset | undefined;
  /** Somebody opened a tag that nobody closes. */
  readonly isUnclosed: boolean;
}

/** Reads the lines of Markdown that are no code blocks; knows the table and the list that a line belongs to. */
export class LineReader {
  #columns: readonly Column[] | undefined;
  #block: number | undefined;
  #isAnnounced: boolean;
  #parameter: Parameter | undefined;
  #tagEnd: number;
  #isUnclosed: boolean;

  constructor(private readonly text: string, private readonly sink: Sink, private readonly hasComponents: boolean, private readonly reach = new Reach(), state?: LinesState) {
    this.#columns = state?.columns;
    this.#block = state?.block?.at;
    this.#isAnnounced = state?.isAnnounced ?? false;
    this.#parameter = state?.parameter;
    this.#tagEnd = state?.tagEnd?.at ?? 0;
    this.#isUnclosed = state?.isUnclosed ?? false;
  }

  /** What is known at a place of the text beyond it. */
  stateAt(at: number): LinesState {
    return { columns: this.#columns, block: this.#block === undefined ? undefined : new Offset(this.#block), isAnnounced: this.#isAnnounced, parameter: this.#parameter, tagEnd: this.#tagEnd > at ? new Offset(this.#tagEnd) : undefined, isUnclosed: this.#isUnclosed };
  }

  /** Answers where the text goes on: behind the line, or behind the component that begins there. */
  read(start: number, end: number): number {
    const line = this.text.slice(start, end);
    if (this.hasComponents) {
      const next = this.#component(start, end, line);
      if (next !== undefined) {
        return next;
      }
    }
    if (/^(?: {4}|\t)/.test(line) && CODE.test(line) && !ITEM.test(line)) {
      // A line of an indented code block, or of a list: flags and keys of a command line are read, prose is not.
      readLoose(verbatim(this.text, start, end), TEXT, this.sink);
      return end + 1;
    }
    if (line.includes('<pre')) {
      this.#listing(start, end);
    }
    this.#table(start, end, line);
    this.#item(start, line);
    this.#described(start, line);
    if (line.includes('`')) {
      readSpans(this.text, start, end, this.sink);
    }
    readProse(this.text, start, line, this.sink);
    if (line.includes('<code>')) {
      readTags(this.text, start, end, this.sink);
    }
    if (line.includes('://')) {
      readLinks(this.text, start, end, this.sink);
      if (line.includes('hf.co/') || line.includes('huggingface.co/') || line.includes('modelscope.cn/')) {
        readNamesOfPages(this.text, start, line, this.sink);
      }
    }
    return end + 1;
  }

  /** A component's tag, and the program of a page's imports and exports, which ends with an empty line. */
  #component(start: number, end: number, line: string): number | undefined {
    const isTag = /^\s*<[A-Z]/.test(line);
    if (!isTag && !/^(?:import|export)\s.*[={]/.test(line)) {
      return undefined;
    }
    if (start < this.#tagEnd) {
      return undefined;
    }
    const limit = Math.min(this.text.length, start + (this.#isUnclosed || !isTag ? SHORT_TAG : LONGEST_TAG));
    const found = isTag ? tagEnd(this.text, start, limit) : this.text.slice(start, limit).search(/\n[ \t]*\r?\n/) + start;
    const to = Math.max(end, lineEnd(this.text, Math.max(found, start)));
    this.reach.to(found > start ? to : limit);
    const inside = within(this.sink, (at) => start + at);
    if (isTag) {
      this.#tagEnd = to;
      this.#isUnclosed ||= found === start;
      readMarkup(this.text.slice(start, to), inside, readJavaScript);
      readProps(this.text.slice(start, Math.max(found, start)), inside, readJavaScript);
      return undefined;
    }
    readJavaScript(this.text.slice(start, to), inside);
    return to + 1;
  }

  /** What stands between `<pre>` and `</pre>`, as the program that it shows. */
  #listing(start: number, end: number): void {
    const to = lineEnd(this.text, Math.max(end, this.text.slice(start, start + LONGEST_LISTING).indexOf('</pre') + start));
    this.reach.to(to > end ? to : start + LONGEST_LISTING);
    readListings(this.text, start, to, this.sink);
  }

  #table(start: number, end: number, line: string): void {
    if (!line.includes('|')) {
      this.#columns = GRID.test(line) ? this.#columns : undefined;
    } else if (this.#columns) {
      readRow(this.text, start, end, this.#columns, this.#block ?? start, this.sink);
    } else {
      this.#block = start;
      const next = lineEnd(this.text, end + 1);
      this.reach.to(next);
      this.#columns = columnsOf(line.trimEnd(), this.text.slice(end + 1, next).trimEnd());
    }
  }

  /** What documentation says of a model's parameter, and what a provider is said to serve. */
  #described(start: number, line: string): void {
    this.#parameter = describedBy(line, this.#parameter);
    if (this.#parameter) {
      readDefaults(this.text, start, line, this.#parameter.name, this.sink);
    }
    readServed(this.text, start, line, this.sink);
  }

  /** An item that is one code span, or begins with an id as programs write it. */
  #item(start: number, line: string): void {
    const mark = ITEM.exec(line)?.[0];
    if (mark === undefined) {
      this.#block = line.trim() === '' || this.#columns ? this.#block : undefined;
      this.#isAnnounced = line.trim() === '' ? this.#isAnnounced : announces(line.slice(0, 300).trimEnd());
      return;
    }
    this.#block ??= start;
    const group = { at: this.#block, of: 'i' };
    const from = mark.length + (ITEM_MARKS.exec(line.slice(mark.length))?.[0].length ?? 0);
    const rest = line.slice(from, from + 300);
    const span = /^`([^`\s]{2,200})`/.exec(rest)?.[1];
    this.#isAnnounced ||= announces(rest.trimEnd());
    if (span === undefined) {
      this.#word(start + from, rest, { ...TEXT, group });
      return;
    }
    const piece = verbatim(this.text, start + from + 1, start + from + 1 + span.length);
    if (this.#isAnnounced && hasIdShape(span)) {
      readToken(piece, { place: /[-\d/]/.test(span) ? 'config-value' : 'text', strength: 'strong', key: 'models' }, this.sink);
    } else if (isWordAmong(span, { ...TEXT, group })) {
      this.sink.add(piece, { ...TEXT, group });
    } else if (hasIdShape(span)) {
      readToken(piece, { ...TEXT, group }, this.sink);
    }
  }

  /** The first word of an item: `- gpt-4o-mini on OpenAI`, and one that is all of it, which its company may say something of: `- mistral`. */
  #word(at: number, rest: string, place: Place): void {
    const run = /^[^\s,;()`*\]]{2,200}/.exec(rest)?.[0] ?? '';
    const word = /[:.]$/.test(run) ? run.slice(0, -1) : run;
    const piece = verbatim(this.text, at, at + word.length);
    if (isSelfEvident(word) && isLowerCase(word) && !word.includes('://')) {
      readToken(piece, place, this.sink);
    } else if (isSelfEvident(word) && RELEASE.test(word) && ALONE.test(rest.slice(run.length))) {
      readToken(piece, TEXT, this.sink);
    } else if (isNameAmong(word) && (run.endsWith(':') || /^(?:\*\*|__)?[ \t]*(?:$|[(:—–-])/.test(rest.slice(run.length)))) {
      this.sink.add(piece, this.#isAnnounced ? { place: 'text', strength: 'strong', key: 'models' } : place);
    }
  }
}

/** `## Models`, `Models that are supported:`. */
function announces(line: string): boolean {
  return (line.startsWith('#') || /:[*_]{0,3}$/.test(line)) && ANNOUNCES.test(line) && !OTHER_MODELS.test(line);
}

/** Behind the `>` of the tag that begins at `start`; `start` where it has none. */
function tagEnd(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = text[at];
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (character === '>' && depth <= 0 && text[at - 1] !== '=') {
      return at + 1;
    }
  }
  return start;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
