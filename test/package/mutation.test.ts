import assert from 'node:assert/strict';
import { draw, shuffled, whole, wilson } from '../../scripts/mutation/draw.mjs';
import { globbed } from '../../scripts/mutation/files.mjs';
import { mutated } from '../../scripts/mutation/mutants.mjs';
import { LEFT_OUT, NO_PROGRAM, PARTS, partOf } from '../../scripts/mutation/parts.mjs';

const numbers = (count: number) => Array.from({ length: count }, (_none, at) => at);
const POPULATION = new Map([['large', numbers(9000)], ['middle', numbers(990)], ['small', numbers(10)]]);

describe('The draw of mutants', () => {
  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(draw(POPULATION, 200, 7), draw(POPULATION, 200, 7));
    assert.notDeepEqual(draw(POPULATION, 200, 7), draw(POPULATION, 200, 8));
  });

  it('takes of each part by its size, twelve at least or all there are, and none twice', () => {
    const drawn = draw(POPULATION, 200, 7);
    assert.deepEqual([...drawn].map(([name, { length }]) => [name, length]), [['large', 180], ['middle', 20], ['small', 10]]);
    for (const all of drawn.values()) {
      assert.equal(new Set(all).size, all.length);
    }
  });

  it('favours no place: over many seeds each tenth is drawn as often', () => {
    const tenths = numbers(10).map(() => 0);
    for (const seed of numbers(200)) {
      for (const at of draw(new Map([['one', numbers(1000)]]), 50, seed).get('one') ?? []) {
        tenths[Math.floor(at / 100)] = (tenths[Math.floor(at / 100)] ?? 0) + 1;
      }
    }
    assert.ok(tenths.every((count) => count > 880 && count < 1120), tenths.join(' '));
  });
});

describe('The order of judging', () => {
  it('has each once, and hangs on the seed alone', () => {
    assert.deepEqual([...shuffled(numbers(50), 3)].sort((a, b) => a - b), numbers(50));
    assert.deepEqual(shuffled(numbers(50), 3), shuffled(numbers(50), 3));
    assert.notDeepEqual(shuffled(numbers(50), 3), shuffled(numbers(50), 4));
  });
});

describe('The score', () => {
  it('has the interval of Wilson', () => {
    const { score, low, high } = wilson(45, 50);
    assert.deepEqual([score, low, high].map((share) => share.toFixed(3)), ['0.900', '0.786', '0.957']);
  });

  it('counts each part by how many mutants it has', () => {
    const { score, low, high } = whole([{ killed: 90, drawn: 100, all: 9000 }, { killed: 5, drawn: 10, all: 1000 }]);
    assert.equal(score.toFixed(3), '0.860');
    assert.ok(low > 0.79 && low < 0.81 && high > 0.91 && high < 0.93, `${low} ${high}`);
  });

  it('does not take a sample without survivors for certainty, but does take all for all', () => {
    assert.ok(whole([{ killed: 20, drawn: 20, all: 1000 }]).low < 0.95);
    assert.equal(whole([{ killed: 20, drawn: 20, all: 20 }]).low, 1);
  });
});

describe('The parts of the core', () => {
  it('have every file of the core once, and tests of their own', () => {
    const files = globbed(['src/core/**/*.ts'], []);
    assert.ok(files.length > 300);
    for (const { name, sources, tests } of PARTS) {
      assert.deepEqual(globbed(sources, []), files.filter((file) => partOf(file) === name), name);
      assert.notEqual(globbed(tests, LEFT_OUT).length, 0, name);
    }
    assert.deepEqual(files.filter((file) => !PARTS.some(({ name }) => name === partOf(file))), []);
  });

  it('leave out files that are there', () => {
    assert.deepEqual([...NO_PROGRAM, ...LEFT_OUT].filter((pattern) => globbed([pattern], []).length === 0), []);
  });
});

describe('A mutant', () => {
  const place = (line: number, from: number, to: number) => ({ start: { line, column: from }, end: { line, column: to } });

  it('takes the place of what was there, in brackets where it binds less firmly', () => {
    const text = 'const a = 1;\nconst b = x && y && z;\n';
    assert.equal(mutated(text, { file: 'a.ts', ...place(1, 10, 16), kind: 'LogicalOperator', replacement: 'x || y' }), 'const a = 1;\nconst b = (x || y) && z;\n');
  });

  it('is no bracket where only a text may stand', () => {
    assert.equal(mutated("const a = 'b';\n", { file: 'a.ts', ...place(0, 10, 13), kind: 'StringLiteral', replacement: '""' }), 'const a = "";\n');
    assert.equal(mutated('case 1: f();\n', { file: 'a.ts', ...place(0, 0, 12), kind: 'ConditionalExpression', replacement: 'case 1:' }), 'case 1:\n');
  });
});
