import type { CatalogueIndex } from './catalogue';
import { listed } from './spellings';
import { squash } from './squash';
import type { Model } from './types';

/** A model that a search found. */
export interface Found {
  readonly model: Model;
  /** Another spelling of it, where that is what was found. */
  readonly spelling?: string;
}

interface Entry {
  readonly model: Model;
  /** Lower case; the id first, then the name. */
  readonly spellings: readonly string[];
  readonly names: string;
  readonly squashed: string;
  readonly all: string;
  readonly isCopy: boolean;
}

/** Searches the whole catalogue by pieces of names, ids, spellings of providers and publishers. */
export class ModelSearch {
  readonly #entries: readonly Entry[];

  /** Reads every model: some tens of milliseconds. */
  constructor(index: CatalogueIndex) {
    this.#entries = index.models().map((model) => entryOf(model, index));
  }

  get size(): number {
    return this.#entries.length;
  }

  /** The best first. A model is found where it has every word of the query, whatever stands between them. */
  find(query: string, limit: number): readonly Found[] {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) {
      return [];
    }
    const whole = words.join(' ');
    const asked = { whole, squashed: squash(whole), words, pieces: words.map((word) => squash(word)) };
    const ranked = this.#entries.flatMap((entry) => {
      const rank = rankOf(entry, asked);
      return rank === undefined ? [] : [{ entry, rank }];
    });
    // Of two that fit alike, the one that more providers serve is more often meant.
    ranked.sort((a, b) => a.rank - b.rank || Number(a.entry.isCopy) - Number(b.entry.isCopy) || offers(b.entry) - offers(a.entry) || a.entry.model.id.length - b.entry.model.id.length || (a.entry.model.id < b.entry.model.id ? -1 : 1));
    return ranked.slice(0, limit).map(({ entry }) => foundIn(entry, asked));
  }
}

interface Asked {
  readonly whole: string;
  readonly squashed: string;
  readonly words: readonly string[];
  readonly pieces: readonly string[];
}

function entryOf(model: Model, index: CatalogueIndex): Entry {
  const spellings = [...new Set([model.id, model.name, ...listed(model).map(({ text }) => text)].map((text) => text.toLowerCase()))];
  const names = `${model.id}\n${model.name}`.toLowerCase();
  return {
    model, spellings, names, squashed: `${squash(model.id)}\n${squash(model.name)}`,
    all: [...spellings, index.publisherName(model), model.family ?? ''].join('\n').toLowerCase(), isCopy: index.isCopy(model),
  };
}

function offers({ model }: Entry): number {
  return model.offers?.length ?? 0;
}

/** Lower is better; `undefined` where a word is missing. */
function rankOf({ spellings, names, squashed, all, model }: Entry, { whole, squashed: wanted, words, pieces }: Asked): number | undefined {
  if (spellings.includes(whole)) {
    return 0;
  }
  const name = model.name.toLowerCase();
  if (name.startsWith(whole) || squash(name).startsWith(wanted)) {
    return 1;
  }
  if (names.includes(whole) || (wanted !== '' && squashed.includes(wanted))) {
    return 2;
  }
  const has = (word: string, i: number): boolean => names.includes(word) || (pieces[i] !== undefined && pieces[i] !== '' && squashed.includes(pieces[i]));
  if (words.every(has)) {
    return 3;
  }
  return words.every((word, i) => has(word, i) || all.includes(word)) ? 4 : undefined;
}

function foundIn({ model, names, spellings }: Entry, { whole, words }: Asked): Found {
  const spelling = names.includes(whole) || words.every((word) => names.includes(word)) ? undefined : spellings.find((text) => words.every((word) => text.includes(word)));
  return { model, ...(spelling === undefined ? {} : { spelling }) };
}
