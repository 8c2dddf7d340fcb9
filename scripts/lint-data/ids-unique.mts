import type { Check } from './check.mjs';

/** No two entries have one id, and no alias is another's id; all without case. */
export const idsUnique: Check = {
  name: 'ids-unique',
  check({ catalogue }) {
    const seen = new Map<string, string>();
    return catalogue.models.flatMap((model) => [model.id, ...(model.aliases ?? [])].flatMap((name) => {
      const other = seen.get(name.toLowerCase());
      seen.set(name.toLowerCase(), model.id);
      return other === undefined ? [] : [{ where: model.id, message: `${name} is taken by ${other}` }];
    }));
  },
};
