import assert from 'node:assert/strict';
import { Offset } from '../../../../src/core/detect/reread/offset';
import { copied, isAlike } from '../../../../src/core/detect/reread/state';

const state = () => ({
  depth: 12, key: 'model', none: undefined, client: null, start: new Offset(12), names: new Set(['a']), open: [{ start: new Offset(30), inner: { last: 'x' } }], byName: new Map([['a', { at: new Offset(5) }], ['b', undefined]]),
});
const byTen = (at: number) => at < 10 ? at : at + 10;
const same = (at: number) => at;

describe('the state of a reader', () => {
  it('is copied as deep as it is', () => {
    const original = state();
    const copy = copied(original);
    assert.deepEqual(copy, original);
    copy.open.forEach(({ inner }) => { inner.last = 'y'; });
    copy.byName.set('c', undefined);
    copy.names.add('c');
    assert.deepEqual(original, state());
  });

  it('has its places moved, and no other number', () => {
    const { depth, start, open, byName } = copied(state(), byTen);
    assert.deepEqual([depth, start.at, open[0]?.start.at, byName.get('a')?.at.at], [12, 22, 40, 5]);
  });

  it('is like itself, and like itself moved', () => {
    assert.ok(isAlike(state(), state(), same));
    assert.ok(isAlike(state(), copied(state(), byTen), byTen));
  });

  it('is not like one that differs anywhere, or has a place in what was changed', () => {
    const others = [
      { ...state(), depth: 22 }, { ...state(), key: undefined }, { ...state(), start: new Offset(13) }, { ...state(), names: new Set(['b']) }, { ...state(), names: new Set() }, { ...state(), open: [] },
      { ...state(), byName: new Map() }, { ...state(), client: undefined }, { ...state(), more: 1 }, copied(state(), byTen),
    ];
    for (const other of others) {
      assert.equal(isAlike(state(), other, same), false);
      assert.equal(isAlike(other, state(), same), false);
    }
    assert.equal(isAlike(state(), state(), (at) => at === 30 ? NaN : at), false);
  });
});
