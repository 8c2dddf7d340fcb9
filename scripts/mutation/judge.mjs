// One mutant at a time, alone: in a process of its own, so that nothing another has left behind in memory decides.
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { runTests } from './box.mjs';
import { mutated } from './mutants.mjs';
import { LEFT_OUT_TITLES, partOf } from './parts.mjs';

/** CPU, in ms: what a first and quick try may take, and what tests of other parts may. */
const FIRST = 2500;
const OTHERS = 15000;

/**
 * The tests that may notice a mutant, in the order of trying: first those named as its file is and quick ones of its part, then the rest of its part, then of
 * others as many as take no more than 15 s.
 * @param {string} file @param {{ files: Set<string>, atLoad: boolean }} reached @param {ReadonlyMap<string, number>} times of all tests
 * @returns {readonly (readonly string[])[]}
 */
export function attempts(file, { files, atLoad }, times) {
  const base = path.basename(file, '.ts');
  const part = partOf(file);
  const distance = (test) => (path.basename(test, '.test.ts') === base ? 0 : 1) * 1e6 + (times.get(test) ?? 0);
  const near = [...times.keys()].sort((a, b) => distance(a) - distance(b));
  const own = near.filter((test) => partOf(test) === part && (files.has(test) || atLoad));
  const others = near.filter((test) => partOf(test) !== part && files.has(test));
  const first = within(own, times, FIRST);
  return [first, own.slice(first.length), within(others, times, OTHERS)].filter(({ length }) => length > 0);
}

/** The first files that together take no longer than `most`; one at least. */
function within(files, times, most) {
  let sum = 0;
  return files.filter((file, at) => (sum += times.get(file) ?? 0) <= most || at === 0);
}

/**
 * @param {string} folder a box @param {import('./mutants.mjs').Mutant} mutant @param {readonly (readonly string[])[]} tries @param {ReadonlyMap<string, number>} times
 * @returns {Promise<'killed' | 'timeout' | 'survived' | 'unreached' | 'invalid'>} `invalid`: no program at all
 */
export async function judge(folder, mutant, tries, times) {
  if (tries.length === 0) return 'unreached';
  const target = path.join(folder, mutant.file);
  const content = fs.readFileSync(mutant.file, 'utf8');
  const changed = mutated(content, mutant);
  if (await transform(changed, { loader: 'ts' }).then(() => false, () => true)) return 'invalid';
  fs.writeFileSync(target, changed);
  try {
    for (const files of tries) {
      const usual = files.reduce((sum, file) => sum + (times.get(file) ?? 0), 0) / 1000;
      const outcome = await runTests(folder, files, { seconds: 15 + 3 * usual, grep: LEFT_OUT_TITLES });
      if (outcome !== 'passed') return outcome === 'failed' ? 'killed' : 'timeout';
    }
    return 'survived';
  } finally {
    fs.writeFileSync(target, content);
  }
}
