import type { Closed } from './context/config-path';
import type { Place } from './context/place';
import { copyOf, withStrength } from './context/place';
import { servesName } from './context/providers';
import type { Piece } from './piece';
import type { Sink } from './sink';

/** Takes what readers of configuration find as well: values whose provider what is said later may tell. */
export interface EntrySink extends Sink {
  /** A mention whose provider the levels around it tell when they end. */
  offer(piece: Piece, place: Place): void;
  /** A map or a list begins. */
  enter(): void;
  /** The innermost map or list ends; the last time it is the whole. */
  leave(said: Closed): void;
  /** The text is not what it should be; only the first place counts. */
  breaks(at: number): void;
  /** What comes next depends on the text from `at` on, far behind. */
  looksBack(at: number): void;
}

interface Found {
  readonly piece: Piece;
  place: Place;
}

/** Hands on what is found in a configuration, with the providers that its entries tell. Mentions wait until `finish`. */
export class Entries implements EntrySink {
  readonly #found: Found[] = [];
  /** Mentions whose provider what is still open may tell. */
  readonly #open: Found[] = [];
  readonly #starts: number[] = [];
  /** Providers whose addresses stand beside no model, and beside one; `''` is one that we do not know. */
  readonly #forFile = new Set<string>();
  readonly #forEntries = new Set<string>();
  /** Where the text is first not what it should be. */
  fault: number | undefined;

  constructor(private readonly sink: Sink) {}

  add(piece: Piece, place: Place): void {
    this.sink.add(piece, place);
  }

  imports(provider: string): void {
    this.sink.imports(provider);
  }

  loads(name: string): void {
    this.sink.loads(name);
  }

  addresses(provider: string): void {
    this.sink.addresses(provider);
  }

  serves(start: number, provider: string | null): void {
    this.sink.serves(start, provider);
  }

  offer(piece: Piece, place: Place): void {
    const found = { piece, place };
    this.#found.push(found);
    if (place.provider === undefined && place.strength !== 'negative' && place.place !== 'config-key') {
      this.#open.push(found);
    }
  }

  enter(): void {
    this.#starts.push(this.#open.length);
  }

  leave(said: Closed): void {
    this.#settle(this.#starts.pop() ?? 0, said);
  }

  breaks(at: number): void {
    this.fault ??= at;
  }

  looksBack(): void {}

  finish(): void {
    if ([...this.#forEntries].every((provider) => this.#forFile.has(provider))) {
      this.#forFile.forEach((provider) => { this.sink.addresses(provider); });
    }
    for (const { piece, place } of this.#found) {
      this.sink.add(piece, place);
    }
  }

  /** An address that stands beside no model speaks for the file, like that of an OpenAPI document's server, unless an entry has another. */
  #settle(start: number, { provider, address, isElsewhere, isThing, seals }: Closed): void {
    if (isThing) {
      for (const found of this.#open.slice(start)) {
        found.place = withStrength(found.place, 'weak');
      }
    }
    if (address !== undefined || isElsewhere) {
      const hasModel = this.#open.slice(start).some(({ place }) => place.strength === 'strong');
      if (hasModel || address !== undefined) {
        (hasModel ? this.#forEntries : this.#forFile).add(address ?? '');
      }
    }
    if (provider !== undefined) {
      for (let at = start; at < this.#open.length; at++) {
        const found = this.#open[at];
        if (found && servesName(provider, found.piece.text)) {
          const place = copyOf(found.place);
          place.provider = provider;
          found.place = place;
        }
      }
    }
    if (provider !== undefined || seals) {
      this.#open.length = start;
    }
  }
}
