import type { Check } from './check.mjs';

/** What a moving id points to is in the catalogue and does not move itself. */
export const floatingTargetsExist: Check = {
  name: 'floating-targets-exist',
  check({ catalogue }) {
    const models = new Map(catalogue.models.map((model) => [model.id, model]));
    return catalogue.models.flatMap(({ id, floating }) => {
      const to = floating?.to;
      const target = to === undefined ? undefined : models.get(to);
      return to === undefined || (target && !target.floating) ? []
        : [{ where: id, message: `points to ${to}, which ${target ? 'moves itself' : 'is not in the catalogue'}` }];
    });
  },
};
