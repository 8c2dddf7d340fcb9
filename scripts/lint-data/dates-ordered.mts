import type { Check, Problem } from './check.mjs';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PARTIAL_DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Dates are dates; nothing is retired before it is deprecated, or before it was released. */
export const datesOrdered: Check = {
  name: 'dates-ordered',
  check({ catalogue }) {
    return catalogue.models.flatMap((model): Problem[] => {
      const released = model.released?.value;
      const lives = (model.offers ?? []).flatMap(({ provider, id, life }) => (life ? [{ where: `${model.id} at ${provider} (${id})`, ...life }] : []));
      return [
        ...(released !== undefined && !PARTIAL_DAY.test(released) ? [{ where: model.id, message: `released ${released} is not a date` }] : []),
        ...lives.flatMap(({ where, deprecated, retired }) => [
          ...[deprecated, retired].filter((day) => day !== undefined && !DAY.test(day)).map((day) => ({ where, message: `${String(day)} is not a date` })),
          ...(deprecated !== undefined && retired !== undefined && deprecated > retired
            ? [{ where, message: `is retired on ${retired}, before it is deprecated on ${deprecated}` }] : []),
          ...(released !== undefined && retired !== undefined && released > retired
            ? [{ where, message: `is retired on ${retired}, before its release on ${released}` }] : []),
        ]),
      ];
    });
  },
};
