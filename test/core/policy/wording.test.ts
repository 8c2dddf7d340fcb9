import assert from 'node:assert/strict';
import { cureFor, nearest, notUsed, shown, digitsOf } from '../../../src/core/policy/wording';

describe('A value in a sentence', () => {
  it('is on one line, has forty characters at most, and is never empty', () => {
    assert.deepEqual(['a \n  b', ' ', '', undefined, null, 3, ['a'], { a: 1 }].map(shown), ['a b', '""', '""', '""', 'null', '3', '["a"]', '{"a":1}']);
    assert.equal(shown('x'.repeat(40)), 'x'.repeat(40));
    assert.equal(shown('x'.repeat(41)), `${'x'.repeat(39)}…`);
  });

  it('comes with what to write in its place', () => {
    assert.equal(notUsed('input', 'cheap', cureFor('price', 'cheap')), 'input is cheap, which is not used; write US dollars per million tokens such as 2.50.');
    assert.equal(cureFor('field', 3), 'write the name of a field such as medical-advice');
    assert.equal(cureFor('spdx', 3), 'write an SPDX expression such as MIT OR LicenseRef-qwen');
  });
});

describe('The word that is likely meant', () => {
  const of = (word: string, ...known: readonly string[]) => nearest(word, known);

  it('is the nearest, and of equal ones the first', () => {
    assert.equal(of('comercal', 'comercal-x', 'commercial', 'comercial'), 'comercial');
    assert.equal(of('abcd', 'abce', 'abcf'), 'abce');
    assert.equal(of('ercial', 'xyercial', 'ercialz'), 'ercialz', 'letters before the word count as those behind it do');
  });

  it('has two letters wrong at most, and less than half of them', () => {
    assert.equal(of('abcdef', 'abcxyf'), 'abcxyf');
    assert.equal(of('abcdef', 'abxyzf'), undefined);
    assert.equal(of('abcdef', 'abcdefgh'), 'abcdefgh');
    assert.equal(of('abcdef', 'abcdefghi'), undefined);
    assert.equal(of('abc', 'abx'), 'abx');
    assert.equal(of('abc', 'axy'), undefined);
    assert.equal(of('ab', 'ax'), undefined);
  });

  it('may be the same in capitals', () => assert.equal(of('PRODUCT', 'products', 'product'), 'product'));
});

describe('the figures of a name', () => {
  it('tell versions apart, wherever they stand', () => assert.deepEqual(['llama-3.1', 'Llama 3.1', 'llama-31', 'llama'].map(digitsOf), ['3 1', '3 1', '31', '']));
});
