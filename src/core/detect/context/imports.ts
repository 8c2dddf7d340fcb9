/** First part of a module's path, or whole npm name, to the provider whose client it is. */
const MODULES: Readonly<Record<string, string>> = {
  openai: 'openai', langchain_openai: 'openai', '@langchain/openai': 'openai', '@ai-sdk/openai': 'openai', '@llamaindex/openai': 'openai',
  'github.com/openai/openai-go': 'openai', 'github.com/sashabaranov/go-openai': 'openai', 'com.openai': 'openai', async_openai: 'openai', OpenAI: 'openai',
  anthropic: 'anthropic', langchain_anthropic: 'anthropic', '@anthropic-ai/sdk': 'anthropic', '@langchain/anthropic': 'anthropic', '@ai-sdk/anthropic': 'anthropic',
  'github.com/anthropics/anthropic-sdk-go': 'anthropic', 'com.anthropic': 'anthropic', '@llamaindex/anthropic': 'anthropic',
  'google.generativeai': 'google', 'google.genai': 'google', langchain_google_genai: 'google', '@google/generative-ai': 'google', '@google/genai': 'google',
  '@ai-sdk/google': 'google', '@langchain/google-genai': 'google', 'google.golang.org/genai': 'google', 'github.com/google/generative-ai-go': 'google', '@llamaindex/google': 'google',
  vertexai: 'vertex', langchain_google_vertexai: 'vertex', '@google-cloud/vertexai': 'vertex', '@ai-sdk/google-vertex': 'vertex', 'google.cloud.aiplatform': 'vertex',
  cohere: 'cohere', langchain_cohere: 'cohere', 'cohere-ai': 'cohere', '@ai-sdk/cohere': 'cohere', '@langchain/cohere': 'cohere',
  mistralai: 'mistral', langchain_mistralai: 'mistral', '@mistralai/mistralai': 'mistral', '@ai-sdk/mistral': 'mistral', '@langchain/mistralai': 'mistral', '@llamaindex/mistral': 'mistral',
  groq: 'groq', langchain_groq: 'groq', 'groq-sdk': 'groq', '@ai-sdk/groq': 'groq', '@langchain/groq': 'groq',
  ollama: 'ollama', langchain_ollama: 'ollama', '@langchain/ollama': 'ollama', 'ollama-ai-provider': 'ollama', 'github.com/ollama/ollama': 'ollama', '@llamaindex/ollama': 'ollama',
  langchain_aws: 'bedrock', '@aws-sdk/client-bedrock-runtime': 'bedrock', '@ai-sdk/amazon-bedrock': 'bedrock', '@langchain/aws': 'bedrock',
  'github.com/aws/aws-sdk-go-v2/service/bedrockruntime': 'bedrock', aws_sdk_bedrockruntime: 'bedrock', 'software.amazon.awssdk.services.bedrockruntime': 'bedrock',
  '@ai-sdk/azure': 'azure', '@azure/openai': 'azure', 'azure.ai.inference': 'azure-ai', 'Azure.AI.OpenAI': 'azure', 'com.azure.ai.openai': 'azure',
  '@ai-sdk/xai': 'xai', langchain_xai: 'xai', xai_sdk: 'xai', '@ai-sdk/deepseek': 'deepseek', langchain_deepseek: 'deepseek', '@ai-sdk/perplexity': 'perplexity',
  langchain_fireworks: 'fireworks', fireworks: 'fireworks', '@ai-sdk/fireworks': 'fireworks', together: 'together', langchain_together: 'together', 'together-ai': 'together',
  '@ai-sdk/togetherai': 'together', '@ai-sdk/cerebras': 'cerebras', 'cerebras.cloud.sdk': 'cerebras', '@ai-sdk/deepinfra': 'deepinfra', '@ai-sdk/replicate': 'replicate', replicate: 'replicate',
  '@openrouter/ai-sdk-provider': 'openrouter', langchain_openrouter: 'openrouter', '@openrouter/sdk': 'openrouter', voyageai: 'voyage', langchain_voyageai: 'voyage',
  '@ai-sdk/fal': 'fal-ai', '@fal-ai/client': 'fal-ai', fal_client: 'fal-ai', langchain_nvidia_ai_endpoints: 'nvidia', ibm_watsonx_ai: 'watsonx', zhipuai: 'zhipu', dashscope: 'alibaba',
};

/** Hosts of API addresses; a client with such a base URL speaks to that provider whatever SDK it comes from. */
const HOSTS: readonly (readonly [string, string])[] = [
  ['api.openai.com', 'openai'], ['api.anthropic.com', 'anthropic'], ['generativelanguage.googleapis.com', 'google'], ['aiplatform.googleapis.com', 'vertex'],
  ['openai.azure.com', 'azure'], ['services.ai.azure.com', 'azure-ai'], ['api.groq.com', 'groq'], ['openrouter.ai', 'openrouter'], ['api.together.xyz', 'together'],
  ['api.together.ai', 'together'], ['api.fireworks.ai', 'fireworks'], ['api.deepseek.com', 'deepseek'], ['api.x.ai', 'xai'], ['api.mistral.ai', 'mistral'],
  ['api.cohere.com', 'cohere'], ['api.cohere.ai', 'cohere'], ['api.perplexity.ai', 'perplexity'], ['api.cerebras.ai', 'cerebras'], ['api.deepinfra.com', 'deepinfra'],
  ['integrate.api.nvidia.com', 'nvidia'], ['api.voyageai.com', 'voyage'], ['api.jina.ai', 'jina'], ['dashscope.aliyuncs.com', 'alibaba'],
  ['dashscope-intl.aliyuncs.com', 'alibaba'], ['open.bigmodel.cn', 'zhipu'], ['api.moonshot.cn', 'moonshot'], ['api.moonshot.ai', 'moonshot'],
  ['models.inference.ai.azure.com', 'github-models'], ['models.github.ai', 'github-models'], ['router.huggingface.co', 'huggingface'],
  ['api-inference.huggingface.co', 'huggingface'], ['gateway.ai.cloudflare.com', 'cloudflare'], ['api.sambanova.ai', 'sambanova'], ['localhost:11434', 'ollama'], ['127.0.0.1:11434', 'ollama'],
];

/** The provider whose client a module is: `from google.generativeai import …`, `require('@ai-sdk/groq')`. */
export function providerOfModule(module: string): string | undefined {
  let name = module;
  for (;;) {
    if (Object.hasOwn(MODULES, name)) {
      return MODULES[name];
    }
    const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('.'), name.lastIndexOf('\\'));
    if (cut <= 0) {
      return undefined;
    }
    name = name.slice(0, cut);
  }
}

/** The provider behind an API address: `https://api.groq.com/openai/v1`. */
export function providerOfAddress(address: string): string | undefined {
  const start = address.indexOf('://');
  if (start < 0) {
    return undefined;
  }
  const end = address.indexOf('/', start + 3);
  const host = address.slice(start + 3, end < 0 ? undefined : end).toLowerCase();
  if (/^bedrock(-runtime)?\./.test(host)) {
    return 'bedrock';
  }
  return HOSTS.find(([known]) => host === known || host.endsWith(`.${known}`) || host.endsWith(`-${known}`))?.[1];
}

/** First words of a variable's name that fix the provider: `GROQ_MODEL`, `AZURE_OPENAI_DEPLOYMENT`. */
const KEY_WORDS: Readonly<Record<string, string>> = {
  openai: 'openai', azure: 'azure', anthropic: 'anthropic', gemini: 'google', vertex: 'vertex', vertexai: 'vertex', bedrock: 'bedrock', mistral: 'mistral',
  cohere: 'cohere', groq: 'groq', ollama: 'ollama', openrouter: 'openrouter', together: 'together', fireworks: 'fireworks', deepseek: 'deepseek',
  xai: 'xai', perplexity: 'perplexity', cerebras: 'cerebras', replicate: 'replicate', voyage: 'voyage', watsonx: 'watsonx',
};

export function providerOfKey(key: string): string | undefined {
  const first = /^(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]+)/.exec(key)?.[0];
  const word = first !== undefined && first.length < key.length ? first.toLowerCase() : '';
  return Object.hasOwn(KEY_WORDS, word) ? KEY_WORDS[word] : undefined;
}
