import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { alternativesFor } from '../../../src/core/alternatives/alternatives';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model, Offer } from '../../../src/core/catalogue/types';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import { catalogue } from '../assess/catalogue';

type Parts = Partial<Model> & { readonly size?: number; readonly at?: readonly (readonly [provider: string, id: string, input: number, output: number])[]; readonly more?: Partial<Offer> };

function model(id: string, licence: string, { size, at = [], more, ...rest }: Parts = {}): Model {
  return {
    id, name: id, publisher: `makers of ${id.slice(0, id.indexOf('/'))}`, modality: 'text', access: 'open', sources: ['lists'],
    licence: { expression: licence, source: 'lists', confidence: 'text' },
    ...(size === undefined ? {} : { parameters: { value: { total: size }, source: 'lists' } }),
    ...(at.length === 0 ? {} : { offers: at.map(([provider, offered, input, output]) => ({ provider, id: offered, price: { input, output, source: 'lists', agree: [2, 2] as const }, ...more })) }),
    ...rest,
  };
}

const released = (day: string) => ({ released: { value: day, source: 'lists' } });

const index = new CatalogueIndex(pack({
  ...catalogue,
  models: [
    model('now/lab-8b', 'LicenseRef-mrl', { size: 8, ...released('2024-10-01') }),
    model('open/seven', 'Apache-2.0', { size: 7, family: 'Seven', openness: { record: 'mistral', match: 'exact' } }),
    model('open/seven-new', 'Apache-2.0', { size: 7, family: 'Seven' }),
    model('open/twelve', 'MIT', { size: 12 }),
    model('open/long', 'MIT', { size: 8, context: { value: 128_000, source: 'lists' } }),
    model('open/old', 'MIT', { size: 8, ...released('2023-01-01') }),
    model('open/seventy', 'MIT', { size: 70 }),
    model('open/guard', 'MIT', { size: 8 }),
    model('open/starcoder2-7b', 'MIT', { size: 8 }),
    model('api/codex-mini', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'codex-mini', 2, 2]] }),
    model('open/noncommercial', 'CC-BY-NC-4.0', { size: 8 }),
    model('open/unread', 'LicenseRef-partial', { size: 8 }),
    model('open/unlicensed', 'NOASSERTION', { size: 8 }),
    model('open/picture', 'MIT', { size: 8, modality: 'image' }),
    model('thebloke/seven-GGUF', 'Apache-2.0', { size: 7 }),
    model('open/tune', 'MIT', { size: 8, lineage: [{ id: 'open/seven', relation: 'fine-tune', source: 'lists', confidence: 'text' }] }),
    model('api/now', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'now-1', 4, 4]] }),
    model('api/cheap', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'cheap-1', 2, 2]] }),
    model('api/cheaper', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'cheaper-1', 1.5, 2]] }),
    model('api/tiny', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'tiny-1', 0.1, 0.1]] }),
    model('api/ending', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'ending-1', 3, 3]], more: { life: { retired: '2026-01-01', source: 'lists', confidence: 'text' } } }),
    model('api/moving', 'LicenseRef-openai', { access: 'api', publisher: 'openai', at: [['openai', 'moving', 3, 3]], more: { floating: true } }),
    model('api/elsewhere', 'LicenseRef-openai', { access: 'api', publisher: 'anthropic', at: [['anthropic', 'elsewhere-1', 3, 3]] }),
  ],
}));

function found(id: string, policy: string, provider?: string): string[] {
  const parsed = parsePolicy(`version: 1\n${policy}`, 'p');
  assert.deepEqual(parsed.problems, []);
  const use = createReviewer(index).useOf(id, provider);
  return alternativesFor(use, { index, policy: parsed, path: 'a.py', today: '2026-11-22' }).map((each) => `${each.id}: ${each.reasons.join('; ')}`);
}

const COMMERCIAL = 'usage: { commercial: true }';

describe('alternatives', () => {
  it('are models of like size whose terms meet the declaration, the more open first, then the longer context, one of a family', () => {
    assert.deepEqual(found('now/lab-8b', COMMERCIAL), [
      'open/seven: Apache-2.0; openness 50.0; 7 billion parameters',
      'open/long: MIT; 8 billion parameters; context 128k',
      'open/twelve: MIT; 12 billion parameters',
    ]);
  });

  it('leave out whatever is too large, too old, of another task or kind, a copy, a tune, or not known to be allowed', () => {
    const all = found('now/lab-8b', `${COMMERCIAL}\nrequirements: { models: { deny: ["open/seven*", "open/twelve", "open/long"] } }`);
    assert.deepEqual(all, []);
  });

  it('meet the requirements of the project too', () => {
    assert.deepEqual(found('now/lab-8b', `${COMMERCIAL}\nrequirements: { licences: { allow: MIT } }`), [
      'open/long: MIT; 8 billion parameters; context 128k',
      'open/twelve: MIT; 12 billion parameters',
    ]);
  });

  it('stay at the provider, the cheaper first, not of another class by their price, and not what moves or has ended', () => {
    assert.deepEqual(found('now-1', COMMERCIAL), [
      'cheaper-1: $1.50 in, $2.00 out per M tokens',
      'cheap-1: $2.00 in, $2.00 out per M tokens',
    ]);
  });

  it('keep what the place writes before the id', () => {
    assert.equal(found('openai/now-1', COMMERCIAL)[0], 'openai/cheaper-1: $1.50 in, $2.00 out per M tokens');
  });

  it('name no id where the place writes a nickname or a file, which something else understands than the Hub', () => {
    assert.match(found('lab-8b', COMMERCIAL)[0] ?? '', /^undefined: /);
  });

  it('are none where the terms of all leave a question, or the model is not known', () => {
    assert.deepEqual(found('now-1', 'usage: { trainsModelsOnOutputs: internal }'), []);
    assert.deepEqual(found('acme-7b', COMMERCIAL), []);
  });

  it('are the same each time', () => {
    assert.deepEqual(found('now/lab-8b', COMMERCIAL), found('now/lab-8b', COMMERCIAL));
  });
});
