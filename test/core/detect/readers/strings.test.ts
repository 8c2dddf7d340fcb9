import assert from 'node:assert/strict';
import type { StringForm } from '../../../../src/core/detect/readers/strings';
import { readString, unescaped } from '../../../../src/core/detect/readers/strings';

const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' };

function textOf(source: string, form: StringForm): string | undefined {
  return readString(source, form.open.length, form, source.length)?.piece.text;
}

describe('readers/strings', () => {
  it('resolves escapes by number: 16, 8 and, where the language counts so, 10', () => {
    assert.equal(textOf('"gpt\\u002d4\\x6f\\u{2d}a\\U0000002db\\055c"', DOUBLE), 'gpt-4o-a-b-c');
    assert.equal(textOf('"gpt\\0454"', { ...DOUBLE, decimal: true }), 'gpt-4');
  });

  it('keeps what a broken escape says', () => {
    assert.equal(textOf('"a\\xZZ \\u12 \\u{110000}"', DOUBLE), 'axZZ u12 \uFFFD');
    assert.equal(unescaped('a\\', 0, 2).text, 'a\\');
  });

  it('takes a backslash for itself where only quotes are protected', () => {
    assert.equal(textOf("'a\\d \\'b\\' \\\\'", { open: "'", close: "'", escape: 'quotes' }), "a\\d 'b' \\");
  });

  it('reads doubled and back-ticked marks', () => {
    assert.equal(textOf("'it''s'", { open: "'", close: "'", escape: 'doubled' }), "it's");
    assert.equal(textOf('"a`"b""c"', { open: '"', close: '"', escape: 'backtick' }), 'a"b"c');
  });

  it('puts one mark for each value, and says where its code stands', () => {
    const source = '`a ${b["}"]} c ${`d ${e}`}`';
    const string = readString(source, 1, { open: '`', close: '`', escape: 'backslash', holes: 'dollar-brace' }, source.length);
    assert.equal(string?.piece.text, 'a \uFFFC c \uFFFC');
    assert.deepEqual(string?.holes.map(([from, to]) => source.slice(from, to)), ['b["}"]', '`d ${e}`']);
  });

  it('reads quotes of the same kind inside values', () => {
    assert.equal(textOf('"a {b["c"]} {{d}}"', { ...DOUBLE, holes: 'brace' }), 'a \uFFFC {{d}}');
    assert.equal(textOf('"a \\(b["c"] ?? "d") e"', { ...DOUBLE, holes: 'paren' }), 'a \uFFFC e');
    assert.equal(textOf('"a $($b["c"]) $d"', { ...DOUBLE, escape: 'backtick', holes: 'dollar-paren' }), 'a \uFFFC \uFFFC');
  });

  it('does not end on another line, in a value without an end, or behind the limit', () => {
    assert.equal(textOf('"a\nb"', DOUBLE), undefined);
    assert.equal(textOf('"a ${b', { ...DOUBLE, holes: 'dollar' }), undefined);
    assert.equal(readString('"abc"', 1, DOUBLE, 3), undefined);
  });

  it('ends a line where a hole is one by its name', () => {
    assert.equal(textOf('"a${newline}b${os.EOL}"', { ...DOUBLE, holes: 'dollar' }), 'a\nb\n');
    assert.equal(textOf('"a{os.linesep}b{newlines}"', { ...DOUBLE, holes: 'brace' }), 'a\nb\uFFFC');
  });
});
