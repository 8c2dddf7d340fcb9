import { squash } from '../../../src/core/catalogue/catalogue';
import type { Catalogue, Model, Offer } from '../../../src/core/catalogue/types';

interface Named {
  readonly model: Model;
  readonly kind: 'exact' | 'alias';
  readonly offer?: Offer;
}

/** The look-ups as they are meant, written without any index: what the packed ones must equal. */
export class Reference {
  readonly #spellings: readonly (Named & { readonly key: string })[];

  constructor(private readonly catalogue: Catalogue) {
    this.#spellings = catalogue.models.flatMap((model) => [
      { key: model.id.toLowerCase(), model, kind: 'exact' as const },
      ...(model.aliases ?? []).map((alias) => ({ key: alias.toLowerCase(), model, kind: 'alias' as const })),
      ...(model.offers ?? []).map((offer) => ({ key: offer.id.toLowerCase(), model, kind: 'exact' as const, offer })),
    ]);
  }

  /** Lower case; every spelling once. */
  keys(): readonly string[] {
    return [...new Set(this.#spellings.map(({ key }) => key))];
  }

  /** All that a spelling names. Grouped beforehand, because the real catalogue has thousands. */
  readonly named = grouped(() => this.#spellings.map(({ key, ...named }) => [key, named as Named] as const));

  readonly #bySquashed = grouped(() => this.#spellings.flatMap((each) =>
    [each.key, each.key.slice(each.key.lastIndexOf('/') + 1)].map((name) => [squash(name), each] as const)));

  lookUp(spelling: string, provider?: string): Named | undefined {
    const found = this.named(spelling.toLowerCase());
    const own = found.filter((each) => !each.offer || this.#isFirstParty(each));
    const decided = new Set(found.map(({ model }) => model)).size === 1
      ? found.find((each) => this.#isFirstParty(each)) ?? found[0]
      : new Set(own.map(({ model }) => model)).size === 1 ? own[0] : undefined;
    return found.find(({ offer }) => offer !== undefined && offer.provider === provider) ?? decided;
  }

  lookUpSquashed(spelling: string, provider?: string): Model | undefined {
    let known: Model | 'ambiguous' | undefined;
    const admitted = this.#bySquashed(squash(spelling)).filter((each) => !each.offer || each.offer.provider === provider || this.#isFirstParty(each));
    for (const model of new Set(admitted.map((each) => each.model))) {
      if (known === undefined || (known !== 'ambiguous' && this.isCopy(known) && !this.isCopy(model))) {
        known = model;
      } else if (known === 'ambiguous' || this.isCopy(known) === this.isCopy(model)) {
        known = 'ambiguous';
      }
    }
    return known === 'ambiguous' ? undefined : known;
  }

  isVendorOf(vendor: string, publisher: string): boolean {
    return vendor === publisher || this.#spellings.some(({ key, model }) => vendorOf(key) === vendor && model.publisher === publisher);
  }

  isVendor(vendor: string): boolean {
    return this.#spellings.some(({ key }) => vendorOf(key) === vendor);
  }

  providerOfRoute(prefix: string): string | undefined {
    return Object.entries(this.catalogue.providers).filter(([id, { routes = [] }]) => [id, ...routes].some((route) => route.toLowerCase() === prefix)).pop()?.[0];
  }

  isCopy({ id, lineage = [] }: Model): boolean {
    return this.catalogue.repackers.includes(id.slice(0, id.indexOf('/')).toLowerCase())
      || lineage.some(({ relation }) => relation === 'quantisation' || relation === 'repackaged');
  }

  #isFirstParty({ model, offer }: Named): boolean {
    return offer !== undefined && this.catalogue.providers[offer.provider]?.publisher === model.publisher;
  }
}

function vendorOf(key: string): string | undefined {
  return /^~?([\w.-]+)\/[^/]+$/.exec(key)?.[1];
}

function grouped<T>(pairs: () => readonly (readonly [string, T])[]): (key: string) => readonly T[] {
  let groups: Map<string, T[]> | undefined;
  return (key) => {
    if (!groups) {
      groups = new Map();
      for (const [each, value] of pairs()) {
        groups.set(each, [...(groups.get(each) ?? []), value]);
      }
    }
    return groups.get(key) ?? [];
  };
}
