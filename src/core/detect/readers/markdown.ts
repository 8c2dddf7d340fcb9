import type { Sink } from '../sink';
import { within } from '../sink';
import { readerOfFence } from './fences';
import { LineReader } from './markdown-lines';
import { readModelfile } from './modelfile';
import { readPlain } from './plain';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** ```` ```python ````, ```` ```{r} ````, ```` ``` {.yaml #id} ````, MyST's ```` ```{code-cell} ipython3 ````. */
const FENCE = /[ \t]{0,12}(?:[-*+>][ \t]{1,3}|\d{1,3}[.)][ \t]{1,3}|>)*(`{3,}|~{3,})[ \t]*(?:\{(?:code|code-block|code-cell|sourcecode)\}[ \t]*)?[{.]{0,2}([\w+#.-]*)/y;
/** An Ollama Modelfile, as against a Dockerfile. */
const MODELFILE = /^FROM[ \t]+\S+\r?$/m;
const MODELFILE_ONLY = /^(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|MESSAGE)[ \t]/m;
const FRONT: Readonly<Record<string, (text: string, sink: Sink) => unknown>> = { '---': (text, sink) => readYaml(text, sink), '+++': readToml };

/** Markdown: code blocks with the reader of their language, code spans as text, what links download, front matter, of prose the ids that are written as programs write them. */
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
  const lines = new LineReader(text, sink, hasComponents);
  let hasFence = false;
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const { mark, language } = fenceAt(text, start, end) ?? {};
    if (mark === undefined || language === undefined) {
      start = lines.read(start, end);
      continue;
    }
    const inside = Math.min(text.length, end + 1);
    const close = closingFence(text, inside, mark, language === '');
    if (close === undefined) {
      if (!hasFence && start > from) {
        readBare(text.slice(from, start), within(sink, (at) => from + at));
      }
    } else if (inside < close) {
      const reader = language === '' ? readBare : readerOfFence(language);
      reader(text.slice(inside, close), within(sink, (at) => inside + at));
    }
    hasFence = true;
    start = close === undefined ? inside : lineEnd(text, close) + 1;
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
    readPlain(text, sink);
  }
}

/** The line that closes a block. A fence that names a language opens another one: then the bare one was no opening, but a close whose opening is not there. */
function closingFence(text: string, from: number, mark: string, isBare: boolean): number | undefined {
  for (let start = from; start < text.length; start = lineEnd(text, start) + 1) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).replace(/^[ \t>]+/, '').trimEnd();
    if (!line.startsWith(mark)) {
      continue;
    }
    if (line.split(mark[0] ?? '`').join('') === '') {
      return start;
    }
    if (isBare && fenceAt(text, start, end)?.mark === mark) {
      return undefined;
    }
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
