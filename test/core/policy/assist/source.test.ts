import assert from 'node:assert/strict';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { isNothing, keyOf, pairOf, Source } from '../../../../src/core/policy/assist/source';

function sourceOf(text: string): { readonly source: Source; readonly map: YAMLMap } {
  const document = parseDocument(text, { uniqueKeys: false });
  assert.ok(isMap(document.contents));
  return { source: new Source(text, document), map: document.contents };
}

describe('The text of a policy file', () => {
  it('has parts that end before comments, blanks and line breaks', () => {
    const text = 'a:\n  b: [x] # one\n  c:\n    - y  # two\n    # three\n\n# four\nd: &e { f: 1 } # five\n';
    const { source, map } = sourceOf(text);
    const upTo = (key: string): string => {
      const pair = pairOf(map, key);
      assert.ok(typeof pair === 'object');
      return text.slice(0, source.endOfPair(pair));
    };
    assert.ok(upTo('a').endsWith('- y'));
    assert.ok(upTo('d').endsWith('{ f: 1 }'));
    assert.ok(text.slice(0, source.endOf(map, 0)).endsWith('{ f: 1 }'));
    assert.equal(source.endOf(undefined, 7), 7);
  });

  it('has lines, of which a break belongs to the one before it', () => {
    const { source } = sourceOf('ab: 1\r\ncd: 2');
    assert.deepEqual([source.eol, source.lineStart(0), source.lineStart(5), source.lineStart(6), source.lineStart(7), source.lineStart(9)], ['\r\n', 0, 0, 0, 7, 7]);
    assert.deepEqual([source.lineEnd(0), source.lineEnd(5), source.lineEnd(8)], [5, 5, 12]);
    assert.deepEqual([source.column(0), source.column(3), source.column(9)], [0, 3, 2]);
  });

  it('has columns that a byte order mark does not count for', () => {
    const { source } = sourceOf('\uFEFFa: 1\nb: 2');
    assert.deepEqual([source.column(1), source.column(3), source.column(6)], [0, 2, 0]);
    assert.equal(sourceOf('a: 1 # \uFEFF').source.column(1), 1);
  });

  it('has the indentation of its first inner line, or of two blanks', () => {
    assert.deepEqual(['a: 1', 'a:\n    b: 1\nc:\n  d: 1', 'a:\n    # b\n   c: 1', 'a:\n    - b\n'].map((text) => sourceOf(text).source.step), [2, 4, 3, 2]);
  });

  it('has keys as they are written, and says of one that stands twice', () => {
    const { map } = sourceOf('0x10: a\nb: 1\nb: 2\n[c]: 3\n');
    assert.deepEqual(map.items.map(keyOf), ['0x10', 'b', 'b', '']);
    assert.equal(pairOf(map, 'b'), 'twice');
    assert.equal(pairOf(map, 'd'), undefined);
  });

  it('has values that say nothing', () => {
    const { map } = sourceOf('a:\nb: ~\nc: null\nd: ""\ne: 0\nf: []\n');
    assert.deepEqual(map.items.map(({ value }) => isNothing(value)), [true, true, true, false, false, false]);
    assert.deepEqual([undefined, null].map(isNothing), [true, true]);
  });
});
