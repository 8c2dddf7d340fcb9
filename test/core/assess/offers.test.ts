import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { offerOf } from '../../../src/core/assess/offers';
import { subjectsOf } from '../../../src/core/assess/subject';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model } from '../../../src/core/catalogue/types';
import type { Resolution } from '../../../src/core/types';
import { catalogue } from './catalogue';

const OFFERS = [
  { provider: 'nowhere', id: 'one-elsewhere' }, { provider: 'together', id: 'acme/one' }, { provider: 'acme', id: 'one' }, { provider: 'acme', id: 'One-Fast' },
  { provider: 'bedrock', id: 'acme.one-v1:0' },
];

/** The id that a use is offered under; `at` is the provider that the code names, `read` the offer that the id was read as. */
function offered({ access = 'api', text = 'one', at, read, kind = 'alias', offers = OFFERS }: {
  readonly access?: Model['access']; readonly text?: string; readonly at?: string; readonly read?: string; readonly kind?: 'alias' | 'derivative'; readonly offers?: Model['offers'];
}): string | undefined {
  const one: Model = { id: 'acme/one', name: 'One', publisher: 'acme', modality: 'text', access, sources: [], offers };
  const index = new CatalogueIndex(pack({ ...catalogue, models: [one], providers: { ...catalogue.providers, acme: { name: 'Acme', publisher: 'acme', source: 'lists' } } }));
  const model = index.model('acme/one') ?? assert.fail();
  const offer = model.offers?.find(({ id }) => id === read);
  const resolution: Resolution = kind === 'derivative' ? { kind, base: model, steps: [] } : { kind, model, ...(offer ? { offer } : {}) };
  const [subject] = subjectsOf({
    mention: { text, span: { start: 0, end: 3 }, place: 'string', role: 'product', strength: 'strong' }, resolution, ...(at === undefined ? {} : { provider: at }),
  }, { index, today: '2026-11-22', usage: {}, requirements: {} });
  return subject && offerOf(subject)?.id;
}

describe('the offer that a use stands on', () => {
  it('is its maker\'s own for a model behind an API', () => assert.equal(offered({}), 'one'));
  it('is that under the name as written, where there are several', () => {
    assert.deepEqual([offered({ text: 'ONE-fast' }), offered({ text: 'one' }), offered({ text: 'two' })], ['One-Fast', 'one', 'one']);
  });
  it('is none for weights, which may run anywhere', () => assert.equal(offered({ access: 'open' }), undefined));
  it('is that of the provider that the code names', () => {
    assert.deepEqual([offered({ at: 'bedrock' }), offered({ at: 'bedrock', access: 'open' }), offered({ at: 'groq' })], ['acme.one-v1:0', 'acme.one-v1:0', undefined]);
  });
  it('is the one that the id was read as', () => {
    assert.deepEqual([offered({ read: 'acme.one-v1:0' }), offered({ read: 'acme.one-v1:0', at: 'bedrock' })], ['acme.one-v1:0', 'acme.one-v1:0']);
  });
  it('but not where the code names another provider', () => assert.equal(offered({ read: 'acme.one-v1:0', at: 'together' }), 'acme/one'));
  it('is none of what only a name says was made from it', () => assert.equal(offered({ kind: 'derivative', at: 'bedrock' }), undefined));
  it('is none where nobody offers it', () => assert.equal(offered({ offers: [] }), undefined));
});
