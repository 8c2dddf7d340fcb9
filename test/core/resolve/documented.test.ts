import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Mention } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const resolve = createResolver(realCatalogue());
const rows = [...readFileSync('docs/detection.md', 'utf8').matchAll(/^\| `([\w-]+)` \| `([^`]+)` \| `([^`]+)` \|$/gm)].map(([, kind = '', id = '', model = '']) => ({ kind, id, model }));

describe('docs/detection.md', () => {
  it('has an example of every step of the grammar', () => {
    const types = readFileSync('src/core/types.ts', 'utf8');
    const union = /interface Step \{[^]*?kind:([^;]*);/.exec(types)?.[1] ?? '';
    const kinds = [...union.matchAll(/'([\w-]+)'/g)].map(([, kind = '']) => kind);
    assert.ok(kinds.length > 10);
    assert.deepEqual(kinds.filter((kind) => kind !== 'constant' && kind !== 'library').sort(), [...new Set(rows.map(({ kind }) => kind))].sort());
  });

  for (const { kind, id, model } of rows) {
    it(`tells the truth about ${id} (${kind})`, () => {
      const mention: Mention = { text: id, span: { start: 0, end: id.length }, place: 'string', role: 'product', strength: 'strong' };
      const { resolution } = resolve(mention) ?? {};
      assert.ok(resolution && (resolution.kind === 'grammar' || resolution.kind === 'derivative'));
      assert.equal('base' in resolution ? resolution.base.id : resolution.model.id, model);
      assert.ok(resolution.steps.some((step) => step.kind === kind));
    });
  }
});
