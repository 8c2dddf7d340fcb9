/** Runs every check over `data/`: `npm run data:check`. Exits with 1 where one fails. */
import { compile } from '../data/compile.mjs';
import { genaiPrices } from '../data/genai-prices.mjs';
import { readData } from '../data/read.mjs';
import { CHECKS } from './index.mjs';

const data = readData();
const catalogue = compile(data, await genaiPrices());
for (const { name, check } of CHECKS) {
  const problems = check({ data, catalogue });
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const { where, message } of problems) {
    console.log(`     ${where}: ${message}`);
    process.exitCode = 1;
  }
}
