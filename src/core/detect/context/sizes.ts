import type { Place } from './place';
import { isSize, isSizeKey } from './beside';

/** Follows the lines of a text: what a key of Whisper's sizes is given in quotes, and what else on its line: `model_size = "large" if … else "base"`. */
export class Sizes {
  #key: string | undefined;

  endLine(): void {
    this.#key = undefined;
  }

  /** The place of a word, `key` being the one that it is given to. */
  of(word: string, isQuoted: boolean, key: string | undefined, place: Place['place']): Place | undefined {
    this.#key = key !== undefined && isSizeKey(key) ? key : this.#key;
    return isQuoted && this.#key !== undefined && isSize(word) ? { place: place === 'comment' ? 'comment' : 'text', strength: 'strong', key: this.#key } : undefined;
  }
}
