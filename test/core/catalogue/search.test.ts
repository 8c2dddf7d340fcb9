import assert from 'node:assert/strict';
import { ModelSearch } from '../../../src/core/catalogue/search';
import { INDEX } from '../report/catalogue';

const search = new ModelSearch(INDEX);
const ids = (query: string, limit = 5): readonly string[] => search.find(query, limit).map(({ model }) => model.id);

describe('The search over the whole catalogue', () => {
  it('finds an exact spelling first, whatever its case', () => {
    assert.equal(ids('meta-llama/meta-llama-3-8b-instruct')[0], 'meta-llama/Meta-Llama-3-8B-Instruct');
    assert.equal(ids('GPT-4o')[0], 'openai/gpt-4o');
  });

  it('finds by pieces, with other separators and in another order', () => {
    assert.ok(ids('llama 8b').includes('meta-llama/Meta-Llama-3-8B-Instruct'));
    assert.ok(ids('instruct llama_3').includes('meta-llama/Meta-Llama-3-8B-Instruct'));
  });

  it('finds by publisher, and says which other spelling it was', () => {
    assert.ok(ids('openai 4o').includes('openai/gpt-4o'));
    const [alias] = INDEX.models().flatMap((model) => (model.offers ?? []).filter(({ id }) => !model.id.toLowerCase().includes(id.toLowerCase()) && !model.name.toLowerCase().includes(id.toLowerCase())).map(({ id }) => ({ id, model })));
    assert.ok(alias, 'the catalogue has an offer with a spelling of its own');
    const found = search.find(alias.id, 5).find(({ model }) => model.id === alias.model.id);
    assert.equal(found?.spelling, alias.id.toLowerCase());
  });

  it('finds nothing where a word fits nothing, and nothing for nothing', () => {
    assert.deepEqual([ids('llama zzzz'), ids('  ')], [[], []]);
  });
});
