/** By provider, the modules (first part of the path, or whole npm name) whose import says that its client is used. All that `data/providers` lists, and other languages'. */
export const CLIENTS_OF: Readonly<Record<string, string>> = {
  ai21: 'ai21 langchain_ai21', aihubmix: '@aihubmix/ai-sdk-provider', alibaba: 'dashscope @ai-sdk/alibaba', 'amazon-nova': 'langchain_amazon_nova',
  anthropic: 'anthropic langchain_anthropic @anthropic-ai/sdk @langchain/anthropic @ai-sdk/anthropic github.com/anthropics/anthropic-sdk-go com.anthropic @llamaindex/anthropic',
  assemblyai: '@ai-sdk/assemblyai assemblyai', azure: '@ai-sdk/azure @azure/openai Azure.AI.OpenAI com.azure.ai.openai',
  'azure-ai': 'azure.ai.inference @azure-rest/ai-inference langchain_azure_ai', baidu: 'qianfan @langchain/baidu-qianfan', baseten: '@ai-sdk/baseten',
  bedrock: 'langchain_aws @aws-sdk/client-bedrock-runtime @ai-sdk/amazon-bedrock @langchain/aws github.com/aws/aws-sdk-go-v2/service/bedrockruntime'
    + ' aws_sdk_bedrockruntime software.amazon.awssdk.services.bedrockruntime @anthropic-ai/bedrock-sdk',
  'black-forest-labs': '@ai-sdk/black-forest-labs', cerebras: '@ai-sdk/cerebras cerebras.cloud.sdk @cerebras/cerebras_cloud_sdk langchain_cerebras @langchain/cerebras',
  cloudflare: 'workers-ai-provider langchain_cloudflare @langchain/cloudflare', 'cloudflare-gateway': 'ai-gateway-provider',
  cohere: 'cohere langchain_cohere cohere-ai @ai-sdk/cohere @langchain/cohere', databricks: 'databricks_langchain langchain_databricks', deepgram: '@ai-sdk/deepgram @deepgram/sdk deepgram',
  deepinfra: '@ai-sdk/deepinfra langchain_deepinfra', deepseek: '@ai-sdk/deepseek langchain_deepseek @langchain/deepseek',
  elevenlabs: '@ai-sdk/elevenlabs @elevenlabs/elevenlabs-js elevenlabs', 'fal-ai': '@ai-sdk/fal @fal-ai/client fal_client @fal-ai/serverless-client', featherless: 'langchain_featherless_ai',
  fireworks: 'langchain_fireworks fireworks @ai-sdk/fireworks', friendli: 'friendli @friendliai/ai-provider', gmicloud: '@ai-sdk/gmicloud',
  google: 'google.generativeai google.genai langchain_google_genai @google/generative-ai @google/genai @ai-sdk/google @langchain/google-genai'
    + ' google.golang.org/genai github.com/google/generative-ai-go @llamaindex/google',
  groq: 'groq langchain_groq groq-sdk @ai-sdk/groq @langchain/groq', huggingface: '@huggingface/inference @ai-sdk/huggingface', lmstudio: 'lmstudio @lmstudio/sdk',
  luma: '@ai-sdk/luma lumaai', 'meta-llama-api': 'llama_api_client llama-api-client', minimax: '@ai-sdk/minimax vercel-minimax-ai-provider',
  mistral: 'mistralai langchain_mistralai @mistralai/mistralai @ai-sdk/mistral @langchain/mistralai @llamaindex/mistral', moonshot: '@ai-sdk/moonshotai langchain_moonshot',
  nebius: 'langchain_nebius', nomic: 'nomic langchain_nomic @langchain/nomic', nvidia: 'langchain_nvidia_ai_endpoints',
  'oci-genai': 'oci.generative_ai_inference langchain_oci oci-generativeaiinference', octoai: 'octoai @octoai/client',
  ollama: 'ollama langchain_ollama @langchain/ollama ollama-ai-provider github.com/ollama/ollama @llamaindex/ollama',
  openai: 'openai langchain_openai @langchain/openai @ai-sdk/openai @llamaindex/openai github.com/openai/openai-go github.com/sashabaranov/go-openai'
    + ' com.openai async_openai OpenAI @openai/agents',
  openrouter: '@openrouter/ai-sdk-provider langchain_openrouter @openrouter/sdk @langchain/openrouter openrouter',
  perplexity: '@ai-sdk/perplexity langchain_perplexity @perplexity-ai/perplexity_ai', poe: 'fastapi_poe', 'reka-api': 'reka', replicate: '@ai-sdk/replicate replicate',
  requesty: '@requesty/ai-sdk', runway: '@runwayml/sdk runwayml', sambanova: 'langchain_sambanova sambanova',
  'sap-ai-core': 'gen_ai_hub @sap-ai-sdk/foundation-models @sap-ai-sdk/orchestration @jerome-benoit/sap-ai-provider', siliconflow: 'langchain_siliconflow', stability: 'stability_sdk',
  together: 'together langchain_together together-ai @ai-sdk/togetherai', upstage: 'langchain_upstage', venice: 'venice-ai-sdk-provider', vercel: '@ai-sdk/gateway',
  vertex: 'vertexai langchain_google_vertexai @google-cloud/vertexai @ai-sdk/google-vertex google.cloud.aiplatform @langchain/google-vertexai @anthropic-ai/vertex-sdk',
  volcengine: 'volcenginesdkarkruntime @ai-sdk/bytedance', voyage: 'voyageai langchain_voyageai @ai-sdk/voyage', watsonx: 'ibm_watsonx_ai langchain_ibm @ibm-cloud/watsonx-ai',
  'writer-ai': 'writerai writer-sdk langchain_writer', xai: '@ai-sdk/xai langchain_xai xai_sdk @langchain/xai', zai: 'zai', zhipu: 'zhipuai zhipu-ai-provider',
};
const MODULES = byName(CLIENTS_OF);

/** Hosts of API addresses, with the path where pages for people stand at the same host; a client with such a base URL speaks to that provider whatever SDK it comes from. */
export const HOSTS: readonly (readonly [string, string])[] = [
  ['api.openai.com', 'openai'], ['api.anthropic.com', 'anthropic'], ['generativelanguage.googleapis.com', 'google'], ['aiplatform.googleapis.com', 'vertex'],
  ['openai.azure.com', 'azure'], ['services.ai.azure.com', 'azure-ai'], ['api.groq.com', 'groq'], ['openrouter.ai/api', 'openrouter'], ['api.together.xyz', 'together'],
  ['api.together.ai', 'together'], ['api.fireworks.ai', 'fireworks'], ['api.deepseek.com', 'deepseek'], ['api.x.ai', 'xai'], ['api.mistral.ai', 'mistral'],
  ['api.cohere.com', 'cohere'], ['api.cohere.ai', 'cohere'], ['api.perplexity.ai', 'perplexity'], ['api.cerebras.ai', 'cerebras'], ['api.deepinfra.com', 'deepinfra'],
  ['integrate.api.nvidia.com', 'nvidia'], ['api.voyageai.com', 'voyage'], ['api.jina.ai', 'jina'], ['dashscope.aliyuncs.com', 'alibaba'],
  ['dashscope-intl.aliyuncs.com', 'alibaba'], ['open.bigmodel.cn/api', 'zhipu'], ['api.moonshot.cn', 'moonshot'], ['api.moonshot.ai', 'moonshot'],
  ['models.inference.ai.azure.com', 'github-models'], ['models.github.ai', 'github-models'], ['router.huggingface.co', 'huggingface'],
  ['api-inference.huggingface.co', 'huggingface'], ['gateway.ai.cloudflare.com', 'cloudflare'], ['api.sambanova.ai', 'sambanova'], ['localhost:11434', 'ollama'], ['127.0.0.1:11434', 'ollama'],
];

const KNOWN_HOSTS = HOSTS.map(([known, provider]) => {
  const [name = '', first] = known.split('/');
  return { name, first, provider };
});
/** What stands between the parts of a module's path. */
const ENDS_PART = new Set([...'/.\\'].map((mark) => mark.charCodeAt(0)));
const DOT = 46;
const HYPHEN = 45;
const LONGEST = 300;

/** The provider whose client a module is: `from google.generativeai import …`, `require('@ai-sdk/groq')`. */
export function providerOfModule(module: string): string | undefined {
  let name = module.slice(0, LONGEST);
  for (;;) {
    const provider = MODULES.get(name);
    if (provider !== undefined) {
      return provider;
    }
    let cut = name.length - 1;
    while (cut > 0 && !ENDS_PART.has(name.charCodeAt(cut))) {
      cut--;
    }
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
  const [host = '', ...path] = address.slice(start + 3, start + LONGEST).toLowerCase().split('/');
  if (/^bedrock(-runtime)?\./.test(host)) {
    return 'bedrock';
  }
  return KNOWN_HOSTS.find(({ name, first }) => isAt(host, name) && (first === undefined || path[0] === first))?.provider;
}

/** `api.groq.com` itself, `eu.api.groq.com`, `eu-api.groq.com`. */
function isAt(host: string, name: string): boolean {
  const before = host.charCodeAt(host.length - name.length - 1);
  return host.endsWith(name) && (host.length === name.length || before === DOT || before === HYPHEN);
}

/**
 * By provider, the words that a variable's name begins with where it means that provider's API: `GROQ_MODEL`, `AZURE_AI_MODEL`. Words that as
 * often name weights run elsewhere (`LLAMA_…`, `HUGGINGFACE_…`, `HUNYUAN_…`) are left out.
 */
export const PREFIXES_OF: Readonly<Record<string, string>> = {
  '01ai': 'zeroone', '302ai': '302ai', ai21: 'ai21', aihubmix: 'aihubmix', alibaba: 'alibaba dashscope', anthropic: 'anthropic', anyscale: 'anyscale', assemblyai: 'assemblyai',
  azure: 'azure', 'azure-ai': 'azure_ai', baichuan: 'baichuan', baidu: 'qianfan', bailing: 'bailing', baseten: 'baseten', bedrock: 'bedrock aws_bearer amazon_bedrock', 'black-forest-labs': 'bfl', cerebras: 'cerebras',
  chutes: 'chutes', cloudflare: 'cloudflare', crusoe: 'crusoe', heroku: 'heroku', 'cloudflare-gateway': 'cloudflare_gateway', cohere: 'cohere', databricks: 'databricks', deepgram: 'deepgram', deepinfra: 'deepinfra deep_infra',
  deepseek: 'deepseek deep_seek', digitalocean: 'digitalocean', elevenlabs: 'elevenlabs', 'fal-ai': 'fal', fireworks: 'fireworks', friendli: 'friendli friendliai', gmicloud: 'gmicloud gmi',
  google: 'gemini google_generative', groq: 'groq', kilo: 'kilo', 'litellm-proxy': 'litellm_proxy', lmstudio: 'lmstudio lm_studio', luma: 'luma', minimax: 'minimax', mistral: 'mistral codestral',
  moonshot: 'moonshot', 'nano-gpt': 'nano_gpt nanogpt', nebius: 'nebius', novita: 'novita', nvidia: 'nvidia', ollama: 'ollama', openai: 'openai', opencode: 'opencode', openrouter: 'openrouter open_router',
  ovhcloud: 'ovhcloud', perplexity: 'perplexity', poe: 'poe', qihoo360: 'ai360', replicate: 'replicate', requesty: 'requesty', sambanova: 'sambanova samba_nova', 'sap-ai-core': 'aicore', scaleway: 'scaleway',
  siliconflow: 'siliconflow siliconcloud silicon_flow', stability: 'stability', stepfun: 'stepfun', tencent: 'tencent', together: 'together togetherai', upstage: 'upstage', venice: 'venice', vercel: 'ai_gateway',
  vertex: 'vertex vertexai google_vertex', volcengine: 'ark volcengine', voyage: 'voyage', watsonx: 'watsonx', xai: 'xai', zai: 'zai', zenmux: 'zenmux', zhipu: 'zhipu zhipuai',
};
const PREFIXES = byName(PREFIXES_OF);
const FIRST_WORDS = new Set([...PREFIXES.keys()].map((prefix) => prefix.split('_')[0]));

/** The provider that a variable's name begins with: `GROQ_MODEL`, `azureOpenAiDeployment`. */
export function providerOfKey(key: string): string | undefined {
  const lower = lowerEnd(key);
  if (lower > 0) {
    return lower === key.length || !FIRST_WORDS.has(key.slice(0, lower)) ? undefined : providerOfWords(key, key.slice(0, lower));
  }
  const first = /^(?:\d*[A-Z][A-Z\d]*(?![a-z])|[A-Z]?[a-z]+)/.exec(key)?.[0];
  return first === undefined || first.length === key.length || !FIRST_WORDS.has(first.toLowerCase()) ? undefined : providerOfWords(key, first);
}

/** How many small letters a key begins with. */
function lowerEnd(key: string): number {
  let at = 0;
  for (let code = key.charCodeAt(at); code >= 97 && code <= 122; code = key.charCodeAt(at)) {
    at++;
  }
  return at;
}

function providerOfWords(key: string, first: string): string | undefined {
  const word = first.toLowerCase();
  const second = /^[_-]?([A-Z]+(?![a-z])|[A-Z]?[a-z]+)/.exec(key.slice(first.length))?.[1];
  return (second === undefined ? undefined : PREFIXES.get(`${word}_${second.toLowerCase()}`)) ?? PREFIXES.get(word);
}

function byName(byProvider: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(byProvider).flatMap(([provider, names]) => names.split(' ').map((name) => [name, provider] as const)));
}
