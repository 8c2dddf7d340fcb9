import { createHash } from 'node:crypto';
import type { Catalogue, ConstantIds, Licence, Model, OpennessRecord, Publisher, Source } from '../../src/core/catalogue/types';
import type { AuthoredLicence, AuthoredModel, Data } from './authored.mjs';
import { byCodeUnit } from './files.mjs';
import type { PriceCheck } from './genai-prices.mjs';
import { OfferJoin } from './offers.mjs';
import { withOllama } from './ollama.mjs';
import { medianScore, OpennessJoin } from './openness.mjs';

/** The catalogue that ships. The same data give the same bytes: everything is sorted and nothing asks for the time. */
export function compile(data: Data, prices: PriceCheck): Catalogue {
  const models = compileModels(data, prices);
  const used = usedSources(data, models);
  const sources = sorted(Object.entries(data.sources).filter(([key]) => used.has(key)).map(([key, source]) => [key, sourceOf(key, source)]));
  const linked = new Set(models.flatMap(({ openness }) => openness?.record ?? []));
  const content: Omit<Catalogue, 'digest'> = {
    schema: 1,
    date: newest(Object.values(sources)),
    sources,
    publishers: sorted(Object.entries(data.publishers).map(([key, { name, url }]): [string, Publisher] => [key, { name, ...(url ? { url } : {}) }])),
    providers: sorted(Object.entries(data.providers)),
    licences: sorted(Object.entries(data.licences).map(([id, licence]) => [id, compileLicence(licence)])),
    openness: sorted(data.openness.filter(({ id }) => linked.has(id)).map(({ id, huggingface: _ids, ...record }): [string, OpennessRecord] => [id, record])),
    models,
    gpus: data.gpus,
    opennessMedian: medianScore(data.openness),
    repackers: [...data.repackers].sort(byCodeUnit),
    constants: sorted(data.sdks.flatMap(({ sdk, classes }) => Object.entries(classes).map(([name, ids]): [string, ConstantIds] => [`${sdk} ${name}`, ids]))),
  };
  return { ...content, digest: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

function compileModels(data: Data, prices: PriceCheck): Model[] {
  const offers = withOllama(new OfferJoin(data, prices).run(), data);
  const openness = new OpennessJoin(data);
  const models = data.files.flatMap(({ publisher, family, models: authored }) => authored.map((model): Model => {
    const own = Object.fromEntries(Object.entries(model).filter(([key]) => key !== 'offers')) as Omit<AuthoredModel, 'offers'>;
    const joined = offers.get(model.id);
    return { ...own, publisher, family, ...(joined ? { offers: joined } : {}), ...openness.of(model) };
  }));
  return models.sort((a, b) => byCodeUnit(a.id, b.id));
}

function compileLicence({ source, ...licence }: AuthoredLicence): Licence {
  return { ...licence, source: source.from };
}

/** A page whose key is its address says it once. */
function sourceOf(key: string, source: Source): Source {
  return source.name === key && source.url ? { ...source, name: key } : source;
}

function usedSources(data: Data, models: readonly Model[]): Set<string> {
  const used = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(collect);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'source' && typeof each === 'string') {
          used.add(each);
        } else {
          collect(each);
        }
      }
    }
  };
  collect([models, data.providers, data.gpus, data.openness, data.mof, data.osi]);
  models.forEach((model) => { model.sources.forEach((key) => used.add(key)); });
  Object.values(data.licences).forEach(({ source }) => used.add(source.from));
  return used;
}

function newest(sources: readonly Source[]): string {
  return sources.map(({ date }) => date).sort(byCodeUnit).at(-1) ?? '';
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
