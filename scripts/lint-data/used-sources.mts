import type { Data } from '../data/authored.mjs';

/** Every key of `data/sources` that anything under `data/` names. */
export function usedSources(data: Data): Set<string> {
  const used = new Set<string>();
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'source' || key === 'toSource' || key === 'sources') {
        used.add(value);
      }
    } else if (Array.isArray(value)) {
      value.forEach((each) => { collect(each, key); });
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([name, each]) => { collect(each, name); });
    }
  };
  const { licences, files, ollama, sdks, providers, gpus, prices, lifecycle, openness, mof, osi } = data;
  collect([files.map(({ models }) => models), ollama, sdks, providers, gpus, prices, lifecycle, openness, mof, osi]);
  Object.values(licences).forEach(({ source }) => used.add(source.from));
  return used;
}
