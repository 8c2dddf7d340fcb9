/** Coverage and freshness of the catalogue: `npm run data:report`. With `-- --write` it renews docs/data-report.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './data/compile.mjs';
import { ROOT } from './data/files.mjs';
import { genaiPrices } from './data/genai-prices.mjs';
import { readData } from './data/read.mjs';
import { report } from './data/report/report.mjs';

const { values: { write = false } } = parseArgs({ options: { write: { type: 'boolean' } } });
const data = readData();
const text = report(data, compile(data, await genaiPrices()));
if (write) {
  writeFileSync(join(ROOT, 'docs', 'data-report.md'), text);
} else {
  process.stdout.write(text);
}
