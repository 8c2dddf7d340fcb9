import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
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
  const tree = inOne(treeInSteps(text));
  return tree && plain(tree);
}

describe('The tree of a JSON text, made in steps', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 1));

  it('is the one that the parser makes at once', () => {
    fc.assert(fc.property(json, (text) => { assert.deepEqual(made(text), expected(text)); }));
  });

  it('is none where the parser finds a fault', () => {
    const piece = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '1', '-', '1e', 'nul', 'true', '//', '/*', '*/', '\n', '\\', ' ', '"a"', '"\\q"', '"a":');
    fc.assert(fc.property(json, fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 }), (whole, changes) => {
      const text = changes.reduce((now, [at, gone, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + gone), whole);
      assert.deepEqual(made(text), expected(text));
    }), { numRuns: 2000 });
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
