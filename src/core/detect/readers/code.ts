import { endOfImport } from '../context/clients';
import type { ConstantsState } from '../context/constants';
import { Constants } from '../context/constants';
import { comparedBehind, soughtIn } from '../context/fragments';
import { Frames } from '../context/frames';
import type { FramesState } from '../context/frames-state';
import { providerOfModule } from '../context/imports';
import { FAR, mayNameData, namesData } from '../context/other-repository';
import type { Place } from '../context/place';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { documented, HOLE, verbatim, wordsOf } from '../piece';
import type { Reach } from '../reread/reach';
import type { ResumableReader, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import type { Whole } from './joins';
import { Joins } from './joins';
import type { LexerState, Literal } from './lexer';
import { Lexer } from './lexer';
import { readModule } from './modules';
import { isCase, isKey } from './operators';
import { Punctuation } from './punctuation';
import type { StringForm } from './strings';
import type { Syntax } from './syntax';
import { readSwitchedOff } from './switched-off';
import { endOfText } from './tags';
import { endOfTorn } from './torn';
import { BLANK, COMMENT, DIGIT, kindsOf, NAME, OPENER, STRING } from './syntax';

export type { Syntax } from './syntax';

const DEEPEST_HOLE = 8;
const LONGEST_PREFIX = 3;
const LONGEST_UNCLOSED = 5000;
const NUMBER = /\d[\w.]*/y;
const COMMENT_MARKS = new Set([...'/#*!- \t\r\n'].map((character) => character.charCodeAt(0)));
const REQUIRES = new Set(['require', 'import_module', '__import__']);
const IN_COMMENT: Place = { place: 'comment', strength: 'weak' };
const BETWEEN_TAGS: Place = { place: 'text', strength: 'weak' };
const IMPORTING = new Set(['import', 'from', 'use', 'using', 'package', 'namespace']);
const TAKES_MODULE = new Set(['import', 'from', 'include', 'include_once', 'require', 'require_once', 'require_relative', 'use', 'package', 'library', 'load']);
/** How far ahead a token is looked for, beyond its line: a regular expression's end. */
const MARGIN = 600;

export interface CodeState {
  /** Something is joined to the literal that comes next. */
  readonly isJoined: boolean;
  readonly frames: FramesState;
  readonly lexer: LexerState;
  readonly constants: ConstantsState | undefined;
}

/** A session that reads a program from `from` on. */
export function codeSession(syntax: Syntax, text: string, sink: Sink, reach: Reach, at: { readonly from: number; readonly state?: CodeState }): Session {
  return new CodeReader(text, syntax, kindsOf(syntax), sink, reach, at);
}

/** The reader of a language's programs: their strings and comments, each with the key and the call around it. Linear in the text's length. */
export function codeReader(syntax: Syntax): ResumableReader<CodeState> {
  const kinds = kindsOf(syntax);
  return resumable({ margin: MARGIN, begin: (text, sink, reach, at) => new CodeReader(text, syntax, kinds, sink, reach, at) });
}

class CodeReader implements Session {
  readonly #frames: Frames;
  readonly #lexer: Lexer;
  readonly #joins: Joins;
  readonly #constants: Constants | undefined;
  #at: number;
  readonly #punctuation: Punctuation;
  #tokenEnd = 0;

  constructor(
    private readonly text: string, private readonly syntax: Syntax, kinds: Uint8Array, private readonly sink: Sink, private readonly reach: Reach, at?: { readonly from: number; readonly state?: CodeState },
  ) {
    const { from, state } = at ?? {};
    this.#frames = new Frames(sink, syntax.callsByName, state?.frames);
    this.#lexer = new Lexer(text, syntax, kinds, reach, state?.lexer);
    this.#joins = new Joins(text, syntax, this.#lexer, reach);
    this.#constants = syntax.constants && new Constants(text, syntax.constants, sink, reach, state?.constants);
    this.#at = from ?? 0;
    this.#punctuation = new Punctuation(text, syntax, this.#frames, this.#lexer, state?.isJoined ? 0 : -1);
  }

  read(until: number): number {
    if (this.#at === 0) {
      this.#at = endOfTorn(this.text, this.syntax, this.reach);
      readLoose(verbatim(this.text, 0, this.#at), IN_COMMENT, this.sink);
    }
    this.#at = this.#scan(this.#at, this.text.length, 0, until);
    return this.#at;
  }

  get state(): CodeState {
    return {
      isJoined: this.#punctuation.joinEnd >= 0 && this.#punctuation.joinEnd === this.#tokenEnd, frames: this.#frames.state, lexer: this.#lexer.stateAt(this.#at), constants: this.#constants?.stateAt(this.#at),
    };
  }

  /** Stops at the first line that begins at `until` or behind. */
  #scan(from: number, to: number, depth: number, until: number): number {
    let at = from;
    while (at < to) {
      const code = this.text.charCodeAt(at);
      const kind = this.#lexer.kindAt(at);
      if (kind === BLANK) {
        at++;
      } else if (code === 10) {
        this.#frames.newline();
        at = this.#lexer.lineAfter(at);
        if (at >= until) {
          return at;
        }
      } else {
        const comment = (kind & COMMENT) === 0 ? undefined : this.#comment(at, to);
        at = comment ?? (this.#tokenEnd = this.#token(at, code, kind, to, depth));
      }
    }
    return at;
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
    const next = this.#punctuation.read(at, code, kind, to);
    return code === 62 && this.syntax.tags === true && next === at + 1 ? this.#textAfter(at) ?? next : next;
  }

  /** Reads the text behind the tag that ends at `at`, which is no program. */
  #textAfter(at: number): number | undefined {
    const end = this.text[at - 1] === '=' ? undefined : endOfText(this.text, at);
    if (end !== undefined) {
      const piece = verbatim(this.text, at + 1, end);
      readLoose(piece, BETWEEN_TAGS, this.sink);
      if (piece.text.includes('\n')) {
        this.#frames.newline();
      }
    }
    return end;
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
    if (begin < to && !(this.#frames.inBrackets && readSwitchedOff(this.text, begin, to, this.#frames.state, this.sink))) {
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
    if (this.syntax.docstrings === true && this.#frames.atStatement && (word === 'class' || (word === 'def' && this.text.charCodeAt(at - 1) === 10))) {
      this.#frames.section(at);
    }
    this.#constants?.word(word, at, end);
    this.#frames.name(word);
    return end;
  }

  #import(word: string, at: number): void {
    this.reach.to(endOfImport(this.text, at));
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
      this.#unclosed(at + form.open.length, form, to);
      return at + form.open.length;
    }
    return this.syntax.characters && this.text[at] === "'" ? this.#lexer.character(at) : undefined;
  }

  /** Reads a documentation's beginning whose end is not there, as in a text that is a part of a file. */
  #unclosed(from: number, { open, multiline }: StringForm, to: number): void {
    if (open.length === 3 && multiline === true) {
      const end = Math.min(to, from + LONGEST_UNCLOSED);
      this.reach.to(end);
      readLoose(verbatim(this.text, from, end), IN_COMMENT, this.sink);
    }
  }

  #literal(first: Literal, to: number, depth: number): number {
    if (first.form.pattern) {
      this.#frames.number();
      return first.next;
    }
    const isJoined = this.#punctuation.joinEnd >= 0 && this.#punctuation.joinEnd === this.#tokenEnd;
    const whole = this.#joins.whole(first, { to, isJoined, inBrackets: this.#frames.inBrackets });
    this.#readWhole(whole);
    for (const comment of whole.comments) {
      this.#readComment(comment.from, comment.to);
    }
    if (depth < DEEPEST_HOLE) {
      this.#punctuation.joinEnd = -1;
      for (const [from, end] of whole.holes) {
        this.#frames.open('(', from - 1, false);
        this.#scan(from, end, depth + 1, Infinity);
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
      const place = isDoc ? IN_COMMENT : frames.place(text, { start: piece.start, isKey: isKey(this.text, next), isCase: isCase(this.text, next), sought: soughtIn(this.text, next), compared: comparedBehind(this.text, next) });
      const isOther = isModule || this.#namesData(next);
      const here: Place = isOther && !isDoc ? { ...place, strength: 'negative' } : place;
      for (const each of first.form.words ? wordsOf(piece) : isDoc ? documented(piece) : [piece]) {
        readLiteral(each, here, this.sink);
      }
    }
    frames.literal(piece.offsets !== undefined && text.includes(HOLE) ? '' : text, text);
  }

  /** True among the arguments of a download whose repository is no model's. */
  #namesData(next: number): boolean {
    const { call } = this.#frames;
    if (call === undefined || !mayNameData(call)) {
      return false;
    }
    this.reach.to(next + FAR);
    return namesData(this.text, next);
  }
}

function match(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
