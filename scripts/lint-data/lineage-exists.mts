import type { Check } from './check.mjs';

/** An ancestor written as an id (`owner/name`) is in the catalogue; other ancestors are names. */
export const lineageExists: Check = {
  name: 'lineage-exists',
  check({ catalogue }) {
    const ids = new Set(catalogue.models.map(({ id }) => id));
    return catalogue.models.flatMap(({ id, lineage = [] }) => lineage.filter((ancestor) => ancestor.id.includes('/') && !ids.has(ancestor.id))
      .map((ancestor) => ({ where: id, message: `stands on ${ancestor.id}, which is not in the catalogue` })));
  },
};
