import type { Check } from './check.mjs';

/** Keys of one list differ by more than their case. */
export const keysDiffer: Check = {
  name: 'keys-differ',
  check({ data }) {
    const { sources, publishers, providers, licences } = data;
    return Object.entries({ source: sources, publisher: publishers, provider: providers, licence: licences }).flatMap(([kind, list]) => {
      const seen = new Map<string, string>();
      return Object.keys(list).flatMap((key) => {
        const other = seen.get(key.toLowerCase());
        seen.set(key.toLowerCase(), key);
        return other === undefined ? [] : [{ where: `${kind} ${key}`, message: `is ${other} but for its case` }];
      });
    });
  },
};
