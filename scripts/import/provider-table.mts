import type { Provider } from '../../src/core/catalogue/types';

export interface ProviderRow extends Partial<Omit<Provider, 'source'>> {
  readonly id: string;
  /** The provider's id in the list of models.dev, where it differs. */
  readonly list?: string;
}

const ref = (name: string): { terms: string } => ({ terms: `LicenseRef-${name}` });

/** What the lists do not have: terms, routes, the publisher whose own API it is, packages and environment names of SDKs. */
export const PROVIDERS: readonly ProviderRow[] = [
  { id: 'openai', ...ref('openai-services-agreement-2026-01-01'), publisher: 'openai', routes: ['openai', 'text-completion-openai'], packages: ['openai', 'langchain_openai', '@langchain/openai', '@openai/agents'] },
  { id: 'anthropic', ...ref('anthropic-commercial-2025-06-17'), publisher: 'anthropic', routes: ['anthropic'], packages: ['anthropic', '@anthropic-ai/sdk', 'langchain_anthropic', '@langchain/anthropic'] },
  { id: 'google', name: 'Google Gemini API', ...ref('google-gemini-api-2026-03-23'), publisher: 'google', routes: ['gemini', 'google', 'google_genai'], packages: ['google.generativeai', 'google.genai', '@google/generative-ai', '@google/genai', 'langchain_google_genai', '@langchain/google-genai'] },
  { id: 'vertex', list: 'google-vertex', name: 'Google Vertex AI', ...ref('google-vertex'), publisher: 'google', routes: ['vertex_ai', 'vertex', 'google-vertex', 'vertexai'], packages: ['vertexai', '@google-cloud/vertexai', 'langchain_google_vertexai', '@langchain/google-vertexai'] },
  { id: 'azure', name: 'Azure OpenAI', ...ref('azure-foundry'), routes: ['azure', 'azure_openai'], packages: ['@azure/openai', 'Azure.AI.OpenAI'], env: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT'] },
  { id: 'azure-ai', name: 'Azure AI Foundry', ...ref('azure-foundry'), routes: ['azure_ai', 'azureml'], packages: ['azure.ai.inference', '@azure-rest/ai-inference'] },
  { id: 'bedrock', list: 'amazon-bedrock', ...ref('aws-bedrock-third-party'), routes: ['bedrock', 'bedrock_converse', 'aws-bedrock', 'amazon-bedrock'], packages: ['@aws-sdk/client-bedrock-runtime', 'langchain_aws', '@langchain/aws'], publisher: 'amazon' },
  { id: 'mistral', ...ref('mistral-commercial-2026-08-05'), publisher: 'mistral', routes: ['mistral', 'mistralai', 'codestral'], packages: ['mistralai', '@mistralai/mistralai', 'langchain_mistralai', '@langchain/mistralai'] },
  { id: 'cohere', ...ref('cohere-saas'), publisher: 'cohere', routes: ['cohere', 'cohere_chat'], packages: ['cohere', 'cohere-ai', 'langchain_cohere', '@langchain/cohere'], env: ['CO_API_KEY'] },
  { id: 'xai', ...ref('xai-enterprise-2026-08-14'), publisher: 'xai', routes: ['xai', 'x-ai'], packages: ['xai_sdk', 'langchain_xai', '@langchain/xai'] },
  { id: 'deepseek', ...ref('deepseek-platform-2026-04-22'), publisher: 'deepseek', routes: ['deepseek'], packages: ['@ai-sdk/deepseek', 'langchain_deepseek'] },
  { id: 'groq', ...ref('groq-tos'), routes: ['groq'], packages: ['groq', 'groq-sdk', 'langchain_groq', '@langchain/groq'] },
  { id: 'together', list: 'togetherai', ...ref('together-tos-2026-05-19'), routes: ['together_ai', 'together', 'togetherai'], packages: ['together', 'together-ai', 'langchain_together'] },
  { id: 'fireworks', list: 'fireworks-ai', ...ref('fireworks-tos'), routes: ['fireworks_ai', 'fireworks', 'fireworks-ai'], packages: ['fireworks', '@ai-sdk/fireworks', 'langchain_fireworks'] },
  { id: 'openrouter', ...ref('openrouter-tos-2026-05-06'), routes: ['openrouter'] },
  { id: 'replicate', name: 'Replicate', ...ref('replicate-tos'), routes: ['replicate'], packages: ['replicate', '@ai-sdk/replicate'], env: ['REPLICATE_API_TOKEN'] },
  { id: 'deepinfra', name: 'DeepInfra', routes: ['deepinfra'] },
  { id: 'cloudflare', list: 'cloudflare-workers-ai', routes: ['cloudflare', 'workers-ai'], packages: ['workers-ai-provider'] },
  { id: 'perplexity', ...ref('perplexity-api-2026-01-23'), publisher: 'perplexity', routes: ['perplexity'], packages: ['langchain_perplexity'] },
  { id: 'alibaba', name: 'Alibaba Cloud Model Studio', ...ref('alibaba-model-studio'), publisher: 'alibaba', routes: ['dashscope', 'alibaba', 'tongyi'], packages: ['dashscope'] },
  { id: 'moonshot', list: 'moonshotai', ...ref('moonshot-platform'), publisher: 'moonshot', routes: ['moonshot', 'moonshotai'] },
  { id: 'zai', ...ref('zai-platform-2026-04-14'), publisher: 'zhipu', routes: ['zai', 'z-ai'], packages: ['zai'], env: ['ZAI_API_KEY'] },
  { id: 'zhipu', list: 'zhipuai', name: 'BigModel (Zhipu AI)', ...ref('zhipu-platform'), publisher: 'zhipu', routes: ['zhipu', 'zhipuai', 'bigmodel'], packages: ['zhipuai'], env: ['ZHIPUAI_API_KEY'] },
  { id: 'minimax', name: 'MiniMax', ...ref('minimax-platform'), publisher: 'minimax', routes: ['minimax'] },
  { id: 'ai21', ...ref('ai21-studio'), publisher: 'ai21', routes: ['ai21', 'ai21_chat'], packages: ['ai21', 'langchain_ai21'] },
  { id: 'nvidia', name: 'NVIDIA NIM', routes: ['nvidia_nim', 'nvidia'], packages: ['langchain_nvidia_ai_endpoints'] },
  { id: 'huggingface', name: 'Hugging Face Inference Providers', routes: ['huggingface'], packages: ['@huggingface/inference'] },
  { id: 'novita', list: 'novita-ai', routes: ['novita', 'novita-ai'] },
  { id: 'cerebras', routes: ['cerebras'], packages: ['cerebras.cloud.sdk', '@cerebras/cerebras_cloud_sdk', 'langchain_cerebras'] },
  { id: 'sambanova', name: 'SambaNova', routes: ['sambanova'], env: ['SAMBANOVA_API_KEY'], packages: ['langchain_sambanova'] },
  { id: 'databricks', routes: ['databricks'], packages: ['databricks_langchain'] },
  { id: 'snowflake', name: 'Snowflake Cortex', routes: ['snowflake'] },
  { id: 'ollama', name: 'Ollama', routes: ['ollama', 'ollama_chat'], packages: ['ollama', 'langchain_ollama', '@langchain/ollama'], env: ['OLLAMA_HOST', 'OLLAMA_MODEL'] },
  { id: 'github-models', name: 'GitHub Models', routes: ['github', 'github_models'] },
  { id: 'stability', name: 'Stability AI', ...ref('stability-platform-2025-07-31'), publisher: 'stability', routes: ['stability'], env: ['STABILITY_API_KEY'], packages: ['stability_sdk'] },
  { id: 'voyage', name: 'Voyage AI', publisher: 'voyage', routes: ['voyage', 'voyageai'], env: ['VOYAGE_API_KEY'], packages: ['voyageai', 'langchain_voyageai'] },
  { id: 'black-forest-labs', name: 'Black Forest Labs', ...ref('bfl-api'), publisher: 'black-forest-labs', routes: ['bfl', 'black_forest_labs'], env: ['BFL_API_KEY'], packages: ['@ai-sdk/black-forest-labs'] },
  { id: 'volcengine', name: 'Volcengine Ark', publisher: 'bytedance', routes: ['volcengine', 'volc'], packages: ['volcenginesdkarkruntime'] },
  { id: 'baidu', name: 'Baidu Qianfan', ...ref('baidu-qianfan'), publisher: 'baidu', routes: ['qianfan', 'baidu'], env: ['QIANFAN_ACCESS_KEY', 'QIANFAN_AK'], packages: ['qianfan'] },
  { id: 'tencent', name: 'Tencent Cloud', publisher: 'tencent', routes: ['hunyuan', 'tencent'], env: ['HUNYUAN_API_KEY'] },
  { id: 'baichuan', name: 'Baichuan', publisher: 'baichuan', routes: ['baichuan'], env: ['BAICHUAN_API_KEY'] },
  { id: '01ai', name: '01.AI', publisher: '01-ai', routes: ['01ai', 'lingyiwanwu'], env: ['YI_API_KEY'] },
  { id: 'qihoo360', name: '360 AI', publisher: 'qihoo360', routes: ['360'], env: ['AI360_API_KEY'] },
];
