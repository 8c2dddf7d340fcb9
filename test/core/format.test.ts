import assert from 'node:assert/strict';
import { bracketed, clauseParts, clauseWords, listed } from '../../src/core/clause';
import { compactCount, usd } from '../../src/core/format';

describe('A count in a sentence', () => {
  it('has three digits at most and its unit', () => {
    assert.deepEqual([0, 650, 999, 1000, 40_000, 999_000, 1e6, 12_512_345, 900e6, 1e9, 1.234e12].map(compactCount), ['0', '650', '999', '1k', '40k', '999k', '1M', '12.5M', '900M', '1B', '1230B']);
  });
});

describe('A price', () => {
  it('is given in cents, as in price lists', () => {
    assert.deepEqual([0, 0.1, 0.15, 2, 2.5, 15, 1234.5].map(usd), ['$0.00', '$0.10', '$0.15', '$2.00', '$2.50', '$15.00', '$1234.50']);
  });

  it('below ten cents is not rounded to cents', () => {
    assert.deepEqual([0.0125, 0.025, 0.03, 0.005, 0.0002, 0.09, 0.09999].map(usd), ['$0.0125', '$0.025', '$0.03', '$0.005', '$0.0002', '$0.09', '$0.10']);
  });

  it('that is hardly one is not free', () => {
    assert.deepEqual([0.00001, 0.00005].map(usd), ['<$0.0001', '$0.0001']);
  });
});

describe('A clause in a sentence', () => {
  it('has its numbers, without remarks', () => {
    assert.deepEqual(['2', '2.b/4.a(i)', '1 ("Derivatives")', ' 2 / 3 ', 'a//b', '', null, undefined].map(clauseParts), [['2'], ['2.b', '4.a(i)'], ['1'], ['2', '3'], ['a', 'b'], [], [], []]);
  });

  it('is called a clause where it is a number, and several are clauses', () => {
    assert.deepEqual(
      ['2', '2.b/4.a(i)', '3-5', '3, 4', 'IV', 'A.1', '§ 3', '1.b.i'].map(clauseWords),
      ['clause 2', 'clauses 2.b, 4.a(i)', 'clauses 3-5', 'clauses 3, 4', 'clause IV', 'clause A.1', 'clause § 3', 'clause 1.b.i'],
    );
  });

  it('stands as it is where it is none, and is empty where none is known', () => {
    assert.deepEqual(['AUP closing paragraph', '2/AUP', 'Introduction', 'Attachment A', '', null, undefined].map(clauseWords), ['AUP closing paragraph', '2, AUP', 'Introduction', 'Attachment A', '', '', '']);
  });

  it('is one of a list, and may stand in brackets', () => {
    assert.deepEqual([listed(['2.b', '4']), listed([]), bracketed('clause 2'), bracketed('')], ['2.b, 4', '', ' (clause 2)', '']);
  });
});
