import type { Check } from './check.mjs';

/** Every publisher made a model of the catalogue or runs a provider. */
export const publishersUsed: Check = {
  name: 'publishers-used',
  check({ data, catalogue }) {
    const used = new Set([...catalogue.models, ...Object.values(catalogue.providers)].map(({ publisher }) => publisher));
    return Object.keys(data.publishers).filter((key) => !used.has(key)).map((key) => ({ where: `publisher ${key}`, message: 'has no model and runs no provider' }));
  },
};
