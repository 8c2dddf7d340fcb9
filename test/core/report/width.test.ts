import assert from 'node:assert/strict';
import { columns, fit, LINE } from '../../../src/core/report/width';

describe('the columns of a piece of markup', () => {
  it('are those of what is drawn: no tags, icons, targets or escapes, and one for an entity', () => {
    const of = (markup: string, drawn: number): void => assert.equal(columns(markup), drawn, markup);
    of('', 0);
    of('abc', 3);
    of('<b class="x">abc</b>', 3);
    of('$(error) abc', 4);
    of('[abc](command:x?%5B%22y%22%5D)', 3);
    of('\\[abc\\](d)', 8);
    of('a&ensp;b&#36;', 4);
    of('**abc** \\- d', 7);
    of('a*b', 3);
  });

  it('are two for a wide letter', () => {
    assert.deepEqual(['模型', '가', 'ａ', '、', 'é'].map(columns), [4, 2, 2, 2, 1]);
  });

  it('hold as many parts as fit, in order, and the first always', () => {
    assert.equal(fit(['a'.repeat(40), 'b'.repeat(47), 'c']), `${'a'.repeat(40)} · ${'b'.repeat(47)}`);
    assert.equal(fit(['a'.repeat(40), 'b'.repeat(48), 'c']), `${'a'.repeat(40)} · c`);
    assert.equal(fit(['a'.repeat(LINE + 9), 'b']), 'a'.repeat(LINE + 9));
    assert.equal(fit(['a', 'b', 'c'], 5), 'a · b');
  });
});
