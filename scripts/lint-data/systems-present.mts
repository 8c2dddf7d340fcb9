import type { Check } from './check.mjs';
import { SYSTEMS } from './systems.mjs';

/** Every named system has its entries, each with a source and either a licence or a note on why there is none. */
export const systemsPresent: Check = {
  name: 'systems-present',
  check({ catalogue }) {
    const models = new Map(catalogue.models.map((model) => [model.id, model]));
    return Object.entries(SYSTEMS).flatMap(([system, ids]) => ids.flatMap((id) => {
      const model = models.get(id);
      if (!model) {
        return [{ where: system, message: `${id} is not in the catalogue` }];
      }
      return model.licence ?? model.note ? [] : [{ where: system, message: `${id} has neither a licence nor a note` }];
    }));
  },
};
