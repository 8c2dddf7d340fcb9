import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import { countLines, segments } from '../../scripts/coverage/lines.mjs';

const SOURCE = `import type { Other } from './other';
interface Only { readonly types: Other }

// a comment
export function half(value: number): number {
  if (value > 10) {
    return value / 2;
  }
  return [value]
    .map((one) => one * 2)[0] ?? 0;
}
`;
const { code, map } = transformSync(SOURCE, { loader: 'ts', format: 'esm', minifyWhitespace: true, sourcemap: 'external' });
const MAPPED = { lineLengths: code.split('\n').map(({ length }) => length), data: JSON.parse(map) as { mappings: string } };

/** The ranges that V8 would tell: the whole, and parts of it that ran less. */
function ran(count: number, ...never: readonly string[]) {
  const parts = never.map((text) => ({ startOffset: code.indexOf(text), endOffset: code.indexOf(text) + text.length, count: 0 }));
  assert.ok(parts.every(({ startOffset }) => startOffset >= 0), code);
  return { functions: [{ ranges: [{ startOffset: 0, endOffset: code.length, count }, ...parts] }] };
}

describe('The count of lines', () => {
  it('has the lines with code, and none of types, comments, blanks and brackets', () => {
    assert.deepEqual([...countLines(SOURCE, ran(3), MAPPED)].sort(([a], [b]) => a - b), [5, 6, 7, 9, 10].map((line) => [line, 3]));
  });

  it('tells a branch and a callback that did not run', () => {
    const lines = countLines(SOURCE, ran(1, '{return value/2}', 'one=>one*2'), MAPPED);
    assert.deepEqual([...lines].filter(([, count]) => count === 0), [[7, 0]]);
    assert.equal(lines.get(10), 1, 'the call of map stands on the same line');
  });

  it('knows of a module that was never loaded that none of its lines ran', () => {
    assert.deepEqual([...countLines(SOURCE, undefined, MAPPED).values()], [0, 0, 0, 0, 0]);
  });

  it('reads the source map as its places lie in the code', () => {
    const places = segments(MAPPED);
    assert.ok(places.every(({ offset }) => offset >= 0 && offset < code.length));
    assert.deepEqual(places.find(({ offset }) => offset === code.indexOf('return value/2')), { offset: code.indexOf('return value/2'), line: 6 });
  });
});
