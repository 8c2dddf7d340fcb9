// npm run mutation -- --sample 300 --seed 1 [part…]: that many mutants of the whole core, or of these parts, drawn at random; each is judged alone, in a process
// of its own, by the tests that reach it. Prints what survived, and the score with its 95 % interval. Exit code 1 below 80 %, or where a part is below 70 %.
// --minutes 60 stops then, and the same call goes on; --workers 2: so many at a time. npm run mutation -- --again --seed 1: judges once more what survived that draw.
// npm run mutation -- <part>… or src/core/assess/gates.ts…: all mutants, by Stryker; without any, of all parts: a day on two cores. Not part of `npm test`.
// Every mutant counts, those of tables that are read at load too, and those that no test could tell from the program.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PARTS, partOf } from './parts.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

function run(command, args, cwd, env = {}) {
  return spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

if (!existsSync(join(HERE, 'node_modules')) && run('npm', ['ci', '--no-audit', '--no-fund'], HERE) !== 0) {
  process.exit(1);
}
process.chdir(ROOT);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, again: { type: 'boolean', default: false }, workers: { type: 'string', default: '2' }, minutes: { type: 'string', default: 'Infinity' } },
});
const unknown = positionals.find((name) => !PARTS.some((part) => part.name === (name.includes('/') ? partOf(name) : name)));
if (unknown !== undefined) {
  console.error(`${unknown} is none of ${PARTS.map(({ name }) => name).join(', ')}, and no file of theirs.`);
  process.exit(1);
}
process.exitCode = (values.sample === undefined && !values.again ? full(positionals) : await sampled()) ? 0 : 1;

async function sampled() {
  const { sample } = await import('./sample.mjs');
  return sample({ count: Number(values.sample ?? 0), seed: Number(values.seed), only: positionals, again: values.again, workers: Number(values.workers), minutes: Number(values.minutes) });
}

/** Each part by itself; its report is out/mutation/<part>.json. */
function full(wanted) {
  const failed = PARTS.filter(({ name }) => {
    const files = wanted.filter((file) => file.includes('/') && partOf(file) === name);
    return (wanted.length === 0 || wanted.includes(name) || files.length > 0) && run(process.execPath, [
      join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', 'scripts/mutation/stryker.conf.mjs', ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
    ], ROOT, { MUTATION_PART: name }) !== 0;
  });
  return failed.length === 0;
}
