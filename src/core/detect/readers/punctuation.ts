import type { Frames } from '../context/frames';
import type { Lexer } from './lexer';
import { operatorAt } from './operators';
import type { Syntax } from './syntax';
import { JOIN, joinAt } from './syntax';

/** Reads the operators and brackets of a program. */
export class Punctuation {
  /** `joinEnd`: where the last operator ended that joins texts. */
  constructor(private readonly text: string, private readonly syntax: Syntax, private readonly frames: Frames, private readonly lexer: Lexer, public joinEnd: number) {}

  /** Answers where the text goes on. */
  read(at: number, code: number, kind: number, to: number): number {
    if ((kind & JOIN) !== 0) {
      const end = this.#join(at);
      if (end !== undefined) {
        return end;
      }
    }
    switch (code) {
      case 40: case 91: case 123: {
        const before = this.text.charCodeAt(at - 1);
        this.frames.open(code === 40 ? '(' : code === 91 ? '[' : '{', at, before === 32 || before === 10 || before === 9);
        return at + 1;
      }
      case 41: case 93: case 125:
        this.frames.close();
        return at + 1;
      case 44: this.frames.comma(); return at + 1;
      case 59: this.frames.semicolon(); return at + 1;
      case 46: this.frames.dot(); return at + 1;
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
    if (!this.frames.expectsValue) {
      this.joinEnd = end;
    }
    this.frames.operator(gives ? '+=' : '+');
    return end;
  }

  #operator(at: number): number {
    const operator = operatorAt(this.text, at);
    const end = at + Math.max(1, operator.length);
    if (operator === '') {
      return end;
    } else if (operator === '<-') {
      this.frames.operator('=');
    } else if (operator === '->' && this.frames.afterLiteral) {
      this.frames.operator('=>');
    } else if (operator === '::' || operator === '->' || operator === '?.' || (operator === ':' && this.text.startsWith('$env', at - 4))) {
      this.frames.dot();
    } else if (operator === '?' && this.syntax.callsByName && this.text[end] === '(' && this.text[at - 1] !== ' ') {
      // Ruby's `start_with?(…)`
      return end;
    } else if (operator === '?' && this.text[end] === ':') {
      this.frames.operator(this.text[at - 1] === ' ' ? '??' : ':');
      return end + 1;
    } else {
      this.frames.operator(operator);
    }
    return end;
  }

  /** Elixir's `model \\ "gpt-4o"` gives a default, PHP's `A\B` is a path. */
  #backslash(at: number): number {
    if (this.text.charCodeAt(at + 1) === 92) {
      this.frames.operator('=');
      return at + 2;
    }
    this.frames.dot();
    return at + 1;
  }

  /** A division, or a regular expression, whose quotes are no strings. */
  #slash(at: number, to: number): number {
    const endsTag = this.syntax.tags === true && this.text[at - 1] === '<';
    const end = this.syntax.regularExpressions && !endsTag && this.frames.expectsValue ? this.lexer.regularExpression(at, to) : undefined;
    if (end === undefined) {
      this.frames.operator('/');
    } else {
      this.frames.number();
    }
    return end ?? at + 1;
  }
}
