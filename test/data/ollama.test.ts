import assert from 'node:assert/strict';
import type { Offer } from '../../src/core/catalogue/types';
import type { Data, OllamaName } from '../../scripts/data/authored.mjs';
import { withOllama } from '../../scripts/data/ollama.mjs';
import { schemaProblems } from '../../scripts/data/schema.mjs';
import { ollamaModelsExist } from '../../scripts/lint-data/ollama-models-exist.mjs';
import { pack } from '../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { createResolver, type Resolve } from '../../src/core/resolve/resolve';
import { compiledCatalogue } from './catalogue';
import { checked, model } from './sample';

/** The traps: what one would guess is another model under other terms. */
const TAGS: Readonly<Record<string, string>> = {
  'deepseek-r1:latest': 'deepseek-ai/DeepSeek-R1-0528-Qwen3-8B',
  'deepseek-r1:8b': 'deepseek-ai/DeepSeek-R1-0528-Qwen3-8B',
  'deepseek-r1:70b': 'deepseek-ai/DeepSeek-R1-Distill-Llama-70B',
  'deepseek-r1:7b': 'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B',
  'deepseek-r1:1.5b': 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B',
  'deepseek-r1:8b-llama-distill': 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B',
  'deepseek-r1:671b': 'deepseek-ai/DeepSeek-R1-0528',
  'deepseek-r1:671b-*': 'deepseek-ai/DeepSeek-R1',
  'llama3.1:latest': 'meta-llama/Llama-3.1-8B-Instruct',
  'llama3.1:8b': 'meta-llama/Llama-3.1-8B-Instruct',
  'llama3:70b-text': 'meta-llama/Meta-Llama-3-70B',
  'llama3:70b': 'meta-llama/Meta-Llama-3-70B-Instruct',
  'llama3.2:latest': 'meta-llama/Llama-3.2-3B-Instruct',
  'llama3.2:1b': 'meta-llama/Llama-3.2-1B-Instruct',
  'llama3.2-vision:latest': 'meta-llama/Llama-3.2-11B-Vision-Instruct',
  'llama2:7b-text': 'meta-llama/Llama-2-7b-hf',
  'qwen2.5:3b': 'Qwen/Qwen2.5-3B-Instruct',
  'qwen2.5:7b': 'Qwen/Qwen2.5-7B-Instruct',
  'qwen2.5:72b': 'Qwen/Qwen2.5-72B-Instruct',
  'qwen:7b': 'Qwen/Qwen1.5-7B-Chat',
  'qwen3:4b': 'Qwen/Qwen3-4B-Thinking-2507',
  'qwen3:4b-*': 'Qwen/Qwen3-4B',
  'qwen3:30b-a3b': 'Qwen/Qwen3-30B-A3B-Thinking-2507',
  'mistral:latest': 'mistralai/Mistral-7B-Instruct-v0.3',
  'mistral:7b': 'mistralai/Mistral-7B-Instruct-v0.3',
  'mistral:v0.1': 'mistralai/Mistral-7B-Instruct-v0.1',
  'mistral:7b-instruct-*': 'mistralai/Mistral-7B-Instruct-v0.1',
  'mistral-large:123b': 'mistralai/Mistral-Large-Instruct-2411',
  'mistral-small:22b': 'mistralai/Mistral-Small-Instruct-2409',
  'mixtral:8x22b': 'mistralai/Mixtral-8x22B-Instruct-v0.1',
  'mixtral:latest': 'mistralai/Mixtral-8x7B-Instruct-v0.1',
  'gemma:2b': 'google/gemma-2b-it',
  'gemma:7b': 'google/gemma-1.1-7b-it',
  'gemma3:27b': 'google/gemma-3-27b-it',
  'gemma3:270m': 'google/gemma-3-270m-it',
  'phi3:mini': 'microsoft/Phi-3-mini-128k-instruct',
  'phi3:mini-4k': 'microsoft/Phi-3-mini-4k-instruct',
  'phi3.5:latest': 'microsoft/Phi-3.5-mini-instruct',
  'codellama:7b-python': 'codellama/CodeLlama-7b-Python-hf',
  'codellama:7b-code': 'codellama/CodeLlama-7b-hf',
  'yi:34b-chat': '01-ai/Yi-1.5-34B-Chat',
  'yi:34b-chat-*': '01-ai/Yi-34B-Chat',
  'falcon:180b': 'tiiuae/falcon-180B-chat',
  'nomic-embed-text:latest': 'nomic-ai/nomic-embed-text-v1.5',
  'llava:latest': 'liuhaotian/llava-v1.6-mistral-7b',
  'command-r:latest': 'CohereLabs/c4ai-command-r-08-2024',
  'gpt-oss:latest': 'openai/gpt-oss-20b',
  'falcon3:latest': 'tiiuae/Falcon3-7B-Instruct',
  'olmo2:latest': 'allenai/OLMo-2-1124-7B-Instruct',
  'granite-code:latest': 'ibm-granite/granite-3b-code-instruct-128k',
  'r1-1776:latest': 'perplexity-ai/r1-1776-distill-llama-70b',
  'openthinker:7b': 'open-thoughts/OpenThinker2-7B',
  'nous-hermes:13b': 'NousResearch/Nous-Hermes-Llama2-13b',
};
/** Listed nowhere, since the grammar reads them off the model's own name. */
const READ = ['gpt-oss:20b', 'gpt-oss:120b', 'llama3.1:8b-instruct', 'qwen3:8b', 'qwq:32b'];
/** What Ollama packed before it moved the size to another model. */
const PACKED: Readonly<Record<string, string | undefined>> = {
  'deepseek-r1:671b-q4_K_M': 'deepseek-ai/DeepSeek-R1',
  'qwen3:4b-q4_K_M': 'Qwen/Qwen3-4B',
  'qwen3:4b-thinking-2507-q4_K_M': 'Qwen/Qwen3-4B-Thinking-2507',
  'mistral:7b-instruct-q4_0': 'mistralai/Mistral-7B-Instruct-v0.1',
  'mistral:7b-instruct-v0.3-q4_0': 'mistralai/Mistral-7B-Instruct-v0.3',
  'yi:34b-chat-q4_0': '01-ai/Yi-34B-Chat',
  'openthinker:7b-q4_K_M': 'open-thoughts/OpenThinker-7B',
  'vicuna:7b-q4_0': undefined,
  'granite-code:3b-instruct-q4_0': undefined,
};
const QUANTISATION = /[-:](q\d\w*|fp16|bf16|f16|mxfp\d|nvfp4|int\d|mlx|qat)$/i;

describe("Ollama's names", () => {
  let offers: Map<string, { model: string; offer: Offer }>;
  let data: Data;
  let resolve: Resolve;
  const said = (text: string): string | undefined => {
    const span = { start: 0, end: text.length };
    const found = resolve({ text, span, place: 'config-value', role: 'product', strength: 'strong', provider: 'ollama' })?.resolution;
    return found && 'model' in found ? found.model.id : undefined;
  };
  before(async () => {
    const compiled = await compiledCatalogue();
    data = compiled.data;
    resolve = createResolver(new CatalogueIndex(pack(compiled.catalogue)));
    offers = new Map(compiled.catalogue.models.flatMap(({ id, offers: all = [] }) => all.filter(({ provider }) => provider === 'ollama')
      .map((offer) => [offer.id, { model: id, offer }] as const)));
  });

  for (const [tag, id] of Object.entries(TAGS)) {
    it(`${tag} is ${id}`, () => {
      assert.equal(offers.get(tag)?.model ?? said(tag), id);
    });
  }

  for (const [tag, id] of Object.entries(PACKED)) {
    it(`${tag} is ${id ?? 'no model that is known'}`, () => {
      assert.equal(said(tag), id);
    });
  }

  it('a name alone is what Ollama makes of it: its default', () => {
    assert.deepEqual(['deepseek-r1', 'llama3.2'].map((name) => said(`${name}:latest`)), ['deepseek-r1', 'llama3.2'].map(said));
    assert.equal(said('deepseek-r1'), 'deepseek-ai/DeepSeek-R1-0528-Qwen3-8B');
    assert.equal(said('llama3.2'), 'meta-llama/Llama-3.2-3B-Instruct');
  });

  it('neither default nor cloud is read off a bare name', () => {
    assert.deepEqual(['gemma4:cloud', 'granite4:latest', 'wizard-vicuna:latest'].map(said), [undefined, undefined, undefined]);
  });

  it('no tag is listed with its quantisation', () => {
    assert.deepEqual([...offers.keys()].filter((tag) => QUANTISATION.test(tag)), []);
    assert.ok(QUANTISATION.test('llama3.1:8b-instruct-q4_K_M'));
  });

  it('a tag that moved is not what it was', () => {
    assert.notEqual(offers.get('deepseek-r1:8b')?.model, 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B');
    assert.notEqual(offers.get('deepseek-r1:latest')?.model, 'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B');
    assert.notEqual(offers.get('mistral-large:123b')?.model, 'mistralai/Mistral-Large-Instruct-2407');
  });

  it('a bare name is claimed only where it is nobody else\'s and one set of terms holds for all that it can mean', () => {
    const bare = new Set([...offers.keys()].filter((id) => !id.includes(':')));
    const claimed = ['llama3.1', 'llama3.2', 'llama3.2-vision', 'nomic-embed-text', 'mxbai-embed-large', 'all-minilm', 'bge-large'];
    const shared = ['deepseek-r1', 'deepseek-v3', 'phi', 'solar', 'solar-pro', 'mistral', 'qwen2.5', 'qwen3', 'qwen3.5', 'gemma', 'llama3', 'gpt-oss', 'bge-m3', 'codestral', 'qwen3-coder'];
    assert.deepEqual(claimed.filter((name) => !bare.has(name)), []);
    assert.deepEqual(shared.filter((name) => bare.has(name)), []);
  });

  it('what the grammar reads off the tag is not listed again', () => {
    assert.deepEqual(READ.filter((tag) => offers.has(tag)), []);
  });

  it('every tag of the table is read as its model, listed or not', () => {
    const tags = Object.entries(data.ollama).flatMap(([name, each]) => Object.entries(each.tags).map(([tag, id]) => [`${name}:${tag}`, id] as const));
    assert.ok(tags.length > 500);
    assert.deepEqual(tags.filter(([tag, id]) => said(tag) !== id), []);
  });

  it('a default floats, a size floats where its quantisations are another model', () => {
    const floats = (tag: string): boolean => offers.get(tag)?.offer.floating === true;
    assert.deepEqual(['llama3.1:latest', 'mistral:7b', 'qwen3:4b', 'mistral:7b-instruct', 'llama3.1:8b', 'qwen3:4b-*'].map(floats), [true, true, true, true, false, false]);
  });
});

describe("The table of Ollama's names", () => {
  const ENTRY: OllamaName = { source: 'page', confidence: 'secondary', latest: '7b', tags: { '7b': 'acme/a-7b-chat', '70b': 'acme/A-70B' } };
  const base = checked([]).data;
  const data = (names: Record<string, OllamaName>): Data =>
    ({ ...base, ollama: names, files: [{ path: 'acme/a.yml', family: 'A', publisher: 'acme', models: [model('acme/a-7b-chat'), model('acme/A-70B')] }] });

  it('gives the default, and the tags that no rule reads', () => {
    assert.deepEqual([...withOllama(new Map(), data({ a: ENTRY }))], [
      ['acme/a-7b-chat', [{ provider: 'ollama', id: 'a:7b' }, { provider: 'ollama', id: 'a:latest', floating: true }]],
    ]);
  });

  it('goes before what lists say of the same library name, and leaves all else', () => {
    const others = new Map([['acme/A-70B', [{ provider: 'ollama', id: 'a:7b' }, { provider: 'ollama', id: 'acme/a' }, { provider: 'host', id: 'a:7b' }]]]);
    assert.deepEqual(withOllama(others, data({ a: ENTRY })).get('acme/A-70B'), [{ provider: 'host', id: 'a:7b' }, { provider: 'ollama', id: 'acme/a' }]);
  });

  it('lists the quantisations of a moved tag for the model they are of, and for none where it is not known', () => {
    const moved = (older: string | null): readonly Offer[] => [...withOllama(new Map(), data({ a: { ...ENTRY, quantised: { '70b': older } } })).values()].flat();
    assert.deepEqual(moved('acme/a-7b-chat').filter(({ id }) => id.startsWith('a:70b')), [{ provider: 'ollama', id: 'a:70b-*' }, { provider: 'ollama', id: 'a:70b', floating: true }]);
    assert.deepEqual(moved(null).filter(({ id }) => id.startsWith('a:70b')), [{ provider: 'ollama', id: 'a:70b', floating: true }]);
  });

  it('may not hold a quantisation, nor call a fact that nobody read a text', () => {
    const faults = (entry: object): number => schemaProblems('ollama', { a: { ...ENTRY, ...entry } }).length;
    assert.equal(faults({}), 0);
    assert.ok(faults({ tags: { '7b-q4_K_M': 'acme/a-7b-chat' } }) > 0);
    assert.ok(faults({ confidence: 'text' }) > 0);
  });

  it('names models, defaults and sources that are there', () => {
    const { catalogue } = checked([model('acme/a-7b-chat')]);
    const sample = data({ a: { ...ENTRY, latest: '8b', source: 'hearsay' } });
    assert.deepEqual(ollamaModelsExist.check({ data: sample, catalogue }).map(({ where, message }) => `${where}: ${message}`), [
      'a:70b: is acme/A-70B, which is not in the catalogue', 'a: names 8b, which is none of its tags', 'a: source hearsay is not in data/sources',
    ]);
  });
});
