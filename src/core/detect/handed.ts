import type { Mention } from '../types';
import { isSize, isSizeKey } from './context/beside';
import { squashed } from './context/keys';

/** `org/name` */
const REPOSITORY = /^[A-Za-z\d][\w-]{1,60}\/[A-Za-z\d][\w.-]{2,95}$/;
/** Names of anything. */
const ANYTHING = /^(?:name|value|val|id|key|type|kind|filename|url|uri|cfg|args?|options?|params?|data|text|string|str|item|ref|it|self|this|cls|.)$|(?:dir|folder|path|file|dataset|output|config)$/i;

/** The names of one document whose values go to what loads a model, and what that says of the values. */
export class Handed {
  readonly #names = new Set<string>();

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  add(name: string): void {
    if (!ANYTHING.test(name)) {
      this.#names.add(squashed(name));
    }
  }

  /** `repo: str = "org/name"` where `hf_hub_download(repo, file)` stands in the document is as strong as the call; a size that Whisper is given is one of its. */
  mention<Each extends Pick<Mention, 'text' | 'key' | 'strength' | 'place'>>(mention: Each): Each {
    const { text, key, strength, place } = mention;
    if (strength !== 'weak' || key === undefined || place === 'comment' || place === 'text' || !this.#names.has(squashed(key))) {
      return mention;
    }
    if (isSizeKey(key)) {
      return isSize(text) ? { ...mention, strength: 'strong', key: `whisper_${key}` } : mention;
    }
    return REPOSITORY.test(text) ? { ...mention, strength: 'strong' } : mention;
  }
}
