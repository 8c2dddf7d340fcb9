import type { Catalogue, Licence, Model, Offer, OpennessRecord, Provider, Source } from './types';

/** A spelling that the catalogue lists, and what it names. */
export interface Spelling {
  readonly model: Model;
  /** `exact`: the canonical id, a Hub id or a provider's own id. `alias`: another listed name. */
  readonly kind: 'exact' | 'alias';
  readonly offer?: Offer;
}

/** The compiled catalogue with its look-ups. Spellings are compared without case. */
export class CatalogueIndex {
  readonly #models = new Map<string, Model>();
  readonly #spellings = new Map<string, Spelling[]>();
  readonly #squashed = new Map<string, Model | 'ambiguous'>();
  readonly #routes = new Map<string, string>();
  readonly #vendors = new Map<string, Set<string>>();

  constructor(readonly catalogue: Catalogue) {
    for (const [id, provider] of Object.entries(catalogue.providers)) {
      for (const route of [id, ...(provider.routes ?? [])]) {
        this.#routes.set(route.toLowerCase(), id);
      }
    }
    for (const model of catalogue.models) {
      this.#models.set(model.id.toLowerCase(), model);
      this.#add(model.id, { model, kind: 'exact' });
      for (const alias of model.aliases ?? []) {
        this.#add(alias, { model, kind: 'alias' });
      }
      for (const offer of model.offers ?? []) {
        this.#add(offer.id, { model, kind: 'exact', offer });
      }
    }
  }

  model(id: string): Model | undefined {
    return this.#models.get(id.toLowerCase());
  }

  licence(id: string): Licence | undefined {
    return this.catalogue.licences[id];
  }

  source(key: string): Source | undefined {
    return this.catalogue.sources[key];
  }

  provider(id: string): Provider | undefined {
    return this.catalogue.providers[id];
  }

  openness(model: Model): OpennessRecord | undefined {
    return model.openness && this.catalogue.openness[model.openness.record];
  }

  publisherName(model: Model): string {
    return this.catalogue.publishers[model.publisher]?.name ?? model.publisher;
  }

  providerName(id: string): string {
    return this.catalogue.providers[id]?.name ?? id;
  }

  /**
   * What a spelling names, or `undefined` where nobody lists it or several models claim it and neither
   * `provider` nor a first-party offer decides.
   */
  lookUp(spelling: string, provider?: string): Spelling | undefined {
    const found = this.#spellings.get(spelling.toLowerCase());
    if (!found) {
      return undefined;
    }
    return found.find((each) => each.offer && each.offer.provider === provider) ?? this.#undisputed(found);
  }

  /** Provider id of a router's prefix, lower case: `together_ai`, `openai`. */
  providerOfRoute(prefix: string): string | undefined {
    return this.#routes.get(prefix);
  }

  /** Whether `vendor`, lower case, is a name under which the publisher's own models are listed somewhere. */
  isVendorOf(vendor: string, publisher: string): boolean {
    return vendor === publisher || (this.#vendors.get(vendor)?.has(publisher) ?? false);
  }

  /** Whether anybody's models are listed under this organisation, lower case. */
  isVendor(vendor: string): boolean {
    return this.#vendors.has(vendor);
  }

  /** Whether an entry is somebody's re-upload or quantisation of another's model. */
  isCopy(model: Model): boolean {
    const owner = model.id.slice(0, model.id.indexOf('/')).toLowerCase();
    return this.catalogue.repackers.includes(owner)
      || (model.lineage?.some(({ relation }) => relation === 'quantisation' || relation === 'repackaged') ?? false);
  }

  /** The one model whose name is equal when case and separators are ignored: `llama3_1-8b` and `Llama-3.1-8B`. */
  lookUpSquashed(spelling: string): Model | undefined {
    const found = this.#squashed.get(squash(spelling));
    return found === 'ambiguous' ? undefined : found;
  }

  #undisputed(found: readonly Spelling[]): Spelling | undefined {
    const first = found[0];
    if (!first || found.every((each) => each.model === first.model)) {
      return found.find((each) => this.#isFirstParty(each)) ?? first;
    }
    const own = found.filter((each) => !each.offer || this.#isFirstParty(each));
    const only = own[0];
    return only && own.every((each) => each.model === only.model) ? only : undefined;
  }

  #isFirstParty({ model, offer }: Spelling): boolean {
    return offer !== undefined && this.provider(offer.provider)?.publisher === model.publisher;
  }

  #add(text: string, spelling: Spelling): void {
    const key = text.toLowerCase();
    const list = this.#spellings.get(key);
    if (list) {
      list.push(spelling);
    } else {
      this.#spellings.set(key, [spelling]);
    }
    this.#addVendor(key, spelling.model.publisher);
    for (const name of [text, text.slice(text.lastIndexOf('/') + 1)]) {
      this.#addSquashed(squash(name), spelling.model);
    }
  }

  /** Where a re-upload has the original's name, the name stands for the original. */
  #addSquashed(name: string, model: Model): void {
    const known = this.#squashed.get(name);
    if (known === undefined || (known !== 'ambiguous' && known !== model && this.isCopy(known) && !this.isCopy(model))) {
      this.#squashed.set(name, model);
    } else if (known !== model && (known === 'ambiguous' || this.isCopy(known) === this.isCopy(model))) {
      this.#squashed.set(name, 'ambiguous');
    }
  }

  #addVendor(key: string, publisher: string): void {
    const vendor = /^~?([\w.-]+)\/[^/]+$/.exec(key)?.[1];
    if (vendor !== undefined) {
      this.#vendors.set(vendor, (this.#vendors.get(vendor) ?? new Set<string>()).add(publisher));
    }
  }
}

/** Lower case, without `.`, `_`, `-`, `/` and blanks; between digits they stay, as one `-`: `llama3-1-8b`. */
export function squash(text: string): string {
  let squashed = '';
  let gap = false;
  for (const unit of text.toLowerCase()) {
    if (SEPARATORS.has(unit)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(unit) && isDigit(squashed.charAt(squashed.length - 1))) {
      squashed += '-';
    }
    squashed += unit;
    gap = false;
  }
  return squashed;
}

const SEPARATORS: ReadonlySet<string> = new Set(['.', '_', '-', '/', ' ', '\t']);

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}
