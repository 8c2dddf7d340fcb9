import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { treeInSteps } from '../../../../src/core/detect/readers/json-tree';
import { inOne } from '../../../../src/core/steps';

/** Without what the reader of notebooks has no use for. */
function plain({ type, offset, length, value, children }: Node): unknown {
  return { type, offset, length, ...(typeof value === 'string' ? { value } : {}), ...(children ? { children: children.map(plain) } : {}) };
}

function expected(text: string): unknown {
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { allowTrailingComma: true });
  return tree && faults.length === 0 ? plain(tree) : undefined;
}

function made(text: string): unknown {
  const { root, fault } = inOne(treeInSteps(text));
  return root && !fault ? plain(root) : undefined;
}

/** What a text with a fault is read as. */
function mended(text: string): unknown {
  const { root, fault } = inOne(treeInSteps(text));
  assert.ok(fault, text);
  return root && (JSON.parse(JSON.stringify(getNodeValue(withValues(root, text)))) as unknown);
}

/** Numbers and words have no value in the tree. */
function withValues(node: Node, text: string): Node {
  const children = node.children?.map((child) => withValues(child, text));
  return { ...node, ...(children ? { children } : { value: node.value ?? JSON.parse(text.slice(node.offset, node.offset + node.length)) as unknown }) };
}

describe('The tree of a JSON text, made in steps', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 1));

  it('is the one that the parser makes at once', () => {
    fc.assert(fc.property(json, (text) => { assert.deepEqual(made(text), expected(text)); }));
  });

  it('tells of a fault where the parser finds one', () => {
    const piece = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '1', '-', '1e', 'nul', 'true', '//', '/*', '*/', '\n', '\\', ' ', '"a"', '"\\q"', '"a":');
    fc.assert(fc.property(json, fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 }), (whole, changes) => {
      const text = changes.reduce((now, [at, gone, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + gone), whole);
      assert.deepEqual(made(text), expected(text));
    }), { numRuns: 2000 });
  });

  for (const [what, text, read] of [
    ['a stray word', '[{"a": 1},\nb {"a": 2}, {"a": 3}]', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ['a comma that is missing', '{"a": [1 2], "b": 3 "c": 4}', { a: [1, 2], b: 3, c: 4 }],
    ['a colon that is missing', '{"a" 1, "b": 2}', { a: 1, b: 2 }],
    ['a value that is missing', '{"a": , "b": 2}', { b: 2 }],
    ['a key that has nothing', '[{"a"}, {"b": 2}]', [{}, { b: 2 }]],
    ['brackets that nobody closed', '{"a": [1, {"b": 2', { a: [1, { b: 2 }] }],
    ['a bracket that is missing before another', '{"a": [{"b": 2], "c": 3}', { a: [{ b: 2 }], c: 3 }],
    ['a bracket too many', '{"a": [1]], "b": 2}', { a: [1], b: 2 }],
    ['what stands behind the end', '[1] 2', [1]],
    ['nothing', ' ', undefined],
  ] as const) {
    it(`steps over ${what}`, () => assert.deepEqual(mended(text), read));
  }

  it('lies within the text, whatever its faults are', () => {
    const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '1', '"a', '"b"', 'x', '\n', ' ');
    fc.assert(fc.property(fc.array(token, { maxLength: 30 }).map((all) => all.join('')), (text) => {
      const within = ({ offset, length, children = [] }: Node): boolean => offset >= 0 && length >= 0 && offset + length <= text.length && children.every(within);
      const { root } = inOne(treeInSteps(text));
      assert.ok(!root || within(root), JSON.stringify(root));
    }), { numRuns: 3000 });
  });

  it('pauses in a long text', () => {
    const steps = treeInSteps(JSON.stringify(Array.from({ length: 5000 }, (_, n) => `line ${n}`)));
    let pauses = 0;
    while (!steps.next().done) {
      pauses++;
    }
    assert.ok(pauses > 3);
  });
});
