import type { Check } from './check.mjs';

/** A spelling at one provider names one model. */
export const aliasesDisjoint: Check = {
  name: 'aliases-disjoint',
  check({ data, catalogue }) {
    const claims = new Map<string, string>();
    const authored = data.files.flatMap(({ models }) => models);
    return [...authored, ...catalogue.models].flatMap((model) => (model.offers ?? []).flatMap(({ provider, id }) => {
      const key = `${provider} ${id.toLowerCase()}`;
      const other = claims.get(key);
      claims.set(key, model.id);
      return other === undefined || other === model.id ? [] : [{ where: `${provider}: ${id}`, message: `is claimed by ${other} and by ${model.id}` }];
    }));
  },
};
