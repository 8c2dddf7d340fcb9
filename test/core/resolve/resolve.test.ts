import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Mention, Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';

const index = realCatalogue();
const resolve = createResolver(index);

function mention(text: string, rest: Partial<Mention> = {}): Mention {
  return { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong', ...rest };
}

/** A use as a row of the table: kind, what it names, provider, steps. */
function row(use: Use | undefined): string {
  if (!use) {
    return 'no model mention';
  }
  const { resolution, provider = '' } = use;
  const named = 'model' in resolution ? resolution.model.id : 'base' in resolution ? resolution.base.id : 'family' in resolution ? resolution.family : '';
  const steps = 'steps' in resolution ? resolution.steps.map(({ kind, text }) => `${kind} ${text}`).join('; ') : '';
  return [resolution.kind, named, provider, steps].join('\t');
}

describe('Every way in which providers spell an id', () => {
  const lines = readFileSync('test/core/resolve/spellings.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [spelling = '', ...expected] = line.split('\t');
    it(`reads ${spelling}`, () => {
      assert.equal(row(resolve(mention(spelling))), expected.join('\t'));
    });
  }
});

describe('Who serves a model that the code gives to a provider', () => {
  const hostOf = (text: string, provider: string): string | undefined => resolve(mention(text, { provider }))?.provider;

  it('is that provider where it has another of the family, listed or not', () => {
    assert.deepEqual([hostOf('claude-sonnet-4-5', 'bedrock'), hostOf('codellama-34b-instruct', 'perplexity')], ['bedrock', 'perplexity']);
    assert.equal(hostOf('cohere.rerank-v3-5:0', 'bedrock'), 'bedrock');
  });

  it('is not one that makes models and has none of the family', () => {
    assert.deepEqual([hostOf('gpt-4o', 'mistral'), hostOf('claude-sonnet-4-5', 'openai')], ['openai', 'anthropic']);
  });
});

describe('What is not a model mention', () => {
  for (const text of ['your-model-name', '<MODEL>', '{model}', 'test-model-7b', 'acme-test-provider/acme-test-model', 'replicate/vicuna-foobar', 'mock-gpt-4', 'default', 'auto', 'hf-internal-testing/gpt2-fixtures']) {
    it(`leaves ${text} alone, even in a model's place`, () => {
      assert.equal(resolve(mention(text)), undefined);
    });
  }

  for (const text of ['command', 'claude', 'gemini', 'titan', 'o1', 'o1_mini']) {
    it(`takes the word ${text} for a model only in a model's place`, () => {
      assert.equal(resolve(mention(text, { strength: 'weak' })), undefined);
    });
  }

  it('leaves a literal alone where the place holds something else', () => {
    assert.equal(resolve(mention('gpt-4o', { strength: 'negative' })), undefined);
  });

  it('does not take an image for a family of models', () => {
    assert.equal(resolve(mention('chromadb/chroma:0.4.24', { strength: 'weak' })), undefined);
  });

  it('takes no part of a machine, numbered in capitals, for a family', () => {
    assert.equal(resolve(mention('SSD1305_128X32'))?.resolution.kind, undefined);
  });

  it('does not call a processor an unknown model', () => {
    assert.equal(resolve(mention('SandyBridge-IBRS', { key: 'model' })), undefined);
  });
});

describe('The nearest snapshot is never a substitute', () => {
  it('names only the family for a date that nobody lists', () => {
    assert.equal(resolve(mention('claude-3-5-sonnet-20991231'))?.resolution.kind, 'family');
  });

  it('does not pass over a snapshot that nobody lists, even where only its shape speaks for it', () => {
    assert.equal(resolve(mention('gpt-4o-2030-01-01', { strength: 'weak' }))?.resolution.kind, 'family');
  });

  it('does not read an application inference profile as the model behind it', () => {
    const profile = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4';
    assert.notEqual(resolve(mention(profile))?.resolution.kind, 'grammar');
  });
});

describe('The provider that the code fixes', () => {
  it('wins over the first party', () => {
    assert.equal(resolve(mention('gpt-4o', { provider: 'azure' }))?.provider, 'azure');
  });

  it('is not invented from a host that lists a re-upload', () => {
    assert.equal(resolve(mention('bartowski/Meta-Llama-3-8B-Instruct-GGUF'))?.provider, undefined);
  });
});

describe('Models that the project declares', () => {
  const declared = createResolver(index, [
    { id: 'prod-chat', alias: 'gpt-4o-2024-08-06', provider: 'azure', span: { start: 0, end: 0 } },
    { id: 'acme/support-7b', base: 'mistralai/Mistral-7B-v0.1', licence: 'LicenseRef-acme', span: { start: 0, end: 0 } },
  ]);

  it('are another name for what they stand for', () => {
    assert.equal(row(declared(mention('prod-chat', { strength: 'weak' }))), 'alias\topenai/gpt-4o-2024-08-06\tazure\t');
  });

  it('keep their own licence and their base', () => {
    const resolution = declared(mention('acme/support-7b'))?.resolution;
    assert.ok(resolution?.kind === 'exact');
    assert.equal(resolution.model.licence?.expression, 'LicenseRef-acme');
    assert.deepEqual(resolution.model.lineage?.map(({ id }) => id), ['mistralai/Mistral-7B-v0.1']);
  });
});

describe('Hostile ids', () => {
  for (const text of ['a'.repeat(100_000), '/'.repeat(5000), `${'a:'.repeat(2000)}7b`, `${'-q4_K_M'.repeat(3000)}`, '\u0000gpt-4o', 'gpt-4o\u202e', '__proto__', 'constructor']) {
    it(`are read in bounded time and never crash: ${JSON.stringify(text.slice(0, 20))}`, () => {
      const use = resolve(mention(text));
      assert.ok(use === undefined || ['family', 'unknown', 'grammar', 'derivative'].includes(use.resolution.kind));
    });
  }
});
