import assert from 'node:assert/strict';
import { findingsAt } from '../../src/core/findings-at';

describe('The findings of a place', () => {
  it('are all that have exactly its span, in their order', () => {
    const at = (start: number, end: number, n: number): { readonly span: { readonly start: number; readonly end: number }; readonly n: number } => ({ span: { start, end }, n });
    const found = findingsAt([at(1, 5, 1), at(1, 6, 2), at(1, 5, 3)]);
    assert.deepEqual(found({ start: 1, end: 5 }).map(({ n }) => n), [1, 3]);
    assert.deepEqual(found({ start: 1, end: 6 }).map(({ n }) => n), [2]);
    assert.deepEqual(found({ start: 2, end: 5 }), []);
  });
});
