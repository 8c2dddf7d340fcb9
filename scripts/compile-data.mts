/** Compiles `data/` into `dist/catalogue.json`: `npm run data:build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '../src/core/catalogue/packed';
import { compile } from './data/compile.mjs';
import { ROOT } from './data/files.mjs';
import { genaiPrices } from './data/genai-prices.mjs';
import { pack } from './data/pack.mjs';
import { readData } from './data/read.mjs';

const MAX_BYTES = 1_000_000;

const data = readData();
const prices = await genaiPrices();
const differences = prices.differences(data.prices);
const catalogue = compile(data, prices);
const packed = pack(catalogue);
const text = JSON.stringify(packed);
const bytes = Buffer.byteLength(text);
const offers = catalogue.models.flatMap((model) => model.offers ?? []);
console.log([
  `models ${catalogue.models.length}, licences ${Object.keys(catalogue.licences).length}, offers ${offers.length}`,
  `(${offers.filter(({ price }) => price).length} with a price, ${offers.filter(({ life }) => life).length} with dates),`,
  `openness records ${Object.keys(catalogue.openness).length}; ${bytes} bytes, date ${catalogue.date}, digest ${catalogue.digest.slice(0, 16)}`,
].join(' '));
console.log(`kB: ${PARTS.map((part) => `${part} ${(packed[part].length / 1000).toFixed(0)}`).join(', ')}`);
if (differences.length > 0) {
  console.log(`${differences.length} prices differ from @pydantic/genai-prices, the snapshot is due for a refresh:\n  ${differences.slice(0, 5).join('\n  ')}`);
}
if (bytes > MAX_BYTES) {
  throw new Error(`The packed catalogue has ${bytes} bytes, the limit is ${MAX_BYTES}`);
}
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist', 'catalogue.json'), text);
