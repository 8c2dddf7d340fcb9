import assert from 'node:assert/strict';
import { because } from '../../../src/core/report/because';
import { exactly, INDEX, model, use } from './catalogue';

describe('because', () => {
  const cases = [
    [exactly('openai/gpt-4o', 'gpt-4o'), 'exact id at OpenAI'],
    [exactly('openai/gpt-4o'), 'exact id in the catalogue'],
    [use({ kind: 'alias', model: model('anthropic/claude-3-opus-20240229') }, 'claude-3-opus'), 'listed as another name of anthropic/claude-3-opus-20240229'],
    [
      use({ kind: 'grammar', model: model('openai/gpt-4o'), steps: [{ kind: 'region', text: 'us.' }, { kind: 'vendor', text: 'openai.' }] }, 'us.openai.gpt-4o'),
      'read as openai/gpt-4o: region “us.” removed, vendor “openai.” removed',
    ],
    [
      use({ kind: 'derivative', base: model('Gryphe/MythoMax-L2-13b'), steps: [{ kind: 'quantisation', text: '-GGUF' }] }, 'x/MythoMax-L2-13b-GGUF'),
      'derivative of Gryphe/MythoMax-L2-13b, read from the name: quantisation “-GGUF” removed',
    ],
    [use({ kind: 'grammar', model: model('openai/gpt-4o'), steps: [{ kind: 'constant', text: 'GPT4o', of: 'go-openai' }] }, 'GPT4o'), 'read as openai/gpt-4o: constant “GPT4o” of go-openai'],
    [use({ kind: 'family', family: 'Llama 3', steps: [] }, 'llama-3-legal'), 'only the family Llama 3 is certain'],
    [use({ kind: 'unknown' }, 'acme/x-9b'), 'the value of model, but not in the catalogue'],
  ] as const;

  for (const [of, words] of cases) {
    it(`says “${words}”`, () => assert.equal(because(of, INDEX), words));
  }
});
