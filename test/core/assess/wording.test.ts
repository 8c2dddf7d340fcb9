import assert from 'node:assert/strict';
import { clauseWords } from '../../../src/core/clause';
import { fitting, inParentheses, quoted, some } from '../../../src/core/assess/wording';

describe('clauseWords', () => {
  const rows: readonly (readonly [string | null, string])[] = [
    ['2', 'clause 2'], ['1.b.v', 'clause 1.b.v'], ['III', 'clause III'], ['2.b/4.a(i)', 'clauses 2.b, 4.a(i)'], ['1.l/2/5.c', 'clauses 1.l, 2, 5.c'],
    ['3.2/9 ("Research Purposes")', 'clauses 3.2, 9'], ['2.a-2.b', 'clauses 2.a-2.b'], ['AUP closing paragraph (incorporated by 1.b.iv)', 'AUP closing paragraph'],
    ['AUP 2.a-d', 'AUP 2.a-d'], ['final paragraph', 'final paragraph'], ['D.4', 'clause D.4'], ['MIT grant', 'MIT grant'], [null, ''], ['', ''],
  ];
  for (const [clause, words] of rows) {
    it(`writes ${JSON.stringify(clause)} as ${JSON.stringify(words)}`, () => assert.equal(clauseWords(clause), words));
  }
  it('stands in parentheses with what follows it, or not at all', () => {
    assert.equal(inParentheses('2', 'at 2024-04-18'), ' (clause 2, at 2024-04-18)');
    assert.equal(inParentheses(null), '');
  });
});

describe('lists and quotations', () => {
  it('name three and count the rest', () => {
    assert.equal(some(['a', 'b', 'c']), 'a, b, c');
    assert.equal(some(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more');
  });
  it('join the variants of a text', () => assert.equal(quoted('Built with Qwen | Improved using Qwen'), '“Built with Qwen” or “Improved using Qwen”'));
});

describe('fitting', () => {
  const room = 'x'.repeat(150);
  it('takes the first way that fits', () => assert.deepEqual([fitting(room, 'short'), fitting(`${room}x`, 'short', 'shorter')], [room, 'short']));
  it('takes the last where none does, which is the shortest', () => assert.equal(fitting(`${room}xxx`, `${room}xx`, `${room}x`), `${room}x`));
});
