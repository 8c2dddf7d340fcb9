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
  /** `ends[i]` is where `text[i]` ends, where something stands between the characters: `"gpt-" + "4o"`. */
  readonly ends?: readonly number[];
}

export function verbatim(source: string, start: number, end: number): Piece {
  return { text: source.slice(start, end), start, end };
}

export function spanOf(piece: Piece, from: number, to: number): Span {
  return { start: offsetOf(piece, from), end: to >= piece.text.length ? piece.end : piece.ends?.[to - 1] ?? offsetOf(piece, to) };
}

export function part(piece: Piece, from: number, to: number): Piece {
  const { start, end } = spanOf(piece, from, to);
  const text = piece.text.slice(from, to);
  const offsets = piece.offsets && { offsets: piece.offsets.slice(from, to) };
  return { text, start, end, ...offsets, ...(piece.ends && { ends: piece.ends.slice(from, to) }) };
}

/** The words of `%w[gpt-4o o3]`. */
export function wordsOf(piece: Piece): readonly Piece[] {
  return Array.from(piece.text.matchAll(/\S+/g), ({ 0: word, index }) => part(piece, index, index + word.length));
}

/** What a documentation has to be read for. One in a word says what the thing is called: `"""IP-Adapter"""`. */
export function documented(piece: Piece): readonly Piece[] {
  return /^[A-Za-z_-]+$/.test(piece.text) ? [] : [piece];
}

/** Several pieces as the program puts them together, in the document's order. */
export function joined(pieces: readonly Piece[]): Piece {
  const offsets: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces) {
    for (let at = 0; at < piece.text.length; at++) {
      offsets.push(offsetOf(piece, at));
      ends.push(at + 1 >= piece.text.length ? piece.end : piece.ends?.[at] ?? offsetOf(piece, at + 1));
    }
  }
  const text = pieces.map((piece) => piece.text).join('');
  return { text, start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, offsets, ends };
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
  /** Where the last run that was copied ends. */
  #copied = -1;
  #hasGaps = false;

  constructor(private readonly source: string, private readonly start: number) {}

  copy(from: number, to: number): void {
    const last = this.#offsets.at(-1);
    this.#hasGaps ||= last !== undefined && last === this.#copied - 1 && this.#copied !== from;
    this.#copied = to;
    this.#text += this.source.slice(from, to);
    for (let at = from; at < to; at++) {
      this.#offsets.push(at);
    }
  }

  put(characters: string, at: number): void {
    this.#text += characters;
    while (this.#offsets.length < this.#text.length) {
      this.#offsets.push(at);
    }
  }

  /** Marks that the document has between two runs belong to neither: the quote in `"phi4",` of a shell. */
  finish(end: number): Piece {
    const ends = this.#hasGaps ? { ends: this.#offsets.map((at, index) => (this.source[at] === this.#text[index] ? at + 1 : this.#offsets[index + 1] ?? end)) } : {};
    return { text: this.#text, start: this.start, end, offsets: this.#offsets, ...ends };
  }
}

function offsetOf(piece: Piece, at: number): number {
  return piece.offsets ? piece.offsets[at] ?? piece.end : piece.start + at;
}
