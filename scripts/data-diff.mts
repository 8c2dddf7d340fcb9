/**
 * What a change of `data/` changes: `npm run data:diff -- [<git ref> | <catalogue.json>] [--json] [--all]`. The working tree is compared with
 * a commit's data (HEAD unless one is named) or with a catalogue that shipped: ids, spellings, licences and their terms, access, dates, prices
 * that move by more than 5 %, openness, and the findings of some declared usages over all models.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from './data/compile.mjs';
import { dataAt } from './data/diff/at-ref.mjs';
import { diff } from './data/diff/diff.mjs';
import { type Side, sideFromFile, sideOf } from './data/diff/side.mjs';
import { textOf } from './data/diff/text.mjs';
import { genaiPrices } from './data/genai-prices.mjs';
import { readData } from './data/read.mjs';

async function run(): Promise<void> {
  const { values: { json = false, all = false }, positionals: [before = 'HEAD'] } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, all: { type: 'boolean' } },
  });
  const prices = await genaiPrices();
  const old: Side = before.endsWith('.json') && existsSync(before) ? sideFromFile(before) : sideOf(compile(dataAt(before), prices));
  const changes = diff(old, sideOf(compile(readData(), prices)));
  console.log(json ? JSON.stringify(changes, undefined, 1) : textOf(changes, all));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
