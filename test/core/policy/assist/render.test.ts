import assert from 'node:assert/strict';
import { indented, render } from '../../../../src/core/policy/assist/render';
import { scalar } from '../../../../src/core/policy/assist/scalar';

const block = { flow: false, step: 2 };
const flow = { flow: true, step: 2 };

describe('A value as YAML', () => {
  it('stands in brackets and braces inside them, with quotation marks around what would end there', () => {
    assert.equal(render({ a: 'b, c', 'd, e': [1, 'f]', { g: true }], h: {}, i: [] }, flow), '{ a: "b, c", "d, e": [1, "f]", { g: true }], h: {}, i: [] }');
    assert.equal(render('a, b', flow), '"a, b"');
  });

  it('stands on lines outside them, where single values need fewer quotation marks', () => {
    assert.equal(render('a, b', block), 'a, b');
    assert.equal(render({ a: 'b, c', 'd, e': 1, f: {}, g: { h: 1, i: 2 } }, block), 'a: b, c\nd, e: 1\nf: {}\ng:\n  h: 1\n  i: 2');
    assert.equal(render({ a: {} }, { ...block, step: 4 }), 'a: {}');
  });

  it('has a list of single values in brackets, and a list of entries with a dash each', () => {
    assert.equal(render(['a, b', 2], block), '["a, b", 2]');
    assert.equal(render([], block), '[]');
    assert.equal(render([{ a: 1, b: { c: 2 } }, { a: 3 }], block), '- a: 1\n  b:\n    c: 2\n- a: 3');
    assert.equal(render([1, { a: 3 }], block), '- 1\n- a: 3');
    assert.equal(render({ list: [{ a: 1 }, { a: 2 }] }, block), 'list:\n  - a: 1\n  - a: 2');
  });

  it('moves each line but the first, and no empty one', () => {
    assert.equal(indented('a\nb\n\nc', 3), 'a\n   b\n\n   c');
  });
});

describe('A single value as YAML', () => {
  it('has quotation marks where another type would be read, or a mark of the format', () => {
    assert.deepEqual(['true', '12', 'a: b', '# a', 'plain', '', true, 12, null].map((each) => scalar(each, false)), ['"true"', '"12"', '"a: b"', '"# a"', 'plain', '""', 'true', '12', 'null']);
  });
  it('stands on one line, however long it is and whatever breaks it has', () => {
    const long = 'word '.repeat(60).trim();
    assert.equal(scalar(long, false), long);
    assert.equal(scalar('a\nb', false), '"a\\nb"');
  });
});
