import type { Piece } from '../piece';
import { Offset } from '../reread/offset';
import type { Reach } from '../reread/reach';
import type { ReadString, StringForm } from './strings';
import { readString } from './strings';
import type { Opener, Syntax } from './syntax';
import { DIGIT, NAME, OPENER, STRING } from './syntax';

const LONGEST_RETRY = 300;
const LONGEST_REGULAR_EXPRESSION = 500;
const NOTHING: Piece = { text: '', start: 0, end: 0 };

/** A string of the program. */
export interface Literal extends ReadString {
  readonly form: StringForm;
}

export interface LexerState {
  readonly unclosed: readonly (readonly [mark: string, end: Offset])[];
  readonly bodies: { readonly lineEnd: Offset; readonly next: Offset } | undefined;
}

export interface Comment {
  /** What is written, without the marks around it. */
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Recognises the strings and comments of one text. */
export class Lexer {
  /** Where a string was found unclosed, by its mark, up to where: it is not looked for at length again before that. */
  readonly #unclosed: Map<string, number>;
  /** The heredocs that begin after a line: the line's end, and where the last of them ends. */
  #bodies = { lineEnd: -1, next: 0 };

  /** `kinds` are the syntax's, by character code up to 127. */
  constructor(private readonly text: string, private readonly syntax: Syntax, private readonly kinds: Uint8Array, private readonly reach: Reach, state?: LexerState) {
    this.#unclosed = new Map(state?.unclosed.map(([mark, { at }]) => [mark, at]));
    if (state?.bodies) {
      this.#bodies = { lineEnd: state.bodies.lineEnd.at, next: state.bodies.next.at };
    }
  }

  /** What is known at a place of the text beyond it. */
  stateAt(at: number): LexerState {
    const { lineEnd, next } = this.#bodies;
    return {
      unclosed: [...this.#unclosed].filter(([, end]) => end > at).map(([mark, end]) => [mark, new Offset(end)]),
      bodies: lineEnd < at ? undefined : { lineEnd: new Offset(lineEnd), next: new Offset(next) },
    };
  }

  /** What the character at `at` can begin. */
  kindAt(at: number): number {
    const code = this.text.charCodeAt(at);
    return code < 128 ? this.kinds[code] ?? 0 : at < this.text.length ? NAME : 0;
  }

  nameEnd(at: number, to: number): number {
    const { text, kinds } = this;
    let end = at + 1;
    while (end < to) {
      const code = text.charCodeAt(end);
      if (code < 128 && ((kinds[code] ?? 0) & (NAME | DIGIT)) === 0) {
        break;
      }
      end++;
    }
    return end;
  }

  comment(at: number, to: number): Comment | undefined {
    const { text, syntax } = this;
    const code = text.charCodeAt(at);
    for (const [open, close] of syntax.blockComments) {
      if (open.charCodeAt(0) === code && text.startsWith(open, at)) {
        const found = text.indexOf(close, at + open.length);
        const end = found < 0 ? to : Math.min(found, to);
        return { from: at + open.length, to: end, next: Math.min(to, end + close.length) };
      }
    }
    for (const open of syntax.lineComments) {
      if (open.charCodeAt(0) === code && text.startsWith(open, at) && !(open === '#' && text[at + 1] === '[')) {
        const found = text.indexOf('\n', at);
        const end = found < 0 ? to : Math.min(found, to);
        return { from: at, to: end, next: end };
      }
    }
    return undefined;
  }

  /** The string whose opening mark stands at `at`, after the letters `prefix`; `undefined` where none begins or it does not end. */
  string(at: number, to: number, prefix: string, asValue: boolean): Literal | undefined {
    const kind = this.kindAt(at);
    const opened = (kind & OPENER) !== 0 && prefix === '' ? this.#opened(at, to, asValue) : undefined;
    if (opened || (kind & STRING) === 0) {
      return opened;
    }
    const plain = this.formAt(at);
    const form = plain && prefix !== '' ? this.syntax.prefixed?.(prefix, plain) : plain;
    const string = form && this.#read(at + form.open.length, form, to, form.close);
    return form && string && { piece: string.piece, next: string.next, holes: string.holes, form };
  }

  /** Where the text goes on after the line end at `at`: behind the heredocs that begin there. */
  lineAfter(at: number): number {
    return at === this.#bodies.lineEnd ? this.#bodies.next : at + 1;
  }

  /** The form whose opening mark stands at `at`. */
  formAt(at: number): StringForm | undefined {
    const code = this.text.charCodeAt(at);
    for (const form of this.syntax.strings) {
      if (form.open.charCodeAt(0) === code && this.text.startsWith(form.open, at)) {
        return form;
      }
    }
    return undefined;
  }

  /** The offset after the character literal at `at`, or after its quote where it is none. */
  character(at: number): number {
    const close = this.text[at + 1] === '\\' ? this.text.indexOf("'", at + 3) : at + 2;
    return this.text[close] === "'" && close - at < 12 ? close + 1 : at + 1;
  }

  /** The offset after the regular expression at `at`; `undefined` where a line's end comes first. */
  regularExpression(at: number, to: number): number | undefined {
    let inClass = false;
    for (let here = at + 1; here < Math.min(to, at + LONGEST_REGULAR_EXPRESSION); here++) {
      const code = this.text.charCodeAt(here);
      if (code === 10) {
        return undefined;
      } else if (code === 92) {
        here++;
      } else if (code === 91) {
        inClass = true;
      } else if (code === 93) {
        inClass = false;
      } else if (code === 47 && !inClass) {
        return here + 1;
      }
    }
    return undefined;
  }

  #opened(at: number, to: number, asValue: boolean): Literal | undefined {
    for (const opener of this.syntax.openers ?? []) {
      if (!opener.first.includes(this.text[at] ?? '') || (opener.onlyAsValue && !asValue)) {
        continue;
      }
      opener.open.lastIndex = at;
      const marks = opener.open.exec(this.text);
      if (marks) {
        const form = opener.form(marks);
        const start = at + marks[0].length;
        const string = opener.heredoc ? this.#heredoc(start, form, opener.heredoc, to)
          : form.close === '' ? { piece: NOTHING, holes: [], next: start + 1 } : this.#read(start, form, to, opener.open.source);
        return string && { piece: string.piece, next: string.next, holes: string.holes, form };
      }
    }
    return undefined;
  }

  #read(start: number, form: StringForm, to: number, mark: string): ReadString | undefined {
    const known = start < (this.#unclosed.get(mark) ?? 0);
    const string = readString(this.text, start, form, known ? Math.min(to, start + LONGEST_RETRY) : to, this.reach);
    if (!string && !known) {
      const line = this.text.indexOf('\n', start);
      this.#unclosed.set(mark, form.multiline || line < 0 ? to : line);
    }
    return string;
  }

  /** The text up to the line that begins with the word of `form.close`. */
  #heredoc(start: number, form: StringForm, kind: Opener['heredoc'], to: number): ReadString | undefined {
    const pending = this.#bodies;
    const lineEnd = kind === 'here' ? start - 1 : start <= pending.lineEnd ? pending.lineEnd : this.text.indexOf('\n', start);
    const begin = lineEnd === pending.lineEnd ? pending.next + 1 : lineEnd + 1;
    if (lineEnd < 0 || begin < (this.#unclosed.get('<<') ?? 0)) {
      return undefined;
    }
    for (let line = begin; line > 0 && line < to; line = this.text.indexOf('\n', line) + 1) {
      const word = skipBlanks(this.text, line);
      const end = word + form.close.length;
      if (this.text.startsWith(form.close, word) && !/\w/.test(this.text[end] ?? '')) {
        const body = readString(this.text, begin, { ...form, close: '' }, Math.max(begin, line - 1));
        if (body && kind === 'after-line') {
          this.reach.to(end);
          this.#bodies = { lineEnd, next: end };
        }
        return body && { ...body, next: kind === 'here' ? end : start };
      }
    }
    this.reach.to(to);
    this.#unclosed.set('<<', to);
    return undefined;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
    at++;
  }
  return at;
}
