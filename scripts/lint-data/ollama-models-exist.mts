import type { Check } from './check.mjs';

/** Every model that Ollama's table names is in the catalogue, its sources in data/sources, and its default among its tags. */
export const ollamaModelsExist: Check = {
  name: 'ollama-models-exist',
  check({ data, catalogue }) {
    const ids = new Set(catalogue.models.map(({ id }) => id));
    return Object.entries(data.ollama).flatMap(([name, { source, latest, moved = [], tags, quantised = {} }]) => [
      ...[...Object.entries(tags), ...Object.entries(quantised)].filter(([, id]) => id !== null && !ids.has(id))
        .map(([tag, id]) => ({ where: `${name}:${tag}`, message: `is ${id ?? ''}, which is not in the catalogue` })),
      ...[...(latest === undefined ? [] : [latest]), ...moved.map(({ tag }) => tag)].filter((tag) => !Object.hasOwn(tags, tag))
        .map((tag) => ({ where: name, message: `names ${tag}, which is none of its tags` })),
      ...[source, ...moved.map((each) => each.source)].filter((key) => !Object.hasOwn(data.sources, key))
        .map((key) => ({ where: name, message: `source ${key} is not in data/sources` })),
    ]);
  },
};
