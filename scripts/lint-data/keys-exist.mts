import type { Check } from './check.mjs';

/** Publishers, providers and openness records that models name are there. */
export const keysExist: Check = {
  name: 'keys-exist',
  check({ catalogue }) {
    const models = catalogue.models.flatMap(({ id, publisher, offers = [], openness }) => [
      ...(publisher in catalogue.publishers ? [] : [{ where: id, message: `publisher ${publisher} is not in data/publishers.yml` }]),
      ...offers.filter(({ provider }) => !(provider in catalogue.providers)).map(({ provider }) => ({ where: id, message: `provider ${provider} is not in data/providers` })),
      ...(openness && !(openness.record in catalogue.openness) ? [{ where: id, message: `openness record ${openness.record} is not there` }] : []),
    ]);
    const providers = Object.entries(catalogue.providers).filter(([, { publisher }]) => publisher !== undefined && !(publisher in catalogue.publishers))
      .map(([id, { publisher }]) => ({ where: `provider ${id}`, message: `publisher ${publisher ?? ''} is not in data/publishers.yml` }));
    return [...models, ...providers];
  },
};
