export interface RegistryRow {
  id: string; provider: string; input_usd_per_mtok: number | null; output_usd_per_mtok: number | null; cached_input_usd_per_mtok: number | null;
  context: number | null; released: string | null; deprecated_on: string | null; retired_on: string | null; open_weights: boolean | null;
  huggingface: string | null; source: string; sources: string[]; maker?: string; price_lineages_agree?: string; canonical?: string;
  floating?: boolean; points_to?: string; lifecycle_source?: string; lifecycle_scope?: string;
}

/** Provider names of the lists, and ours. Rows of other providers are left out. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai', azure: 'azure', 'azure-ai': 'azure-ai', anthropic: 'anthropic', bedrock: 'bedrock', vertex: 'vertex', google: 'google', mistral: 'mistral',
  cohere: 'cohere', xai: 'xai', deepseek: 'deepseek', groq: 'groq', together: 'together', fireworks: 'fireworks', openrouter: 'openrouter', deepinfra: 'deepinfra',
  cloudflare: 'cloudflare', perplexity: 'perplexity', alibaba: 'alibaba', moonshotai: 'moonshot', zai: 'zai', zhipuai: 'zhipu', minimax: 'minimax', ai21: 'ai21',
  nvidia: 'nvidia', huggingface: 'huggingface', replicate: 'replicate', novita: 'novita', cerebras: 'cerebras', sambanova: 'sambanova', databricks: 'databricks',
  snowflake: 'snowflake', ollama: 'ollama', 'github-models': 'github-models', stability: 'stability', voyage: 'voyage', volcengine: 'volcengine',
};

export function providerOf(row: { provider: string }): string | undefined {
  return PROVIDERS[row.provider];
}

/** Routes that LiteLLM writes before the ids of a provider; the provider itself does not. */
const ROUTES: Readonly<Record<string, string>> = {
  voyage: 'voyage', google: 'gemini', mistral: 'mistral|codestral', moonshotai: 'moonshot', minimax: 'minimax', fireworks: 'fireworks_ai', deepinfra: 'deepinfra',
  replicate: 'replicate', cloudflare: 'cloudflare', databricks: 'databricks', snowflake: 'snowflake', sambanova: 'sambanova', together: 'together_ai',
  vertex: 'vertex_ai', 'azure-ai': 'azure_ai', azure: 'azure', alibaba: 'dashscope', perplexity: 'perplexity', novita: 'novita', cerebras: 'cerebras',
  stability: 'stability', groq: 'groq', openrouter: 'openrouter', volcengine: 'volcengine', zai: 'zai', nvidia: 'nvidia_nim', 'github-models': 'github',
};

/** The id as the provider spells it. */
export function providerId(row: { provider: string; id: string }): string {
  const route = ROUTES[row.provider];
  return route ? row.id.replace(new RegExp(`^(?:${route})/`), '') : row.id;
}
