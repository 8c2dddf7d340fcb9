import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listed } from '../../../src/core/catalogue/spellings';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Mention, Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';
import { holds } from './documents';

const PIECES = [
  'gpt', '4o', 'claude', 'llama', 'Llama-3.1', 'sonnet', 'mixtral', 'qwen2.5', 'coder', 'o1', 'mini', 'instruct', '8b', '8x7B', '70B', '0.5b', 'a3b', 'v2', 'v1', '1.0', '2024-08-06', '20240620', '0125', 'latest', 'preview',
  'openai', 'anthropic', 'meta-llama', 'bedrock', 'azure', 'us', 'eu-west-1', 'accounts', 'fireworks', 'models', 'publishers', 'ft', 'hf.co', 'https:', 'arn:aws:bedrock:us-east-1::foundation-model', '@cf', 'ollama', 'GGUF', 'Q4_K_M', 'awq', 'bnb-4bit',
  'gguf', 'safetensors', 'free', '日本', '\u{1f600}', '__proto__', 'constructor', 'toString', '%2F', '{model}', '*', '',
];
const JOINTS = ['-', '/', ':', '.', '_', '@', '', '--', '//', '~', '#', ' '];

const idLike = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 8 }).map((all) => all.flat().join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

describe('resolve, for any text', () => {
  const index = realCatalogue();
  const [once, again] = [createResolver(index), createResolver(index)];
  const mention = fc.record({
    text: idLike,
    strength: fc.constantFrom<Mention['strength']>('strong', 'weak', 'negative'),
    place: fc.constantFrom<Mention['place']>('string', 'config-value', 'config-key', 'env', 'comment', 'text'),
    provider: fc.constantFrom(undefined, 'openai', 'bedrock', 'ollama', 'no such host'),
  }).map(({ provider, ...rest }): Mention => ({ ...rest, span: { start: 0, end: rest.text.length }, role: 'product', ...(provider === undefined ? {} : { provider }) }));

  it('never throws, answers the same twice, and keeps its steps', () => {
    holds(mention, (asked) => {
      const use = once(asked);
      assert.deepEqual(again(asked), use);
      if (use) {
        assertSound(use, asked);
      }
    }, 2000);
  });

  it('says nothing where the place holds something else', () => {
    holds(mention, (asked) => {
      assert.equal(once({ ...asked, strength: 'negative' }), undefined);
    }, 500);
  });

  it('answers letters alone at once as it does when it tries all that it knows', () => {
    // What a file speaks of keeps the resolver from the short way; of nothing, it changes no answer.
    const letters = [...new Set(index.models().flatMap((model) => listed(model).flatMap(({ text }) => [text, ...text.split('/')])))].filter((text) => /^[A-Za-z_-]+$/.test(text));
    assert.ok(letters.length > 200);
    const words = fc.array(fc.constantFrom(...letters, ...PIECES, 'tiny', 'openai_large', 'htdemucs', 'en-us-lessac-medium', 'gguf', 'onnx'), { minLength: 1, maxLength: 3 }).chain((all) => fc.constantFrom('-', '_', '', '--').map((joint) => all.join(joint)));
    const same = (asked: Mention): void => {
      const [answer, full] = [once(asked), again({ ...asked, near: [] })];
      assert.deepEqual([answer?.resolution, answer?.provider], [full?.resolution, full?.provider], asked.text);
    };
    for (const text of letters) {
      same({ text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'weak' });
    }
    holds(fc.record({ text: words, asked: mention }), ({ text, asked }) => { same({ ...asked, text, strength: 'weak' }); }, 1000);
  });

  function assertSound({ mention: kept, resolution }: Use, asked: Mention): void {
    assert.equal(kept, asked);
    if ('steps' in resolution) {
      assert.ok(resolution.steps.every(({ text }) => text !== ''), 'a step names what it took');
    }
    if ('model' in resolution) {
      assert.equal(index.model(resolution.model.id)?.id, resolution.model.id);
    }
  }
});
