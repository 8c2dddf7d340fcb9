import assert from 'node:assert/strict';
import { OPEN, type Change, type NewValue } from '../../../../src/core/policy/assist/change';
import { isChanged } from '../../../../src/core/policy/assist/expected';

const set = (path: readonly string[], value: NewValue): Change => ({ kind: 'set', path, value });
const add = (path: readonly string[], value: NewValue): Change => ({ kind: 'add', path, value });
const remove = (path: readonly string[], index: number): Change => ({ kind: 'remove', path, index });

/** Defines a test: whether `after` is what the change makes of `before`. */
function is(expected: boolean, title: string, before: unknown, after: unknown, change: Change): void {
  it(title, () => assert.equal(isChanged(before, after, change), expected));
}

describe('A file after a change', () => {
  is(true, 'has the value, and all that it had', { a: { b: 1, c: 2 } }, { a: { b: 3, c: 2 } }, set(['a', 'b'], 3));
  is(true, 'has its version where it had nothing', null, { version: 1, a: true }, set(['a'], true));
  is(false, 'has lost no key', { a: { b: 1, c: 2 } }, { a: { b: 3 } }, set(['a', 'b'], 3));
  is(false, 'has no key more', { a: 1 }, { a: 2, b: 1 }, set(['a'], 2));
  is(true, 'has the value in the one member of a list', { a: [{ b: 1 }, { b: 1 }] }, { a: [{ b: 1 }, { b: 2 }] }, set(['a', '1', 'b'], 2));
  is(false, 'has it in no other', { a: [{ b: 1 }, { b: 1 }] }, { a: [{ b: 2 }, { b: 2 }] }, set(['a', '1', 'b'], 2));
  is(true, 'has nothing where a value is still to be written', {}, { a: [null, { b: null }] }, set(['a'], [OPEN, { b: OPEN }]));
  is(false, 'has the list at its length', {}, { a: [1, 2] }, set(['a'], [1]));
  is(false, 'has a list, and no keys that look like one', {}, { a: { 0: 1, length: 1 } }, set(['a'], [1]));
  is(true, 'has a member more', { a: [1] }, { a: [1, 2] }, add(['a'], 2));
  is(true, 'has a list of one where it had none', {}, { a: [2] }, add(['a'], 2));
  is(true, 'has an alternative more', { a: 'MIT' }, { a: 'MIT OR ISC' }, { kind: 'allow', path: ['a'], licence: 'ISC' });
  is(true, 'has a first licence', {}, { a: 'ISC' }, { kind: 'allow', path: ['a'], licence: 'ISC' });
});

describe('A file after a removal', () => {
  is(true, 'has the list without the member', { x: 1, a: { b: [1, 2], c: 3 } }, { x: 1, a: { b: [2], c: 3 } }, remove(['a', 'b'], 0));
  is(false, 'has lost nothing beside the list', { x: 1, a: { b: [1, 2], c: 3 } }, { a: { b: [2] } }, remove(['a', 'b'], 0));
  is(true, 'may have lost the key of a list without members', { x: 1, a: [1] }, { x: 1 }, remove(['a'], 0));
  is(true, 'may have kept it', { x: 1, a: [1] }, { x: 1, a: [] }, remove(['a'], 0));
  is(false, 'has the key of a list that has members left', { x: 1, a: [1, 2] }, { x: 1 }, remove(['a'], 0));
  is(false, 'is never said to be right where nothing stood', { version: 1 }, { version: 1 }, remove(['a'], 0));
  is(false, 'is never said to be right inside a member of a list', { a: [{ b: [1, 2] }] }, { a: [{ b: [2] }] }, remove(['a', '0', 'b'], 0));
  is(false, 'is never said to be right where nothing could be read', undefined, { version: 1 }, remove(['a', 'b'], 0));
});
