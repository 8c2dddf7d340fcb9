import assert from 'node:assert/strict';
import { findMark, type Found } from '../../../../src/core/policy/assist/mark';
import { placeAt, type Place } from '../../../../src/core/policy/assist/place';
import { cursor } from './cursor';

function place(marked: string): Place | undefined {
  const { text, offset } = cursor(marked);
  return placeAt(text, offset);
}

/** Defines a test: of the place at the cursor at least this is known. */
function is(title: string, marked: string, expected: Partial<Place>): void {
  it(title, () => {
    const found = place(marked) ?? assert.fail('there is a place');
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof Place]])), expected);
  });
}

function none(title: string, marked: string): void {
  it(title, () => assert.equal(place(marked), undefined));
}

describe('The place of a key', () => {
  is('is the mapping that it stands in, with its other keys', 'a:\n  b: 1\n  c|\n  2: 3\n', { kind: 'key', path: ['a'], typed: 'c', ahead: '', quote: '', flow: false, ownLine: true, dash: false, colon: false, column: 2, beside: ['b', '2'] });
  is('ends with its word, before the colon', 'a:\n  comm|ercial-x.y : true\n', { kind: 'key', typed: 'comm', ahead: 'ercial-x.y', colon: true, span: { start: 5, end: 19 } });
  is('ends before a colon without a value', 'a|b:', { kind: 'key', typed: 'a', ahead: 'b', colon: true });
  is('has no colon where one stands in the word', 'a|b:c\n', { ahead: 'b:c', colon: false });
  is('ends before a comma in braces', 'a: { b: 1, c|d, e: 2 }\n', { kind: 'key', path: ['a'], typed: 'c', ahead: 'd', flow: true, ownLine: false, beside: ['b', 'e'] });
  is('is inside quotation marks', 'a:\n  "b|c d": 1\n', { kind: 'key', quote: '"', typed: 'b', ahead: 'c d', colon: true });
  is('is inside single ones', 'a:\n  \'b|c\' : 1\n', { kind: 'key', quote: '\'', typed: 'b', ahead: 'c', colon: true });
  is('is found where the word goes on before a comment', 'a:\n  b|cd # e\n  f: 1\n', { kind: 'key', path: ['a'], typed: 'b', ahead: 'cd', beside: ['f'] });
  is('is found behind a byte order mark', '\uFEFFa|\nb: 1\n', { kind: 'key', path: [], column: 0, beside: ['b'], span: { start: 1, end: 2 } });
  is('is found on the second line of such a file', '\uFEFFa: 1\nb|\n', { kind: 'key', path: [], column: 0, beside: ['a'] });
  is('is found in a member of a list, whose dash counts as indentation', 'a:\n  - b: 1\n    c|\n', { kind: 'key', path: ['a', '0'], column: 4, beside: ['b'], ownLine: true });
  is('is found behind a dash', 'a:\n  - b|\n', { path: ['a', '0'], column: 4, ownLine: true, dash: false });
  none('is not there where the keys stand at another column', 'a:\n    b: 1\n  c|\n');
});

describe('The place of a value', () => {
  is('is behind its key', 'a: b| c # d\n', { kind: 'value', path: ['a'], typed: 'b', ahead: ' c', ownLine: false, column: 0, colon: false });
  is('goes on to the end of the line', 'a: x b|  c  \n', { typed: 'x b', ahead: '  c' });
  is('has a hash in it that is no comment', 'a: x|y#z\n', { typed: 'x', ahead: 'y#z' });
  is('ends before a comma or bracket in brackets', 'a: [b, c|d e, f]\n', { kind: 'value', path: ['a', '1'], typed: 'c', ahead: 'd e', flow: true, beside: ['b', 'f'] });
  is('ends before a comment in brackets', 'a: [b|c # d\n]\n', { typed: 'b', ahead: 'c' });
  is('ends with its quotation mark', 'a: "b|c" # "\n', { quote: '"', typed: 'b', ahead: 'c' });
  is('ends with the line where the mark is missing', 'a: "b|c  \n', { quote: '"', typed: 'b', ahead: 'c' });
  is('is inside single quotation marks', 'a: \'b|c\'\n', { quote: '\'', typed: 'b', ahead: 'c' });
  is('is a member of a list over lines, beside the others', 'a:\n  - b\n  - c|\n  - "d"\n', { path: ['a', '1'], beside: ['b', 'd'], dash: false, column: 4 });
  is('is a member that lacks its dash', 'a:\n  - b\n  c|\n', { kind: 'value', path: ['a', '1'], dash: true, typed: 'c', beside: ['b'], ownLine: true });
  is('is a member of brackets inside brackets', 'a: [[b, c|], d]\n', { path: ['a', '0', '1'], beside: ['b'], flow: true });
  none('is not there in a comment', 'a: b # c|\n');
  none('is not there where dashes stand at another column', 'a:\n    - b\n  c|\n');
});

describe('A place', () => {
  it('is looked for in the text, which is not too large', () => {
    assert.equal(placeAt('a: b', -1), undefined);
    assert.equal(placeAt('a: b', 5), undefined);
    assert.equal(placeAt('a: b', 4)?.typed, 'b');
    assert.equal(placeAt(`a: b\n${'#'.repeat(199_995)}`, 4)?.typed, 'b');
    assert.equal(placeAt(`a: b\n${'#'.repeat(199_996)}`, 4), undefined);
    assert.equal(placeAt('a\rb: c', 6), undefined);
  });
});

describe('A letter that is put into a text', () => {
  const found = (marked: string): Found | undefined => {
    const { text, offset } = cursor(marked);
    return findMark(text.slice(0, offset), text.slice(offset));
  };

  it('counts at its place only, though the text may have it too', () => {
    assert.deepEqual(found('\ue000: a\n\ue001: b|\n')?.path, ['\ue001']);
    assert.deepEqual(found('a: "\\ue000"\nb: |\n')?.path, ['b']);
    assert.deepEqual(found('a: [\ue000, |, \ue000]\n')?.path, ['a', '1']);
    assert.equal(found('a: > # |\n  \ue000\n')?.path.length, 1);
  });

  it('may be the whole of a document, or of a member', () => {
    assert.deepEqual(found('|'), { kind: 'value', path: [], flow: false, quote: '', aligned: true, from: 0, beside: [] });
    assert.deepEqual(found('[a, |, b]'), { kind: 'value', path: ['0'].map(() => '1'), flow: true, quote: '', aligned: true, from: 4, beside: ['a', 'b'] });
  });

  it('is no member of a list whose dashes stand elsewhere', () => {
    assert.deepEqual([found('a:\n  - b\n  - c|\n')?.aligned, found('a: [b,\n c|]\n')?.aligned], [true, true]);
    assert.deepEqual([found('a:\n  - - b\n  - { c: 1 }\n  - d: 1\n  - "e"\n  - |\n  - f: 1\n'), found('a:\n- b\n- |')].map((each) => each?.aligned), [true, true]);
    assert.deepEqual(['a:\n- "b"\n  - c\n- |\n', 'a:\n- { b: 1 }\n  - c: 1\n- |\n'].map((marked) => found(marked)?.aligned), [false, false]);
  });

  it('is beside the members of a list where it is read as the key of one', () => {
    assert.deepEqual(found('a:\n  - b\n  - c|: d\n')?.beside, ['b']);
    assert.deepEqual(found('a:\n  - b\n  - c|: d\n    e: f\n')?.beside, ['e']);
    assert.deepEqual(found('a:\n  - b:\n      c|: 1\n  - d\n')?.beside, []);
    assert.deepEqual(found('a:\n  - [b]\n  - ~\n  - 0x10\n  - c|\n')?.beside, ['0x10']);
    assert.deepEqual(found('a: [b, c|: d]\n'), { kind: 'key', path: ['a', '1'], flow: true, quote: '', aligned: true, from: 7, beside: ['b'] });
  });

  it('has a column that its fellow keys must have', () => {
    assert.deepEqual([found('a: 1\nb|: 2\n')?.aligned, found('a:\n  b: 1\n c|: 2\n')?.aligned, found('\uFEFFa: 1\nb|: 2\n')?.aligned, found('{ a: 1,\n b|: 2 }\n')?.aligned], [true, false, true, true]);
  });

  it('is nowhere in a comment', () => assert.equal(found('a: 1 # |'), undefined));
});
