import * as l10n from '@vscode/l10n';
import type { Partial } from '../document';
import type { Place } from '../context/place';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { within } from '../sink';
import { ConfigValues } from './config-values';
import type { Inside } from './inside';
import { readerOfBlock } from './yaml-blocks';
import { readYamlFlow } from './yaml-flow';
import { YamlLevels } from './yaml-levels';
import { commentStart, continuationOf, endOfBlock, endOfKey, endOfQuoted, isBlankCode, lineEndOf, quotedPiece, skipBlanks } from './yaml-scalars';

const LOOSE: Place = { place: 'config-value', strength: 'weak' };
const BLOCK = /[|>][-+\d]{0,2}[ \t]*(?:[ \t]#[^\n]*)?\r?(?:\n|$)/y;
/** How far a bracket is followed once one was found that nobody closes. */
const SHORT_SEARCH = 2000;

/** YAML in one pass over its lines, with key paths and comments; templates and broken files as well as they can be. `inside` reads scripts and files in block scalars. */
export function readYaml(text: string, sink: Sink, inside?: Inside): Partial | undefined {
  const fault = new YamlReader(text, sink, inside).read();
  if (fault === undefined || text.includes('{{')) {
    return undefined;
  }
  const line = text.slice(0, fault).split('\n').length;
  return { reason: l10n.t('not valid YAML at line {0}; read line by line', line), span: { start: fault, end: Math.min(text.length, fault + 1) } };
}

class YamlReader {
  readonly #values: ConfigValues;
  readonly #levels: YamlLevels;
  #at = 0;
  #fault: number | undefined;
  #isUnclosed = false;

  constructor(private readonly text: string, private readonly sink: Sink, private readonly inside: Inside | undefined) {
    this.#values = new ConfigValues(text, sink);
    this.#levels = new YamlLevels(this.#values);
  }

  /** Answers where the text is not YAML, if anywhere. */
  read(): number | undefined {
    this.#at = this.text.startsWith('\uFEFF') ? 1 : 0;
    while (this.#at < this.text.length) {
      this.#line();
    }
    this.#values.finish();
    return this.#fault;
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
    if (this.#endsLine() || this.text[this.#at] === '#') {
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
    const key = endOfKey(this.text, this.#at);
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
    } else if ((mark === '|' || mark === '>') && this.#isBlock()) {
      this.#block(parent);
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
      const next = continuationOf(this.text, lineEnd + 1, parent);
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
    const end = endOfQuoted(this.text, this.#at, parent);
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
    const end = readYamlFlow(this.text, this.#at, limit, this.#values);
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

  #isBlock(): boolean {
    BLOCK.lastIndex = this.#at;
    return BLOCK.test(this.text);
  }

  #block(parent: number): void {
    const lineEnd = lineEndOf(this.text, this.#at);
    const comment = commentStart(this.text, this.#at, lineEnd);
    if (comment < lineEnd) {
      this.#values.comment(comment + 2, lineEnd);
    }
    const start = Math.min(this.text.length, lineEnd + 1);
    const end = endOfBlock(this.text, start, parent);
    const reader = this.inside && readerOfBlock(this.#values.current, this.text.slice(start, Math.min(end, start + 100)), this.inside);
    if (reader) {
      this.#values.inner((sink) => { reader(this.text.slice(start, end), within(sink, (at) => start + at)); });
    } else {
      this.#values.value(verbatim(this.text, start, end));
    }
    this.#at = end;
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
    this.#fault ??= at;
  }
}
