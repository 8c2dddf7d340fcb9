import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TARGETS } from './targets';

const FOLDER = 'test/fuzz/corpus';

/** Inputs that were at fault once, as JSON texts; a file's name begins with its target's. `npm run fuzz` finds new ones. */
describe('an input that the fuzzer found', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`does no harm any more: ${name.replace(/\.json$/, '').replaceAll('-', ' ')}`, () => {
      const target = TARGETS.find((each) => each.name === name.split('-')[0]);
      assert.ok(target, `no target for ${name}`);
      target.run(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as string);
    }).timeout(60_000);
  }
});

/** Their seeds take minutes. */
const SLOW: ReadonlySet<string> = new Set(['growth', 'steps', 'reports', 'check', 'bill', 'answer']);

describe('a target of the fuzzer', () => {
  for (const target of TARGETS.filter(({ name }) => !SLOW.has(name))) {
    it(`takes its seeds without a fault: ${target.name}`, () => {
      const seeds = target.seeds();
      assert.ok(seeds.length > 0);
      seeds.forEach((seed) => { target.run(seed); });
    }).timeout(60_000);
  }
});
