import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Access, Model } from '../../src/core/catalogue/types';
import { SYSTEMS as NAMED } from '../../scripts/lint-data/systems.mjs';
import { compiledCatalogue } from './catalogue';

const OPENAI = 'LicenseRef-openai-services-agreement-2026-01-01';
const ANTHROPIC = 'LicenseRef-anthropic-commercial-2025-06-17';
const MISTRAL = 'LicenseRef-mistral-commercial-2026-08-05';
const LLAMA_1 = 'LicenseRef-llama-1-research';
const LLAMA_2 = 'LicenseRef-llama-2-community';

/** Id, how the weights may be had, licence expression (`undefined`: nothing is known). */
type Row = readonly [id: string, access: Access, licence: string | undefined];

const SYSTEMS: Readonly<Record<string, readonly Row[]>> = {
  'Llama 1': [['huggyllama/llama-7b', 'restricted', LLAMA_1], ['huggyllama/llama-13b', 'restricted', LLAMA_1], ['huggyllama/llama-30b', 'restricted', LLAMA_1], ['huggyllama/llama-65b', 'restricted', LLAMA_1]],
  'Llama 2': [['meta-llama/Llama-2-7b-chat-hf', 'gated', LLAMA_2], ['meta-llama/Llama-2-70b-hf', 'gated', LLAMA_2]],
  'Llama 3': [['meta-llama/Meta-Llama-3-8B-Instruct', 'gated', 'LicenseRef-llama-3-community'], ['meta-llama/Meta-Llama-3-70B', 'gated', 'LicenseRef-llama-3-community']],
  'Llama 3.1 405B': [['meta-llama/Llama-3.1-405B-Instruct', 'gated', 'LicenseRef-llama-3.1-community']],
  'Gemma': [['google/gemma-2b', 'gated', 'LicenseRef-gemma-terms-2024-04-01'], ['google/gemma-7b-it', 'gated', 'LicenseRef-gemma-terms-2024-04-01']],
  'Gemini 1.5 Pro': [['google/gemini-1.5-pro-001', 'api', 'LicenseRef-google-gemini-api-2025-05-20'], ['google/gemini-1.5-pro-002', 'api', 'LicenseRef-google-gemini-api-2025-05-20']],
  'Gemini Ultra': [['google/gemini-1.0-ultra', 'api', 'LicenseRef-google-vertex']],
  'PaLM': [['google/palm-540b', 'none', undefined], ['google/text-bison', 'api', 'LicenseRef-google-vertex']],
  'GPT-3': [['openai/davinci', 'api', OPENAI], ['openai/text-davinci-003', 'api', OPENAI], ['openai/davinci-002', 'api', OPENAI]],
  'GPT-3.5': [['openai/gpt-3.5-turbo', 'api', OPENAI], ['openai/gpt-3.5-turbo-0125', 'api', OPENAI]],
  'GPT-4': [['openai/gpt-4', 'api', OPENAI], ['openai/gpt-4-0613', 'api', OPENAI]],
  'ChatGPT': [['openai/chatgpt', 'service', 'LicenseRef-openai-tou-2024-12-11'], ['openai/chatgpt-4o-latest', 'api', OPENAI]],
  'Claude 2': [['anthropic/claude-2.0', 'api', ANTHROPIC], ['anthropic/claude-2.1', 'api', ANTHROPIC]],
  'Claude 3': [['anthropic/claude-3-opus-20240229', 'api', ANTHROPIC], ['anthropic/claude-3-sonnet-20240229', 'api', ANTHROPIC], ['anthropic/claude-3-haiku-20240307', 'api', ANTHROPIC]],
  'ERNIE 4': [['baidu/ernie-4.0-8k', 'api', 'LicenseRef-baidu-qianfan']],
  'ERNIE-M': [['susnato/ernie-m-base_pytorch', 'open', 'Apache-2.0']],
  'Pangu': [['huawei/pangu-alpha', 'open', undefined], ['openpangu/openPangu-Embedded-7B-model', 'open', 'LicenseRef-openpangu-1.0']],
  'Skylark, Doubao': [['bytedance/skylark-chat', 'api', 'NOASSERTION'], ['bytedance/doubao-pro-32k', 'api', 'NOASSERTION']],
  'Kimi': [['moonshot/moonshot-v1-8k', 'api', 'LicenseRef-moonshot-platform'], ['moonshotai/Kimi-K2-Instruct', 'open', 'LicenseRef-kimi-k2-modified-mit']],
  'Qwen': [['Qwen/Qwen-7B-Chat', 'open', 'LicenseRef-tongyi-qianwen'], ['Qwen/Qwen-1_8B-Chat', 'open', 'LicenseRef-tongyi-qianwen-research'], ['alibaba/qwen-max', 'api', 'LicenseRef-alibaba-model-studio']],
  'Qwen2-72B-Instruct': [['Qwen/Qwen2-72B-Instruct', 'open', 'LicenseRef-tongyi-qianwen'], ['Qwen/Qwen2-7B-Instruct', 'open', 'Apache-2.0']],
  'Mistral 7B': [['mistralai/Mistral-7B-v0.1', 'open', 'Apache-2.0'], ['mistral/open-mistral-7b', 'api', MISTRAL]],
  'Mixtral': [['mistralai/Mixtral-8x7B-Instruct-v0.1', 'open', 'Apache-2.0']],
  'Miqu': [['miqudev/miqu-1-70b', 'leaked', 'LicenseRef-no-licence-granted']],
  'Grok-1': [['xai-org/grok-1', 'open', 'Apache-2.0'], ['xai/grok-beta', 'api', 'LicenseRef-xai-enterprise-2026-08-14']],
  'Grok-1.5V': [['xai/grok-1.5v', 'none', undefined]],
  'ChatGLM': [['zai-org/chatglm-6b', 'open', 'LicenseRef-chatglm-6b'], ['zai-org/chatglm2-6b', 'open', 'LicenseRef-chatglm2-6b'], ['zai-org/chatglm3-6b', 'open', 'LicenseRef-chatglm3-6b']],
  'MiniMax': [['minimax/abab6.5s-chat', 'api', 'LicenseRef-minimax-platform'], ['MiniMaxAI/MiniMax-Text-01', 'open', 'LicenseRef-minimax-model']],
  'Yi': [['01-ai/Yi-34B', 'open', 'Apache-2.0'], ['01-ai/Yi-1.5-34B-Chat', 'open', 'Apache-2.0'], ['01-ai/yi-large', 'api', 'NOASSERTION']],
  'Hunyuan': [['tencent/hunyuan-lite', 'api', 'NOASSERTION'], ['tencent/Tencent-Hunyuan-Large', 'open', 'LicenseRef-tencent-hunyuan-large'], ['tencent/Hunyuan-A13B-Instruct', 'open', 'LicenseRef-tencent-hunyuan-a13b'], ['Tencent-Hunyuan/HunyuanDiT', 'open', 'LicenseRef-tencent-hunyuandit']],
  'Skywork-MoE': [['Skywork/Skywork-MoE-Base', 'open', 'LicenseRef-skywork-community']],
  'Falcon 180B': [['tiiuae/falcon-180B', 'gated', 'LicenseRef-falcon-180b-1.0']],
  'Phi-1.5': [['microsoft/phi-1_5', 'open', 'MIT']],
  'MythoMax-L2': [['Gryphe/MythoMax-L2-13b', 'open', 'LicenseRef-llama-2-community AND LicenseRef-mythos-merge-unknown']],
  'Stable Diffusion': [['CompVis/stable-diffusion-v1-4', 'open', 'LicenseRef-creativeml-openrail-m'], ['stabilityai/stable-diffusion-3.5-large', 'gated', 'LicenseRef-stability-community-2024-07-05']],
  'SDXL': [['stabilityai/stable-diffusion-xl-base-1.0', 'open', 'LicenseRef-creativeml-openrail-plusplus-m']],
  'ControlNet': [['lllyasviel/sd-controlnet-canny', 'open', 'LicenseRef-creativeml-openrail-m']],
  'Midjourney': [['midjourney/midjourney', 'service', 'LicenseRef-midjourney-tos-2026-05-27']],
  'Dolly': [['databricks/dolly-v1-6b', 'open', 'CC-BY-NC-4.0'], ['databricks/dolly-v2-12b', 'open', 'MIT']],
  'Cerebras-GPT': [['cerebras/Cerebras-GPT-13B', 'open', 'Apache-2.0']],
  'HuggingChat': [['hugging-face/huggingchat', 'service', undefined]],
  'Alpaca, Vicuna': [['tatsu-lab/alpaca-7b-wdiff', 'restricted', `${LLAMA_1} AND CC-BY-NC-4.0`], ['lmsys/vicuna-13b-v1.3', 'open', LLAMA_1], ['lmsys/vicuna-7b-v1.5', 'open', LLAMA_2]],
  'OpenBuddy-Llama3-8B': [['OpenBuddy/openbuddy-llama3-8b-v21.1-8k', 'gated', 'LicenseRef-llama-3-community']],
  'BERT': [['google-bert/bert-base-uncased', 'open', 'Apache-2.0']],
  'YaRN-Llama-2': [['NousResearch/Yarn-Llama-2-7b-128k', 'open', LLAMA_2]],
  '360 Zhinao': [['qihoo360/360Zhinao-7B-Chat-4K', 'open', 'LicenseRef-360zhinao-1'], ['qihoo360/360Zhinao2-7B-Base', 'open', 'NOASSERTION'], ['qihoo360/360gpt-pro', 'api', 'NOASSERTION']],
  'CloudWalk': [['cloudwalk/congrong-model-family', 'none', undefined]],
};

/** One family, several licences: the name alone never decides. */
const TRAPS: Readonly<Record<string, readonly Row[]>> = {
  'Qwen2.5 by size': [['Qwen/Qwen2.5-3B-Instruct', 'open', 'LicenseRef-qwen-research'], ['Qwen/Qwen2.5-72B-Instruct', 'open', 'LicenseRef-qwen'], ['Qwen/Qwen2.5-7B-Instruct', 'open', 'Apache-2.0']],
  'Ministral 8B of 2024 and Ministral 3 8B': [['mistralai/Ministral-8B-Instruct-2410', 'gated', 'LicenseRef-mistral-mrl-0.1'], ['mistralai/Ministral-3-8B-Instruct-2512', 'open', 'Apache-2.0']],
  'DeepSeek-V3 and its update': [['deepseek-ai/DeepSeek-V3', 'open', 'LicenseRef-deepseek-1.0'], ['deepseek-ai/DeepSeek-V3-0324', 'open', 'MIT']],
  'DeepSeek-R1 and its distillations': [['deepseek-ai/DeepSeek-R1', 'open', 'MIT'], ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'open', 'MIT AND LicenseRef-llama-3.1-community'], ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 'open', 'MIT AND LicenseRef-llama-3.3-community'], ['deepseek-ai/DeepSeek-R1-Distill-Qwen-7B', 'open', 'MIT AND Apache-2.0']],
  'Gemma 2 and Gemma 4': [['google/gemma-2-9b-it', 'gated', 'LicenseRef-gemma-terms-2025-03-24'], ['google/gemma-4-31B-it', 'open', 'Apache-2.0']],
  'Codestral weights and API': [['mistralai/Codestral-22B-v0.1', 'gated', 'LicenseRef-mistral-mnpl-0.1'], ['mistral/codestral-latest', 'api', MISTRAL]],
  'Baichuan 1, 2 and 3': [['baichuan-inc/Baichuan-7B', 'open', 'LicenseRef-baichuan-1'], ['baichuan-inc/Baichuan2-13B-Chat', 'open', 'Apache-2.0 AND LicenseRef-baichuan2-community'], ['baichuan/baichuan3-turbo', 'api', 'NOASSERTION']],
  'GLM-4-9B, GLM-4-0414 and the GLM-4 API': [['zai-org/glm-4-9b-chat', 'open', 'LicenseRef-glm-4-9b'], ['zai-org/GLM-4-9B-0414', 'open', 'MIT'], ['zhipu/glm-4', 'api', 'LicenseRef-zhipu-platform']],
  'Devstral 2 and Devstral Small': [['mistralai/Devstral-2-123B-Instruct-2512', 'open', 'LicenseRef-mistral-modified-mit-2025'], ['mistralai/Devstral-Small-2507', 'open', 'Apache-2.0']],
  'Mistral Large through the years': [['mistral/mistral-large-2402', 'api', MISTRAL], ['mistralai/Mistral-Large-Instruct-2407', 'gated', 'LicenseRef-mistral-mrl-0.1'], ['mistralai/Mistral-Large-3-675B-Instruct-2512', 'open', 'Apache-2.0']],
  'Voxtral speaks under another licence than it listens': [['mistralai/Voxtral-Small-24B-2507', 'open', 'Apache-2.0'], ['mistralai/Voxtral-4B-TTS-2603', 'open', 'CC-BY-NC-4.0']],
  'Mistral Medium 3 and 3.5': [['mistral/mistral-medium-2505', 'api', MISTRAL], ['mistralai/Mistral-Medium-3.5-128B', 'open', 'LicenseRef-mistral-modified-mit-2025']],
  'Llama Guard by version': [['meta-llama/LlamaGuard-7b', 'gated', LLAMA_2], ['meta-llama/Meta-Llama-Guard-2-8B', 'gated', 'LicenseRef-llama-3-community'], ['meta-llama/Llama-Guard-3-8B', 'gated', 'LicenseRef-llama-3.1-community'], ['meta-llama/Llama-Guard-3-1B', 'gated', 'LicenseRef-llama-3.2-community'], ['meta-llama/Llama-Guard-4-12B', 'gated', 'LicenseRef-llama-4-community']],
  'Nemotron by generation and base': [['nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16', 'open', 'LicenseRef-nvidia-nemotron-open-model-2025-12-15'], ['nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-BF16', 'open', 'LicenseRef-openmdw-1.1'], ['nvidia/Llama-3_1-Nemotron-Ultra-253B-v1', 'open', 'LicenseRef-nvidia-open-model-2025-10-24 AND LicenseRef-llama-3.1-community']],
  'Command by version': [['CohereLabs/c4ai-command-a-03-2025', 'gated', 'CC-BY-NC-4.0 AND LicenseRef-cohere-c4ai-aup'], ['CohereLabs/command-a-plus-05-2026-w4a4', 'open', 'Apache-2.0'], ['cohere/command-r-03-2024', 'api', 'LicenseRef-cohere-saas']],
  'Laguna by version': [['poolside/Laguna-XS.2', 'open', 'Apache-2.0'], ['poolside/Laguna-XS-2.1', 'open', 'LicenseRef-openmdw-1.1']],
  'MiniMax M2 by version': [['MiniMaxAI/MiniMax-M2', 'open', 'LicenseRef-minimax-m2-modified-mit'], ['MiniMaxAI/MiniMax-M2.1', 'open', 'LicenseRef-minimax-m2.1-modified-mit'], ['MiniMaxAI/MiniMax-M2.7', 'open', 'LicenseRef-minimax-m2.7-noncommercial']],
};

for (const [title, table] of Object.entries({ 'Named systems': SYSTEMS, 'Families that change their licence': TRAPS })) {
  describe(title, () => {
    let models: Map<string, Model>;
    before(async () => {
      const { catalogue } = await compiledCatalogue();
      models = new Map(catalogue.models.map((model) => [model.id, model]));
    });

    for (const [system, rows] of Object.entries(table)) {
      it(`${system}: access and licence are those of each version`, () => {
        assert.deepEqual(rows.map(([id]) => [id, models.get(id)?.access, models.get(id)?.licence?.expression]), rows);
      });
    }
  });
}

describe('What the catalogue says of each named system', () => {
  const golden = readFileSync('test/data/systems.golden.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  let models: Map<string, Model>;
  before(async () => {
    const { catalogue } = await compiledCatalogue();
    models = new Map(catalogue.models.map((model) => [model.id, model]));
  });

  it('names every model of the list of systems', () => {
    assert.deepEqual(golden.map((line) => line.split('\t')[1]), Object.values(NAMED).flat());
  });

  for (const line of golden) {
    const [system = '', id = ''] = line.split('\t');
    it(`${system}, ${id}: access, licence, openness, base and source`, () => {
      assert.equal(inWords(system, models.get(id)), line);
    });
  }
});

function inWords(system: string, model: Model | undefined): string {
  const { id, access, licence, openness, lineage = [], note, sources } = model ?? assert.fail(`${system} is not in the catalogue`);
  return [
    system, id, access, licence?.expression ?? 'none', openness ? `${openness.match} ${openness.record}` : 'not assessed',
    lineage.map((each) => `${each.relation} ${each.id}`).join('; ') || '-', licence?.source ?? note ?? sources[0],
  ].join('\t');
}
