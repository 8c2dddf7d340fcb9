import type { Ancestor, Day, ModelLicence, Relation } from '../../src/core/catalogue/types';
import type { AuthoredModel } from '../data/authored.mjs';
import type { Sources } from './evidence.mjs';
import { accessOnHub, currentName, modality, names, sizeInName } from './naming.mjs';
import { REPACKERS } from './publishers.mjs';

export interface HubRow {
  id: string; task: string; base: string | null; base_source: string | null; licence: string | null; licence_source: string | null;
  parameters_b: number | null; parameters_source: 'name' | 'secondary' | 'known' | null; check: 'text' | 'secondary' | 'known' | null; note?: string;
}

/** Which list a licence was taken from. Family rows come later, with `model-licences.mts`; what was only known is left out. */
const LISTS: readonly (readonly [RegExp, string, string, string])[] = [
  [/^mteb/, 'mteb', 'MTEB model metadata', 'https://github.com/embeddings-benchmark/mteb'],
  [/^LocalAI/, 'localai-gallery', 'LocalAI model gallery', 'https://github.com/mudler/LocalAI'],
  [/^fastembed/, 'fastembed', 'fastembed supported models', 'https://github.com/qdrant/fastembed'],
  [/^(osai|osai-old):/, 'osai-index', 'European Open Source AI Index', 'https://osai-index.eu/'],
  [/^ouc:/, 'opening-up-chatgpt', 'Opening up ChatGPT', 'http://opening-up-chatgpt.github.io'],
  [/^mot:/, 'mot', 'Model Openness Tool', 'https://github.com/lfai/model_openness_tool'],
];

function licence(row: HubRow, sources: Sources, date: Day): ModelLicence | undefined {
  const list = LISTS.find(([pattern]) => pattern.test(row.licence_source ?? ''));
  if (row.licence === null || !list || row.check === 'known' || row.check === null) {
    return undefined;
  }
  const [, key, name, url] = list;
  return { expression: row.licence, source: sources.put(key, { name, url, date }), confidence: 'secondary' };
}

const QUANTISED = /(gguf|awq|gptq|int[48]|fp8|4bit|8bit|bnb|nvfp4|exl2)/i;

function relation(row: HubRow): Relation {
  const organisation = row.id.slice(0, row.id.indexOf('/')).toLowerCase();
  return QUANTISED.test(row.id) ? 'quantisation' : REPACKERS.includes(organisation) ? 'repackaged' : 'fine-tune';
}

/** A base that was only recalled is left out; one read from the name is kept as that: unverified. */
function lineage(row: HubRow): Ancestor[] | undefined {
  if (row.base === null || row.base_source === 'known' || row.base_source === null) {
    return undefined;
  }
  const byName = row.base_source === 'name';
  return [{
    id: currentName(row.base), relation: relation(row), source: byName ? 'model-name' : 'mteb', confidence: byName ? 'unverified' : 'secondary',
  }];
}

function parameters(row: HubRow): AuthoredModel['parameters'] {
  if (row.parameters_b === null || row.parameters_source === 'known') {
    return undefined;
  }
  const active = sizeInName(row.id)?.active;
  const value = { total: row.parameters_b, ...(active === undefined ? {} : { active }) };
  return { value, source: row.parameters_source === 'name' ? 'model-name' : 'hub-survey', confidence: 'secondary' };
}

/** A Hub repository as the survey found it, or `undefined` for one that is an API model with the shape of a Hub id. */
export function hubModel(row: HubRow, sources: Sources, date: Day): AuthoredModel | undefined {
  if (/^black-forest-labs\/flux.*-pro$/i.test(row.id)) {
    return undefined;
  }
  const named = names(row.id);
  const terms = licence(row, sources, date);
  const base = lineage(row);
  const size = parameters(row);
  return {
    ...named, name: named.id.slice(named.id.indexOf('/') + 1), modality: modality(named.id.slice(named.id.indexOf('/') + 1), row.task),
    access: accessOnHub(named.id) ?? (row.check === 'known' ? 'unknown' : 'open'),
    ...(size ? { parameters: size } : {}), ...(terms ? { licence: terms } : {}), ...(base ? { lineage: base } : {}),
    ...(/deleted|removed/.test(row.note ?? '') ? { note: (row.note ?? '').replace(' (known)', '') } : {}),
    sources: ['hub-survey'],
  };
}
