import * as l10n from '@vscode/l10n';
import type { Partial } from '../document';
import type { ConfigState } from '../context/config-path';
import type { Place } from '../context/place';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import { Reach } from '../reread/reach';
import type { ResumableReader, ResumePoint, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import { ConfigValues } from './config-values';
import { readComments } from './commented';
import type { Inside } from './inside';
import { isBlock, readBlock } from './yaml-blocks';
import { readYamlFlow } from './yaml-flow';
import { YamlLevels } from './yaml-levels';
import { commentStart, continuationOf, LONGEST_KEY, endOfKey, endOfQuoted, isBlankCode, lineEndOf, quotedPiece, skipBlanks } from './yaml-scalars';

const LOOSE: Place = { place: 'config-value', strength: 'weak' };
/** How far a bracket is followed once one was found that nobody closes. */
const SHORT_SEARCH = 2000;

/** YAML in one pass over its lines, with key paths and comments; templates and broken files as well as they can be. `inside` reads scripts and files in block scalars. */
export function readYaml(text: string, sink: Sink, inside?: Inside): Partial | undefined {
  return yamlReader(inside)(text, sink);
}

/** The same as a reader that can go on in the middle. */
export function yamlReader(inside?: Inside): ResumableReader<YamlState> {
  return resumable({ margin: LONGEST_KEY + 100, begin: (text, sink, reach, at) => new YamlReader(text, sink, reach, { inside, at }), partial });
}

function partial(text: string, fault: number): Partial | undefined {
  const line = text.slice(0, fault).split('\n').length;
  return text.includes('{{') ? undefined : { reason: l10n.t('not valid YAML at line {0}; read line by line', line), span: { start: fault, end: Math.min(text.length, fault + 1) } };
}

interface YamlState {
  readonly levels: YamlLevels['state'];
  readonly values: ConfigState;
  /** Somebody opened a bracket that nobody closes. */
  readonly isUnclosed: boolean;
}

interface Beginning {
  readonly inside?: Inside | undefined;
  readonly at?: ResumePoint<YamlState> | undefined;
  /** What the whole text is given to. */
  readonly key?: string | undefined;
}

class YamlReader implements Session {
  readonly #values: ConfigValues;
  readonly #levels: YamlLevels;
  readonly #inside: Inside | undefined;
  #at: number;
  #isUnclosed: boolean;

  constructor(private readonly text: string, private readonly sink: Sink, private readonly reach: Reach, { inside, at, key }: Beginning) {
    this.#inside = inside;
    this.#values = new ConfigValues(text, sink, key, at?.state.values);
    this.#levels = new YamlLevels(this.#values, at?.state.levels);
    this.#isUnclosed = at?.state.isUnclosed ?? false;
    this.#at = at?.from ?? (text.startsWith('\uFEFF') ? 1 : 0);
  }

  get state(): YamlState {
    return { levels: this.#levels.state, values: this.#values.state, isUnclosed: this.#isUnclosed };
  }

  read(until: number): number {
    while (this.#at < this.text.length && this.#at < until) {
      this.#line();
    }
    return this.#at;
  }

  finish(): void {
    this.#values.finish();
  }

  #line(): void {
    const start = this.#at;
    while (this.text.charCodeAt(this.#at) === 32) {
      this.#at++;
    }
    const indent = this.#at - start;
    const first = this.text.charCodeAt(this.#at);
    if (first === 9 || first === 13) {
      const tab = this.#at;
      this.#at = skipBlanks(this.text, this.#at);
      if (!this.#endsLine() && this.text[this.#at] !== '#') {
        this.#broken(tab);
      }
    }
    if (this.text[this.#at] === '#') {
      this.#at = readComments(this.text, start, this.sink, this.#values, this.#levels, readInComment);
    } else if (this.#endsLine()) {
      this.#tail();
    } else if (indent === 0 && (this.text.startsWith('---', this.#at) || this.text.startsWith('...', this.#at)) && (isBlankCode(this.text.charCodeAt(this.#at + 3)) || this.#at + 3 >= this.text.length)) {
      this.#levels.closeTo(-1);
      this.#at += 3;
      this.#value(-1);
    } else if (this.text.startsWith('{{', this.#at) || (indent === 0 && this.text[this.#at] === '%')) {
      this.#loose();
    } else {
      this.#node(indent);
    }
  }

  /** What begins at a column: items, a key, or a scalar that belongs to the key or item before. */
  #node(column: number): void {
    let indent = column;
    for (;;) {
      const mark = this.text[this.#at];
      const isAlone = isBlankCode(this.text.charCodeAt(this.#at + 1)) || this.#at + 1 >= this.text.length;
      if (mark === '-' && isAlone) {
        this.#enter(indent, true);
        const next = skipBlanks(this.text, this.#at + 1);
        indent += next - this.#at;
        this.#at = next;
        if (this.#endsLine() || this.text[next] === '#') {
          this.#tail();
          return;
        }
      } else if ((mark === '?' || mark === ':') && isAlone) {
        this.#enter(indent, false);
        this.#at = skipBlanks(this.text, this.#at + 1);
        if (mark === '?') {
          this.#explicitKey();
        } else {
          this.#value(indent);
        }
        return;
      } else if (!this.#property()) {
        break;
      }
    }
    this.#keyOrScalar(indent);
  }

  /** `? key`, whose value stands after a `:` on a line of its own. */
  #explicitKey(): void {
    const end = commentStart(this.text, this.#at, lineEndOf(this.text, this.#at));
    this.#values.key(quotedPiece(this.text, this.#at, end));
    this.#at = end;
    this.#tail();
  }

  #keyOrScalar(indent: number): void {
    const key = endOfKey(this.text, this.#at, this.reach);
    if (key) {
      this.#enter(indent, false);
      this.#values.key(quotedPiece(this.text, this.#at, key.end));
      this.#at = key.next;
      this.#value(indent);
      return;
    }
    const around = this.#levels.indent;
    if (indent <= around) {
      this.#broken(this.#at);
    }
    this.#value(Math.min(indent, around));
  }

  /** The value after a key or mark, which may begin on a later line. `parent` is the column that its lines stand right of. */
  #value(parent: number): void {
    do {
      this.#at = skipBlanks(this.text, this.#at);
    } while (this.#property());
    const mark = this.text[this.#at];
    if (mark === undefined || mark === '\n' || mark === '#') {
      this.#tail();
    } else if (mark === '"' || mark === "'") {
      this.#quoted(parent);
    } else if (mark === '[' || (mark === '{' && this.text[this.#at + 1] !== '{')) {
      this.#flow();
    } else if ((mark === '|' || mark === '>') && isBlock(this.text, this.#at)) {
      this.#at = readBlock(this.text, this.#at, parent, this.#values, this.#inside);
    } else {
      this.#plain(parent);
    }
  }

  /** Steps over an anchor or a tag. */
  #property(): boolean {
    const mark = this.text[this.#at];
    if (mark !== '&' && mark !== '!') {
      return false;
    }
    while (this.#at < this.text.length && !isBlankCode(this.text.charCodeAt(this.#at))) {
      this.#at++;
    }
    this.#at = skipBlanks(this.text, this.#at);
    return true;
  }

  #plain(parent: number): void {
    const from = this.#at;
    let lineEnd = lineEndOf(this.text, from);
    let end = commentStart(this.text, from, lineEnd);
    while (end === lineEnd && lineEnd < this.text.length) {
      const next = continuationOf(this.text, lineEnd + 1, parent, this.reach);
      if (next < 0) {
        break;
      }
      lineEnd = lineEndOf(this.text, next);
      end = commentStart(this.text, next, lineEnd);
    }
    this.#at = end;
    if (this.text[from] !== '*') {
      this.#values.value(verbatim(this.text, from, end));
    }
    this.#tail();
  }

  #quoted(parent: number): void {
    const end = endOfQuoted(this.text, this.#at, parent, this.reach);
    if (end < 0) {
      this.#broken(this.#at);
      this.#at++;
      this.#loose();
      return;
    }
    this.#values.value(quotedPiece(this.text, this.#at, end));
    this.#at = end;
    this.#tail();
  }

  #flow(): void {
    const limit = this.#isUnclosed ? Math.min(this.text.length, this.#at + SHORT_SEARCH) : this.text.length;
    const end = readYamlFlow(this.text, this.#at, limit, this.#values, this.reach);
    if (end < 0) {
      this.#broken(this.#at);
      this.#isUnclosed = true;
      this.#at++;
      this.#loose();
      return;
    }
    this.#at = end;
    this.#tail();
  }

  #enter(indent: number, isList: boolean): void {
    if (!this.#levels.enter(indent, isList)) {
      this.#broken(this.#at);
    }
  }

  /** The rest of a line, which should be blank or a comment. */
  #tail(): void {
    this.#at = skipBlanks(this.text, this.#at);
    if (this.text[this.#at] === '#') {
      const end = lineEndOf(this.text, this.#at);
      this.#values.comment(this.#at + 1, end);
      this.#at = end;
    } else if (!this.#endsLine()) {
      this.#broken(this.#at);
      this.#loose();
      return;
    }
    this.#at++;
  }

  #loose(): void {
    const end = lineEndOf(this.text, this.#at);
    readLoose(verbatim(this.text, this.#at, end), LOOSE, this.sink);
    this.#at = end + 1;
  }

  #endsLine(): boolean {
    return this.#at >= this.text.length || this.text.charCodeAt(this.#at) === 10;
  }

  #broken(at: number): void {
    this.#values.broken(at);
  }
}

function readInComment(text: string, sink: Sink, key: string | undefined): void {
  const reader = new YamlReader(text, sink, new Reach(), { key });
  reader.read(text.length);
  reader.finish();
}
