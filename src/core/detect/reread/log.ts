import type { Closed } from '../context/config-path';
import type { Place } from '../context/place';
import type { EntrySink } from '../entries';
import type { Piece } from '../piece';
import type { Move } from './offset';

/** What a reader said to its sink. */
export type Said =
  | { readonly kind: 'add' | 'offer'; readonly piece: Piece; readonly place: Place }
  | { readonly kind: 'imports' | 'addresses'; readonly provider: string }
  | { readonly kind: 'loads'; readonly name: string }
  | { readonly kind: 'serves'; readonly start: number; readonly provider: string | null }
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave'; readonly said: Closed }
  | { readonly kind: 'breaks' | 'looksBack'; readonly at: number };

/** Writes down what a reader says, to be said again. */
export class Log implements EntrySink {
  constructor(readonly all: Said[]) {}

  add(piece: Piece, place: Place): void {
    this.all.push({ kind: 'add', piece: bare(piece), place });
  }

  offer(piece: Piece, place: Place): void {
    this.all.push({ kind: 'offer', piece: bare(piece), place });
  }

  imports(provider: string): void {
    this.all.push({ kind: 'imports', provider });
  }

  loads(name: string): void {
    this.all.push({ kind: 'loads', name });
  }

  addresses(provider: string): void {
    this.all.push({ kind: 'addresses', provider });
  }

  serves(start: number, provider: string | null): void {
    this.all.push({ kind: 'serves', start, provider });
  }

  enter(): void {
    this.all.push({ kind: 'enter' });
  }

  leave(said: Closed): void {
    this.all.push({ kind: 'leave', said });
  }

  breaks(at: number): void {
    this.all.push({ kind: 'breaks', at });
  }

  looksBack(at: number): void {
    this.all.push({ kind: 'looksBack', at });
  }
}

/** Says the same to another sink. */
export function say(said: Said, sink: EntrySink): void {
  switch (said.kind) {
    case 'add': sink.add(said.piece, said.place); break;
    case 'offer': sink.offer(said.piece, said.place); break;
    case 'imports': sink.imports(said.provider); break;
    case 'loads': sink.loads(said.name); break;
    case 'addresses': sink.addresses(said.provider); break;
    case 'serves': sink.serves(said.start, said.provider); break;
    case 'enter': sink.enter(); break;
    case 'leave': sink.leave(said.said); break;
    case 'breaks': sink.breaks(said.at); break;
    case 'looksBack': sink.looksBack(said.at); break;
  }
}

/** The same of a text in which it stands elsewhere. */
export function moved(said: Said, move: Move): Said {
  switch (said.kind) {
    case 'add': case 'offer': return { ...said, piece: { ...said.piece, start: move(said.piece.start), end: move(said.piece.end - 1) + 1 }, place: movedPlace(said.place, move) };
    case 'serves': return { ...said, start: move(said.start) };
    case 'breaks': case 'looksBack': return { ...said, at: move(said.at) };
    default: return said;
  }
}

function movedPlace(place: Place, move: Move): Place {
  return place.group === undefined ? place : { ...place, group: { ...place.group, at: move(place.group.at) } };
}

/** Without what only the reader needs, which is long. */
function bare({ text, start, end }: Piece): Piece {
  return { text, start, end };
}
