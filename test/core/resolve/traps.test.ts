import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const resolve = createResolver(realCatalogue());

/** What a literal in a model's place is read as: kind, what it names, provider. */
function read(text: string): readonly string[] {
  const use: Use | undefined = resolve({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong' });
  if (!use) {
    return ['no model mention'];
  }
  const { resolution, provider = '' } = use;
  const named = 'model' in resolution ? resolution.model.id : 'base' in resolution ? resolution.base.id : 'family' in resolution ? resolution.family : '';
  return [resolution.kind, named, provider];
}

describe('Readings that were wrong once', () => {
  const lines = readFileSync('test/core/resolve/traps.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [spelling = '', ...expected] = line.split('\t');
    it(`do not come back: ${spelling}`, () => {
      assert.deepEqual(read(spelling).slice(0, expected.length), expected);
    });
  }
});
