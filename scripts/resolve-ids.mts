/**
 * How the catalogue reads a list of ids that others collected:
 * `npm run data:resolve -- <file.jsonl> [--main <provider,…>] [--unknown] [--draw <n> [--seed <n>]]`.
 * `--main` names the list's providers that are counted apart, without it those of the catalogue. Each line is `{"provider": "…", "id": "…"}`; a provider of the catalogue is taken as the one that the code fixes. Unknown ids are printed
 * with `--unknown`; `--draw` prints that many answers to judge by reading.
 */
import { parseArgs } from 'node:util';
import { CatalogueIndex } from '../src/core/catalogue/catalogue';
import { createResolver } from '../src/core/resolve/resolve';
import type { Mention, Use } from '../src/core/types';
import { compile } from './data/compile.mjs';
import { readJsonLines } from './data/files.mjs';
import { genaiPrices } from './data/genai-prices.mjs';
import { pack } from './data/pack.mjs';
import { readData } from './data/read.mjs';
import { providerOf } from './import/provider-names.mjs';

interface Row { readonly provider: string; readonly id: string }

const KINDS = ['exact', 'alias', 'grammar', 'derivative', 'family', 'unknown'] as const;
type Kind = (typeof KINDS)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { main: { type: 'string' }, unknown: { type: 'boolean' }, draw: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const rows = readJsonLines<Row>(positionals[0] ?? '');
const data = readData();
const providers = new Set(Object.keys(data.providers));
const index = new CatalogueIndex(pack(compile(data, await genaiPrices())));
const resolve = createResolver(index);
const main = values.main === undefined ? undefined : new Set(values.main.split(','));
const isMain = ({ provider }: Row): boolean => main?.has(provider) ?? providerOf(provider, providers) !== undefined;
const read = rows.map((row) => ({ row, use: resolve(mention(row)) }));

table('main providers', read.filter(({ row }) => isMain(row)));
table('all', read);
if (values.unknown) {
  read.filter(({ use }) => kindOf(use) === 'unknown').forEach(({ row }) => { console.log(`${isMain(row) ? '*' : ' '} ${row.provider} ${row.id}`); });
}
drawn(Number(values.draw ?? 0), Number(values.seed)).forEach(({ row, use }) => { console.log(`${row.provider} ${row.id} → ${answer(use)}`); });

/** The id where a model name stands, in code whose provider is known. */
function mention(row: Row): Mention {
  const provider = providerOf(row.provider, providers);
  const span = { start: 0, end: row.id.length };
  return { text: row.id, span, place: 'string', role: 'product', strength: 'strong', key: 'model', ...(provider === undefined ? {} : { provider }) };
}

/** What the resolver passes over in silence is counted as unknown. */
function kindOf(use: Use | undefined): Kind {
  return use?.resolution.kind ?? 'unknown';
}

function table(title: string, part: readonly { use: Use | undefined }[]): void {
  const shares = KINDS.map((kind) => {
    const count = part.filter(({ use }) => kindOf(use) === kind).length;
    return `${kind} ${count} (${((100 * count) / part.length).toFixed(1)} %)`;
  });
  console.log(`${title}: ${part.length} ids; ${shares.join(', ')}`);
}

function answer(use: Use | undefined): string {
  const resolution = use?.resolution ?? { kind: 'unknown' };
  switch (resolution.kind) {
    case 'unknown': return 'unknown';
    case 'family': return `family ${resolution.family}`;
    case 'derivative': return `derivative of ${resolution.base.id} [${resolution.base.licence?.expression ?? 'no licence'}]`;
    default: return `${resolution.kind} ${resolution.model.id} [${resolution.model.licence?.expression ?? 'no licence'}, ${resolution.model.access}]`;
  }
}

/** The same seed draws the same rows: a linear congruential generator (Numerical Recipes) over a copy. */
function drawn(count: number, seed: number): typeof read {
  let state = seed >>> 0;
  const left = [...read];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  }).flat();
}
