import type { Check, Problem } from './check.mjs';

/** Every line of a snapshot names a provider and a source that are there. */
export const snapshotsKnown: Check = {
  name: 'snapshots-known',
  check({ data }) {
    const { prices, lifecycle, openness, mof, osi, providers, sources } = data;
    const atProviders = [...prices, ...lifecycle].filter(({ provider }) => !Object.hasOwn(providers, provider))
      .map(({ provider, id }): Problem => ({ where: `${provider} ${id}`, message: `provider ${provider} is not in data/providers` }));
    const rows = [
      ...[...prices, ...lifecycle].map(({ provider, id, source }) => ({ where: `${provider} ${id}`, source })),
      ...[...openness, ...mof].map(({ id, source }) => ({ where: id, source })),
      ...osi.map(({ system, source }) => ({ where: system, source })),
    ];
    const unsourced = rows.filter(({ source }) => !Object.hasOwn(sources, source)).map(({ where, source }) => ({ where, message: `source ${source} is not in data/sources` }));
    return [...atProviders, ...unsourced];
  },
};
