import type { Span } from '../types';

/** Stands in a piece for a value that only the running program knows: `${x}`, `{x}`, `%s`. No id contains it. */
export const HOLE = '\uFFFC';

/** A run of text as the program reads it, with the places of its characters in the document. */
export interface Piece {
  /** Escapes resolved, holes as `HOLE`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `offsets[i]` is where `text[i]` stands; absent where `text` stands in the document as it is. */
  readonly offsets?: readonly number[];
}

export function verbatim(source: string, start: number, end: number): Piece {
  return { text: source.slice(start, end), start, end };
}

export function spanOf(piece: Piece, from: number, to: number): Span {
  return { start: offsetOf(piece, from), end: to >= piece.text.length ? piece.end : offsetOf(piece, to) };
}

export function part(piece: Piece, from: number, to: number): Piece {
  const { start, end } = spanOf(piece, from, to);
  const text = piece.text.slice(from, to);
  return piece.offsets ? { text, start, end, offsets: piece.offsets.slice(from, to) } : { text, start, end };
}

/** The piece without blanks at its ends. */
export function trimmed(piece: Piece): Piece {
  const left = piece.text.length - piece.text.trimStart().length;
  const right = piece.text.trimEnd().length;
  return left === 0 && right === piece.text.length ? piece : part(piece, Math.min(left, right), right);
}

/** Puts a piece together from runs of the document and resolved escapes. */
export class PieceBuilder {
  #text = '';
  readonly #offsets: number[] = [];

  constructor(private readonly source: string, private readonly start: number) {}

  copy(from: number, to: number): void {
    this.#text += this.source.slice(from, to);
    for (let at = from; at < to; at++) {
      this.#offsets.push(at);
    }
  }

  put(characters: string, at: number): void {
    this.#text += characters;
    this.#offsets.push(...new Array<number>(characters.length).fill(at));
  }

  finish(end: number): Piece {
    return { text: this.#text, start: this.start, end, offsets: this.#offsets };
  }
}

function offsetOf(piece: Piece, at: number): number {
  return piece.offsets ? piece.offsets[at] ?? piece.end : piece.start + at;
}
