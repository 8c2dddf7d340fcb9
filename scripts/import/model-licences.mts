/**
 * Gives every model in `data/models` its licence by the mapping of ids, corrections first, and its provenance:
 * `npx tsx scripts/import/model-licences.mts <folder with model-licences.jsonl>`.
 */
import { join } from 'node:path';
import type { Confidence, ModelLicence, Relation } from '../../src/core/catalogue/types';
import type { AuthoredModel } from '../data/authored.mjs';
import { readJsonLines } from '../data/files.mjs';
import { Sources } from './evidence.mjs';
import { CORRECTIONS, EXCEPTIONS, FALLBACKS } from './model-licence-corrections.mjs';
import { Shelf } from './shelf.mjs';

export interface LicenceRow {
  match: string[]; exclude: string[]; access: 'open-weights' | 'api' | 'host'; licence: string; base: string | null; confidence: Confidence;
  url: string | null; note?: string; host_layer?: boolean;
}

const READ = '2026-11-22';
const LISTS = new Set(['mteb', 'localai-gallery', 'fastembed', 'osai-index', 'opening-up-chatgpt', 'mot']);

function matches(pattern: string, name: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i').test(name);
}

/** The row with the longest pattern that matches one of the names. */
function longest(rows: readonly LicenceRow[], names: readonly string[]): LicenceRow | undefined {
  let best: { row: LicenceRow; length: number } | undefined;
  for (const row of rows.filter(({ exclude }) => !exclude.some((pattern) => names.some((name) => matches(pattern, name))))) {
    for (const pattern of row.match) {
      if (pattern.length > (best?.length ?? 0) && names.some((name) => matches(pattern, name))) {
        best = { row, length: pattern.length };
      }
    }
  }
  return best?.row;
}

/** Publishers whose key is no organisation on the Hub: what stands under it is an id of their API. */
const API_KEYS = /^(mistral|cohere|zhipu|moonshot|minimax|xai|deepseek|alibaba|ai21|stability)\//;

function isApi(model: AuthoredModel): boolean {
  return model.access === 'api' || model.access === 'service' || API_KEYS.test(model.id);
}

/** An API model also answers to its bare id; a repository only to its own names. */
function namesOf(model: AuthoredModel): string[] {
  return [model.id, ...(isApi(model) ? [model.id.slice(model.id.indexOf('/') + 1)] : []), ...(model.aliases ?? [])];
}

function licence(row: LicenceRow, sources: Sources): ModelLicence {
  const source = row.url ? sources.page(row.url, READ)
    : sources.put('licence-survey', { name: 'Survey of licence files and model cards by family', date: READ });
  return { expression: row.licence, source, confidence: row.confidence, ...(row.note ? { note: row.note } : {}) };
}

const BASES: Readonly<Record<string, string>> = {
  'Llama-3.1-8B': 'meta-llama/Llama-3.1-8B', 'Llama-3.3-70B-Instruct': 'meta-llama/Llama-3.3-70B-Instruct', 'Yi-34B': '01-ai/Yi-34B',
};

/** An ancestor that has no entry is a name, not an id. */
function nameOf(id: string, shelf: Shelf): string {
  return shelf.find(id)?.model.id ?? id.slice(id.indexOf('/') + 1);
}

function lineage(row: LicenceRow, id: string, source: string): AuthoredModel['lineage'] {
  const relation: Relation = /distill/i.test(id) ? 'distillation' : /merge/.test(row.base ?? '') ? 'merge' : /controlnet|control_v/i.test(id) ? 'adapter' : 'fine-tune';
  return row.base === null ? undefined : [{ id: BASES[row.base] ?? row.base, relation, source, confidence: row.confidence }];
}

const folder = process.argv[2];
if (!folder) {
  throw new Error('Usage: npx tsx scripts/import/model-licences.mts <folder of the licence facts>');
}
const rows = readJsonLines<LicenceRow>(join(folder, 'model-licences.jsonl')).filter((row) => row.access !== 'host');
const shelf = Shelf.read();
const sources = new Sources();
for (const entry of shelf.all) {
  const { model } = entry;
  const kind = isApi(model) ? 'api' : 'open-weights';
  const names = namesOf(model);
  const fitting = (table: readonly LicenceRow[]): LicenceRow | undefined => longest(table.filter((row) => row.access === kind), names);
  const correction = fitting(CORRECTIONS);
  const excepted = EXCEPTIONS.some((pattern) => names.some((name) => matches(pattern, name)));
  const isProduct = model.access === 'service' || model.access === 'none';
  const row = excepted ? undefined : correction ?? (isProduct ? undefined : fitting(rows) ?? fitting(FALLBACKS));
  const fromList = model.licence !== undefined && LISTS.has(model.licence.source);
  const explicit = correction && kind === 'open-weights';
  if (row && (!model.licence || explicit || (fromList && row.confidence === 'text'))) {
    const terms = licence(row, sources);
    const base = model.lineage ? undefined : lineage(row, model.id, terms.source);
    entry.model = { ...model, access: model.access === 'unknown' ? 'open' : model.access, licence: terms, ...(base ? { lineage: base } : {}) };
  }
}
for (const entry of shelf.all) {
  const { lineage: ancestors } = entry.model;
  if (ancestors) {
    const named = ancestors.map((each) => ({ ...each, id: nameOf(each.id, shelf) })).filter(({ id }) => id !== entry.model.id);
    entry.model = { ...entry.model, lineage: named };
  }
}
shelf.save();
sources.save();
console.log(`${shelf.all.filter(({ model }) => model.licence).length} of ${shelf.all.length} models have a licence`);
