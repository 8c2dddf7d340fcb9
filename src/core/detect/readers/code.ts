import { Constants } from '../context/constants';
import { soughtIn } from '../context/fragments';
import { Frames } from '../context/frames';
import { providerOfModule } from '../context/imports';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { HOLE, part, verbatim } from '../piece';
import type { Sink } from '../sink';
import type { Whole } from './joins';
import { Joins } from './joins';
import type { Literal } from './lexer';
import { Lexer } from './lexer';
import { readModule } from './modules';
import { isCase, isKey, operatorAt } from './operators';
import type { Syntax } from './syntax';
import { BLANK, COMMENT, DIGIT, JOIN, joinAt, kindsOf, NAME, OPENER, STRING } from './syntax';

export type { Syntax } from './syntax';

const DEEPEST_HOLE = 8;
const LONGEST_PREFIX = 3;
const NUMBER = /\d[\w.]*/y;
const WORDS = /\S+/g;
const COMMENT_MARKS = new Set([...'/#*!- \t\r\n'].map((character) => character.charCodeAt(0)));
const REQUIRES = new Set(['require', 'import_module', '__import__']);
const IN_COMMENT: Place = { place: 'comment', strength: 'weak' };
const IMPORTING = new Set(['import', 'from', 'use', 'using', 'package', 'namespace']);
const TAKES_MODULE = new Set(['import', 'from', 'include', 'include_once', 'require', 'require_once', 'require_relative', 'use', 'package', 'library', 'load']);
/** The reader of a language's programs: their strings and comments, each with the key and the call around it. Linear in the text's length. */
export function codeReader(syntax: Syntax): (text: string, sink: Sink) => undefined {
  const kinds = kindsOf(syntax);
  return (text, sink): undefined => { new CodeReader(text, syntax, kinds, sink).scan(0, text.length, 0); };
}

class CodeReader {
  readonly #frames: Frames;
  readonly #lexer: Lexer;
  readonly #joins: Joins;
  readonly #constants: Constants | undefined;
  /** Where the last token ended, and the last operator that joins texts. */
  #tokenEnd = 0;
  #joinEnd = -1;

  constructor(private readonly text: string, private readonly syntax: Syntax, kinds: Uint8Array, private readonly sink: Sink) {
    this.#frames = new Frames(sink, syntax.callsByName);
    this.#lexer = new Lexer(text, syntax, kinds);
    this.#joins = new Joins(text, syntax, this.#lexer);
    this.#constants = syntax.constants && new Constants(text, syntax.constants, sink);
  }

  scan(from: number, to: number, depth: number): void {
    let at = from;
    while (at < to) {
      const code = this.text.charCodeAt(at);
      const kind = this.#lexer.kindAt(at);
      if (kind === BLANK) {
        at++;
      } else if (code === 10) {
        this.#frames.newline();
        at = this.#lexer.lineAfter(at);
      } else {
        const comment = (kind & COMMENT) === 0 ? undefined : this.#comment(at, to);
        at = comment ?? (this.#tokenEnd = this.#token(at, code, kind, to, depth));
      }
    }
  }

  #token(at: number, code: number, kind: number, to: number, depth: number): number {
    if ((kind & (STRING | OPENER)) !== 0) {
      const end = this.#string(at, kind, to, depth);
      if (end !== undefined) {
        return end;
      }
    }
    if ((kind & NAME) !== 0) {
      return this.#word(at, to, depth);
    }
    if ((kind & DIGIT) !== 0) {
      this.#frames.number();
      return match(NUMBER, this.text, at) ?? at + 1;
    }
    return this.#punctuation(at, code, kind, to);
  }

  #comment(at: number, to: number): number | undefined {
    const comment = this.#lexer.comment(at, to);
    if (comment) {
      this.#readComment(comment.from, comment.to);
    }
    return comment?.next;
  }

  #readComment(from: number, to: number): void {
    let begin = from;
    while (begin < to && COMMENT_MARKS.has(this.text.charCodeAt(begin))) {
      begin++;
    }
    if (begin < to) {
      readLoose(verbatim(this.text, begin, to), IN_COMMENT, this.sink);
    }
  }

  #word(at: number, to: number, depth: number): number {
    const end = this.#lexer.nameEnd(at, to);
    const word = this.text.slice(at, end);
    if (this.syntax.prefixed && end - at <= LONGEST_PREFIX && (this.#lexer.kindAt(end) & STRING) !== 0) {
      const literal = this.#lexer.string(end, to, word, false);
      if (literal) {
        return this.#literal(literal, to, depth);
      }
    }
    if (this.#frames.atStatement && IMPORTING.has(word)) {
      this.#import(word, end);
    }
    this.#constants?.word(word, at, end);
    this.#frames.name(word);
    return end;
  }

  #import(word: string, at: number): void {
    readModule(this.text, at, this.sink);
    this.#frames.answering.clients.importing(word, this.text, at);
    this.#constants?.importing(at);
  }

  #string(at: number, kind: number, to: number, depth: number): number | undefined {
    const literal = this.#lexer.string(at, to, '', this.#frames.expectsValue);
    if (literal) {
      return this.#literal(literal, to, depth);
    }
    const form = (kind & STRING) === 0 ? undefined : this.#lexer.formAt(at);
    if (form) {
      return at + form.open.length;
    }
    return this.syntax.characters && this.text[at] === "'" ? this.#lexer.character(at) : undefined;
  }

  #literal(first: Literal, to: number, depth: number): number {
    if (first.form.pattern) {
      this.#frames.number();
      return first.next;
    }
    const isJoined = this.#joinEnd >= 0 && this.#joinEnd === this.#tokenEnd;
    const whole = this.#joins.whole(first, { to, isJoined, inBrackets: this.#frames.inBrackets });
    this.#readWhole(whole);
    for (const comment of whole.comments) {
      this.#readComment(comment.from, comment.to);
    }
    if (depth < DEEPEST_HOLE) {
      this.#joinEnd = -1;
      for (const [from, end] of whole.holes) {
        this.#frames.open('(', false);
        this.scan(from, end, depth + 1);
        this.#frames.close();
      }
    }
    return whole.next;
  }

  #readWhole({ piece, first, next }: Whole): void {
    const { text } = piece;
    const frames = this.#frames;
    const isModule = frames.nameBefore !== undefined ? TAKES_MODULE.has(frames.nameBefore) : frames.call === 'import';
    if (isModule || (frames.call !== undefined && REQUIRES.has(frames.call))) {
      const provider = providerOfModule(text);
      if (provider !== undefined) {
        this.sink.imports(provider);
      }
      frames.answering.clients.required(frames.keyOfCall, text);
    }
    if (text.length > 1) {
      const isDoc = this.syntax.docstrings === true && first.form.multiline === true && frames.atStatement;
      const place = isDoc ? IN_COMMENT : frames.place(text, { start: piece.start, isKey: isKey(this.text, next), isCase: isCase(this.text, next), sought: soughtIn(this.text, next) });
      const here: Place = isModule && !isDoc ? { ...place, strength: 'negative' } : place;
      for (const each of first.form.words ? wordsOf(piece) : [piece]) {
        readLiteral(each, here, this.sink);
      }
    }
    frames.literal(piece.offsets !== undefined && text.includes(HOLE) ? '' : text, text);
  }

  #punctuation(at: number, code: number, kind: number, to: number): number {
    if ((kind & JOIN) !== 0) {
      const end = this.#join(at);
      if (end !== undefined) {
        return end;
      }
    }
    switch (code) {
      case 40: case 91: case 123: {
        const before = this.text.charCodeAt(at - 1);
        this.#frames.open(code === 40 ? '(' : code === 91 ? '[' : '{', before === 32 || before === 10 || before === 9);
        return at + 1;
      }
      case 41: case 93: case 125:
        this.#frames.close();
        return at + 1;
      case 44: this.#frames.comma(); return at + 1;
      case 59: this.#frames.semicolon(); return at + 1;
      case 46: this.#frames.dot(); return at + 1;
      case 92: return this.#backslash(at);
      case 47: return this.#slash(at, to);
      default: return this.#operator(at);
    }
  }

  /** `a + …`, and `a += …`, which also gives: what is joined to a value is no whole id. */
  #join(at: number): number | undefined {
    const join = joinAt(this.text, at, this.syntax);
    if (join === undefined) {
      return undefined;
    }
    const gives = this.text[at + join.length] === '=';
    const end = at + join.length + (gives ? 1 : 0);
    if (!this.#frames.expectsValue) {
      this.#joinEnd = end;
    }
    this.#frames.operator(gives ? '+=' : '+');
    return end;
  }

  #operator(at: number): number {
    const operator = operatorAt(this.text, at);
    const end = at + Math.max(1, operator.length);
    if (operator === '') {
      return end;
    } else if (operator === '<-') {
      this.#frames.operator('=');
    } else if (operator === '->' && this.#frames.afterLiteral) {
      this.#frames.operator('=>');
    } else if (operator === '::' || operator === '->' || operator === '?.' || (operator === ':' && this.text.startsWith('$env', at - 4))) {
      this.#frames.dot();
    } else if (operator === '?' && this.syntax.callsByName && this.text[end] === '(' && this.text[at - 1] !== ' ') {
      // Ruby's `start_with?(…)`
      return end;
    } else if (operator === '?' && this.text[end] === ':') {
      this.#frames.operator(this.text[at - 1] === ' ' ? '??' : ':');
      return end + 1;
    } else {
      this.#frames.operator(operator);
    }
    return end;
  }

  /** Elixir's `model \\ "gpt-4o"` gives a default, PHP's `A\B` is a path. */
  #backslash(at: number): number {
    if (this.text.charCodeAt(at + 1) === 92) {
      this.#frames.operator('=');
      return at + 2;
    }
    this.#frames.dot();
    return at + 1;
  }

  /** A division, or a regular expression, whose quotes are no strings. */
  #slash(at: number, to: number): number {
    const end = this.syntax.regularExpressions && this.#frames.expectsValue ? this.#lexer.regularExpression(at, to) : undefined;
    if (end === undefined) {
      this.#frames.operator('/');
    } else {
      this.#frames.number();
    }
    return end ?? at + 1;
  }
}

/** The words of `%w[gpt-4o o3]`. */
function wordsOf(piece: Piece): readonly Piece[] {
  return Array.from(piece.text.matchAll(WORDS), ({ 0: word, index }) => part(piece, index, index + word.length));
}

function match(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
