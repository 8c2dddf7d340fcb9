import type { Check } from './check.mjs';

/** Nothing stands on itself. */
export const lineageAcyclic: Check = {
  name: 'lineage-acyclic',
  check({ catalogue }) {
    const parents = new Map(catalogue.models.map(({ id, lineage = [] }) => [id, lineage.map((ancestor) => ancestor.id)]));
    const reachesItself = (id: string): boolean => {
      const seen = new Set<string>();
      const queue = [...parents.get(id) ?? []];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (next === id) {
          return true;
        }
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(...parents.get(next) ?? []);
        }
      }
      return false;
    };
    return catalogue.models.filter(({ id }) => reachesItself(id)).map(({ id }) => ({ where: id, message: 'stands on itself' }));
  },
};
