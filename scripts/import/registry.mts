/**
 * Writes the price and lifecycle snapshots and adds the models of the first-party APIs:
 * `npx tsx scripts/import/registry.mts <folder with registry-facts.jsonl>`. With `repositories` after the folder it adds the repositories
 * that the lists name instead: their licences must be known (`model-licences.mts`) before an API id can join them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LifeRow, PriceRow } from '../data/authored.mjs';
import { DATA, readJsonLines, readYaml, writeJsonLines, yamlFiles } from '../data/files.mjs';
import { squash } from '../data/spelling.mjs';
import { apiModel, ownModel } from './api-models.mjs';
import { CURATED } from './curated-offers.mjs';
import { Sources } from './evidence.mjs';
import { accessOnHub, modality, names, sizeInName } from './naming.mjs';
import { providerId, providerOf, type RegistryRow } from './registry-row.mjs';
import { Shelf, type Shelved } from './shelf.mjs';

interface Deprecation { provider: string; id: string; deprecated_on: string | null; retired_on: string | null; replacements: string[] }
interface Alias { alias: string; points_to: string }
interface ListedSource { source: string; kind: string; version: string; as_of: string; licence: string }

const folder = process.argv[2] ?? '';
/** The lists that may stand alone. Others are stale or copies: their ids count where three agree or an end date names them. */
const LISTS = new Set(['genai-prices', 'litellm', 'models.dev', 'pi-ai', 'deprecations.info', 'ruby_llm', 'gpt-tokenizer', 'ollama-registry']);
const rows = withoutRoutes(readJsonLines<RegistryRow>(join(folder, 'registry-facts.jsonl'))
  .filter((row) => providerOf(row) && (row.retired_on !== null || row.sources.length > 2 || row.sources.some((source) => LISTS.has(source)))));
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Lists spell one id with and without their route; the spelling of the provider stays, with the dates of either. */
function withoutRoutes(all: readonly RegistryRow[]): RegistryRow[] {
  const plain = new Set(all.filter((row) => providerId(row) === row.id).map((row) => `${row.provider} ${row.id.toLowerCase()}`));
  return all.filter((row) => providerId(row) === row.id || !plain.has(`${row.provider} ${providerId(row).toLowerCase()}`)).map((row) => ({ ...row, id: providerId(row) }));
}

/** A price of 0 is a free tier or a gap in a list, and one above 1,000 USD is filed under a wrong unit: neither is a price. */
function isPrice(row: RegistryRow): boolean {
  const { input_usd_per_mtok: input, output_usd_per_mtok: output } = row;
  return input !== null && output !== null && input > 0 && input < 1000 && output < 1000 && (output > 0 || /embed|rerank/i.test(row.id));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function priceRow(row: RegistryRow): PriceRow {
  const [k = 1, n = 1] = (row.price_lineages_agree ?? '1/1').split('/').map(Number);
  const price = isPrice(row) ? {
    input: rounded(row.input_usd_per_mtok ?? 0), output: rounded(row.output_usd_per_mtok ?? 0),
    ...(row.cached_input_usd_per_mtok && row.cached_input_usd_per_mtok <= (row.input_usd_per_mtok ?? 0) ? { cachedInput: rounded(row.cached_input_usd_per_mtok) } : {}),
  } : {};
  return {
    provider: providerOf(row) ?? row.provider, id: row.id, ...(row.canonical ? { canonical: row.canonical } : {}), ...price,
    ...(row.context ? { context: row.context } : {}), source: row.source, ...(isPrice(row) ? { agree: [k, n] as const } : {}),
  };
}

/** `text` for a notice of deprecations.info, `secondary` for a date in one list; the later date wins. */
function lifeRows(): LifeRow[] {
  const blurred = new Set(rows.filter((row) => row.lifecycle_scope).map((row) => `${providerOf(row) ?? ''} ${row.id}`));
  const found = new Map<string, LifeRow>();
  const put = (row: LifeRow): void => {
    const key = `${row.provider} ${row.id}`;
    const other = found.get(key);
    if (!blurred.has(key) && (!other || (row.retired ?? '') > (other.retired ?? ''))) {
      found.set(key, row);
    }
  };
  for (const row of rows) {
    const confidence = row.lifecycle_source === 'deprecations.info' ? 'text' : 'secondary';
    if (row.retired_on && row.lifecycle_source) {
      put({ provider: providerOf(row) ?? '', id: row.id, ...days(row), source: row.lifecycle_source, confidence });
    }
  }
  for (const row of readJsonLines<Deprecation>(join(folder, 'lifecycle.jsonl'))) {
    const provider = providerOf(row);
    if (provider && (row.retired_on ?? row.deprecated_on)) {
      const key = `${provider} ${row.id}`;
      const replacement = row.replacements[0] ? { replacement: row.replacements[0] } : {};
      found.delete(found.get(key)?.source === 'deprecations.info' ? key : '');
      put({ provider, id: row.id, ...days(row), ...replacement, source: 'deprecations.info', confidence: 'text' });
    }
  }
  return [...found.values()];
}

/** A notice entered after the end says nothing of when the end was announced. */
function days(row: { deprecated_on: string | null; retired_on: string | null }): { deprecated?: string; retired?: string } {
  const inOrder = row.deprecated_on !== null && (row.retired_on === null || row.deprecated_on <= row.retired_on);
  return { ...(inOrder && row.deprecated_on ? { deprecated: row.deprecated_on } : {}), ...(row.retired_on ? { retired: row.retired_on } : {}) };
}

/** Ids of Hugging Face's own router, and links that a list gives, are names of repositories. */
function addRepositories(shelf: Shelf): void {
  for (const row of rows) {
    const id = row.huggingface ?? (row.provider === 'huggingface' && /^[\w.-]+\/[\w.-]+$/.test(row.id) ? row.id : undefined);
    const listed = row.sources.find((source) => source === 'models.dev') ?? row.sources.find((source) => LISTS.has(source)) ?? row.source;
    const named = id === undefined ? undefined : names(id);
    if (named && !shelf.find(named.id)) {
      const name = named.id.slice(named.id.indexOf('/') + 1);
      const size = sizeInName(name);
      shelf.add({
        ...named, name, modality: modality(name), access: accessOnHub(named.id) ?? 'open',
        ...(size ? { parameters: { value: size, source: 'model-name', confidence: 'secondary' as const } } : {}), sources: [listed],
      });
    }
  }
}

/** Release dates on which all rows that spell a repository's name agree. */
function addReleases(shelf: Shelf): void {
  const dates = new Map<string, Set<string>>();
  for (const row of rows.filter(({ released, sources }) => released !== null && sources.includes('models.dev'))) {
    const key = squash(row.id.slice(row.id.lastIndexOf('/') + 1));
    dates.set(key, (dates.get(key) ?? new Set()).add(row.released ?? ''));
  }
  for (const entry of shelf.all) {
    const [date, ...others] = entry.model.released ? [] : [...dates.get(squash(entry.model.name)) ?? []];
    if (date && others.length === 0) {
      entry.model = { ...entry.model, released: { value: date, source: 'models.dev', confidence: 'secondary' } };
    }
  }
}

/** The repository that an id of the maker's API serves: the one a list links it to, or the one of the same name. */
function sameWeights(row: RegistryRow, name: string, shelf: Shelf, weights: ReadonlyMap<string, Shelved>): Shelved | undefined {
  const isPlain = row.huggingface !== null && row.floating !== true && !/highspeed|turbo|flashx|fast/.test(row.id);
  return (isPlain && row.huggingface ? shelf.find(names(row.huggingface).id) : undefined) ?? weights.get(squash(name));
}

function addModels(shelf: Shelf): void {
  const aliases = json('openai-aliases.json') as Alias[];
  const targets = new Map(aliases.filter(({ alias, points_to: to }) => alias !== to).map(({ alias, points_to: to }) => [alias, to]));
  const permissive = permissiveLicences();
  const weights = new Map(shelf.all.filter(({ model }) => model.access !== 'api').map((entry) => [squash(entry.model.name), entry]));
  const isOffered = (row: RegistryRow): boolean => shelf.all.some(({ model }) => !model.id.toLowerCase().endsWith(`/${row.id.toLowerCase()}`)
    && (model.offers ?? []).some(({ provider, id }) => provider === providerOf(row) && id.toLowerCase() === row.id.toLowerCase()));
  for (const row of rows) {
    const own = ownModel(row);
    if (!own || isOffered(row)) {
      continue;
    }
    const same = sameWeights(row, own.name, shelf, weights);
    // The maker's API has its own terms. Only where the weights are under a permissive licence is the API one offer among others.
    if (same && permissive.has(same.model.licence?.expression ?? '')) {
      same.model = { ...same.model, offers: [...(same.model.offers ?? []).filter(({ id }) => id !== row.id), { provider: providerOf(row) ?? '', id: row.id }] };
    } else if (!/^deepseek-v\d/.test(own.name)) {
      const model = apiModel(own, targets);
      const weightsNote = same ? { access: same.model.access, note: `Served by the maker's API under its own terms; the weights are ${same.model.id}.` } : {};
      shelf.add({ ...model, ...weightsNote, offers: [{ provider: providerOf(row) ?? '', id: row.id }] }, own.publisher);
    }
  }
}

function addCurated(shelf: Shelf): void {
  for (const [provider, id, to] of CURATED) {
    const entry = shelf.find(to);
    if (!entry) {
      throw new Error(`${to}, the model behind ${id} at ${provider}, is not in the catalogue`);
    }
    const offers = (entry.model.offers ?? []).filter((offer) => offer.provider !== provider || offer.id !== id);
    entry.model = { ...entry.model, offers: [...offers, { provider, id }] };
  }
}

function permissiveLicences(): Set<string> {
  const files = yamlFiles(join(DATA, 'licences')).map((path) => readYaml(join(DATA, 'licences', path)) as { id: string; category: string });
  return new Set(files.filter(({ category }) => category === 'permissive').map(({ id }) => id));
}

const sources = new Sources();
const NAMES: Readonly<Record<string, string>> = { litellm: 'LiteLLM price map', 'genai-prices': 'Pydantic genai-prices', portkey: 'Portkey models', 'pi-ai': 'pi-ai', ruby_llm: 'RubyLLM' };
for (const { source, kind, version, as_of: date, licence } of json('sources.json') as ListedSource[]) {
  sources.put(source, { name: `${NAMES[source] ?? source} (${kind} ${version})`, date, licence: licence.replace(/ \(.*\)$/, '') });
}
sources.put('naming-conventions', { name: "Providers' naming conventions for moving and dated ids", date: '2026-11-22' });
const shelf = Shelf.read();
if (process.argv[3] === 'repositories') {
  addRepositories(shelf);
} else {
  addModels(shelf);
  addReleases(shelf);
  addCurated(shelf);
}
shelf.save();
sources.save();
writeJsonLines(join(DATA, 'snapshots', 'prices.jsonl'), rows.map(priceRow), ({ provider, id }) => `${provider} ${id}`);
const lives = lifeRows();
writeJsonLines(join(DATA, 'snapshots', 'lifecycle.jsonl'), lives, ({ provider, id }) => `${provider} ${id}`);
console.log(`${shelf.all.length} models, ${rows.length} ids at providers, ${lives.length} dates`);
