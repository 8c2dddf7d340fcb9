import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model, Offer } from '../catalogue/types';
import type { Subject } from './subject';

/**
 * The offer that a use stands on: the one it was read as, the one of the provider that the code fixes, or for a model
 * behind an API its publisher's own. `undefined` where weights may run anywhere.
 */
export function offerOf({ use, model, index }: Subject): Offer | undefined {
  const { resolution, provider, mention } = use;
  if (!model || resolution.kind === 'derivative') {
    return undefined;
  }
  if ('offer' in resolution && resolution.offer && (provider === undefined || resolution.offer.provider === provider)) {
    return resolution.offer;
  }
  const text = mention.text.toLowerCase();
  const offers = (model.offers ?? []).filter((offer) => (provider === undefined
    ? model.access === 'api' && isFirstParty(offer, model, index)
    : offer.provider === provider));
  return offers.find((offer) => offer.id.toLowerCase() === text) ?? offers[0];
}

function isFirstParty(offer: Offer, model: Model, index: CatalogueIndex): boolean {
  return index.provider(offer.provider)?.publisher === model.publisher;
}
