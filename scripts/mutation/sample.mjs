// A sample of all mutants: what share of them the tests notice, by an estimate with its 95 % interval.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { box, runTests } from './box.mjs';
import { draw, shuffled, whole, wilson } from './draw.mjs';
import { globbed } from './files.mjs';
import { attempts, judge } from './judge.mjs';
import { described, mutantsOf } from './mutants.mjs';
import { LEFT_OUT, NO_PROGRAM, PARTS, partOf } from './parts.mjs';
import { reach } from './reach.mjs';

const NOTICED = ['killed', 'timeout'];

/**
 * @param {{ count: number, seed: number, only: readonly string[], again: boolean, workers: number, minutes: number }} options `only` these parts; `again`: of this seed's last run, what survived
 * @returns {Promise<boolean>} whether four of five are noticed, and of no part fewer than seven of ten
 */
export async function sample({ count, seed, only, again, workers, minutes }) {
  const parts = new Map(PARTS.filter(({ name }) => only.length === 0 || only.includes(name)).map(({ name }) => [name, []]));
  for (const mutant of await mutantsOf(globbed(['src/core/**/*.ts'], NO_PROGRAM))) parts.get(partOf(mutant.file))?.push(mutant);
  const file = path.join('out', 'mutation', `sample-${seed}.json`);
  const drawn = again ? survivorsOf(file, parts) : draw(parts, count, seed);
  const all = [...drawn.values()].flat();
  const state = (again ? undefined : begun(file, all)) ?? { content: contentOf(), mutants: all, verdicts: all.map(() => undefined), ...(await reach(all, globbed(PARTS.flatMap(({ tests }) => tests), LEFT_OUT))) };
  if (!again) fs.writeFileSync(file, JSON.stringify(state));
  const waiting = shuffled(all.keys(), seed).filter((at) => !state.verdicts[at]);
  console.log(`${all.length} of ${[...parts.values()].flat().length} mutants, seed ${seed}; ${waiting.length} to judge.`);
  const texts = new Map(all.map((mutant) => [mutant.file, fs.readFileSync(mutant.file, 'utf8')]));
  const end = performance.now() + minutes * 60_000;
  await Promise.all(Array.from({ length: workers }, async (_none, worker) => {
    const folder = box(`box-${worker}`);
    await assertSound(folder, file);
    for (let at = waiting.shift(); at !== undefined && performance.now() < end; at = waiting.shift()) {
      const verdict = await judge(folder, all[at], attempts(all[at].file, state.reached[at], state.times), state.times);
      state.verdicts[at] = verdict;
      console.log(`${verdict.padEnd(9)} ${described(texts.get(all[at].file), all[at])}`);
      if (!again) fs.writeFileSync(file, JSON.stringify(state));
    }
    await assertSound(folder, file);
  }));
  const left = state.verdicts.filter((verdict) => !verdict).length;
  if (left > 0) console.log(`\nThe time is over: ${left} are not judged yet. They were in random order, so those that are judged are a sample too; the same call goes on.`);
  return report(parts, drawn, new Map(all.map((mutant, at) => [mutant, state.verdicts[at]])));
}

/** Tests that fail without any mutant would notice every one of them, so what was judged then counts for nothing. */
async function assertSound(folder, file) {
  if (await runTests(folder, ['test/core/glob.test.ts', 'test/core/spdx.test.ts'], { seconds: 120 }) === 'passed') return;
  fs.rmSync(file, { force: true });
  throw new Error(`Tests fail in ${folder}, where there is no mutant.`);
}

/** A run of the same mutants over the same sources and tests that was left, to go on with. */
function begun(file, all) {
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  return kept?.content === contentOf() && JSON.stringify(kept.mutants) === JSON.stringify(all) ? kept : undefined;
}

function contentOf() {
  const hash = createHash('sha256');
  for (const file of globbed(['{src,test}/core/**'], [])) if (fs.statSync(file).isFile()) hash.update(file).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** What survived a former run of the same draw, as far as these mutants are still there. */
function survivorsOf(kept, parts) {
  const key = ({ file, start, end, kind, replacement }) => JSON.stringify([file, start, end, kind, replacement]);
  const { mutants, verdicts } = JSON.parse(fs.readFileSync(kept, 'utf8'));
  const survived = new Set(mutants.filter((_mutant, at) => verdicts[at] && !NOTICED.includes(verdicts[at])).map(key));
  return new Map([...parts].map(([name, all]) => [name, all.filter((mutant) => survived.has(key(mutant)))]));
}

function report(parts, drawn, verdicts) {
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const line = (name, { score, low, high }, counts) => console.log(`${name.padEnd(14)} ${counts.padEnd(34)} ${percent(score).padStart(8)}  (${percent(low)} to ${percent(high)})`);
  const rows = [...drawn].map(([name, mutants]) => {
    const valid = mutants.filter((mutant) => ![undefined, null, 'invalid'].includes(verdicts.get(mutant)));
    const of = (...wanted) => valid.filter((mutant) => wanted.includes(verdicts.get(mutant))).length;
    return { name, all: parts.get(name).length, drawn: valid.length, killed: of(...NOTICED), timeouts: of('timeout'), unreached: of('unreached') };
  }).filter((row) => row.drawn > 0);
  console.log('');
  for (const { name, all, drawn: count, killed, timeouts, unreached } of rows) {
    line(name, wilson(killed, count), `${killed} of ${count} (${timeouts} by time, ${unreached} unreached), of ${all}`);
  }
  const total = whole(rows);
  line('whole core', total, `${rows.reduce((sum, row) => sum + row.killed, 0)} of ${rows.reduce((sum, row) => sum + row.drawn, 0)}`);
  return total.score >= 0.8 && rows.every(({ killed, drawn: count }) => killed / count >= 0.7);
}
