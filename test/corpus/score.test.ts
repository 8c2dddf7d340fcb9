import assert from 'node:assert/strict';
import type { CorpusPart, Label, Negative } from '../../scripts/corpus/part.mjs';
import type { Prediction } from '../../scripts/corpus/predict.mjs';
import { ratesOf, score, type Score } from '../../scripts/corpus/score.mjs';
import type { Use } from '../../src/core/types';

const LINE = { file: 'f', line: 1 };
const use: Use = { mention: { text: 'x', span: { start: 0, end: 1 }, place: 'string', role: 'product', strength: 'strong' }, resolution: { kind: 'unknown' } };

function label(col: number, end_col: number, rest: Partial<Label> = {}): Label {
  return { ...LINE, col, end_col, text: 'x', kind: 'api', canonical: 'x', role: 'value', ...rest };
}

/** What the scorer says of predicted column ranges. */
function scored(labels: readonly Label[], columns: readonly (readonly [number, number])[], negatives: readonly Negative[] = []): Score {
  const part: CorpusPart = { name: 'p', entries: [], labels, negatives };
  return score(part, new Map([['f', '']]), columns.map(([col, end_col]): Prediction => ({ ...LINE, col, end_col, text: 'x', use })));
}

describe('The scorer of the corpus', () => {
  it('counts hits, misses and false alarms', () => {
    const result = scored([label(0, 10), label(20, 30), label(40, 50)], [[0, 10], [20, 30], [60, 70]]);
    assert.deepEqual([result.hits.length, result.misses.length, result.falseAlarms.length], [2, 1, 1]);
    assert.deepEqual(ratesOf(result), { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('takes a span that overlaps by six tenths for the label, and no less', () => {
    assert.equal(scored([label(0, 10)], [[4, 10]]).hits.length, 1);
    const less = scored([label(0, 10)], [[5, 10]]);
    assert.deepEqual([less.hits.length, less.misses.length, less.falseAlarms.length], [0, 1, 1]);
    assert.equal(less.falseAlarms[0]?.label?.col, 0);
  });

  it('takes an alternative span, and in an address any span around the id', () => {
    assert.equal(scored([label(0, 40, { alt: [[0, 10]] })], [[0, 10]]).hits.length, 1);
    assert.equal(scored([label(30, 40, { ctx: 'url' })], [[0, 50]]).hits.length, 1);
    assert.equal(scored([label(30, 40)], [[0, 50]]).hits.length, 0);
  });

  it('counts repository and file of one address as one hit where one is the label and the other its alternative', () => {
    const both: readonly (readonly [number, number])[] = [[0, 10], [20, 30]];
    const { hits, misses, falseAlarms } = scored([label(0, 10, { ctx: 'url', alt: [[20, 30]] })], both);
    assert.deepEqual([hits.length, misses.length, falseAlarms.length], [1, 0, 0]);
    assert.equal(scored([label(0, 10, { alt: [[20, 30]] })], both).falseAlarms.length, 1);
  });

  it('counts neither for nor against what stands on prose or an ambiguous name', () => {
    const result = scored([label(0, 10, { role: 'prose' }), label(20, 30, { ambiguous: true })], [[0, 10], [20, 30]]);
    assert.deepEqual([result.hits.length, result.misses.length, result.falseAlarms.length], [0, 0, 0]);
  });

  it('counts neither for nor against an alternative of an ambiguous name, but against another place of its line', () => {
    const ambiguous = label(20, 40, { ambiguous: true, alt: [[27, 40], [50, 60]] });
    const result = scored([ambiguous], [[50, 60], [27, 40], [70, 80]]);
    assert.deepEqual(result.falseAlarms.map(({ prediction }) => prediction.col), [70]);
  });

  it('gives a label to one prediction and a prediction to one label, the best first', () => {
    const result = scored([label(0, 10)], [[0, 8], [0, 10]]);
    assert.deepEqual(result.hits.map(({ prediction }) => prediction.end_col), [10]);
    assert.equal(result.falseAlarms.length, 1);
  });

  it('says which negative a false alarm fell for', () => {
    const result = scored([], [[0, 10]], [{ ...LINE, col: 0, end_col: 10, text: 'x', why: 'image', class: 'not-a-model' }]);
    assert.equal(result.falseAlarms[0]?.negative?.why, 'image');
  });

  it('leaves files without a text out', () => {
    const part: CorpusPart = { name: 'p', entries: [], labels: [label(0, 10, { file: 'elsewhere' })], negatives: [] };
    assert.equal(score(part, new Map(), []).misses.length, 0);
  });
});
