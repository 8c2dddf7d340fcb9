import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calleeOf } from '../../../../src/core/detect/context/callees';
import { rowsOf } from '../rows';

describe('context/callees', () => {
  it('knows which argument names the model', () => {
    assert.deepEqual(['from_pretrained', 'pipeline', 'SentenceTransformer', 'init_chat_model', 'AutoModelForCausalLM', 'hf_hub_download'].map((name) => calleeOf(name)?.argument), [0, 1, 0, 0, 0, 0]);
  });

  it('knows the provider that a call fixes', () => {
    const of = (name: string, receiver?: string) => calleeOf(name, receiver)?.provider;
    assert.deepEqual(
      [of('ChatOpenAI'), of('AzureChatOpenAI'), of('ChatBedrock'), of('ChatGroq'), of('openai'), of('responses', 'xai'), of('generate', 'ollama'), of('getGenerativeModel'), of('from_pretrained')],
      ['openai', 'azure', 'bedrock', 'groq', 'openai', 'xai', 'ollama', 'google', undefined],
    );
  });

  it('names providers by the ids of the catalogue', () => {
    const providers = new Set(readdirSync(join(import.meta.dirname, '../../../../data/providers')).map((file) => file.replace(/\.yml$/, '')));
    const named = ['ChatTongyi', 'ChatZhipuAI', 'MoonshotChat', 'JinaEmbeddings', 'QianfanChatEndpoint', 'ChatOCIGenAI', 'AzureAIChatCompletionsModel', 'fal', 'luma', 'moonshotai', 'gateway', 'workersai', 'togetherai', 'googleai']
      .map((name) => calleeOf(name)?.provider);
    assert.deepEqual(named.filter((provider) => provider === undefined || !providers.has(provider)), []);
    assert.equal(calleeOf('hume')?.provider, undefined);
  });

  it('knows whose model a method adds, and calls that run it here', () => {
    assert.deepEqual(calleeOf('AddModel', 'ollama'), { provider: 'ollama' });
    assert.equal(calleeOf('AddModel', 'builder'), undefined);
    assert.equal(calleeOf('AddOnnxRuntimeGenAIChatCompletion', 'builder')?.local, true);
  });

  it('knows calls that take something else', () => {
    assert.deepEqual(['load_dataset', 'startsWith', 'HasPrefix', 'require'].map((name) => calleeOf(name)?.negative), [true, true, true, true]);
    assert.equal(calleeOf('model', 'mongoose'), undefined);
  });

  it('does not take names of objects for calls', () => {
    assert.equal(calleeOf('constructor'), undefined);
    assert.equal(calleeOf('toString', 'constructor')?.argument, undefined);
  });

  it("knows what a model's class of Rust's is made with", () => {
    assert.deepEqual([calleeOf('new', 'OllamaModel')?.argument, calleeOf('new', 'OllamaModel')?.provider], [0, 'ollama']);
    assert.deepEqual([calleeOf('new', 'Ollama')?.argument, calleeOf('new', 'DataModel')], [undefined, undefined]);
  });
});

describe('The names of calls', () => rowsOf('context/callees.tsv'));
