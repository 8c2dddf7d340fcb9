import type { Check, Problem } from './check.mjs';

/** Every `source` in the compiled catalogue is a key of its sources, and every source has a date. */
export const sourcesPresent: Check = {
  name: 'sources-present',
  check({ catalogue }) {
    const { sources } = catalogue;
    const undated = Object.entries(sources).filter(([, { date }]) => !/^\d{4}-\d{2}-\d{2}$/.test(date))
      .map(([key]) => ({ where: `source ${key}`, message: 'has no date' }));
    const unknown = new Map<string, Problem>();
    const visit = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) {
        return;
      }
      for (const [key, each] of Object.entries(value)) {
        const place = Array.isArray(value) ? where : `${where}.${key}`;
        if ((key === 'source' || key === 'toSource') && (typeof each !== 'string' || !(each in sources))) {
          unknown.set(where, { where, message: `source ${String(each)} is not in data/sources` });
        }
        visit(each, place);
      }
    };
    catalogue.models.forEach((model) => {
      visit(model, model.id);
      const missing = model.sources.filter((key) => !(key in sources));
      if (model.sources.length === 0 || missing.length > 0) {
        unknown.set(model.id, { where: model.id, message: missing.length > 0 ? `source ${missing.join(', ')} is not in data/sources` : 'has no source' });
      }
    });
    visit({ providers: catalogue.providers, licences: catalogue.licences, openness: catalogue.openness, gpus: catalogue.gpus }, 'catalogue');
    return [...undated, ...unknown.values()];
  },
};
