import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { detect } from '../../../src/core/detect/detect';
import { createResolver } from '../../../src/core/resolve/resolve';
import type { Mention, Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';
import { program } from './constant-program';

const resolve = createResolver(realCatalogue());

interface Row {
  readonly sdk: string;
  readonly language: string;
  /** `class.member` or `class::member`, as the SDK's users write it. */
  readonly symbol: string;
  readonly id: string;
}

const rows: readonly Row[] = readFileSync('test/core/resolve/constants.tsv', 'utf8').split('\n').filter((line) => line !== '').map((line) => {
  const [sdk = '', language = '', symbol = '', id = ''] = line.split('\t');
  return { sdk, language, symbol, id };
});

/** Classes whose members are no models, or that code is not searched for. */
const NOT_READ: Readonly<Record<string, string>> = {
  'LLPhant LocalAIAllInOneImages': 'LocalAI gives local models the names of hosted ones: its `gpt-4` is none of OpenAI',
  'LlamaIndexTS ReplicateChatStrategy': 'a way to write prompts, not a model',
  'MacPaw/OpenAI Value2Payload': 'generated, and written by nobody',
};

/** Names without digit or separator among an SDK's other names: only the catalogue could tell them from a class or a function. */
const PLAIN_NAME = /^[A-Za-z]+$/;

function named(use: Use | undefined): string {
  const resolution = use?.resolution;
  return !resolution || resolution.kind === 'unknown' ? 'nothing' : 'model' in resolution ? resolution.model.id : 'base' in resolution ? `made from ${resolution.base.id}` : `family ${resolution.family}`;
}

function classOf({ sdk, symbol }: Row): string {
  return `${sdk} ${symbol.split(/\.|::/)[0] ?? ''}`;
}

function mentionOf(row: Row): Mention | undefined {
  const { path, text } = program(row.sdk, row.language, row.symbol);
  const mentions = detect({ path, text }).mentions.filter(({ place }) => place === 'constant');
  assert.ok(mentions.length <= 1, `${mentions.length} constants in ${text}`);
  const [mention] = mentions;
  assert.ok(!mention || row.symbol.endsWith(text.slice(mention.span.start, mention.span.end)), row.symbol);
  return mention;
}

function constant(text: string, sdk: string, of: string, strength: Mention['strength'] = 'strong'): Use | undefined {
  return resolve({ text, span: { start: 0, end: text.length }, place: 'constant', role: 'product', strength, constant: { sdk, class: of } });
}

describe('A constant of an SDK', () => {
  it('is read by its name, where that spells one listed id', () => {
    for (const [name, id] of [['GPT4Dot1', 'openai/gpt-4.1'], ['gpt41106Preview', 'openai/gpt-4-1106-preview'], ['ModelChatGLM4', 'zhipu/glm-4'], ['ChatModelGPT4oMini20240718', 'openai/gpt-4o-mini-2024-07-18']] as const) {
      assert.equal(named(constant(name, 'any', 'any')), id, name);
    }
  });

  it('says in a step whose constant it is', () => {
    const use = constant('GPT_4_O_MINI', 'langchain4j', 'OpenAiChatModelName');
    assert.ok(use && use.resolution.kind === 'grammar');
    assert.deepEqual(use.resolution.steps, [{ kind: 'constant', text: 'GPT_4_O_MINI', of: 'langchain4j' }]);
  });

  it('is what the SDK means by it, not what its name spells', () => {
    assert.equal(named(constant('CLAUDE_3_5_SONNET', 'LLPhant', 'AnthropicConfig')), 'anthropic/claude-3-5-sonnet-20240620');
    assert.equal(named(constant('Gpt4Turbo', 'LLPhant', 'OpenAIChatModel')), 'openai/gpt-4-1106-preview');
    assert.equal(named(constant('Claude41Opus', 'Anthropic.SDK', 'AnthropicModels')), 'anthropic/claude-opus-4-1-20250805');
  });

  it('is never a neighbour: a new name of a class with short names tells the family only', () => {
    assert.equal(named(constant('CLAUDE_3_7_SONNET', 'LLPhant', 'AnthropicConfig')), 'family Claude 3.7');
    assert.equal(named(constant('GPT_4_O_2099_01_01', 'langchain4j', 'OpenAiChatModelName')), 'family GPT-4o');
  });

  it('is unknown among models, and nothing among other names', () => {
    assert.equal(constant('ACME_9', 'langchain4j', 'OpenAiChatModelName')?.resolution.kind, 'unknown');
    assert.equal(constant('CreateImageSize256x256', 'go-openai', 'openai', 'weak'), undefined);
    assert.equal(constant('ModelOther', 'go-openai', 'openai', 'strong'), undefined);
  });
});

describe('Constants of SDKs', () => {
  const read = rows.filter((row) => !Object.hasOwn(NOT_READ, classOf(row)));
  const found = read.map((row) => ({ row, mention: mentionOf(row) }));

  it('are found in programs that use them', () => {
    const missed = found.filter(({ mention, row }) => !mention && !PLAIN_NAME.test(row.symbol.split(/\.|::/)[1] ?? '')).map(({ row }) => row.symbol);
    assert.deepEqual(missed, []);
  });

  it('are missed where the name is a plain word, and nowhere else', () => {
    assert.ok(found.filter(({ mention }) => !mention).length <= 60);
  });

  it('name the model that their ids name', () => {
    const wrong = found.flatMap(({ row, mention }) => {
      const meant = mention && named(resolve({ text: row.id, span: mention.span, place: 'string', role: 'product', strength: 'strong', ...(mention.provider === undefined ? {} : { provider: mention.provider }) }));
      const got = named(mention && resolve(mention));
      // Where the id itself names nothing, the constant may tell the family.
      return meant === undefined || meant === got || (meant === 'nothing' && !got.includes('/')) ? [] : [`${row.sdk} ${row.symbol}: ${got}, but ${row.id} is ${meant}`];
    });
    assert.deepEqual(wrong, []);
  });
});
