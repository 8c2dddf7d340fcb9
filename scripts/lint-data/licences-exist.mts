import parse from 'spdx-expression-parse';
import type { Info } from 'spdx-expression-parse';
import type { Check } from './check.mjs';

/** The licence ids of an expression, or `undefined` where it does not parse. */
function idsOf(expression: string): string[] | undefined {
  const walk = (node: Info): string[] => ('license' in node ? [node.license] : [...walk(node.left), ...walk(node.right)]);
  try {
    return expression === 'NOASSERTION' ? [] : walk(parse(expression));
  } catch {
    return undefined;
  }
}

/** Every expression of a model or provider parses, and every licence in it is in `data/licences`. */
export const licencesExist: Check = {
  name: 'licences-exist',
  check({ catalogue }) {
    const uses = [
      ...catalogue.models.flatMap(({ id, licence }) => (licence ? [{ where: id, expression: licence.expression }] : [])),
      ...Object.entries(catalogue.providers).flatMap(([id, { terms }]) => (terms ? [{ where: `provider ${id}`, expression: terms }] : [])),
    ];
    return uses.flatMap(({ where, expression }) => {
      const ids = idsOf(expression);
      const missing = ids?.filter((id) => !(id in catalogue.licences)) ?? [];
      return ids === undefined ? [{ where, message: `${expression} is not an SPDX expression` }]
        : missing.map((id) => ({ where, message: `${id} is not in data/licences` }));
    });
  },
};
