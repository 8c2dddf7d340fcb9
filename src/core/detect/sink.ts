import type { Place } from './context/place';
import type { Piece } from './piece';

/** Takes what readers find. */
export interface Sink {
  add(piece: Piece, place: Place): void;
  /** A provider whose client the document imports. */
  imports(provider: string): void;
  /** A name whose value the program hands to what loads a model: `base` of `AutoModel.from_pretrained(args.base)`. */
  loads(name: string): void;
  /** A provider whose API address stands in the document: it outweighs the imported client. */
  addresses(provider: string): void;
  /** Whom the code names as the one who serves the mention at `start`; `null` is somebody unknown. */
  serves(start: number, provider: string | null): void;
}

/** A sink for a text inside a document, e.g. a code block; `offsetOf` gives the place of its characters there. */
export function within(sink: Sink, offsetOf: (at: number) => number): Sink {
  return {
    add: (piece, place) => {
      const start = offsetOf(piece.start);
      const { group } = place;
      sink.add({ text: piece.text, start, end: Math.max(start, offsetOf(piece.end - 1) + 1) }, group === undefined ? place : { ...place, group: { ...group, at: offsetOf(group.at) } });
    },
    imports: (provider) => sink.imports(provider),
    loads: (name) => { sink.loads(name); },
    addresses: (provider) => sink.addresses(provider),
    serves: (start, provider) => { sink.serves(offsetOf(start), provider); },
  };
}

/** A sink that keeps what is said until it is to be handed on. */
export function held(sink: Sink): { readonly sink: Sink; readonly hand: () => void } {
  const all: (() => void)[] = [];
  const keep = <Said extends readonly unknown[]>(say: (...said: Said) => void) => (...said: Said): void => { all.push(() => { say(...said); }); };
  return {
    sink: {
      add: keep((piece: Piece, place: Place) => { sink.add(piece, place); }),
      imports: keep((provider: string) => { sink.imports(provider); }),
      loads: keep((name: string) => { sink.loads(name); }),
      addresses: keep((provider: string) => { sink.addresses(provider); }),
      serves: keep((start: number, provider: string | null) => { sink.serves(start, provider); }),
    },
    hand: () => { all.forEach((say) => { say(); }); },
  };
}
