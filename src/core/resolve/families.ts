import type { CatalogueIndex } from '../catalogue/catalogue';

/**
 * Names of model families, compared by tokens: letters and digits are split, so `llama3.1`, `Llama-3.1` and
 * `LLAMA_3_1` all read as `llama 3 1`.
 */
export class Families {
  readonly #byTokens = new Map<string, string>();
  #longest = 0;

  constructor(index: CatalogueIndex) {
    index.families().forEach((family) => { this.#add(family); });
  }

  /** The family whose name begins the id: `Llama 3.1` for `acme/llama-3.1-8b-legal`. */
  of(id: string): string | undefined {
    // Meta puts its name before some of its own: `Meta-Llama-3-…`.
    const tokens = tokensOf(id.slice(id.lastIndexOf('/') + 1).replace(/^meta-(?=llama)/i, ''));
    for (let count = Math.min(tokens.length, this.#longest); count > 0; count--) {
      const family = this.#byTokens.get(tokens.slice(0, count).join(' '));
      if (family !== undefined && (count > 1 || tokens.length > 1)) {
        return family;
      }
    }
    return undefined;
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

export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
