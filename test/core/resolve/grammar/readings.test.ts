import assert from 'node:assert/strict';
import { listed } from '../../../../src/core/catalogue/spellings';
import { STEPS } from '../../../../src/core/resolve/grammar/readings';
import type { Reading } from '../../../../src/core/resolve/reading';
import { realCatalogue } from '../../assess/real-catalogue';

/** What the catalogue does not spell: wrappings, and names of files. */
const WRAPPED = [
  'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-v2:1', 'azureml://registries/azure-openai/models/gpt-4o/versions/2', 'accounts/fireworks/models/llama-v3p1-8b-instruct', 'ft:gpt-4o-mini:org:custom:abc',
  'tensorzero::model_name::openai::gpt-4o', 'https://hf.co/Qwen/Qwen3-8B-GGUF', 'gemini@gemma-3-4b-it', 'extra.Qwen3-8B-Q4_K_M', 'tts_models--it--mai_female--vits.zip', 'ggml-base.en-q5_0.bin', 'tiny.en-encoder.int8.onnx', 'qwen3:4b-q8_0',
  'deepseek/deepseek-v3/community', 'openrouter/x-ai/grok-3:free', 'azure-gpt-4o-free', 'databricks-claude-3-7-sonnet', 'text-embedding-bge-m3', 'gpt-4.1-2025-04-14.ft', 'phi-4-mini-instruct-cuda-gpu', 'claude-v3-opus', 'gemini-flash-2.0', 'gemma-2-2b-instruct', 'moonshine/tiny', 'us.anthropic.claude-3-5-sonnet-20241022-v2:0', 'claude-3-7-sonnet-20250219:4k', 'Phi-3-mini-128k-instruct-12', 'all-MiniLM-L6-v2::parser', 'claude-opus-4-6-thinking', 'onnx-bge-small-en-v1.5', 'meta-llama/Llama-3.2-11B-Vision-Instruct-Turbo',
  'ggml-base.en', 'meta/llama-2-70b-chat:02e509c789964a7ea8736978a43525956ef40397be9033abf9fd2badfe68c9e3',
];

describe('resolve/grammar/readings', () => {
  const index = realCatalogue();
  const texts = [...WRAPPED, ...index.models().filter((_model, at) => at % 10 === 0).flatMap((model) => listed(model).map(({ text }) => text))];

  it('tries no step in vain, and passes none over: without its marks no text takes it', () => {
    const steps = new Map(STEPS.filter(([, marks]) => marks !== ''));
    const readings: readonly Omit<Reading, 'text'>[] = ['bedrock', 'together', 'azure', 'lmstudio', undefined].flatMap((provider) =>
      [[], [{ kind: 'file' as const, text: '.onnx' }]].map((taken) => ({ steps: taken, ...(provider === undefined ? {} : { provider }) })));
    for (const [step, marks] of steps) {
      const without = new Set(texts.map((text) => Array.from(text).filter((letter) => !marks.includes(letter)).join('')));
      for (const text of without) {
        assert.equal(readings.find((reading) => step({ ...reading, text }, index) !== undefined), undefined, `${step.name} of ${text}, which has none of ${marks}`);
      }
    }
  });

  it('has for every step a text that takes it', () => {
    const hosts = [undefined, 'bedrock', 'together', 'azure', 'ollama'];
    const taken = (step: (typeof STEPS)[number][0]): boolean => texts.some((text) => hosts.some((provider) => [[], [{ kind: 'file' as const, text: '.onnx' }]].some((steps) => {
      const reading = { text, steps, ...(provider === undefined ? {} : { provider }) };
      return step(reading, index) !== undefined;
    })));
    const never = [...new Set(STEPS.map(([step]) => step))].filter((step) => !taken(step)).map(({ name }) => name);
    assert.deepEqual(never, []);
  });
});
