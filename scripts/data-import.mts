/**
 * Reads a source again and proposes what it says otherwise than the data: `npm run data:import -- <source> <checkout> [--date <day>]`.
 * Writes `proposals/<source>-<day>.md` and `.jsonl`, which git ignores, and never anything under `data/`. Without arguments it lists the sources.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './data/compile.mjs';
import { sideOf } from './data/diff/side.mjs';
import { ROOT } from './data/files.mjs';
import { genaiPrices } from './data/genai-prices.mjs';
import { readData } from './data/read.mjs';
import { lastChange, packageVersion } from './import/checkout.mjs';
import { IMPORTERS } from './import/index.mjs';
import { KINDS } from './import/proposal.mjs';
import { propose } from './import/propose.mjs';
import { writeProposals } from './import/write.mjs';

const { values: { date }, positionals: [source, folder] } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
const importer = IMPORTERS.find((each) => each.source === source);
const data = readData();
if (!importer || !folder || !existsSync(folder)) {
  console.error('npm run data:import -- <source> <checkout> [--date <day>]\n');
  IMPORTERS.forEach((each) => { console.error(`${each.source.padEnd(18)} ${data.sources[each.source]?.date ?? ''}  ${each.checkout}`); });
  process.exitCode = 1;
} else {
  const day = date ?? lastChange(folder);
  const name = day ?? packageVersion(folder);
  if (name === undefined) {
    throw new Error(`${folder} is under no version control: say with --date of which day it is`);
  }
  const reading = await importer.read({ folder, date: day ?? '', providers: new Set(Object.keys(data.providers)) });
  const proposals = propose(importer, reading, data, sideOf(compile(data, await genaiPrices())));
  const path = writeProposals(join(ROOT, 'proposals'), `${importer.source}-${name}`, `${importer.source}, ${name}`, reading.skipped, proposals);
  const counts = KINDS.map((kind) => [kind, proposals.filter((each) => each.kind === kind).length] as const).filter(([, count]) => count > 0);
  console.log(`${relative(ROOT, path)}.md: ${counts.map(([kind, count]) => `${kind} ${count}`).join(', ') || 'no difference'}`);
}
