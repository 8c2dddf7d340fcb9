import assert from 'node:assert/strict';
import { compile } from '../../scripts/data/compile.mjs';
import { genaiPrices } from '../../scripts/data/genai-prices.mjs';
import { CHECKS } from '../../scripts/lint-data/index.mjs';
import type { Model } from '../../src/core/catalogue/types';
import { compiledCatalogue } from './catalogue';

async function find(id: string): Promise<Model> {
  const { catalogue } = await compiledCatalogue();
  const model = catalogue.models.find((each) => each.id === id);
  assert.ok(model, `${id} is not in the catalogue`);
  return model;
}

describe('The compiled catalogue', () => {
  for (const { name, check } of CHECKS) {
    it(`passes ${name}`, async () => {
      assert.deepEqual(check(await compiledCatalogue()), []);
    });
  }

  it('is the same bytes when it is compiled again', async () => {
    const { data, catalogue } = await compiledCatalogue();
    assert.equal(JSON.stringify(compile(data, await genaiPrices())), JSON.stringify(catalogue));
  });

  it('has models in code-unit order', async () => {
    const { catalogue } = await compiledCatalogue();
    const ids = catalogue.models.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
  });

  it('knows a moved repository under its old name', async () => {
    assert.ok((await find('meta-llama/Llama-3.1-8B-Instruct')).aliases?.includes('meta-llama/Meta-Llama-3.1-8B-Instruct'));
    assert.ok((await find('openai-community/gpt2')).aliases?.includes('gpt2'));
  });

  it("follows OpenAI's alias to its snapshot", async () => {
    assert.equal((await find('openai/gpt-4o')).floating?.to, 'openai/gpt-4o-2024-08-06');
    assert.equal((await find('openai/gpt-4o-2024-08-06')).version, '2024-08-06');
    assert.equal((await find('openai/gpt-4o-2024-08-06')).floating, undefined);
  });

  it('does not call the dateless ids of Claude 4.6 and later moving', async () => {
    assert.equal((await find('anthropic/claude-opus-4-8')).floating, undefined);
    assert.ok((await find('anthropic/claude-sonnet-4-5')).floating);
  });

  it('gives a retired model its end and replacement at each provider', async () => {
    const { offers = [] } = await find('anthropic/claude-3-opus-20240229');
    const own = offers.find(({ provider }) => provider === 'anthropic')?.life;
    assert.deepEqual([own?.retired, own?.replacement, own?.confidence], ['2026-01-05', 'claude-opus-4-8', 'text']);
  });

  it('joins a hosted id to the chat model and not to the base or a distillation', async () => {
    const at = async (id: string, provider: string): Promise<string[]> => ((await find(id)).offers ?? []).filter((offer) => offer.provider === provider).map((offer) => offer.id);
    assert.ok((await at('meta-llama/Llama-3.1-8B-Instruct', 'cerebras')).includes('llama3.1-8b'));
    assert.deepEqual(await at('meta-llama/Llama-3.1-8B', 'cerebras'), []);
    const r1 = ((await find('deepseek-ai/DeepSeek-R1')).offers ?? []).filter(({ id }) => /distill/i.test(id));
    assert.deepEqual(r1, []);
  });

  it('joins openness exactly, by family and by re-upload, and names another version without its score', async () => {
    assert.deepEqual((await find('meta-llama/Meta-Llama-3-70B-Instruct')).openness, { record: 'osai:llama-3-instruct', match: 'exact' });
    assert.deepEqual((await find('meta-llama/Meta-Llama-3-8B-Instruct')).openness, { record: 'osai:llama-3-instruct', match: 'family' });
    assert.equal((await find('allenai/Olmo-3.1-32B-Think')).openness?.record, 'osai:olmo');
    assert.deepEqual((await find('meta-llama/Llama-2-70b-chat-hf')).openness, { record: 'osai:llama-2-chat', match: 'repackaged' });
    assert.deepEqual((await find('Qwen/Qwen2.5-72B-Instruct')).openness, { record: 'osai-old:qwen-qwen3-235b-a22b', match: 'version' });
    assert.equal((await find('mistral/mistral-large-latest')).openness, undefined);
  });

  it('reads the version of a family before its size', async () => {
    const opennessOf = async (id: string): Promise<string> => { const { openness } = await find(id); return `${openness?.match ?? 'none'} ${openness?.record ?? ''}`; };
    assert.equal(await opennessOf('google/gemma-2-9b-it'), 'family osai-old:gemma-gemma-2-27b-it');
    assert.equal(await opennessOf('google/gemma-3-4b-it'), 'family osai:gemma');
    assert.equal(await opennessOf('Qwen/Qwen3-8B'), 'family osai-old:qwen-qwen3-235b-a22b');
    for (const id of ['google/gemma-1.1-7b-it', 'google/gemma-4-31B-it', 'Qwen/Qwen-7B', 'Qwen/Qwen2.5-7B', 'Qwen/Qwen3.6-27B', 'meta-llama/Llama-3.2-1B-Instruct', 'databricks/dolly-v1-6b']) {
      assert.match(await opennessOf(id), /^version /, id);
    }
  });

  it('has the published median of the index', async () => {
    assert.equal((await compiledCatalogue()).catalogue.opennessMedian, 45.8);
  });

  it('lists no price of 0 and no router slug as a repository', async () => {
    const { catalogue } = await compiledCatalogue();
    assert.ok(catalogue.models.every(({ offers = [] }) => offers.every(({ price }) => price === undefined || price.input > 0)));
    assert.equal((await find('openai/gpt-4o')).access, 'api');
  });
});
