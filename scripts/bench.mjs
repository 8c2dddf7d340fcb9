// @ts-check
// npm run bench: what the product weighs and how long it takes. Needs a build.
// A time says little on a shared machine: the ratio to the baseline of the same run does.
// npm run bench -- --record: adds the ratios and sizes of this run, not the times, to docs/bench-history.jsonl; docs/budgets.md says what they are.
// npm run bench -- worst [language…]: texts made to be slow, for every reader or for some; a minute for each language. Needs no build.
// npm run bench -- sweep [folder…]: whole trees beside ripgrep, on one tree one to eight times, from the cache; minutes for each.
// npm run bench -- peers [folder…]: beside others of npm that list models; needs `npm install` in scripts/readers.
import fs from 'node:fs';
import path from 'node:path';
import { printActivation } from './build/activation.mjs';
import { record } from './bench/history.mjs';
import { bundleBench } from './build/bundles.mjs';
import { BUDGETS } from './build/sizes.mjs';
import { ROOT, run, runAsScript } from './process.mjs';

runAsScript(import.meta.url, async () => {
  const args = process.argv.slice(2);
  if (['worst', 'sweep', 'peers'].includes(args[0] ?? '')) {
    process.exitCode = await run(process.execPath, [await bundleBench(), ...args]);
    return;
  }
  printSizes();
  printActivation();
  const ratios = path.join(ROOT, 'out', 'bench.json');
  process.exitCode = await run(process.execPath, ['--expose-gc', await bundleBench(), 'record', ratios]);
  if (process.exitCode === 0 && args.includes('--record')) record(sizes(), JSON.parse(fs.readFileSync(ratios, 'utf8')));
});

/** Bytes of what is built, by file. */
function sizes() {
  const built = Object.entries(BUDGETS).filter(([, { files }]) => files().every((file) => fs.existsSync(path.join(ROOT, file))));
  return Object.fromEntries(built.map(([name, { files }]) => [name, files().reduce((sum, file) => sum + fs.statSync(path.join(ROOT, file)).size, 0)]));
}

function printSizes() {
  for (const { what, files, most } of Object.values(BUDGETS)) {
    const paths = files().map((file) => path.join(ROOT, file));
    const size = paths.every((file) => fs.existsSync(file)) ? `${(paths.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1000).toFixed(1)} kB of ${most / 1000} kB` : 'not built';
    console.log(`${what.padEnd(48)} ${size}`);
  }
}
