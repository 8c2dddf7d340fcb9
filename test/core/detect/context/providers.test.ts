import assert from 'node:assert/strict';
import { providerOf, providerOfName, providerOfPrefix, providerOfResource, servesName } from '../../../../src/core/detect/context/providers';
import { rowsOf } from '../rows';

describe('context/providers', () => {
  it('knows providers by the names that configurations give them', () => {
    assert.deepEqual(['azure_openai', 'Vertex AI', 'together_ai', 'OpenAI', 'string'].map(providerOfName), ['azure', 'vertex', 'together', 'openai', undefined]);
    assert.deepEqual(['openai:chat:o1', 'file:x', 'https://x'].map(providerOfPrefix), ['openai', undefined, undefined]);
    assert.deepEqual(['aws_bedrockagent_agent', 'aws_instance'].map(providerOfResource), ['bedrock', undefined]);
  });

  it('believes an address before a name, but for software that runs anywhere', () => {
    assert.equal(providerOf('openai', 'groq'), 'groq');
    assert.equal(providerOf('openai', null), undefined);
    assert.equal(providerOf('ollama', null), 'ollama');
    assert.equal(providerOf('openai', undefined), 'openai');
  });

  it('does not let a maker serve the repository of another', () => {
    assert.deepEqual([servesName('openai', 'org/x'), servesName('openai', 'o1'), servesName('together', 'org/x')], [false, true, true]);
  });
});

describe('The names of providers', () => rowsOf('context/providers.tsv'));
