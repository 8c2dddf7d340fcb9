import assert from 'node:assert/strict';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';

const reviewer = createReviewer(realCatalogue());

function found(path: string, text: string): readonly string[] {
  return reviewer.review({ path, text }, { path, today: '2026-01-01' }).uses.map(({ mention }) => mention.text);
}

describe('company', () => {
  const listed = ["'openai/gpt-4o'", "'anthropic/claude-3.5-sonnet'", "'google/gemini-2.5-flash'", "'mistralai/mistral-large'"];

  it('takes what stands among models for one, though nobody lists it', () => {
    assert.ok(found('a.ts', `const x = [${listed.join(', ')}, 'callstack/apex'];`).includes('callstack/apex'));
    assert.ok(found('a.ts', `type X =\n  | ${[...listed, "'callstack/apex'"].join('\n  | ')};`).includes('callstack/apex'));
  });

  it('takes one without an owner where four vouch for it', () => {
    const ids = ["'gpt-4o'", "'gpt-4o-mini'", "'claude-3-5-sonnet-20241022'", "'gemini-2.5-flash'"];
    assert.ok(found('a.ts', `const x = [${ids.join(', ')}, 'eureka-chatbot'];`).includes('eureka-chatbot'));
    assert.ok(!found('a.ts', `const x = [${ids.slice(1).join(', ')}, 'eureka-chatbot'];`).includes('eureka-chatbot'));
    assert.ok(!found('a.test.ts', `const x = [${ids.join(', ')}, 'regular-model'];`).includes('regular-model'));
    const constants = ids.map((id, at) => `X${at} = ${id}`).join('\n');
    assert.ok(found('a.py', `${constants}\nEUREKA_CHATBOT = 'eureka-chatbot'\n`).includes('eureka-chatbot'));
    assert.ok(!found('a.py', `${constants}\nTITLE = 'two-words'\n`).includes('two-words'));
  });

  it('takes one of a column of models, joined by underscores too', () => {
    const ids = ['openai/gpt-4o', 'google/gemini-2.5-flash', 'mistralai/mistral-large', 'anthropic/claude-3.5-sonnet', 'antgroup/finix_s1_32b'];
    assert.ok(found('a.md', `| Model | % |\n|---|---|\n${ids.map((id) => `| ${id} | 1 |\n`).join('')}`).includes('antgroup/finix_s1_32b'));
  });

  it('takes one that a key asks for by its number, however it is joined', () => {
    const models = ['gpt-4o', 'gpt-4o-mini', 'claude-3-5-sonnet-20241022', 'gemini-2.5-flash', 'embedding_s2_v9', 'plain'].map((id) => ({ Model: id }));
    assert.deepEqual(found('a.json', JSON.stringify(models)).slice(4), ['embedding_s2_v9']);
    assert.deepEqual(found('a.json', JSON.stringify(models.slice(2))).slice(2), []);
  });

  it('takes the first models of OpenAI among their siblings', () => {
    const siblings = ['text-davinci-003', 'text-curie-001', 'text-babbage-001', 'text-ada-001'].map((id, at) => `  object M${at} : ModelType("${id}", 1)`);
    assert.ok(found('a.kt', `object Models {\n${[...siblings, '  object DAVINCI : ModelType("davinci", 1)'].join('\n')}\n}\n`).includes('davinci'));
    assert.deepEqual(found('a.kt', 'object Models {\n  object DAVINCI : ModelType("davinci", 1)\n}\n'), []);
  });

  it('does not where few stand there, or they are not most', () => {
    assert.deepEqual(found('a.ts', "const x = ['openai/gpt-4o', 'callstack/apex'];"), ['openai/gpt-4o']);
    assert.ok(!found('a.ts', `const x = [${listed.slice(0, 2).join(', ')}, 'a/one-1', 'b/two-2', 'c/three-3'];`).includes('a/one-1'));
    assert.ok(!found('a.ts', `const x = [${listed.join(', ')}]; const y = ['callstack/apex'];`).includes('callstack/apex'));
  });

  it('takes words for models among models, in lists and in maps that go by model', () => {
    assert.deepEqual(found('a.py', 'X = ["gpt-4o", "claude-2.1", "command"]\n'), ['gpt-4o', 'claude-2.1', 'command']);
    assert.deepEqual(found('a.py', 'MODEL_MAP = {A: "gemini-pro", B: "gpt-3.5-turbo", C: "claude-2.1", D: "command"}\n'), ['gemini-pro', 'gpt-3.5-turbo', 'claude-2.1', 'command']);
    assert.deepEqual(found('a.py', 'X = ["gpt-4o", "command", "some", "words"]\n'), ['gpt-4o']);
  });

  it("takes names of Ollama's library where one of a list is known and the others are all there", () => {
    assert.deepEqual(found('a.py', '# ollama\nst.selectbox("Model", ["llama3", "mistral", "gemma"])\n'), ['llama3', 'mistral', 'gemma']);
    assert.deepEqual(found('a.py', '# ollama\nst.selectbox("Model", ["llama3", "mistral", "other"])\n'), ['llama3']);
  });

  it("takes `o1` for OpenAI's among others of OpenAI's, not among what ids begin with", () => {
    assert.deepEqual(found('a.yaml', 'prices:\n  gpt-4o: 1\n  o1: 2\n'), ['gpt-4o', 'o1']);
    assert.ok(!found('a.ts', "const prefixes = ['o1', 'gpt-4o'];").includes('o1'));
  });

  it('takes repositories of tables in one table for models where most are', () => {
    const text = 'X = {"a": {"en": "mixedbread-ai/mxbai-rerank-base-v1", "fr": "antoinelouis/crossencoder-camembert-base-mmarcoFR", "zh": "BAAI/bge-reranker-base", "x": "unicamp-dl/mt5-base-mmarco-v2"}, "b": {"en": "castorini/LiT5-Distill-base"}}\n';
    assert.ok(found('a.py', text).includes('castorini/LiT5-Distill-base'));
  });

  it("takes OpenAI's first models and Whisper's sizes for what several of them are", () => {
    assert.deepEqual(found('a.py', "costs = {'davinci': 0.02, 'curie': 0.002, 'ada': 0.0004}\n"), ['davinci', 'curie', 'ada']);
    assert.deepEqual(found('a.py', "names = {'ada': 1, 'grace': 2}\n"), []);
    assert.deepEqual(found('a.py', '# whisper\nDropdown(["tiny", "base", "small"], value="base")\n'), ['tiny', 'base', 'small', 'base']);
    assert.deepEqual(found('a.py', 'Dropdown(["tiny", "base", "small"], value="base")\n'), []);
  });

  it('takes the repositories of a list of generators, checkpoints and the like where one is a model by its own name', () => {
    for (const name of ['GENERATORS', 'checkpoints', 'EMBEDDERS', 'upscalers', 'lora_list', 'HF_REPOS']) {
      assert.deepEqual(found('a.py', `${name} = ["daspartho/prompt-extend", "meta-llama/Llama-3.1-8B", "succinctly/text2image"]\n`), ['daspartho/prompt-extend', 'meta-llama/Llama-3.1-8B', 'succinctly/text2image']);
    }
    assert.deepEqual(found('a.py', 'repositories = ["daspartho/prompt-extend", "meta-llama/Llama-3.1-8B", "succinctly/text2image"]\n'), ['meta-llama/Llama-3.1-8B']);
    assert.deepEqual(found('a.py', 'GENERATORS = ["daspartho/prompt-extend", "succinctly/text2image"]\n'), []);
  });

  it('takes one with a tag among rows of a listing', () => {
    const rows = ['gpt-3.5-turbo-1106 (Base)', 'GigaChat:latest (Premium)', 'gpt-4-1106-preview (Premium)', 'whisper-1 (Base)'];
    const list = (each: readonly string[]) => `\`\`\`\n${each.join('\n')}\n\`\`\`\n`;
    assert.ok(found('README.md', list(rows)).includes('GigaChat:latest'));
    assert.ok(!found('README.md', list(rows.slice(0, 2))).includes('GigaChat:latest'));
  });
});
