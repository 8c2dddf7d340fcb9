import assert from 'node:assert/strict';
import type { Confidence } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder } from '../one-licence';

const on = golden.bind(undefined, 'layered-terms');
const llama3 = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('layered-terms', () => {
  on('names host and licence', { model: llama3, provider: 'together', policy: 'usage: {}' },
    ['information layered-terms [] -: Meta-Llama-3-8B-Instruct at Together AI stands under several terms, all binding: Llama 3, Together AI; read each.']);
  on('names both parts of an AND', { model: 'acme/layers', policy: 'usage: {}' },
    ['information layered-terms [] -: layers stands under several terms, all binding: Llama 3, CC BY-NC 4.0; read each.']);
  on('is silent where only one has restrictions', { model: 'acme/both', policy: 'usage: {}' }, []);
  on('is silent for the publisher\'s own API', { model: 'openai/gpt-4o', provider: 'openai', policy: 'usage: {}' }, []);
  on('does not name a host that has no terms of its own here', { model: 'acme/layers', provider: 'bedrock', policy: 'usage: {}' },
    ['information layered-terms [] -: layers stands under several terms, all binding: Llama 3, CC BY-NC 4.0; read each.']);
  it('is as firm as the least firm of them, and rests on the first', () => {
    const basis = (confidence: Confidence) => findingsUnder('layered-terms', { model: { licence: { expression: 'LicenseRef-acme AND CC-BY-NC-4.0', source: 'texts', confidence } } }, 'usage: {}')
      .map((each) => [each.source, each.confidence]);
    assert.deepEqual([basis('text'), basis('secondary')], [[['texts', 'text']], [['texts', 'secondary']]]);
  });
});
