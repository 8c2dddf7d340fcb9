// One mutant at a time, alone: in a process of its own, so that nothing another has left behind in memory decides.
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { runTests } from './box.mjs';
import { mutated } from './mutants.mjs';
import { LEFT_OUT_TITLES, partOf, REAL } from './parts.mjs';

/** CPU, in ms: what a first and quick try may take, what the other tests of its part may, and what those of other parts may. */
const FIRST = 2500;
const OWN = 10000;
const OTHERS = 5000;

/**
 * The tests that may notice a mutant, in the order of trying: first those named as its file is and quick ones of its part, then real code, then others of its part, then of other
 * parts; of each as many as the time allows, the quick ones first. So a score is at least as high in truth.
 * @param {string} file @param {{ files: readonly string[], atLoad: boolean }} reached @param {Readonly<Record<string, number>>} times of all tests
 * @returns {readonly (readonly string[])[]}
 */
export function attempts(file, { files, atLoad }, times) {
  const part = partOf(file);
  const isNamesake = (test) => namesakes(path.basename(file, '.ts'), path.basename(test, '.test.ts'));
  const quick = Object.keys(times).sort((a, b) => times[a] - times[b]);
  const own = quick.filter((test) => partOf(test) === part && (files.includes(test) || atLoad));
  const first = [...own.filter(isNamesake), ...within(own.filter((test) => !isNamesake(test)), times, FIRST)];
  const others = quick.filter((test) => partOf(test) !== part && files.includes(test));
  const real = REAL.parts.includes(part) ? REAL.tests : [];
  return [first, real, within(own.filter((test) => !first.includes(test)), times, OWN), within(others, times, OTHERS)].filter(({ length }) => length > 0);
}

/** `cyclonedx.test.ts` is about `cyclonedx-component.ts` too. */
function namesakes(source, test) {
  return source === test || source.startsWith(`${test}-`) || test.startsWith(`${source}-`);
}

/** The first files that together take no longer than `most`. */
function within(files, times, most) {
  let sum = 0;
  return files.filter((file) => (sum += times[file]) <= most);
}

/**
 * @param {string} folder a box @param {import('./mutants.mjs').Mutant} mutant @param {readonly (readonly string[])[]} tries @param {Readonly<Record<string, number>>} times
 * @returns {Promise<'killed' | 'timeout' | 'survived' | 'unreached' | 'invalid'>} `invalid`: no program at all
 */
export async function judge(folder, mutant, tries, times) {
  if (tries.length === 0) return 'unreached';
  const target = path.join(folder, mutant.file);
  const content = fs.readFileSync(target, 'utf8');
  const changed = mutated(content, mutant);
  if (await transform(changed, { loader: 'ts' }).then(() => false, () => true)) return 'invalid';
  fs.writeFileSync(target, changed);
  try {
    for (const files of tries) {
      const usual = files.reduce((sum, file) => sum + (times[file] ?? 3000), 0) / 1000;
      const outcome = await runTests(folder, files, { seconds: 15 + 3 * usual, grep: LEFT_OUT_TITLES });
      if (outcome !== 'passed') return outcome === 'failed' ? 'killed' : 'timeout';
    }
    return 'survived';
  } finally {
    fs.writeFileSync(target, content);
  }
}
