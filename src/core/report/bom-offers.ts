import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Confidence, Day, Life, Modality, Model, Price } from '../catalogue/types';
import type { Use } from '../types';
import { citation, type Citation } from './bom-facts';
import { hostedCost, isPriced, type HostedCost } from './cost';
import { ownOffer } from './life';
import { compare } from './run';
import { namedModel } from './subject';

/** What is listed for a model at one provider. Prices in USD per million tokens. */
export interface BomOffer {
  readonly provider: string;
  readonly price?: Pick<Price, 'input' | 'output' | 'cachedInput' | 'agree' | 'range'> & { readonly source: Citation };
  readonly life?: BomLife;
}

export interface BomLife {
  readonly deprecated?: Day;
  readonly retired?: Day;
  readonly replacement?: string;
  readonly confidence: Confidence;
  readonly source: Citation;
}

/** Over the hosts that stood at the catalogue's date. */
export interface BomPriceRange extends HostedCost {
  readonly asOf: Day;
  readonly sources: readonly Citation[];
}

/** Models that are not paid by the token as a rule: a price per token in a list may mean something else. */
const OTHER_UNITS: ReadonlySet<Modality> = new Set<Modality>(['image', 'video', 'speech', 'audio']);

/** At each provider that the code fixes, or at the maker's own API. A derivative's price is nobody's to say. */
export function offersUsed(uses: readonly Use[], index: CatalogueIndex): readonly BomOffer[] {
  const found = new Map<string, BomOffer>();
  for (const use of uses) {
    const model = namedModel(use);
    const offer = model && ownOffer(use, index);
    if (!offer || found.has(offer.provider)) {
      continue;
    }
    const price = isPriced(offer) && isByToken(model, offer.price) ? offer.price : undefined;
    const life = offer.life && lifeOf(offer.life, index);
    if (price || life) {
      found.set(offer.provider, {
        provider: offer.provider,
        ...(price ? { price: priceOf(price, index) } : {}),
        ...(life ? { life } : {}),
      });
    }
  }
  return [...found.values()].sort((a, b) => compare(a.provider, b.provider));
}

function isByToken({ modality, access }: Model, price: Price): boolean {
  return !OTHER_UNITS.has(modality) || (access === 'api' && price.agree[0] > 1);
}

function priceOf({ input, output, cachedInput, agree, range, source }: Price, index: CatalogueIndex): BomOffer['price'] & object {
  return { input, output, ...(cachedInput === undefined ? {} : { cachedInput }), agree, ...(range ? { range } : {}), source: citation(source, index) };
}

function lifeOf({ deprecated, retired, replacement, confidence, source }: Life, index: CatalogueIndex): BomLife | undefined {
  return deprecated === undefined && retired === undefined ? undefined : {
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(retired === undefined ? {} : { retired }),
    ...(replacement === undefined ? {} : { replacement }),
    confidence, source: citation(source, index),
  };
}

export function priceRange(model: Model, index: CatalogueIndex): BomPriceRange | undefined {
  const asOf = index.date;
  const cost = OTHER_UNITS.has(model.modality) ? undefined : hostedCost(model, asOf);
  if (!cost) {
    return undefined;
  }
  const keys = new Set((model.offers ?? []).filter(isPriced).map(({ price }) => price.source));
  return { ...cost, asOf, sources: [...keys].sort(compare).map((key) => citation(key, index)) };
}
