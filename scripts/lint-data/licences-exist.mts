import type { Check } from './check.mjs';
import { licenceIds } from './licence-ids.mjs';

/** Every expression of a model or provider parses, and every licence in it is in `data/licences`. */
export const licencesExist: Check = {
  name: 'licences-exist',
  check({ catalogue }) {
    const uses = [
      ...catalogue.models.flatMap(({ id, licence }) => (licence ? [{ where: id, expression: licence.expression }] : [])),
      ...Object.entries(catalogue.providers).flatMap(([id, { terms }]) => (terms ? [{ where: `provider ${id}`, expression: terms }] : [])),
    ];
    return uses.flatMap(({ where, expression }) => {
      const ids = licenceIds(expression);
      const missing = ids?.filter((id) => !(id in catalogue.licences)) ?? [];
      return ids === undefined ? [{ where, message: `${expression} is not an SPDX expression` }]
        : missing.map((id) => ({ where, message: `${id} is not in data/licences` }));
    });
  },
};
