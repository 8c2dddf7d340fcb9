import assert from 'node:assert/strict';
import fc from 'fast-check';
import { squash, squashedForms } from '../../../src/core/catalogue/squash';

describe('catalogue/squash', () => {
  it('leaves out what separates, but between digits', () => {
    assert.equal(squash('Meta-Llama_3.1/8B chat'), 'metallama3-1-8bchat');
    assert.equal(squash('gpt-4-.-1--x'), 'gpt4-1x');
    assert.equal(squash('-a-'), 'a');
    assert.deepEqual(squashedForms('Qwen/Qwen3-8B'), ['qwenqwen3-8b', 'qwen3-8b']);
  });

  it('is what it says for any text', () => {
    const letters = fc.array(fc.constantFrom(...'aZ09.-_/ \tİé\u{1f600}:'), { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(fc.property(letters, (text) => {
      const lower = text.toLowerCase();
      const isDigit = (at: number): boolean => /^[0-9]$/.test(lower.charAt(at));
      assert.equal(squash(text), lower.replace(/[-._/ \t]+/g, (run, at: number) => (isDigit(at - 1) && isDigit(at + run.length) ? '-' : '')));
    }), { numRuns: 3000 });
  });
});
