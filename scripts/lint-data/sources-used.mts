import type { Check } from './check.mjs';
import { usedSources } from './used-sources.mjs';

/** No source stands there for nothing: a fact that went takes its source with it. */
export const sourcesUsed: Check = {
  name: 'sources-used',
  check({ data }) {
    const used = usedSources(data);
    return Object.keys(data.sources).filter((key) => !used.has(key)).map((key) => ({ where: `source ${key}`, message: 'is named by no fact' }));
  },
};
