import type { Check } from './check.mjs';

/** Another name of a licence names one licence. */
export const licenceAliasesDisjoint: Check = {
  name: 'licence-aliases-disjoint',
  check({ catalogue }) {
    const seen = new Map<string, string>();
    return Object.values(catalogue.licences).flatMap(({ id, aliases }) => [id, ...aliases].flatMap((name) => {
      const other = seen.get(name.toLowerCase());
      seen.set(name.toLowerCase(), id);
      return other === undefined || other === id ? [] : [{ where: id, message: `${name} names ${other} as well` }];
    }));
  },
};
