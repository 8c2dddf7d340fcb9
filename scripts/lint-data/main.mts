/** Runs every check over `data/`: `npm run data:lint`. Exits with 1 where one complains. */
import { compile } from '../data/compile.mjs';
import { genaiPrices } from '../data/genai-prices.mjs';
import { readData } from '../data/read.mjs';
import { CHECKS } from './index.mjs';

const data = readData();
const catalogue = compile(data, await genaiPrices());
let count = 0;
for (const { name, check } of CHECKS) {
  const problems = check({ data, catalogue });
  count += problems.length;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  problems.forEach(({ where, message }) => { console.log(`     ${where}: ${message}`); });
}
process.exitCode = count === 0 ? 0 : 1;
