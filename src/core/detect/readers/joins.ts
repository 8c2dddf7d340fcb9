import type { Piece } from '../piece';
import { HOLE, joined } from '../piece';
import type { Reach } from '../reread/reach';
import type { Comment, Lexer, Literal } from './lexer';
import type { Syntax } from './syntax';
import { BLANK, COMMENT, JOIN, joinAt, NAME, STRING } from './syntax';

const LONGEST_PREFIX = 3;
const NO_COMMENTS: readonly Comment[] = [];

/** Literals that the program puts together, as one. */
export interface Whole {
  /** With a hole for everything else that is joined: what is put together of parts unknown is no id. */
  readonly piece: Piece;
  readonly first: Literal;
  readonly holes: Literal['holes'];
  /** Those between the literals. */
  readonly comments: readonly Comment[];
  readonly next: number;
}

/** What the caller knows of the place of a literal. */
export interface Surroundings {
  readonly to: number;
  /** Something is joined to it from the left: `prefix + "…"`. */
  readonly isJoined: boolean;
  /** A line's end ends nothing. */
  readonly inBrackets: boolean;
}

/** Follows a literal over operators and line ends to those that are joined to it: `"gpt-" + "4o"`, `"gpt-" "4o"`. */
export class Joins {
  constructor(private readonly text: string, private readonly syntax: Syntax, private readonly lexer: Lexer, private readonly reach: Reach) {}

  whole(first: Literal, { to, isJoined, inBrackets }: Surroundings): Whole {
    if (!isJoined && this.#standsAlone(first.next)) {
      return { piece: first.piece, first, holes: first.holes, comments: NO_COMMENTS, next: first.next };
    }
    const pieces = isJoined ? [hole(first.piece.start), first.piece] : [first.piece];
    const holes = [...first.holes];
    const comments: Comment[] = [];
    let last = first;
    for (let next = this.#after(last, to, inBrackets, comments); next !== undefined; next = this.#after(last, to, inBrackets, comments)) {
      if (next === 'other') {
        pieces.push(hole(last.piece.end));
        break;
      }
      pieces.push(next.piece);
      holes.push(...next.holes);
      last = next;
    }
    return { piece: pieces.length === 1 ? first.piece : joined(pieces), first, holes, comments, next: last.next };
  }

  /** True where a comma, a colon, a semicolon or a closing bracket follows: most literals. */
  #standsAlone(at: number): boolean {
    switch (this.text.charCodeAt(at)) {
      case 41: case 44: case 58: case 59: case 93: case 125: return true;
      default: return false;
    }
  }

  /** The literal that is joined to `last`; `other` where something else is. */
  #after(last: Literal, to: number, inBrackets: boolean, comments: Comment[]): Literal | 'other' | undefined {
    const { syntax, text } = this;
    const seen: Comment[] = [];
    const operator = this.#skip(last.next, to, true, seen);
    const join = (this.lexer.kindAt(operator) & JOIN) === 0 ? undefined : joinAt(text, operator, syntax);
    if (join === undefined && (syntax.adjacent === undefined || (syntax.adjacent === 'line' && !inBrackets && this.#skip(last.next, to, false, []) < operator))) {
      return undefined;
    }
    const literal = this.#literalAt(join === undefined ? operator : this.#skip(operator + join.length, to, true, seen), to);
    comments.push(...(literal ? seen : []));
    return literal ?? (join === undefined ? undefined : 'other');
  }

  #literalAt(at: number, to: number): Literal | undefined {
    let end = at;
    while (end < at + LONGEST_PREFIX && (this.lexer.kindAt(end) & (NAME | STRING)) === NAME) {
      end++;
    }
    return at >= to || (end > at && this.syntax.prefixed === undefined) ? undefined : this.lexer.string(end, to, this.text.slice(at, end), false);
  }

  /** The offset after blanks, line ends and comments; a backslash takes a line's end along. */
  #skip(from: number, to: number, overLines: boolean, comments: Comment[]): number {
    let at = from;
    while (at < to) {
      const code = this.text.charCodeAt(at);
      const kind = this.lexer.kindAt(at);
      if (kind === BLANK || (code === 10 && overLines)) {
        at++;
      } else if (code === 92 && /^\r?\n/.test(this.text.slice(at + 1, at + 3))) {
        at = this.text.indexOf('\n', at) + 1;
      } else {
        const comment = (kind & COMMENT) === 0 || !overLines ? undefined : this.lexer.comment(at, to);
        if (!comment) {
          break;
        }
        comments.push(comment);
        at = comment.next;
      }
    }
    this.reach.to(at);
    return at;
  }
}

function hole(at: number): Piece {
  return { text: HOLE, start: at, end: at };
}
