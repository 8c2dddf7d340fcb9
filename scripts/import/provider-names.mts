/** Names that the lists have for our providers, where they differ. */
const NAMES: Readonly<Record<string, string>> = {
  'amazon-bedrock': 'bedrock', 'aws-bedrock': 'bedrock', aws: 'bedrock', bedrock_converse: 'bedrock',
  azure_text: 'azure', azure_ai: 'azure-ai', 'azure-cognitive-services': 'azure-ai',
  'google-vertex': 'vertex', 'google-vertex-anthropic': 'vertex', vertex_ai: 'vertex', gemini: 'google',
  'cloudflare-workers-ai': 'cloudflare', 'fireworks-ai': 'fireworks', fireworks_ai: 'fireworks', 'fireworks_ai-embedding-models': 'fireworks',
  togetherai: 'together', together_ai: 'together', 'novita-ai': 'novita', 'snowflake-cortex': 'snowflake', nvidia_nim: 'nvidia', dashscope: 'alibaba',
  moonshotai: 'moonshot', zhipuai: 'zhipu', 'x-ai': 'xai', voyageai: 'voyage', cohere_chat: 'cohere', codestral: 'mistral',
  'text-completion-openai': 'openai', 'text-completion-codestral': 'mistral',
};

/** Our provider behind a list's name for it; none where the catalogue has no such provider. */
export function providerOf(name: string, providers: ReadonlySet<string>): string | undefined {
  const plain = name.toLowerCase().replace(/ /g, '-').replace(/^vertex_ai-.*/, 'vertex_ai');
  const known = NAMES[plain] ?? plain;
  return providers.has(known) ? known : undefined;
}

/** Routes that price lists write before the ids of a provider; the provider itself does not. */
const ROUTES: Readonly<Record<string, string>> = {
  alibaba: 'dashscope', azure: 'azure', 'azure-ai': 'azure_ai', bedrock: 'bedrock|bedrock_converse', cerebras: 'cerebras', cloudflare: 'cloudflare', cohere: 'cohere',
  databricks: 'databricks', deepinfra: 'deepinfra', deepseek: 'deepseek', fireworks: 'fireworks_ai', 'github-models': 'github', google: 'gemini', groq: 'groq',
  huggingface: 'huggingface', minimax: 'minimax', mistral: 'mistral|codestral|text-completion-codestral', moonshot: 'moonshot', novita: 'novita', nvidia: 'nvidia_nim',
  ollama: 'ollama', openrouter: 'openrouter', perplexity: 'perplexity', replicate: 'replicate', sambanova: 'sambanova', snowflake: 'snowflake', stability: 'stability',
  together: 'together_ai', vertex: 'vertex_ai', volcengine: 'volcengine', voyage: 'voyage', xai: 'xai', zai: 'zai',
};

/** The id as the provider spells it. */
export function withoutRoute(provider: string, id: string): string {
  const route = ROUTES[provider];
  return route === undefined ? id : id.replace(new RegExp(`^(?:${route})/`), '');
}
