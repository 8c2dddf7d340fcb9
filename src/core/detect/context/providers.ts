/** Names that configuration files give to providers, in lower case with `-`, to our ids. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  openai: 'openai', 'open-ai': 'openai', 'openai-chat': 'openai', 'openai-responses': 'openai', 'openai-chat-completion': 'openai',
  azure: 'azure', 'azure-openai': 'azure', azureopenai: 'azure', 'azure-open-ai': 'azure', 'azure-ai': 'azure-ai', 'azure-ai-inference': 'azure-ai',
  anthropic: 'anthropic', claude: 'anthropic', google: 'google', 'google-genai': 'google', 'google-ai': 'google', googleai: 'google', gemini: 'google', 'google-gemini': 'google',
  vertex: 'vertex', 'vertex-ai': 'vertex', vertexai: 'vertex', 'google-vertex': 'vertex', 'google-vertex-ai': 'vertex', 'google-vertexai': 'vertex', 'google-cloud': 'vertex', googlecloud: 'vertex',
  bedrock: 'bedrock', 'aws-bedrock': 'bedrock', 'amazon-bedrock': 'bedrock', 'bedrock-converse': 'bedrock', mistral: 'mistral', mistralai: 'mistral', 'mistral-ai': 'mistral',
  cohere: 'cohere', groq: 'groq', ollama: 'ollama', 'ollama-chat': 'ollama', openrouter: 'openrouter', 'open-router': 'openrouter', together: 'together', togetherai: 'together', 'together-ai': 'together',
  fireworks: 'fireworks', 'fireworks-ai': 'fireworks', deepseek: 'deepseek', xai: 'xai', 'x-ai': 'xai', perplexity: 'perplexity', cerebras: 'cerebras', replicate: 'replicate',
  voyage: 'voyage', voyageai: 'voyage', jina: 'jina', 'jina-ai': 'jina', watsonx: 'watsonx', nvidia: 'nvidia', 'nvidia-nim': 'nvidia', huggingface: 'huggingface', 'hugging-face': 'huggingface',
  deepinfra: 'deepinfra', moonshot: 'moonshot', moonshotai: 'moonshot', zhipu: 'zhipu', zhipuai: 'zhipu', alibaba: 'alibaba', dashscope: 'alibaba', sambanova: 'sambanova', lmstudio: 'lmstudio',
  'lm-studio': 'lmstudio', vllm: 'vllm', 'hosted-vllm': 'vllm', llamafile: 'llamafile', cloudflare: 'cloudflare', 'workers-ai': 'cloudflare', 'github-models': 'github-models', siliconflow: 'siliconflow', nebius: 'nebius',
  databricks: 'databricks', sagemaker: 'sagemaker', novita: 'novita', hyperbolic: 'hyperbolic', venice: 'venice', ai21: 'ai21', elevenlabs: 'elevenlabs', deepgram: 'deepgram', stability: 'stability', fal: 'fal-ai', 'fal-ai': 'fal-ai', luma: 'luma', assemblyai: 'assemblyai', minimax: 'minimax', upstage: 'upstage', baseten: 'baseten',
}));

/** Providers that run where their user says: an address that we do not know does not speak against them. */
const RUNS_ANYWHERE = new Set(['ollama', 'vllm', 'lmstudio', 'llamafile', 'azure', 'azure-ai', 'sagemaker', 'databricks', 'watsonx']);

/** Providers whose ids may be written `publisher/name`. */
const HAS_PATHS = new Set([
  'openrouter', 'together', 'fireworks', 'deepinfra', 'groq', 'huggingface', 'replicate', 'nvidia', 'vertex', 'cloudflare', 'sambanova', 'vllm', 'lmstudio', 'sagemaker', 'databricks', 'siliconflow',
  'nebius', 'novita', 'hyperbolic', 'ollama', 'watsonx', 'github-models', 'azure-ai', 'fal-ai', 'vercel',
]);

/** First words of a Terraform resource type, to the provider whose models it names: `aws_bedrockagent_agent`. */
const RESOURCES: readonly (readonly [string, string])[] = [
  ['aws_bedrock', 'bedrock'], ['awscc_bedrock', 'bedrock'], ['azurerm_cognitive_deployment', 'azure'], ['azurerm_ai_', 'azure-ai'], ['google_vertex_ai', 'vertex'], ['openai_', 'openai'],
];

/** The provider that a configuration file calls `name`: `azure_openai`, `Vertex AI`. */
export function providerOfName(name: string): string | undefined {
  if (name.length > 24) {
    return undefined;
  }
  const lower = name.toLowerCase();
  const key = /[_ .]/.test(lower) ? lower.replace(/[_ .]/g, '-') : lower;
  return NAMES.get(key);
}

/** All names that are known of providers. */
export function providerNames(): readonly string[] {
  return [...NAMES.keys()];
}

/** The provider before the first colon of promptfoo's `openai:chat:gpt-4o`. */
export function providerOfPrefix(text: string): string | undefined {
  const colon = text.indexOf(':');
  return colon > 0 && text[colon + 1] !== '/' ? providerOfName(text.slice(0, colon)) : undefined;
}

/** False for a Hub repository that is served by the protocol of another: `provider: openai` beside `model: org/name`. */
export function servesName(provider: string, id: string): boolean {
  return HAS_PATHS.has(provider) || !id.includes('/');
}

export function providerOfResource(type: string): string | undefined {
  return RESOURCES.find(([prefix]) => type.startsWith(prefix))?.[1];
}

/** True for software that its user runs, and for what stands at an address of each customer's own. */
export function runsAnywhere(provider: string): boolean {
  return RUNS_ANYWHERE.has(provider);
}

/** Who answers where a name and an address are given: the address, but for software that runs anywhere. `null` is an address of nobody we know. */
export function providerOf(named: string | undefined, addressed: string | null | undefined): string | undefined {
  if (addressed === undefined || (addressed === null && named !== undefined && RUNS_ANYWHERE.has(named))) {
    return named;
  }
  return addressed ?? undefined;
}
