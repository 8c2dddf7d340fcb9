/** Organisations whose key or name differs from the lower-case Hub name: Hub organisation, key, display name. */
export const ORGANISATIONS: readonly (readonly [string, string, string])[] = [
  ['meta-llama', 'meta', 'Meta'], ['facebook', 'meta', 'Meta'], ['codellama', 'meta', 'Meta'], ['meta-models', 'meta', 'Meta'], ['meta', 'meta', 'Meta'],
  ['google', 'google', 'Google'], ['google-bert', 'google', 'Google'], ['google-t5', 'google', 'Google'], ['albert', 'google', 'Google'],
  ['openai', 'openai', 'OpenAI'], ['openai-community', 'openai', 'OpenAI'], ['anthropic', 'anthropic', 'Anthropic'],
  ['mistralai', 'mistral', 'Mistral AI'], ['mistral', 'mistral', 'Mistral AI'],
  ['qwen', 'alibaba', 'Alibaba'], ['alibaba-nlp', 'alibaba', 'Alibaba'], ['alibaba', 'alibaba', 'Alibaba'], ['tongyi-mai', 'alibaba', 'Alibaba'],
  ['wan-ai', 'alibaba', 'Alibaba'], ['deepseek-ai', 'deepseek', 'DeepSeek'], ['deepseek', 'deepseek', 'DeepSeek'],
  ['moonshotai', 'moonshot', 'Moonshot AI'], ['moonshot', 'moonshot', 'Moonshot AI'],
  ['thudm', 'zhipu', 'Zhipu AI (Z.ai)'], ['zai-org', 'zhipu', 'Zhipu AI (Z.ai)'], ['zhipu', 'zhipu', 'Zhipu AI (Z.ai)'],
  ['minimaxai', 'minimax', 'MiniMax'], ['minimax', 'minimax', 'MiniMax'],
  ['cohereforai', 'cohere', 'Cohere'], ['coherelabs', 'cohere', 'Cohere'], ['cohere', 'cohere', 'Cohere'],
  ['xai-org', 'xai', 'xAI'], ['xai', 'xai', 'xAI'], ['microsoft', 'microsoft', 'Microsoft'], ['nvidia', 'nvidia', 'NVIDIA'], ['apple', 'apple', 'Apple'],
  ['tencent', 'tencent', 'Tencent'], ['tencent-hunyuan', 'tencent', 'Tencent'], ['bytedance', 'bytedance', 'ByteDance'],
  ['bytedance-seed', 'bytedance', 'ByteDance'], ['baidu', 'baidu', 'Baidu'], ['paddlepaddle', 'baidu', 'Baidu'],
  ['baichuan-inc', 'baichuan', 'Baichuan'], ['baichuan', 'baichuan', 'Baichuan'], ['01-ai', '01-ai', '01.AI'], ['stabilityai', 'stability', 'Stability AI'], ['stability', 'stability', 'Stability AI'],
  ['black-forest-labs', 'black-forest-labs', 'Black Forest Labs'], ['compvis', 'compvis', 'CompVis'], ['runwayml', 'runway', 'Runway'],
  ['stable-diffusion-v1-5', 'runway', 'Runway'], ['eleutherai', 'eleutherai', 'EleutherAI'], ['bigscience', 'bigscience', 'BigScience'],
  ['bigcode', 'bigcode', 'BigCode'], ['tiiuae', 'tii', 'Technology Innovation Institute'], ['databricks', 'databricks', 'Databricks'],
  ['mosaicml', 'databricks', 'Databricks'], ['cerebras', 'cerebras', 'Cerebras'], ['allenai', 'ai2', 'Ai2'], ['ai21labs', 'ai21', 'AI21 Labs'], ['ai21', 'ai21', 'AI21 Labs'],
  ['internlm', 'internlm', 'Shanghai AI Laboratory'], ['opengvlab', 'opengvlab', 'OpenGVLab'], ['openbmb', 'openbmb', 'OpenBMB'],
  ['baai', 'baai', 'BAAI'], ['lmsys', 'lmsys', 'LMSYS'], ['tatsu-lab', 'stanford', 'Stanford (tatsu-lab)'], ['nousresearch', 'nous-research', 'Nous Research'],
  ['huggingfacetb', 'hugging-face', 'Hugging Face'], ['huggingfaceh4', 'hugging-face', 'Hugging Face'], ['huggingfacem4', 'hugging-face', 'Hugging Face'],
  ['distilbert', 'hugging-face', 'Hugging Face'], ['diffusers', 'hugging-face', 'Hugging Face'], ['huggingface', 'hugging-face', 'Hugging Face'],
  ['sentence-transformers', 'sentence-transformers', 'Sentence Transformers'], ['cross-encoder', 'sentence-transformers', 'Sentence Transformers'],
  ['ibm-granite', 'ibm', 'IBM'], ['skywork', 'skywork', 'Skywork (Kunlun)'], ['qihoo360', 'qihoo360', '360'], ['liquidai', 'liquid-ai', 'Liquid AI'],
  ['openpangu', 'huawei', 'Huawei'], ['huawei', 'huawei', 'Huawei'], ['snowflake', 'snowflake', 'Snowflake'], ['jinaai', 'jina', 'Jina AI'], ['jina', 'jina', 'Jina AI'],
  ['perplexity', 'perplexity', 'Perplexity'], ['perplexity-ai', 'perplexity', 'Perplexity'], ['amazon', 'amazon', 'Amazon'], ['voyage', 'voyage', 'Voyage AI'],
  ['upstage', 'upstage', 'Upstage'], ['lgai-exaone', 'lg-ai-research', 'LG AI Research'], ['xiaomimimo', 'xiaomi', 'Xiaomi'],
  ['nomic-ai', 'nomic', 'Nomic AI'], ['mixedbread-ai', 'mixedbread', 'Mixedbread'], ['togethercomputer', 'together', 'Together AI'],
  ['midjourney', 'midjourney', 'Midjourney'], ['cloudwalk', 'cloudwalk', 'CloudWalk'], ['miqudev', 'miqudev', 'miqudev (uploader of a leak)'],
  ['facebookai', 'meta', 'Meta'], ['x-ai', 'xai', 'xAI'], ['z-ai', 'zhipu', 'Zhipu AI (Z.ai)'], ['mistral-ai', 'mistral', 'Mistral AI'], ['ai21-labs', 'ai21', 'AI21 Labs'],
  ['zhipuai', 'zhipu', 'Zhipu AI (Z.ai)'], ['stepfun', 'stepfun-ai', 'StepFun'], ['ibm', 'ibm', 'IBM'],
];

const byOrganisation = new Map(ORGANISATIONS.map(([organisation, key, name]) => [organisation, { key, name }]));

export interface NamedPublisher {
  readonly key: string;
  readonly name: string;
}

/** The publisher of a Hub organisation; one that is not listed keeps its own name. */
export function publisherOf(organisation: string): NamedPublisher {
  const key = organisation.toLowerCase();
  return byOrganisation.get(key) ?? { key: key.replace(/[^a-z0-9-]+/g, '-'), name: organisation };
}

/** Organisations that re-pack what others made; they are never the makers. */
export const REPACKERS: readonly string[] = [
  'bartowski', 'casperhansen', 'city96', 'comfy-org', 'hugging-quants', 'ibm-research-quant', 'leafspark', 'lmstudio-community', 'lmstudio-ai',
  'maziyarpanahi', 'mlx-community', 'modelcloud', 'mradermacher', 'neuralmagic', 'nm-testing', 'onnx-community', 'quantfactory', 'qdrant', 'redhatai',
  'solidrust', 'thebloke', 'turboderp', 'unsloth', 'xenova', 'ggml-org', 'second-state', 'intel-quant', 'techxgenus', 'kaitchup', 'isotr0py', 'mungert', 'dranger003',
].sort();
