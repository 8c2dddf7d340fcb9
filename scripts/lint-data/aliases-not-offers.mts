import type { Check } from './check.mjs';

/** An alias of one model is not what a provider calls another: a bare name would have two answers. */
export const aliasesNotOffers: Check = {
  name: 'aliases-not-offers',
  check({ data, catalogue }) {
    const authored = data.files.flatMap(({ models }) => models);
    const names = new Map(catalogue.models.flatMap((model) => [model.id, ...(model.aliases ?? [])].map((name) => [name.toLowerCase(), model.id] as const)));
    return authored.flatMap((model) => (model.offers ?? []).flatMap(({ provider, id }) => {
      const other = names.get(id.toLowerCase());
      return other === undefined || other === model.id ? [] : [{ where: model.id, message: `${id} at ${provider} is a name of ${other}` }];
    }));
  },
};
