import type { AuthoredModel } from '../data/authored.mjs';
import { apiName, versionOf } from './api-names.mjs';
import { modality } from './naming.mjs';
import type { RegistryRow } from './registry-row.mjs';

interface FirstParty {
  readonly publisher: string;
  readonly ids: RegExp;
  readonly not?: RegExp;
}

/** Whose rows name the maker's own models, and which of them do. */
const FIRST_PARTIES: Readonly<Record<string, FirstParty>> = {
  openai: {
    publisher: 'openai',
    ids: /^(gpt-|o\d|chatgpt-|text-(davinci|embedding|moderation|search|similarity|curie|babbage|ada)|code-|davinci|curie|babbage|ada$|dall-e|whisper-1|tts-1|sora|codex-mini|computer-use-preview|omni-moderation|chat-latest)/,
    not: /:|\.ft|completions|\/|^gpt-2|^gpt2|gpt-oss|gpt-35|alpha$|intents$|ada-002-v2|^gpt-3\.5(-0301)?$|gpt-4o-latest/,
  },
  anthropic: { publisher: 'anthropic', ids: /^claude-/, not: /:|^claude-4-/ },
  google: { publisher: 'google', ids: /^(gemini-|imagen-|veo-|text-embedding-|learnlm-)/, not: /-(gt|lte)-\d+k$|batch$|gemma|\// },
  mistral: { publisher: 'mistral', ids: /^(mistral-|open-|codestral|ministral-|magistral-|devstral-|pixtral-|voxtral-|labs-)/, not: /:|instruct|vibe|code-(agent|fim|latest)|\// },
  cohere: { publisher: 'cohere', ids: /^(command|embed-|rerank-)/, not: /^command$|image$/ },
  xai: { publisher: 'xai', ids: /^grok/ },
  deepseek: { publisher: 'deepseek', ids: /^deepseek-(chat|reasoner|v\d.*)$/ },
  moonshotai: { publisher: 'moonshot', ids: /^(kimi-|moonshot-v1)/ },
  zai: { publisher: 'zhipu', ids: /^glm-/i },
  zhipuai: { publisher: 'zhipu', ids: /^glm-/i },
  minimax: { publisher: 'minimax', ids: /^minimax-(m|h)/i },
  ai21: { publisher: 'ai21', ids: /^(jamba-(large|mini)|j2-)/, not: /@/ },
  perplexity: { publisher: 'perplexity', ids: /^(sonar|pplx-|r1-1776|llama-3.*sonar)/, not: /^sonar-small$/ },
  alibaba: { publisher: 'alibaba', ids: /^(qwen|qvq|qwq)/, not: /\d+b\b|-\d+-\d+b/ },
  voyage: { publisher: 'voyage', ids: /^(voyage-|rerank-)/ },
  volcengine: { publisher: 'bytedance', ids: /^doubao-/ },
  bedrock: { publisher: 'amazon', ids: /^amazon\.(nova|titan)-/ },
  stability: { publisher: 'stability', ids: /^(sd3|stable-image-(core|ultra))/ },
};

/** Lists whose ids were checked against others; an id that only an unchecked list has may be a slip. */
const RELIABLE = new Set(['genai-prices', 'litellm', 'models.dev', 'deprecations.info', 'gpt-tokenizer', 'ruby_llm', 'pi-ai']);

/** `voyage/voyage-3` is LiteLLM's spelling of `voyage-3`; `amazon.nova-pro-v1:0` is Bedrock's of `nova-pro-v1`. */
function bareId(row: RegistryRow): string {
  return row.id.replace(/^(voyage|stability|mistral|moonshot|minimax|gemini|volcengine|codestral)\//, '').replace(/^amazon\./, '').replace(/:\d+(:\w+)?$/, '');
}

/** Retired ids are gone from the current lists; a date of their end or three older lists vouch for them. */
function isKnown(row: RegistryRow): boolean {
  return row.retired_on !== null || row.sources.length > 2 || row.sources.some((source) => RELIABLE.has(source));
}

export interface ApiModel {
  readonly publisher: string;
  readonly name: string;
  readonly row: RegistryRow;
}

/** The maker and bare id of a row that names a model of its provider's own, else `undefined`. */
export function ownModel(row: RegistryRow): ApiModel | undefined {
  const party = FIRST_PARTIES[row.provider];
  const name = bareId(row);
  if (!party || !party.ids.test(row.provider === 'bedrock' ? row.id : name) || party.not?.test(name) || !isKnown(row)) {
    return undefined;
  }
  return { publisher: party.publisher, name, row };
}

function floating({ row, name, publisher }: ApiModel, targets: ReadonlyMap<string, string>): Partial<AuthoredModel> {
  const to = publisher === 'openai' ? targets.get(name) : undefined;
  if (to) {
    return { floating: { to: `openai/${to}`, toSource: 'gpt-tokenizer', source: 'openai-alias-statement', confidence: 'text' } };
  }
  if (row.floating !== true) {
    return {};
  }
  const documented = publisher === 'openai' || publisher === 'anthropic' || name.includes('latest');
  return { floating: { source: 'naming-conventions', confidence: documented ? 'secondary' : 'unverified' } };
}

/** An API model as the price lists and model registries have it. `targets`: OpenAI's aliases and the snapshots they point to. */
export function apiModel(own: ApiModel, targets: ReadonlyMap<string, string>): AuthoredModel {
  const { row, publisher, name } = own;
  const moves = floating(own, targets);
  const version = moves.floating ? undefined : versionOf(name);
  const listed = row.sources.find((source) => source === 'models.dev') ?? row.sources.find((source) => RELIABLE.has(source)) ?? row.source;
  return {
    id: `${publisher}/${name.toLowerCase()}`, name: apiName(name), modality: modality(name), access: 'api',
    ...(row.released && listed !== 'deprecations.info' ? { released: { value: row.released, source: listed, confidence: 'secondary' as const } } : {}),
    ...(version ? { version } : {}), ...moves,
    ...(row.context ? { context: { value: row.context, source: row.source, confidence: 'secondary' as const } } : {}),
    sources: [listed],
  };
}
