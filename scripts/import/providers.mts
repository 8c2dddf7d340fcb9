/**
 * Writes providers, publishers, re-packers and GPUs:
 * `npx tsx scripts/import/providers.mts <folder with providers.json>`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gpu, Provider } from '../../src/core/catalogue/types';
import type { AuthoredPublisher } from '../data/authored.mjs';
import { byCodeUnit, DATA, writeYaml } from '../data/files.mjs';
import { Sources } from './evidence.mjs';
import { PROVIDERS } from './provider-table.mjs';
import { ORGANISATIONS, publisherOf, REPACKERS } from './publishers.mjs';
import { Shelf } from './shelf.mjs';

interface Listed { id: string; name: string; env: string[]; npm: string | null }
interface Rented { gpu: string; vram_gb: number; count: number; usd_per_hour: number }
interface Sku { name: string; memory_gb: number[]; msrp_usd?: number | null; power_w?: number | null }

const folder = process.argv[2] ?? '';
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const listed = new Map((json('providers.json') as Listed[]).map((row) => [row.id, row]));
const sources = new Sources();
sources.put('provider-table', { name: "Own table of providers (routes, packages, environment names), not checked against each provider's documentation", date: '2026-11-22' });

for (const { id, list, name, env = [], packages = [], ...rest } of PROVIDERS) {
  const row = listed.get(list ?? id);
  const npm = row?.npm && row.npm !== '@ai-sdk/openai-compatible' && !(id !== 'anthropic' && row.npm === '@ai-sdk/anthropic') ? [row.npm] : [];
  const provider: Provider = {
    name: name ?? row?.name ?? id, ...rest,
    packages: [...new Set([...packages, ...npm])], env: [...new Set([...env, ...(row?.env ?? []).filter((each) => !/^(GITHUB_TOKEN|HF_TOKEN|AWS_REGION)$/.test(each))])],
    source: row ? 'models.dev' : 'provider-table',
  };
  writeYaml(join(DATA, 'providers', `${id}.yml`), 'provider', provider);
}

const publishers: Record<string, AuthoredPublisher> = {};
for (const entry of Shelf.read().all) {
  const organisation = entry.model.id.split('/')[0] ?? '';
  const named = publisherOf(organisation);
  const isOwn = named.key === entry.publisher;
  const { name } = isOwn ? named : publisherOf(entry.publisher);
  const organisations = ORGANISATIONS.filter(([, key]) => key === entry.publisher).map(([each]) => each).filter((each) => each !== entry.publisher);
  publishers[entry.publisher] ??= { name, ...(organisations.length > 0 ? { organisations } : {}) };
}
writeYaml(join(DATA, 'publishers.yml'), 'publishers', Object.fromEntries(Object.entries(publishers).sort(([a], [b]) => byCodeUnit(a, b))));
writeYaml(join(DATA, 'repackers.yml'), 'repackers', REPACKERS);

/** MSRP over three years at 70 % use, and power at 1.3 PUE and 0.15 USD per kWh. */
function amortised(name: string): number | undefined {
  const sku = (json('gpus.json') as Sku[]).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return sku?.msrp_usd && sku.power_w ? Math.round((sku.msrp_usd / (3 * 8760 * 0.7) + (sku.power_w / 1000) * 1.3 * 0.15) * 100) / 100 : undefined;
}

const gpus = (json('gpu-hourly.json') as Rented[]).filter(({ count }) => count === 1).map(({ gpu, vram_gb: memoryGB, usd_per_hour: rented }): Gpu => {
  const cost = amortised(gpu.replace('-80GB', ''));
  return { name: gpu.replace('-80GB', ''), memoryGB, ...(cost === undefined ? {} : { amortised: cost }), rented, source: 'hub-docs' };
}).sort((a, b) => a.memoryGB - b.memoryGB || a.rented - b.rented);
writeYaml(join(DATA, 'gpus.yml'), 'gpus', gpus);
sources.save();
console.log(`${PROVIDERS.length} providers, ${Object.keys(publishers).length} publishers, ${gpus.length} GPUs`);
