// A sample of all mutants: what share of them the tests notice, by an estimate with its 95 % interval.
import fs from 'node:fs';
import path from 'node:path';
import { box } from './box.mjs';
import { draw, whole, wilson } from './draw.mjs';
import { globbed } from './files.mjs';
import { attempts, judge } from './judge.mjs';
import { described, mutantsOf } from './mutants.mjs';
import { LEFT_OUT, PARTS, partOf } from './parts.mjs';
import { reach } from './reach.mjs';

const NOTICED = ['killed', 'timeout'];

/**
 * @param {{ count: number, seed: number, only: readonly string[], again: boolean, workers: number }} options `only` these parts; `again`: of this seed's last run, what survived
 * @returns {Promise<boolean>} whether four of five are noticed, and of no part fewer than seven of ten
 */
export async function sample({ count, seed, only, again, workers }) {
  const parts = new Map(PARTS.filter(({ name }) => only.length === 0 || only.includes(name)).map(({ name }) => [name, []]));
  for (const mutant of await mutantsOf(globbed(['src/core/**/*.ts'], []))) parts.get(partOf(mutant.file))?.push(mutant);
  const kept = path.join('out', 'mutation', `sample-${seed}.json`);
  const drawn = again ? survivorsOf(kept, parts) : draw(parts, count, seed);
  const all = [...drawn.values()].flat();
  console.log(`${all.length} of ${[...parts.values()].flat().length} mutants, seed ${seed}. Which tests reach them is found out first.`);
  const { reached, times } = await reach(all, globbed(PARTS.flatMap(({ tests }) => tests), LEFT_OUT));
  const verdicts = new Map();
  const waiting = [...all];
  await Promise.all(Array.from({ length: workers }, async (_none, at) => {
    const folder = box(`box-${at}`);
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const verdict = await judge(folder, mutant, attempts(mutant.file, reached.get(mutant), times), times);
      verdicts.set(mutant, verdict);
      if (!again) fs.writeFileSync(kept, JSON.stringify([...verdicts].map(([one, its]) => ({ verdict: its, ...one }))));
      console.log(`${String(verdicts.size).padStart(4)} ${verdict.padEnd(9)} ${described(fs.readFileSync(mutant.file, 'utf8'), mutant)}`);
    }
  }));
  return report(parts, drawn, verdicts);
}

/** What survived a former run of the same draw, as far as these mutants are still there. */
function survivorsOf(kept, parts) {
  const key = ({ file, start, end, kind, replacement }) => JSON.stringify([file, start, end, kind, replacement]);
  const survived = new Set(JSON.parse(fs.readFileSync(kept, 'utf8')).filter(({ verdict }) => !NOTICED.includes(verdict)).map(key));
  return new Map([...parts].map(([name, all]) => [name, all.filter((mutant) => survived.has(key(mutant)))]));
}

function report(parts, drawn, verdicts) {
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const line = (name, { score, low, high }, counts) => console.log(`${name.padEnd(14)} ${counts.padEnd(34)} ${percent(score).padStart(8)}  (${percent(low)} to ${percent(high)})`);
  const rows = [...drawn].map(([name, mutants]) => {
    const valid = mutants.filter((mutant) => verdicts.get(mutant) !== 'invalid');
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
