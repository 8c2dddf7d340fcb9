import type { Check } from './check.mjs';

/** What takes the weights themselves: nobody can do that with weights that never left the house. */
const OF_WEIGHTS = new Set(['merge', 'quantisation', 'repackaged', 'adapter', 'weight-diff']);
const AT_HOME = new Set(['api', 'service', 'none']);

/** A merge, quantisation or re-upload that can be had stands on weights that can be had. */
export const lineageFitsAccess: Check = {
  name: 'lineage-fits-access',
  check({ catalogue }) {
    const models = new Map(catalogue.models.map((model) => [model.id, model]));
    return catalogue.models.filter(({ access }) => !AT_HOME.has(access)).flatMap(({ id, lineage = [] }) => lineage.flatMap((ancestor) => {
      const base = models.get(ancestor.id);
      return base && AT_HOME.has(base.access) && OF_WEIGHTS.has(ancestor.relation)
        ? [{ where: id, message: `is a ${ancestor.relation} of ${base.id}, whose weights are not out (${base.access})` }] : [];
    }));
  },
};
