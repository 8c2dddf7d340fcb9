import { verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import { isLetterOrDigit } from '../shape';
import type { ConfigValues } from './config-values';
import type { StringForm } from './strings';
import { readString } from './strings';

/** How a configuration language with brackets is written. */
export interface Brackets {
  /** Longest opening mark first. */
  readonly strings: readonly StringForm[];
  readonly comments: readonly string[];
  /** What may stand between a key and its value. */
  readonly assigns: string;
  /** A word, as against a mark: an unquoted key, a number, a name. */
  readonly word: RegExp;
}

const DEEPEST = 1000;

export interface BracketState {
  /** Codes of the brackets that are open. */
  readonly open: number[];
  /** Marks of which one was found that nobody closes. */
  readonly unclosed: Set<string>;
}

/**
 * The steps that readers of brackets, keys, strings and comments share. Each takes what begins at an offset and answers where the text goes on;
 * what does not fit is remembered in `fault` and stepped over.
 */
export class BracketReader {
  /** Where the text is not what it should be, if anywhere. */
  fault: number | undefined;
  readonly #open: number[];
  readonly #unclosed: Set<string>;

  constructor(readonly text: string, readonly values: ConfigValues, private readonly syntax: Brackets, private readonly reach?: Reach, readonly state: BracketState = { open: [], unclosed: new Set() }) {
    this.#open = state.open;
    this.#unclosed = state.unclosed;
  }

  get depth(): number {
    return this.#open.length;
  }

  get inMap(): boolean {
    return this.#open.at(-1) !== 91;
  }

  broken(at: number): void {
    this.fault ??= at;
    this.values.broken(at);
  }

  /** Blanks, comments, brackets, strings and words; where nothing fits, the next character. */
  step(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 9 || code === 13 || code === 44) {
      return at + 1;
    }
    if (code === 123 || code === 91) {
      return this.open(at, code);
    }
    if (code === 125 || code === 93) {
      return this.close(at, code);
    }
    return (isLetterOrDigit(code) ? this.word(at) : undefined) ?? this.comment(at) ?? this.string(at) ?? this.word(at) ?? at + 1;
  }

  open(at: number, code: number): number {
    if (this.#open.length >= DEEPEST) {
      this.broken(at);
      return at + 1;
    }
    this.#open.push(code);
    if (code === 123) {
      this.values.openMap();
    } else {
      this.values.openList();
    }
    return at + 1;
  }

  close(at: number, code: number): number {
    if (this.#open.length === 0 || this.#open.at(-1) !== code - 2) {
      this.broken(at);
    }
    if (this.#open.pop() !== undefined) {
      this.values.close();
    }
    return at + 1;
  }

  comment(at: number): number | undefined {
    const mark = this.syntax.comments.find((each) => this.text.startsWith(each, at));
    if (mark === undefined) {
      return undefined;
    }
    const isBlock = mark === '/*';
    const found = this.text.indexOf(isBlock ? '*/' : '\n', at + mark.length);
    const end = found < 0 ? this.text.length : found;
    if (isBlock && found < 0) {
      this.broken(at);
    }
    this.values.comment(at + mark.length, end);
    return isBlock ? Math.min(this.text.length, end + 2) : end;
  }

  /** A quoted key or value. One that nobody closes is read to the end of its line. */
  string(at: number): number | undefined {
    const form = this.syntax.strings.find(({ open }) => this.text.startsWith(open, at));
    if (!form) {
      return undefined;
    }
    const start = at + form.open.length;
    const limit = this.#unclosed.has(form.open) ? this.#lineEnd(start) : this.text.length;
    const found = readString(this.text, start, form, limit, this.reach);
    if (!found) {
      this.broken(at);
      const end = this.#lineEnd(start);
      // A hole that nobody closes may have been looked for to the end of the text: the next ones end with their line.
      if (form.multiline || (form.holes !== undefined && this.text.slice(start, end).includes('${'))) {
        this.#unclosed.add(form.open);
      }
      this.values.value(verbatim(this.text, start, end));
      return end;
    }
    const assigned = this.inMap ? this.assigned(found.next) : undefined;
    if (assigned === undefined) {
      this.values.value(found.piece);
      return found.next;
    }
    this.values.key(found.piece);
    return assigned;
  }

  /** An unquoted key; other words (numbers, names of the language) say nothing. */
  word(at: number): number | undefined {
    const end = this.wordEnd(at);
    if (end === undefined) {
      return undefined;
    }
    const assigned = this.inMap ? this.assigned(end) : undefined;
    if (assigned !== undefined) {
      this.values.key(verbatim(this.text, at, end));
    }
    return assigned ?? end;
  }

  wordEnd(at: number): number | undefined {
    this.syntax.word.lastIndex = at;
    return this.syntax.word.test(this.text) ? this.syntax.word.lastIndex : undefined;
  }

  /** After the mark that assigns a value to what ends at `from`; a comparison is none. */
  assigned(from: number): number | undefined {
    let at = from;
    while (this.text[at] === ' ' || this.text[at] === '\t') {
      at++;
    }
    const next = this.text[at + 1];
    return this.syntax.assigns.includes(this.text[at] ?? ' ') && next !== '=' && next !== ':' ? at + 1 : undefined;
  }

  #lineEnd(from: number): number {
    const found = this.text.indexOf('\n', from);
    return found < 0 ? this.text.length : found;
  }
}
