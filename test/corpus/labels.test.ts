import assert from 'node:assert/strict';
import { checkPart, leaked, misplaced } from '../../scripts/corpus/check.mjs';
import { isScored, partNames, readPart, type CorpusPart, type Label } from '../../scripts/corpus/part.mjs';

const LABEL: Label = { file: 'a+b/x.py', line: 1, col: 7, end_col: 13, text: 'gpt-4o', kind: 'api', canonical: 'openai/gpt-4o', role: 'value' };
const PART: CorpusPart = { name: 'first', entries: [{ file: 'a+b/x.py', repo: 'a/b', commit: '0'.repeat(40), path: 'x.py', lines: null }], labels: [LABEL], negatives: [] };

describe('The labelled corpus', () => {
  const parts = partNames().map(readPart);

  for (const part of parts) {
    it(`is sound in its part ${part.name}`, () => {
      assert.deepEqual(checkPart(part), []);
      assert.ok(part.labels.filter(isScored).length >= 120 && part.negatives.length >= 150, 'enough of both');
    });
  }

  it('has no repository both in a part for tuning and in one that is held out', () => {
    assert.deepEqual(leaked(parts), []);
  });
});

describe('The check of the corpus', () => {
  it('passes a sound part', () => {
    assert.deepEqual([...checkPart(PART), ...misplaced(PART, new Map([['a+b/x.py', 'model="gpt-4o"\n']]))], []);
  });

  for (const [fault, label] of [
    ['columns that are not those of the text', { ...LABEL, end_col: 14 }],
    ['a file that the manifest does not list', { ...LABEL, file: 'a+b/y.py' }],
    ['no canonical name', { ...LABEL, canonical: '' }],
  ] as const) {
    it(`reports ${fault}`, () => {
      assert.equal(checkPart({ ...PART, labels: [label] }).length, 1);
    });
  }

  it('reports a label and a negative on the same letters', () => {
    assert.equal(checkPart({ ...PART, negatives: [{ file: LABEL.file, line: 1, col: 10, end_col: 14, text: '-4o"', why: 'x', class: 'not-a-model' }] }).length, 1);
  });

  it('reports a text that does not stand where its label says', () => {
    assert.equal(misplaced(PART, new Map([['a+b/x.py', 'model = "gpt-4o"\n']])).length, 1);
  });

  it('reports a commit that is cut short', () => {
    assert.equal(checkPart({ ...PART, entries: PART.entries.map((entry) => ({ ...entry, commit: 'abc1234' })) }).length, 1);
  });

  it('reports a cut that is no pair of lines', () => {
    for (const lines of [[5, 2], [0, 3]] as const) {
      assert.equal(checkPart({ ...PART, entries: PART.entries.map((entry) => ({ ...entry, lines })) }).length, 1);
    }
  });

  it('reports a repository of both sides, whatever its case', () => {
    assert.equal(leaked([PART, { ...PART, name: 'held-out', entries: PART.entries.map((entry) => ({ ...entry, repo: 'A/B' })) }]).length, 1);
  });
});
