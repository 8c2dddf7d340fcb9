/** What a call says of its arguments. */
export interface Callee {
  /** Position of the argument that names a model; absent where only named arguments do. */
  readonly argument?: number;
  /** The provider that the call fixes. */
  readonly provider?: string;
  /** The call loads weights to run them here: no imported client serves the model. */
  readonly local?: true;
  /** The call takes something that looks like a model's id and is none: a data set, a prefix to compare with. */
  readonly negative?: true;
  /** The call hands its argument on: what the result is given to decides (`model = os.getenv("M", "gpt-4o")`). */
  readonly transparent?: true;
  /** Its first argument is the name of what is asked for, not the value. */
  readonly asks?: true;
}

const byName = new Map<string, Callee>();

/** `first` for calls whose first argument names the model; `named` for constructors that take it by name only. */
function define(names: string, callee: Callee): void {
  for (const name of names.split(/\s+/)) {
    byName.set(name, callee);
  }
}

define('from_pretrained fromPretrained AutoModel SentenceTransformer CrossEncoder SparseEncoder InferenceClient AsyncInferenceClient'
  + ' hf_hub_download hfHubDownload snapshot_download hf_hub_url model_info list_repo_files TextEmbedding FlagModel FlagReranker BGEM3FlagModel'
  + ' LLM AsyncLLMEngine WhisperModel load_model loadModel load_checkpoint create_model_from_pretrained YOLO AutoTokenizer', { argument: 0, local: true });
define('HuggingFaceEmbeddings HuggingFaceBgeEmbeddings HuggingFaceInstructEmbeddings HuggingFaceEmbedding HuggingFacePipeline HuggingFaceLLM'
  + ' HuggingFaceEndpoint HuggingFaceCrossEncoder SentenceTransformerRerank FastEmbedEmbedding VLLM Llama LlamaCpp GPT4All', { argument: 0, local: true });
define('pipeline', { argument: 1, local: true });
define('init_chat_model initChatModel completion acompletion text_completion aembedding get_llm getLLM get_llm_provider init_embeddings'
  + ' Agent LiteLlm LiteLLM ChatLiteLLM LM languageModel textEmbeddingModel textEmbedding embeddingModel imageModel speechModel'
  + ' transcriptionModel chatModel rerankingModel videoModel completionModel modelName modelId model_name model_id withModel withModelName'
  + ' with_model setModel setModelName set_model deploymentName model agent completion_model embedding_model image_generation_model'
  + ' transcription_model audio_generation_model', { argument: 0 });
define('ChatOpenAI OpenAIEmbeddings OpenAIEmbedding OpenAIChatModel OpenAIModel OpenAIResponsesModel OpenAILike encoding_for_model encodingForModel'
  + ' encoding_name_for_model getEncodingNameForModel EncodingForModel OpenAiChatModel OpenAIChatGenerator', { argument: 0, provider: 'openai' });
define('OpenAI AsyncOpenAI createOpenAI', { argument: 0, provider: 'openai' });
define('AzureChatOpenAI AzureOpenAI AsyncAzureOpenAI AzureOpenAIEmbeddings AzureOpenAIEmbedding AzureOpenAiChatModel AzureOpenAIChatGenerator createAzure', { argument: 0, provider: 'azure' });
define('ChatAnthropic Anthropic AsyncAnthropic AnthropicModel AnthropicChatModel createAnthropic', { argument: 0, provider: 'anthropic' });
define('GenerativeModel getGenerativeModel get_generative_model ChatGoogleGenerativeAI GoogleGenerativeAIEmbeddings GoogleGenerativeAI GoogleModel GeminiModel'
  + ' createGoogleGenerativeAI GoogleAiGeminiChatModel', { argument: 0, provider: 'google' });
define('ChatVertexAI VertexAI VertexAIEmbeddings TextGenerationModel TextEmbeddingModel createVertex VertexAiGeminiChatModel', { argument: 0, provider: 'vertex' });
define('ChatBedrock ChatBedrockConverse BedrockEmbeddings BedrockLLM Bedrock BedrockConverse BedrockModel BedrockChatModel createAmazonBedrock', { argument: 0, provider: 'bedrock' });
define('ChatMistralAI MistralAI MistralAIEmbeddings MistralModel createMistral', { argument: 0, provider: 'mistral' });
define('ChatCohere Cohere CohereEmbeddings CohereRerank CohereModel createCohere', { argument: 0, provider: 'cohere' });
define('ChatGroq Groq AsyncGroq GroqModel createGroq', { argument: 0, provider: 'groq' });
define('ChatOllama Ollama OllamaLLM OllamaEmbeddings OllamaEmbedding OllamaFunctions OllamaChatModel createOllama', { argument: 0, provider: 'ollama' });
define('ChatFireworks Fireworks FireworksEmbeddings createFireworks', { argument: 0, provider: 'fireworks' });
define('ChatTogether Together TogetherEmbeddings createTogetherAI', { argument: 0, provider: 'together' });
define('ChatDeepSeek createDeepSeek', { argument: 0, provider: 'deepseek' });
define('ChatXAI createXai', { argument: 0, provider: 'xai' });
define('ChatPerplexity createPerplexity', { argument: 0, provider: 'perplexity' });
define('ChatNVIDIA NVIDIAEmbeddings NVIDIARerank', { argument: 0, provider: 'nvidia' });
define('ChatOpenRouter createOpenRouter', { argument: 0, provider: 'openrouter' });
define('VoyageAIEmbeddings VoyageEmbedding VoyageEmbeddings', { argument: 0, provider: 'voyage' });
define('JinaEmbeddings JinaEmbedding JinaRerank', { argument: 0, provider: 'jina' });
define('ChatWatsonx WatsonxLLM WatsonxEmbeddings ModelInference', { argument: 0, provider: 'watsonx' });
define('Replicate', { argument: 0, provider: 'replicate' });
define('load_dataset loadDataset load_dataset_builder DatasetDict Dataset push_to_hub pushToHub create_repo create_branch'
  + ' startsWith startswith endsWith endswith HasPrefix HasSuffix starts_with ends_with StartsWith EndsWith removeprefix str_starts_with'
  + ' import_module importlib require', { negative: true });
define('getenv getEnv GetEnv env get Get environ getOrDefault get_or_default getProperty lookup_env LookupEnv envOr EnvOr config secret pop setdefault getString get_string',
  { transparent: true, asks: true });
define('optional default Default default_value withDefault Some Ok String str'
  + ' to_string toString from valueOf of Of Optional or_else orElse unwrap_or unwrap_or_else unwrap_or_default Ptr String strip lower trim toLowerCase'
  + ' literal Literal enum Enum Field field catch describe value Value nullish'
  + ' Equal eq assertEquals toBe toEqual Equals assertEqual isEqualTo cast coalesce', { transparent: true });

/** Objects of the AI SDK and of provider clients whose methods take a model first: `openai('…')`, `xai.responses('…')`. */
const CLIENTS: Readonly<Record<string, string>> = {
  openai: 'openai', anthropic: 'anthropic', google: 'google', gemini: 'google', vertex: 'vertex', googleVertex: 'vertex', vertexAnthropic: 'vertex',
  googleVertexAnthropic: 'vertex', googleVertexXai: 'vertex', bedrock: 'bedrock', amazonBedrock: 'bedrock', azure: 'azure', mistral: 'mistral', cohere: 'cohere', groq: 'groq',
  xai: 'xai', perplexity: 'perplexity', deepseek: 'deepseek', fireworks: 'fireworks', togetherai: 'together', togetherAI: 'together', cerebras: 'cerebras',
  deepinfra: 'deepinfra', replicate: 'replicate', fal: 'fal-ai', luma: 'luma', elevenlabs: 'elevenlabs', deepgram: 'deepgram', assemblyai: 'assemblyai',
  openrouter: 'openrouter', ollama: 'ollama', huggingface: 'huggingface', gateway: 'vercel', workersai: 'cloudflare', baseten: 'baseten', lmstudio: 'lmstudio',
  voyage: 'voyage', jina: 'jina', nvidia: 'nvidia', moonshotai: 'moonshot', alibaba: 'alibaba', zhipu: 'zhipu', gladia: 'gladia', revai: 'revai', hume: 'hume', lmnt: 'lmnt',
};
const CLIENT_METHODS = new Set([
  'chat', 'responses', 'completion', 'embedding', 'embed', 'textEmbedding', 'textEmbeddingModel', 'embeddingModel', 'image', 'imageModel', 'speech', 'speechModel',
  'transcription', 'transcriptionModel', 'languageModel', 'video', 'videoModel', 'reranking', 'rerankingModel', 'generate', 'pull', 'run', 'show', 'chatModel', 'realtime',
]);
/** `mongoose.model("User")`: the other sense of the word. */
const OTHER_RECEIVERS = new Set(['mongoose', 'sequelize', 'connection', 'db', 'conn', 'prisma', 'bookshelf', 'apps', 'knex', 'tinker', 'admin', 'joblib', 'pickle', 'torch', 'keras']);

/** `name` is the last part of the called path, `receiver` the part before it. */
export function calleeOf(name: string, receiver?: string): Callee | undefined {
  if (receiver !== undefined && Object.hasOwn(CLIENTS, receiver) && CLIENT_METHODS.has(name)) {
    return { argument: 0, provider: CLIENTS[receiver] ?? receiver };
  }
  if (receiver === undefined && Object.hasOwn(CLIENTS, name)) {
    return { argument: 0, provider: CLIENTS[name] ?? name };
  }
  if (receiver !== undefined && OTHER_RECEIVERS.has(receiver)) {
    return undefined;
  }
  return byName.get(name) ?? (/^(Auto(Model|Tokenizer|Processor)|TFAuto|Flax)/.test(name) ? { argument: 0, local: true } : undefined);
}
