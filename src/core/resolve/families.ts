import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model } from '../catalogue/types';

/**
 * Names of model families, compared by tokens: letters and digits are split, so `llama3.1`, `Llama-3.1` and
 * `LLAMA_3_1` all read as `llama 3 1`.
 */
export class Families {
  readonly #byTokens = new Map<string, string>();
  /** Second words of the names of a family's models. */
  readonly #seconds = new Map<string, ReadonlySet<string>>();
  #longest = 0;

  constructor(private readonly index: CatalogueIndex) {
    index.families().forEach((family) => { this.#add(family); });
  }

  /** The family whose name begins the id: `Llama 3.1` for `acme/llama-3.1-8b-legal`. */
  of(id: string): string | undefined {
    // Meta puts its name before some of its own: `Meta-Llama-3-…`.
    const name = id.slice(id.lastIndexOf('/') + 1).replace(/^meta-(?=llama)/i, '');
    // Nomic's GPT4All is no GPT-4.
    const tokens = /^(?:ggml-)?gpt4all/i.test(name) ? [] : tokensOf(name);
    for (let count = Math.min(tokens.length, this.#longest); count > 0; count--) {
      const family = this.#byTokens.get(tokens.slice(0, count).join(' '));
      if (family !== undefined && !endsInSize(tokens, count) && (count > 1 || this.#goesOn(family, tokens[1], tokens[2])) && !this.#isOfOtherSize(family, id)) {
        return family;
      }
    }
    return undefined;
  }

  /** `gpt-4.7` where the family is `GPT-4` and has no such version: whoever it is of, it is not the same. */
  isOtherVersion(family: string, id: string): boolean {
    const name = id.slice(id.lastIndexOf('/') + 1).toLowerCase();
    const tokens = tokensOf(family);
    const spelt = tokensOf(name);
    const from = spelt.findIndex((_, at) => tokens.every((each, offset) => spelt[at + offset] === each));
    const [last, next] = [tokens.at(-1) ?? '', spelt[from + tokens.length] ?? ''];
    const version = `${last}.${next}`;
    const at = name.indexOf(version);
    return from >= 0 && at > 0 && /\d/.test(last) && next.length === 1 && /\d/.test(next) && !/\d/.test(name[at - 1] ?? '') && !/[\dbm]/.test(name[at + version.length] ?? '')
      && !this.index.modelsOfFamily(family).flatMap(spellings).some((text) => text.includes(version));
  }

  /**
   * A maker's name alone says too little: `minimax-video-01` is none of the language models that are called `MiniMax-Text` and `MiniMax-M1`, and
   * no version has three digits: `gpt-500`.
   */
  #goesOn(family: string, next: string | undefined, afterNext: string | undefined): boolean {
    if (next === undefined) {
      return false;
    }
    const known = this.#seconds.get(family) ?? new Set(this.index.modelsOfFamily(family).flatMap(spellings).flatMap((text) => tokensOf(text)[1] ?? []));
    this.#seconds.set(family, known);
    return (/\d/.test(next) && !(/^\d{3}$/.test(next) && !/^[bm]$/.test(afterNext ?? ''))) || next === 'v' || known.has(next);
  }

  /** `deepseek-r1-8b`: nothing of that size is in a family of 671 billion parameters, so it is made of something else. */
  #isOfOtherSize(family: string, id: string): boolean {
    const size = Number(/(?:^|[-_:])(\d+(?:\.\d+)?)b(?:$|[-_:.])/i.exec(id)?.[1] ?? NaN);
    const sizes = Number.isNaN(size) ? [] : this.index.modelsOfFamily(family).flatMap(({ parameters }) => parameters?.value.total ?? []);
    return sizes.length > 0 && sizes.every((each) => each > 20 * size || size > 20 * each);
  }

  #add(family: string): void {
    const tokens = tokensOf(family);
    const key = tokens.join(' ');
    if (key.length > 1 && !this.#byTokens.has(key)) {
      this.#byTokens.set(key, family);
      this.#longest = Math.max(this.#longest, tokens.length);
    }
  }
}

/** `qwen 3 8` of `Qwen3-8B` and `gemma 4` of `gemma-4b` end in what is a size, no version: `Qwen3.8`, `Gemma 4`. */
function endsInSize(tokens: readonly string[], count: number): boolean {
  return count > 1 && /^\d+$/.test(tokens[count - 1] ?? '') && /^[bm]$/.test(tokens[count] ?? '');
}

export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}

function spellings({ id, aliases = [], offers = [] }: Model): readonly string[] {
  return [id, ...aliases, ...offers.map((offer) => offer.id)].map((text) => text.slice(text.lastIndexOf('/') + 1));
}
