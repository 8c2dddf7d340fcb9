import type { Catalogue, Licence, Model } from '../../src/core/catalogue/types';
import type { Checked } from '../../scripts/lint-data/check.mjs';
import type { Data, OpennessRow } from '../../scripts/data/authored.mjs';

/** A model that no check complains about. */
export function model(id: string, more: Partial<Model> = {}): Model {
  return { id, name: id, publisher: 'acme', modality: 'text', access: 'open', sources: ['page'], ...more };
}

export function licence(id: string, more: Partial<Licence> = {}): Licence {
  return {
    id, name: id, shortName: id, spdx: false, osiApproved: false, category: 'permissive', coverage: 'full', confidence: 'text', aliases: [], source: 'page', terms: {}, ...more,
  };
}

/** What the checks see, with the given models in place of all. */
export function checked(models: readonly Model[], more: Partial<Catalogue> = {}, openness: readonly OpennessRow[] = []): Checked {
  const catalogue: Catalogue = {
    schema: 1, date: '2026-01-01', digest: '', sources: { page: { name: 'A page', date: '2026-01-01' } }, publishers: { acme: { name: 'Acme' } },
    providers: { host: { name: 'Host', source: 'page' } }, licences: { MIT: licence('MIT', { spdx: true }) }, openness: {}, models, gpus: [], opennessMedian: 50,
    repackers: [], ...more,
  };
  const data: Data = {
    sources: catalogue.sources, publishers: catalogue.publishers, providers: catalogue.providers, licences: {}, files: [], gpus: [], repackers: [],
    prices: [], lifecycle: [], openness, mof: [], osi: [], ollama: {}, sdks: [], opennessLinks: [],
  };
  return { data, catalogue };
}
