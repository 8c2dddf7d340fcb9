import type { EntrySink } from '../entries';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import { Offset } from '../reread/offset';
import type { Reach } from '../reread/reach';
import type { ResumableReader, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import { within } from '../sink';
import { readRows } from './console';
import { readerOfFence } from './fences';
import type { LinesState } from './markdown-lines';
import { LineReader } from './markdown-lines';
import { readModelfile } from './modelfile';
import { readPlain } from './plain';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** ```` ```python ````, ```` ```{r} ````, ```` ``` {.yaml #id} ````, MyST's ```` ```{code-cell} ipython3 ````. */
const FENCE = /[ \t]{0,12}(?:[-*+>][ \t]{1,3}|\d{1,3}[.)][ \t]{1,3}|>)*(`{3,}|~{3,})[ \t]*(?:\{(?:code|code-block|code-cell|sourcecode)\}[ \t]*)?[{.]{0,2}([\w+#.-]*)/y;
/** Longest beginning of a line that makes it a fence. */
const LONGEST_MARK = 100;
/** An Ollama Modelfile, as against a Dockerfile. */
const MODELFILE = /^FROM[ \t]+\S+\r?$/m;
const MODELFILE_ONLY = /^(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|MESSAGE)[ \t]/m;
const FRONT: Readonly<Record<string, (text: string, sink: Sink) => unknown>> = { '---': (text, sink) => readYaml(text, sink), '+++': readToml };

/** Markdown: code blocks with the reader of their language, code spans as text, what links download, front matter, of prose the ids that are written as programs write them. */
export const readMarkdown = markdownReader(false);

/** Markdown with components: their attributes are read as well. */
export const readMdx = markdownReader(true);

function markdownReader(hasComponents: boolean): ResumableReader<MarkdownState> {
  return resumable({
    margin: LONGEST_MARK,
    begin: (text, sink, reach, at) => at ? new MarkdownReader(text, sink, reach, hasComponents, at.from, at.state) : new MarkdownReader(text, sink, reach, hasComponents, frontMatter(text, sink, reach)),
  });
}

/** YAML or TOML between marks at the beginning; answers where the text goes on. */
function frontMatter(text: string, sink: Sink, reach: Reach): number {
  const start = lineEnd(text, 0) + 1;
  const mark = text.slice(0, start).trimEnd();
  const read = Object.hasOwn(FRONT, mark) ? FRONT[mark] : undefined;
  for (let at = start; read && at < text.length; at = lineEnd(text, at) + 1) {
    if (text.startsWith(mark, at) && text.slice(at, lineEnd(text, at)).trimEnd() === mark) {
      read(text.slice(start, at), withoutProse(within(sink, (offset) => start + offset)));
      return lineEnd(text, at) + 1;
    }
  }
  reach.to(read ? text.length : start);
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

interface MarkdownState {
  /** Where the text behind the front matter begins. */
  readonly from: Offset;
  readonly hasFence: boolean;
  readonly lines: LinesState;
}

class MarkdownReader implements Session {
  readonly #from: number;
  readonly #lines: LineReader;
  #hasFence: boolean;

  constructor(private readonly text: string, private readonly sink: EntrySink, private readonly reach: Reach, hasComponents: boolean, private at: number, state?: MarkdownState) {
    this.#from = state?.from.at ?? at;
    this.#hasFence = state?.hasFence ?? false;
    this.#lines = new LineReader(text, sink, hasComponents, reach, state?.lines);
  }

  get state(): MarkdownState {
    return { from: new Offset(this.#from), hasFence: this.#hasFence, lines: this.#lines.stateAt(this.at) };
  }

  read(until: number): number {
    while (this.at < this.text.length && this.at < until) {
      const end = lineEnd(this.text, this.at);
      const fence = fenceAt(this.text, this.at, end);
      this.at = fence ? this.#fence(end, fence) : this.#lines.read(this.at, end);
    }
    return this.at;
  }

  /** Answers where the text goes on. */
  #fence(end: number, { mark, language }: Fence): number {
    const { text, sink } = this;
    const inside = Math.min(text.length, end + 1);
    const said = text.slice(this.at, end);
    if (said.includes('"')) {
      // What is to be marked in the block: ```` ```js "openai:whisper-1" ````.
      readLoose(verbatim(text, this.at + said.indexOf('"'), end), { place: 'text', strength: 'weak' }, sink);
    }
    const close = closingFence(text, inside, mark, language === '', !this.#hasFence, this.reach);
    if (close === undefined) {
      this.#unopened();
    } else if (inside < close) {
      const reader = language === '' ? readBare : readerOfFence(language);
      reader(text.slice(inside, close), within(sink, (at) => inside + at));
    }
    this.#hasFence = true;
    return close === undefined ? inside : lineEnd(text, close) + 1;
  }

  /** The text before a fence that closes a block which nobody opened. */
  #unopened(): void {
    const from = this.#from;
    if (!this.#hasFence && this.at > from) {
      this.sink.looksBack(from);
      readBare(this.text.slice(from, this.at), within(this.sink, (at) => from + at));
    }
  }
}

interface Fence {
  readonly mark: string;
  /** Empty where the fence says none. */
  readonly language: string;
}

function fenceAt(text: string, start: number, end: number): Fence | undefined {
  FENCE.lastIndex = start;
  const [, mark, language = ''] = FENCE.exec(text) ?? [];
  const isFence = mark !== undefined && FENCE.lastIndex <= end && !(mark.startsWith('`') && text.slice(FENCE.lastIndex, end).includes('`'));
  return isFence ? { mark, language } : undefined;
}

/** A block that does not say what it is. */
function readBare(text: string, sink: Sink): void {
  if (MODELFILE.test(text) && MODELFILE_ONLY.test(text)) {
    readModelfile(text, sink);
  } else {
    readRows(text, sink);
    readPlain(text, sink);
  }
}

/** The line that closes a block. A fence that names a language opens another one: then the bare one was no opening, but a close whose opening is not there; so is the only fence of a text, before a blank line. */
function closingFence(text: string, from: number, mark: string, isBare: boolean, isFirst: boolean, reach: Reach): number | undefined {
  for (let start = from; start < text.length; start = lineEnd(text, start) + 1) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).replace(/^[ \t>]+/, '').trimEnd();
    if (!line.startsWith(mark)) {
      continue;
    }
    if (line.split(mark[0] ?? '`').join('') === '') {
      // The first fence stands before a blank line and the next one does not: that one opens a block, this one closed it.
      if (isBare && isFirst && isBlank(text, from)) {
        reach.to(lineEnd(text, end + 1));
        return isBlank(text, end + 1) ? start : undefined;
      }
      return start;
    }
    if (isBare && fenceAt(text, start, end)?.mark === mark) {
      reach.to(end);
      return undefined;
    }
  }
  reach.to(text.length);
  return isBare && isFirst && isBlank(text, from) ? undefined : text.length;
}

/** Whether a line begins at `from` that is blank. */
function isBlank(text: string, from: number): boolean {
  return text.slice(from, lineEnd(text, from)).trim() === '';
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
