import type { Model, Provider } from './catalogue/types';
import type { TermsInForce } from './types';

/** Whether this is the API of the model's maker, whose agreement stands in place of the licence of released weights. */
export function isOwnApi({ publisher }: Model, provider: Provider | undefined): boolean {
  return provider?.replacesWeightsLicence === true && provider.publisher === publisher;
}

/** Whether a model with released weights is served by its maker's own platform. */
export function isOwnPlatform(model: Model, id: string, provider: Provider | undefined): boolean {
  return isOwnApi(model, provider) && model.access !== 'api' && (model.offers ?? []).some((offer) => offer.provider === id);
}

/** Whether only the platform's agreement is among the terms in force: where its spelling alone speaks for it, the weights' licence is too. */
export function isReplaced(model: Model, id: string, provider: Provider | undefined, terms: readonly Pick<TermsInForce, 'via'>[]): boolean {
  return isOwnPlatform(model, id, provider) && terms.every(({ via }) => via === 'host');
}
