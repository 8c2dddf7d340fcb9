import type { Model, Provider } from './catalogue/types';

/** Whether a model is served by its maker's own platform, whose agreement stands in place of the licence of its weights. */
export function isOwnPlatform(model: Model, id: string, provider: Provider | undefined): boolean {
  return provider?.replacesWeightsLicence === true && provider.publisher === model.publisher
    && model.access !== 'api' && (model.offers ?? []).some((offer) => offer.provider === id);
}
