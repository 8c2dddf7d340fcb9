import type { Closed } from '../context/config-path';
import { ConfigPath } from '../context/config-path';
import type { Place } from '../context/place';
import { copyOf } from '../context/place';
import { servesName } from '../context/providers';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { verbatim } from '../piece';
import { DIGIT, kindOf, MARK } from '../shape';
import type { Sink } from '../sink';

/** A key that is one word names a setting, and no model. */
function hasMark(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const kind = kindOf(key.charCodeAt(at));
    if (kind === DIGIT || kind === 0 || (kind === MARK && key[at] !== '_')) {
      return true;
    }
  }
  return false;
}

interface Found {
  readonly piece: Piece;
  place: Place;
}

/**
 * Takes the keys, lists and scalars of a configuration file in the order of the text and reads each at its place.
 * Mentions wait until `finish`: an entry's provider may stand after its model.
 */
export class ConfigValues {
  readonly #path: ConfigPath;
  readonly #found: Found[] = [];
  /** Mentions whose provider what is still open may tell. */
  readonly #open: Found[] = [];
  readonly #starts: number[] = [];
  /** Providers whose addresses stand beside no model, and beside one; `''` is one that we do not know. */
  readonly #forFile = new Set<string>();
  readonly #forEntries = new Set<string>();
  readonly #own: Sink;

  constructor(private readonly text: string, private readonly sink: Sink, key?: string) {
    this.#path = new ConfigPath(key);
    this.#own = {
      add: (piece, place) => { this.#add(piece, place); },
      imports: (provider) => { sink.imports(provider); },
      addresses: (provider) => { this.#path.addresses(provider); },
      serves: (start, provider) => { sink.serves(start, provider); },
    };
  }

  openMap(): void {
    this.#starts.push(this.#open.length);
    this.#path.openMap();
  }

  openList(): void {
    this.#starts.push(this.#open.length);
    this.#path.openList();
  }

  close(): void {
    const start = this.#starts.pop();
    if (start !== undefined) {
      this.#settle(start, this.#path.close());
    }
  }

  key(piece: Piece): void {
    if (hasMark(piece.text)) {
      readLiteral(piece, this.#path.key(piece.text), this.#own);
    } else {
      this.#path.enter(piece.text);
    }
  }

  /** A key that is a name of the program, and no id. */
  enter(key: string): void {
    this.#path.enter(key);
  }

  value(piece: Piece): void {
    readLiteral(piece, this.#path.value(piece.text.trim()), this.#own);
  }

  /** Reads a scalar that holds text of another kind: a script, a file. */
  inner(read: (sink: Sink) => void): void {
    this.#path.value('');
    read(this.sink);
  }

  comment(from: number, to: number): void {
    readLoose(verbatim(this.text, from, to), { place: 'comment', strength: 'weak' }, this.sink);
  }

  describe(entry: { readonly name?: string; readonly provider?: string }): void {
    this.#path.describe(entry);
  }

  /** The key that the next value belongs to. */
  get current(): string | undefined {
    return this.#path.current;
  }

  finish(): void {
    while (this.#starts.length > 0) {
      this.close();
    }
    this.#settle(0, this.#path.close());
    if ([...this.#forEntries].every((provider) => this.#forFile.has(provider))) {
      this.#forFile.forEach((provider) => { this.sink.addresses(provider); });
    }
    for (const { piece, place } of this.#found) {
      this.sink.add(piece, place);
    }
  }

  #add(piece: Piece, place: Place): void {
    const found = { piece, place };
    this.#found.push(found);
    if (place.provider === undefined && place.strength !== 'negative' && place.place !== 'config-key') {
      this.#open.push(found);
    }
  }

  /** An address that stands beside no model speaks for the file, like that of an OpenAPI document's server, unless an entry has another. */
  #settle(start: number, { provider, address, isElsewhere, seals }: Closed): void {
    if (address !== undefined || isElsewhere) {
      const hasModel = this.#open.some(({ place }, at) => at >= start && place.strength === 'strong');
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
