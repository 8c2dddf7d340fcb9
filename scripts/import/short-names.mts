/** How sentences name a licence: "Llama 3 allows 700M". Those not listed here use a rule, see `shortName`. */
const SHORT: Readonly<Record<string, string>> = {
  'MIT': 'MIT', 'Apache-2.0': 'Apache-2.0', 'BSD-3-Clause': 'BSD-3-Clause', 'CC-BY-4.0': 'CC BY 4.0', 'CC0-1.0': 'CC0 1.0',
  'CC-BY-NC-4.0': 'CC BY-NC 4.0', 'CC-BY-NC-SA-4.0': 'CC BY-NC-SA 4.0', 'CC-BY-NC-ND-4.0': 'CC BY-NC-ND 4.0',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0', 'CC-BY-SA-3.0': 'CC BY-SA 3.0', 'MPL-2.0': 'MPL-2.0',
  'GPL-3.0-only': 'GPL-3.0', 'AGPL-3.0-only': 'AGPL-3.0', 'OpenMDW-1.0': 'OpenMDW 1.0', 'openmdw-1.1': 'OpenMDW 1.1',
  'llama-1-research': 'LLaMA Research', 'opt-175b': 'OPT-175B', 'sdxl-0.9-research': 'SDXL 0.9 Research', 'deepfloyd-if': 'DeepFloyd IF',
  'chameleon-research': 'Chameleon Research', 'seamless': 'Seamless', 'dinov3': 'DINOv3', 'sam': 'SAM License',
  'fair-noncommercial-research-1.0': 'FAIR Noncommercial', 'gemma-terms-2024-04-01': 'Gemma Terms', 'gemma-terms-2025-03-24': 'Gemma Terms',
  'bigscience-rail-1.0': 'BigScience RAIL', 'bigscience-openrail-m': 'BigScience OpenRAIL-M', 'creativeml-openrail-m': 'CreativeML OpenRAIL-M',
  'creativeml-openrail-plusplus-m': 'CreativeML OpenRAIL++-M', 'deepseek-1.0': 'DeepSeek License', 'bigcode-openrail-m-1.0': 'BigCode OpenRAIL-M',
  'fair-ai-public-1.0-sd': 'Fair AI Public', 'falcon-180b-1.0': 'Falcon 180B', 'falcon-2-11b-1.0': 'Falcon 2 11B', 'falcon-llm-2.0': 'Falcon LLM 2.0',
  'falcon-llm-1.0': 'Falcon LLM 1.0', 'tongyi-qianwen': 'Tongyi Qianwen', 'tongyi-qianwen-research': 'Tongyi Qianwen Research',
  'qwen': 'Qwen License', 'qwen-research': 'Qwen Research', 'qwen-research-2026-09-20': 'Qwen Research 2026', 'qwen3.8-max': 'Qwen3.8-Max',
  'qwen-community-1.0': 'Qwen Community', 'yi-series-community-2.1': 'Yi 2.1', 'baichuan2-community': 'Baichuan 2', 'baichuan-1': 'Baichuan 1',
  'baichuan-13b-community': 'Baichuan-13B', 'chatglm-6b': 'ChatGLM-6B', 'chatglm2-6b': 'ChatGLM2-6B', 'chatglm3-6b': 'ChatGLM3-6B',
  'glm-130b': 'GLM-130B', 'codegeex': 'CodeGeeX', 'cogvideox': 'CogVideoX', 'glm-4-9b': 'GLM-4-9B', 'glm-5.3': 'GLM-5.3',
  'internlm-commercial-form': 'InternLM weights policy', 'skywork-community': 'Skywork',
  'tencent-hunyuan-large': 'Hunyuan Large', 'tencent-hunyuandit': 'HunyuanDiT', 'tencent-hunyuanvideo': 'HunyuanVideo',
  'tencent-hunyuan-3d-2.0': 'Hunyuan3D 2.0', 'tencent-hunyuan-a13b': 'Hunyuan A13B', 'tencent-hunyuanimage-3.0': 'HunyuanImage 3.0',
  'minimax-model': 'MiniMax Model License', 'kimi-k2-modified-mit': 'Kimi K2', 'kimi-k2.5-modified-mit': 'Kimi K2.5',
  'kimi-k2.6-modified-mit': 'Kimi K2.6',
  'minimax-m2-modified-mit': 'MiniMax M2', 'minimax-m2.1-modified-mit': 'MiniMax M2.1', 'minimax-m2.5-code-modified-mit': 'MiniMax M2.5',
  'minimax-m2.7-noncommercial': 'MiniMax M2.7', 'kimi-k3': 'Kimi K3', 'minimax-community': 'MiniMax M3',
  'minimax-h3-community-2026-08-02': 'MiniMax H3', 'minimax-music3-community': 'MiniMax Music 3',
  'stability-community-2024-07-05': 'Stability AI Community', 'stability-nc-research-2023-12-06': 'Stability AI Non-Commercial',
  'stability-nc-research-2023-11-28': 'Stability AI Non-Commercial (Turbo)', 'svd-nc-2023-11-21': 'Stable Video Diffusion NC',
  'flux-1-dev-nc-1.1.1': 'FLUX.1 [dev]', 'flux-1-dev-nc-1.0': 'FLUX.1 [dev]', 'flux-dev-nc-2.0': 'FLUX [dev]', 'flux-nc-2.1': 'FLUX NC 2.1',
  'playground-v2-community': 'Playground v2', 'ltx-2-community-2026-08-11': 'LTX-2', 'mistral-mrl-0.1': 'Mistral Research License',
  'mistral-mnpl-0.1': 'Mistral Non-Production License', 'mistral-modified-mit-2025': 'Mistral modified MIT',
  'cohere-c4ai-aup': 'Cohere Labs policy', 'jamba-open-model': 'Jamba Open Model License', 'xai-community-2025-11-04': 'xAI Community',
  'nvidia-open-model-2025-04-28': 'NVIDIA Open Model', 'nvidia-open-model-2025-10-24': 'NVIDIA Open Model',
  'nvidia-nemotron-open-model-2025-12-15': 'NVIDIA Nemotron', 'nvidia-open-model-agreement-2026': 'NVIDIA Open Model Agreement',
  'databricks-open-model': 'DBRX', 'exaone-1.1-nc': 'EXAONE 1.1 NC', 'exaone-1.2-nc': 'EXAONE 1.2 NC',
  'hyperclovax-seed-2025': 'HyperCLOVA X SEED', 'apple-amlr': 'Apple AMLR', 'apple-ascl': 'Apple Sample Code License',
  'ms-research': 'Microsoft Research', 'bilibili-indextts2': 'bilibili IndexTTS2', 'openatom-model-1.0': 'OpenAtom', 'ai2-impact-lr': 'AI2 ImpACT',
  'coqui-cpml': 'Coqui CPML', 'lfm-open-1.0': 'LFM Open License', 'upstage-solar': 'Upstage Solar', 'aquila-model': 'Aquila', 'aquila2-70b-nc': 'Aquila2 70B',
  'mythos-merge-unknown': 'Mixed merge', 'no-licence-granted': 'No licence', 'krea-2-community-1': 'Krea 2',
  'fish-audio-research-2026-03-07': 'Fish Audio Research', 'fish-audio-community-1.0': 'Fish Audio Community',
  'openpangu-1.0': 'openPangu 1.0', 'openpangu-2.0': 'openPangu 2.0', '360zhinao-1': '360 Zhinao',
  'openai-services-agreement-2026-01-01': 'OpenAI', 'openai-tou-2024-12-11': 'OpenAI (consumer)', 'anthropic-commercial-2025-06-17': 'Anthropic',
  'google-gemini-api-2025-05-20': 'Google', 'google-gemini-api-2026-03-23': 'Google', 'google-vertex': 'Google Cloud',
  'mistral-commercial-2026-05-28': 'Mistral AI', 'mistral-commercial-2026-08-05': 'Mistral AI', 'xai-enterprise-2026-08-14': 'xAI',
  'deepseek-platform-2026-04-22': 'DeepSeek', 'meta-model-api-2026-08-21': 'Meta', 'perplexity-api-2026-01-23': 'Perplexity',
  'cohere-saas': 'Cohere', 'aws-bedrock-third-party': 'Amazon Bedrock', 'together-tos-2026-05-19': 'Together AI',
  'openrouter-tos-2026-05-06': 'OpenRouter', 'fireworks-tos': 'Fireworks AI', 'replicate-tos': 'Replicate',
  'kimi-consumer-tos-2024-01-05': 'Kimi (consumer)', 'qwen-chat-tos': 'Qwen Chat', 'doubao-tos': 'Doubao (consumer)',
  'stability-platform-2025-07-31': 'Stability AI', 'microsoft-ai-services-consumer': 'Microsoft (consumer)', 'azure-foundry': 'Microsoft Azure',
  'alibaba-model-studio': 'Alibaba Cloud', 'moonshot-platform': 'Moonshot AI', 'zhipu-platform': 'BigModel', 'zai-platform-2026-04-14': 'Z.ai',
  'minimax-platform': 'MiniMax', 'baidu-qianfan': 'Baidu Qianfan', 'ai21-studio': 'AI21', 'groq-tos': 'Groq', 'bfl-api': 'Black Forest Labs',
  'midjourney-tos-2026-05-27': 'Midjourney',
};

/** `LicenseRef-llama-3.1-community` is called `Llama 3.1`. Throws where nobody has named a licence yet. */
export function shortName(id: string): string {
  const bare = id.replace(/^LicenseRef-/, '');
  const llama = /^llama-([234](?:\.\d)?)-community$/.exec(bare);
  const name = llama ? `Llama ${llama[1] ?? ''}` : SHORT[bare];
  if (!name) {
    throw new Error(`${id} has no short name: add one to scripts/import/short-names.mts`);
  }
  return name;
}
