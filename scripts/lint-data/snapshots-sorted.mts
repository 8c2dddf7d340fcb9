import { byCodeUnit } from '../data/files.mjs';
import type { Check } from './check.mjs';

/** Lines stand in the order of their keys, each key once, so that a refresh reads as a plain difference. */
export const snapshotsSorted: Check = {
  name: 'snapshots-sorted',
  check({ data: { prices, lifecycle, openness, mof, osi } }) {
    const keys: Readonly<Record<string, readonly string[]>> = {
      prices: prices.map(({ provider, id }) => `${provider} ${id}`),
      lifecycle: lifecycle.map(({ provider, id }) => `${provider} ${id}`),
      openness: openness.map(({ id }) => id),
      mof: mof.map(({ id }) => id),
      osi: osi.map(({ system }) => system),
    };
    return Object.entries(keys).flatMap(([name, list]) => list.flatMap((key, i) => {
      const before = list[i - 1];
      const where = `data/snapshots/${name}.jsonl:${i + 1}`;
      if (before === undefined || byCodeUnit(before, key) < 0) {
        return [];
      }
      return [{ where, message: before === key ? `${key} stands there twice` : `${key} belongs before ${before}` }];
    }));
  },
};
