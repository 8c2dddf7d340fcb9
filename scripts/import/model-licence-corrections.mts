import type { LicenceRow } from './model-licences.mjs';

type Row = Pick<LicenceRow, 'match' | 'licence' | 'confidence'> & Partial<LicenceRow>;

function row(match: string, licence: string, confidence: Row['confidence'], more: Partial<LicenceRow> = {}): LicenceRow {
  return { exclude: [], access: 'open-weights', base: null, url: null, ...more, match: match.split(' '), licence, confidence };
}

const NOT_READ = { access: 'api' as const, note: 'API terms not read' };
const OPENAI = 'LicenseRef-openai-services-agreement-2026-01-01';
const MISTRAL = 'LicenseRef-mistral-commercial-2026-08-05';

/** What a second, independent reading found missing or wrong in the mapping. Each wins over the table. */
export const CORRECTIONS: readonly LicenceRow[] = [
  row('zai-org/glm-5 zai-org/glm-5.1* zai-org/glm-5.2* zai-org/glm-5.3-flash*', 'MIT', 'secondary'),
  row('zai-org/glm-5.3', 'LicenseRef-glm-5.3', 'secondary'),
  row('zai-org/glm-4.5*', 'MIT', 'text', { url: 'https://github.com/zai-org/GLM-4.5' }),
  row('baichuan-inc/baichuan-7b* baichuan-inc/baichuan-13b*', 'LicenseRef-baichuan-1', 'secondary', { url: 'https://github.com/baichuan-inc/Baichuan-7B' }),
  row('zai-org/cogvideox-2b* thudm/cogvideox-2b*', 'Apache-2.0', 'text', { url: 'https://github.com/zai-org/CogVideo' }),
  row('salesforce/codegen-350m* salesforce/codegen-2b* salesforce/codegen-6b* salesforce/codegen-16b*', 'BSD-3-Clause', 'secondary'),
  row('stabilityai/stable-cascade*', 'LicenseRef-stability-nc-research-2023-11-28', 'secondary'),
  row('stabilityai/sdxl-turbo', 'NOASSERTION', 'secondary', { note: 'disputed: research licence of 2023-11-28, card later changed to commercial and non-commercial use' }),
  row('mistralai/mistral-medium-3.5*', 'LicenseRef-mistral-modified-mit-2025', 'secondary'),
  row('moonshotai/kimi-k2.6* moonshotai/kimi-k2.7*', 'LicenseRef-kimi-k2.6-modified-mit', 'secondary'),
  row('minimaxai/minimax-h3* comfy-org/minimax-h3*', 'LicenseRef-minimax-h3-community-2026-08-02', 'text', { url: 'https://huggingface.co/MiniMaxAI/MiniMax-H3/raw/main/LICENSE' }),
  row('openpangu/openpangu-2.0*', 'LicenseRef-openpangu-2.0', 'secondary'),
  row('openpangu/openpangu-embedded* freedomintelligence/openpangu*', 'LicenseRef-openpangu-1.0', 'secondary'),
  row('baidu/ernie-4.5-*-pt', 'Apache-2.0', 'secondary'),
  row('bytedance/doubao-* bytedance/skylark*', 'NOASSERTION', 'secondary', NOT_READ),
  row('baichuan/*', 'NOASSERTION', 'secondary', NOT_READ),
  row('01-ai/yi-large* 01-ai/yi-lightning*', 'NOASSERTION', 'secondary', NOT_READ),
  row('tencent/hunyuan-lite tencent/hunyuan-pro tencent/hunyuan-standard* tencent/hunyuan-turbo* tencent/hunyuan-t1* tencent/hunyuan-2.0-*', 'NOASSERTION', 'secondary', NOT_READ),
  row('google/text-bison* google/chat-bison* google/code-bison* google/codechat-bison* google/text-unicorn* google/embedding-gecko*', 'NOASSERTION', 'secondary', { access: 'api', note: 'retired API' }),
  row('mistral-large-* mistral-small-* codestral-* ministral-* mistral-tiny* mistral-medium* mistral-embed* mistral-saba* pixtral-* voxtral-* mistral-ocr-* mistral-moderation-* devstral-medium* labs-*', MISTRAL, 'secondary', { access: 'api' }),
  row('open-mixtral-* open-mistral-*', MISTRAL, 'secondary', { access: 'api' }),
  row('midjourney/*', 'LicenseRef-midjourney-tos-2026-05-27', 'text', { access: 'api' }),
  row('text-davinci-* davinci* babbage* curie ada text-curie-* text-babbage-* text-ada-* code-davinci-* code-cushman-* tts-1* computer-use-* omni-moderation-* text-moderation-* sora-* codex-* chat-latest gpt-realtime* gpt-audio* moderation', OPENAI, 'secondary', { access: 'api' }),
  row('databricks/dolly-v1-6b', 'CC-BY-NC-4.0', 'secondary'),
  row('qwen/qwen-vl* qwen/qwen2-math-72b*', 'LicenseRef-tongyi-qianwen', 'unverified'),
  row('qwen/qwen2-vl-2b* qwen/qwen2-vl-7b* qwen/qwen2.5-vl-7b* qwen/qwen2.5-vl-32b* qwen/qwen2.5-math-1.5b* qwen/qwen2.5-math-7b*', 'Apache-2.0', 'unverified'),
  row('qwen/qwen2.5-omni-3b*', 'LicenseRef-qwen-research', 'unverified', { note: 'one list says Apache-2.0: confirm on the card' }),
  row('qwen/qwen3.8-27b*', 'Apache-2.0', 'secondary'),
  row('qwen/qwen3.8-2.4t*', 'LicenseRef-qwen3.8-max', 'secondary'),
  row('qwen/qwen3.8-flash-next*', 'LicenseRef-qwen-community-1.0', 'secondary'),
  row('deepseek-ai/deepseek-v4*', 'MIT', 'secondary'),
  row('amazon/nova-* amazon/titan-*', 'LicenseRef-aws-bedrock-third-party', 'secondary', { access: 'api', note: "Amazon's own models: AWS Service Terms" }),
  row('meta-llama/llamaguard-7b', 'LicenseRef-llama-2-community', 'unverified'),
  row('meta-llama/meta-llama-guard-2-8b', 'LicenseRef-llama-3-community', 'unverified'),
  row('meta-llama/llama-guard-3-8b* meta-llama/prompt-guard-86m', 'LicenseRef-llama-3.1-community', 'unverified'),
  row('meta-llama/llama-guard-3-1b* meta-llama/llama-guard-3-11b*', 'LicenseRef-llama-3.2-community', 'unverified'),
  row('meta-llama/llama-guard-4*', 'LicenseRef-llama-4-community', 'unverified'),
  row('lmsys/vicuna-*-delta-v0 lmsys/vicuna-33b*', 'LicenseRef-llama-1-research', 'text', { base: 'Llama 1' }),
  row('microsoft/layoutlmv3-*', 'CC-BY-NC-SA-4.0', 'text', { url: 'https://github.com/microsoft/unilm' }),
  row('nousresearch/yarn-llama-2-*', 'LicenseRef-llama-2-community', 'text', { url: 'https://github.com/jquesnelle/yarn' }),
  row('command* embed-v4* north-*', 'LicenseRef-cohere-saas', 'secondary', { access: 'api' }),
  row('facebook/bart-base facebook/bart-large', 'Apache-2.0', 'secondary', { note: 'as on the cards' }),
  row('qihoo360/360zhinao-7b-*', 'LicenseRef-360zhinao-1', 'secondary', { url: 'https://github.com/Qihoo360/360zhinao' }),
  row('qihoo360/360gpt*', 'NOASSERTION', 'secondary', NOT_READ),
  row('qihoo360/360zhinao3*', 'NOASSERTION', 'secondary', { note: 'README: models free for commercial use; no licence file for the weights found' }),
  row('bytedance-seed/seed-oss-*', 'NOASSERTION', 'secondary', { note: 'not established' }),
  row('kimi-k2.5 kimi-k2.6 kimi-k3', 'LicenseRef-moonshot-platform', 'secondary', { access: 'api' }),
  row('deepseek-chat deepseek-reasoner', 'LicenseRef-deepseek-platform-2026-04-22', 'text', { access: 'api' }),
];

/** The maker's platform terms, for ids of its own API that no row names: inferred from whose API it is, so unverified. */
export const FALLBACKS: readonly LicenceRow[] = [
  row('qvq-* qwq-plus* qwen-long* qwen-flash* qwen-coder-* qwen-math-* qwen-mt-* qwen-omni-* qwen-vl-* qwen3-coder-plus* qwen3-coder-flash* qwen3-vl-plus* qwen3-vl-flash* qwen3-omni-flash* qwen3.5-plus* qwen3.5-flash* qwen3.6-plus* qwen3.6-flash* qwen3.6-max* qwen3.7-* qwen3.8-max* qwen3.8-flash', 'LicenseRef-alibaba-model-studio', 'unverified', { access: 'api' }),
  row('stability/*', 'LicenseRef-stability-platform-2025-07-31', 'unverified', { access: 'api' }),
  row('jamba-* j2-*', 'LicenseRef-ai21-studio', 'unverified', { access: 'api' }),
  row('pplx-* llama-3*-sonar-* r1-1776', 'LicenseRef-perplexity-api-2026-01-23', 'unverified', { access: 'api' }),
  row('imagen-* veo-* text-embedding-00* embedding-001 aqa learnlm-* antigravity-* deep-research-*', 'LicenseRef-google-gemini-api-2026-03-23', 'unverified', { access: 'api' }),
  row('kimi-* moonshot-v1*', 'LicenseRef-moonshot-platform', 'unverified', { access: 'api' }),
  row('glm-* charglm-* cogview-* chatglm*', 'LicenseRef-zhipu-platform', 'unverified', { access: 'api' }),
  row('minimax-* m2-her speech-0*', 'LicenseRef-minimax-platform', 'unverified', { access: 'api' }),
  row('openai/*', OPENAI, 'unverified', { access: 'api' }),
  row('mistral/*', MISTRAL, 'unverified', { access: 'api' }),
  row('google/*', 'LicenseRef-google-gemini-api-2026-03-23', 'unverified', { access: 'api' }),
  row('alibaba/*', 'LicenseRef-alibaba-model-studio', 'unverified', { access: 'api' }),
  row('cohere/*', 'LicenseRef-cohere-saas', 'unverified', { access: 'api' }),
  row('xai/*', 'LicenseRef-xai-enterprise-2026-08-14', 'unverified', { access: 'api' }),
  row('perplexity/*', 'LicenseRef-perplexity-api-2026-01-23', 'unverified', { access: 'api' }),
  row('minimax/*', 'LicenseRef-minimax-platform', 'unverified', { access: 'api' }),
  row('zhipu/*', 'LicenseRef-zhipu-platform', 'unverified', { access: 'api' }),
  row('deepseek/*', 'LicenseRef-deepseek-platform-2026-04-22', 'unverified', { access: 'api' }),
  row('black-forest-labs/*', 'LicenseRef-bfl-api', 'unverified', { access: 'api' }),
];

/** Repositories whose own card differs from their family's row, and versions that came after it was read. */
export const EXCEPTIONS = ['minimaxai/minimax-m3.1*', 'deepseek-ai/deepseek-v4.1*', 'baai/bge-reranker-v2*', 'baai/bge-multilingual-gemma2', 'baai/bge-en-icl', 'facebook/mbart-*'];
