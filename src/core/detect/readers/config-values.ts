import type { ConfigState } from '../context/config-path';
import { excludesModels } from '../context/config-keys';
import { ConfigPath } from '../context/config-path';
import type { EntrySink } from '../entries';
import { Entries } from '../entries';
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

/**
 * Takes the keys, lists and scalars of a configuration file in the order of the text and reads each at its place.
 * Mentions wait until `finish`: an entry's provider may stand after its model.
 */
export class ConfigValues {
  readonly #path: ConfigPath;
  readonly #entries: EntrySink;
  /** What is to be done at the end where nobody else does it. */
  readonly #whole?: Entries;
  readonly #own: Sink;

  constructor(private readonly text: string, private readonly sink: Sink, key?: string, state?: ConfigState) {
    this.#path = new ConfigPath(key, state);
    if (takesEntries(sink)) {
      this.#entries = sink;
    } else {
      this.#whole = new Entries(sink);
      this.#entries = this.#whole;
    }
    this.#own = {
      add: (piece, place) => { this.#entries.offer(piece, place); },
      imports: (provider) => { sink.imports(provider); },
      loads: (name) => { sink.loads(name); },
      addresses: (provider) => { this.#path.addresses(provider); },
      serves: (start, provider) => { sink.serves(start, provider); },
    };
  }

  openMap(): void {
    this.#entries.enter();
    this.#path.openMap();
  }

  openList(): void {
    this.#entries.enter();
    this.#path.openList();
  }

  close(): void {
    if (this.#path.isInside) {
      this.#entries.leave(this.#path.close());
    }
  }

  key(piece: Piece): void {
    if (hasMark(piece.text) && !excludesModels(piece.text)) {
      readLiteral(piece, this.#path.key(piece.text, piece.start), this.#own);
    } else {
      this.#path.enter(piece.text);
    }
  }

  /** A key that is a name of the program, and no id. */
  enter(key: string): void {
    this.#path.enter(key);
  }

  value(piece: Piece): void {
    readLiteral(piece, this.#path.value(piece.text.trim(), piece.start), this.#own);
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

  /** The key of the `depth`th level that is open. */
  keyAt(depth: number): string | undefined {
    return this.#path.keyAt(depth);
  }

  /** All that is known of the place where reading is. */
  get state(): ConfigState {
    return this.#path.state;
  }

  /** The text is not what it should be. */
  broken(at: number): void {
    this.#entries.breaks(at);
  }

  finish(): void {
    while (this.#path.isInside) {
      this.close();
    }
    this.#entries.leave(this.#path.close());
    this.#whole?.finish();
  }
}

function takesEntries(sink: Sink): sink is EntrySink {
  return 'offer' in sink;
}
