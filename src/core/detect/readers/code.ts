import { calleeOf } from '../context/callees';
import { Frames } from '../context/frames';
import { providerOfModule } from '../context/imports';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { HOLE, verbatim } from '../piece';
import type { Sink } from '../sink';
import type { ReadString, StringForm } from './strings';
import { readString } from './strings';

/** What a reader of code must know of a language. */
export interface Syntax {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  /** Longest opening mark first. */
  readonly strings: readonly StringForm[];
  /** `'x'` is one character: Go, Java, C, Rust (where a lone `'` begins a lifetime). */
  readonly characters?: boolean;
  /** `/…/` may be a regular expression. */
  readonly regularExpressions?: boolean;
  /** The form that letters before an opening mark make of a string: Python's `f"…"`, C#'s `@"…"`. */
  readonly prefixed?: (prefix: string, form: StringForm) => StringForm | undefined;
  /** Bare strings at the beginning of a statement are documentation. */
  readonly docstrings?: boolean;
}

const DEEPEST_HOLE = 8;
const LONGEST_RETRY = 300;
const LONGEST_REGULAR_EXPRESSION = 500;
const IDENTIFIER = /[A-Za-z_$\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y;
const NUMBER = /\d[\w.]*/y;
const MODULE = /[ \t]+(?:static[ \t]+)?([\w.\\:/]+)/y;
const IMPORTING = new Set(['import', 'from', 'use', 'using', 'package', 'namespace']);
const TAKES_MODULE = new Set(['import', 'from', 'include', 'include_once', 'require', 'require_once', 'require_relative', 'use', 'package', 'library', 'load']);
const OPERATORS = /\?\?=|===|!==|=>|->|:=|::|\?\?|\?\.|\|\|=?|&&|==|!=|\+=|[=:?|+&<>!*%^~-]/y;

/** Reads the strings and comments of a program, each with the key and the call around it. Linear in the text's length. */
export function readCode(text: string, syntax: Syntax, sink: Sink): void {
  new CodeReader(text, syntax, sink).scan(0, text.length, 0);
}

class CodeReader {
  readonly #frames = new Frames();
  /** Where a form was found unclosed, up to where: it is not looked for at length again before that. */
  readonly #unclosed = new Map<StringForm, number>();

  constructor(private readonly text: string, private readonly syntax: Syntax, private readonly sink: Sink) {}

  scan(from: number, to: number, depth: number): void {
    let at = from;
    while (at < to) {
      at = this.#token(at, to, depth);
    }
  }

  #token(at: number, to: number, depth: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 13) {
      return at + 1;
    }
    if (code === 10) {
      this.#frames.newline();
      return at + 1;
    }
    return this.#comment(at, code, to) ?? this.#word(at, code, to, depth) ?? this.#string(at, to, '', depth) ?? this.#punctuation(at, code, to);
  }

  #comment(at: number, code: number, to: number): number | undefined {
    if (code !== 47 && code !== 35 && code !== 45 && code !== 123 && code !== 61 && code !== 40) {
      return undefined;
    }
    for (const [open, close] of this.syntax.blockComments) {
      if (this.text.startsWith(open, at)) {
        const found = this.text.indexOf(close, at + open.length);
        const end = found < 0 ? to : Math.min(found, to);
        this.#readComment(at + open.length, end);
        return Math.min(to, end + close.length);
      }
    }
    if (this.syntax.lineComments.some((open) => this.text.startsWith(open, at) && !(open === '#' && this.text[at + 1] === '['))) {
      const found = this.text.indexOf('\n', at);
      const end = found < 0 ? to : Math.min(found, to);
      this.#readComment(at, end);
      return end;
    }
    return undefined;
  }

  #readComment(from: number, to: number): void {
    let begin = from;
    while (begin < to && '/#*!- \t\r\n'.includes(this.text[begin] ?? '')) {
      begin++;
    }
    if (begin < to) {
      readLoose(verbatim(this.text, begin, to), { place: 'comment', strength: 'weak' }, this.sink);
    }
  }

  #word(at: number, code: number, to: number, depth: number): number | undefined {
    if (code >= 48 && code <= 57) {
      this.#frames.number();
      return match(NUMBER, this.text, at) ?? at + 1;
    }
    const end = isNameStart(code) ? match(IDENTIFIER, this.text, at) : undefined;
    if (end === undefined) {
      return undefined;
    }
    const word = this.text.slice(at, end);
    const next = this.text.charCodeAt(end);
    if ((next === 34 || next === 39 || next === 96 || next === 35) && this.syntax.prefixed && word.length <= 3) {
      const string = this.#string(end, to, word, depth);
      if (string !== undefined) {
        return string;
      }
    }
    if (IMPORTING.has(word) && this.#frames.atStatement) {
      this.#import(end);
    }
    this.#frames.name(word);
    return end;
  }

  #import(at: number): void {
    MODULE.lastIndex = at;
    const module = MODULE.exec(this.text)?.[1];
    const provider = module === undefined ? undefined : providerOfModule(module.replaceAll('::', '.').replaceAll('\\', '.'));
    if (provider !== undefined) {
      this.sink.imports(provider);
    }
  }

  #string(at: number, to: number, prefix: string, depth: number): number | undefined {
    for (const plain of this.syntax.strings) {
      if (!this.text.startsWith(plain.open, at)) {
        continue;
      }
      const form = prefix === '' ? plain : this.syntax.prefixed?.(prefix, plain);
      const string = form && this.#read(at + form.open.length, form, to);
      if (form && string) {
        this.#readLiteral(string.piece, form, string.next);
        if (form.holes?.startsWith('dollar') && depth < DEEPEST_HOLE) {
          for (const [from, end] of string.holes) {
            this.#frames.open('(', false);
            this.scan(from, end, depth + 1);
            this.#frames.close();
          }
        }
        return string.next;
      }
      return prefix === '' ? at + plain.open.length : undefined;
    }
    return this.syntax.characters && this.text[at] === "'" ? this.#character(at) : undefined;
  }

  #read(start: number, form: StringForm, to: number): ReadString | undefined {
    const known = start < (this.#unclosed.get(form) ?? 0);
    const string = readString(this.text, start, form, known ? Math.min(to, start + LONGEST_RETRY) : to);
    if (!string && !known) {
      const line = this.text.indexOf('\n', start);
      this.#unclosed.set(form, form.multiline || line < 0 ? to : line);
    }
    return string;
  }

  #character(at: number): number {
    const close = this.text[at + 1] === '\\' ? this.text.indexOf("'", at + 3) : at + 2;
    return this.text[close] === "'" && close - at < 12 ? close + 1 : at + 1;
  }

  #readLiteral(piece: Piece, form: StringForm, next: number): void {
    const module = TAKES_MODULE.has(this.#frames.nameBefore ?? '') || this.#frames.call === 'import';
    const isDoc = this.syntax.docstrings === true && form.multiline === true && this.#frames.atStatement;
    const isRequire = this.#frames.call !== undefined && calleeOf(this.#frames.call)?.negative === true;
    const place = this.#frames.literal(piece.text.includes(HOLE) ? '' : piece.text, this.#isKey(next));
    if (module || isRequire) {
      const provider = providerOfModule(piece.text);
      if (provider !== undefined) {
        this.sink.imports(provider);
      }
    }
    const here: Place = isDoc ? { place: 'comment', strength: 'weak' } : module ? { ...place, strength: 'negative' } : place;
    readLiteral(piece, here, this.sink);
  }

  #isKey(at: number): boolean {
    let next = at;
    while (this.text[next] === ' ') {
      next++;
    }
    return this.text[next] === ':' ? this.text[next + 1] !== ':' : this.text.startsWith('=>', next);
  }

  #punctuation(at: number, code: number, to: number): number {
    switch (code) {
      case 40: case 91: case 123: {
        const before = this.text.charCodeAt(at - 1);
        this.#frames.open(this.text[at] ?? '', before === 32 || before === 10 || before === 9);
        return at + 1;
      }
      case 41: case 93: case 125:
        this.#frames.close();
        return at + 1;
      case 44: this.#frames.comma(); return at + 1;
      case 59: this.#frames.semicolon(); return at + 1;
      case 46: case 92: this.#frames.dot(); return at + 1;
      case 47: return this.#slash(at, to);
      default: return this.#operator(at);
    }
  }

  #operator(at: number): number {
    const end = match(OPERATORS, this.text, at);
    if (end === undefined) {
      return at + 1;
    }
    const operator = this.text.slice(at, end);
    if (operator === '::' || operator === '->' || operator === '?.' || (operator === ':' && this.text.startsWith('$env', at - 4))) {
      this.#frames.dot();
    } else if (operator === '?' && this.text[end] === ':') {
      this.#frames.operator(this.text[at - 1] === ' ' ? '??' : ':');
      return end + 1;
    } else {
      this.#frames.operator(operator);
    }
    return end;
  }

  /** A division, or a regular expression, whose quotes are no strings. */
  #slash(at: number, to: number): number {
    if (this.syntax.regularExpressions && this.#frames.expectsValue) {
      let inClass = false;
      for (let here = at + 1; here < Math.min(to, at + LONGEST_REGULAR_EXPRESSION); here++) {
        const character = this.text[here];
        if (character === '\n') {
          break;
        } else if (character === '\\') {
          here++;
        } else if (character === '[') {
          inClass = true;
        } else if (character === ']') {
          inClass = false;
        } else if (character === '/' && !inClass) {
          this.#frames.number();
          return here + 1;
        }
      }
    }
    this.#frames.operator('/');
    return at + 1;
  }
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code >= 128;
}

function match(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
