import { providerOfName } from './providers';

/** What a call says of its arguments. */
export interface Callee {
  /** Position of the argument that names a model; absent where only named arguments do. */
  readonly argument?: number;
  /** The provider that the call fixes. */
  readonly provider?: string;
  /** The call goes to somebody whom nobody here knows. */
  readonly elsewhere?: true;
  /** The call loads weights to run them here: no imported client serves the model. */
  readonly local?: true;
  /** The call takes something that looks like a model's id and is none: a data set, a prefix to compare with. */
  readonly negative?: true;
  /** The call hands its argument on: what the result is given to decides (`model = os.getenv("M", "gpt-4o")`). */
  readonly transparent?: true;
  /** Its first argument is the name of what is asked for, not the value. */
  readonly asks?: true;
  /** Its first argument is a repository of code: `torch.hub.load("ultralytics/yolov5", "yolov5s")`. */
  readonly code?: true;
}

const byName = new Map<string, Callee>();

/** `first` for calls whose first argument names the model; `named` for constructors that take it by name only. */
function define(names: string, callee: Callee): void {
  for (const name of names.split(/\s+/)) {
    byName.set(name, callee);
  }
}

/** Constructors of clients whose first argument, if any, names the model. */
const servedBy = (provider: string, names: string): void => define(names, { argument: 0, provider });

define('from_pretrained fromPretrained AutoModel SentenceTransformer CrossEncoder SparseEncoder InferenceClient AsyncInferenceClient'
  + ' hf_hub_download hfHubDownload snapshot_download hf_hub_url model_info list_repo_files TextEmbedding FlagModel FlagReranker BGEM3FlagModel'
  + ' FaceAnalysis new_session LLM AsyncLLMEngine WhisperModel load_model loadModel load_checkpoint create_model_from_pretrained YOLO AutoTokenizer create_model create_model_and_transforms'
  + ' SparseTextEmbedding TextCrossEncoder LateInteractionTextEmbedding ImageEmbedding'
  + ' from_single_file load_lora_weights load_adapter load_ip_adapter load_textual_inversion CreateMLCEngine', { argument: 0, local: true });
define('HuggingFaceEmbeddings HuggingFaceBgeEmbeddings HuggingFaceInstructEmbeddings HuggingFaceEmbedding HuggingFacePipeline HuggingFaceLLM'
  + ' HuggingFaceEndpoint HuggingFaceCrossEncoder SentenceTransformerRerank FastEmbedEmbedding VLLM Llama LlamaCpp GPT4All SentenceTransformersTextEmbedder'
  + ' SentenceTransformersDocumentEmbedder SentenceTransformerEmbeddingFunction TransformersModel MLXModel HuggingFaceLocalGenerator', { argument: 0, local: true });
define('pipeline', { argument: 1, local: true });
define('AddOnnxRuntimeGenAIChatCompletion AddOnnxRuntimeGenAIChatClient OnnxGenAIChatCompletion AddBertOnnxTextEmbeddingGeneration AddBertOnnxEmbeddingGenerator', { local: true });
define('init_chat_model initChatModel llm_factory completion acompletion text_completion aembedding get_llm getLLM get_llm_provider init_embeddings'
  + ' Agent LiteLlm LiteLLM ChatLiteLLM LM languageModel textEmbeddingModel textEmbedding embeddingModel imageModel speechModel'
  + ' transcriptionModel chatModel rerankingModel videoModel completionModel modelName modelId model_name model_id withModel withModelName'
  + ' with_model setModel setModelName set_model deploymentName model agent completion_model embedding_model image_generation_model'
  + ' transcription_model audio_generation_model WithModel WithEmbeddingModel WithModelName WithModelId WithDefaultModel UseModel useModel Model ChatModel EmbeddingModel'
  + ' ModelId ModelID ModelName LiteLLMModel OpenAIServerModel from_provider fromProvider GetChatClient GetEmbeddingClient GetImageClient GetAudioClient AsChatClient ChatClient', { argument: 0 });
servedBy('openai', 'ChatOpenAI OpenAIEmbeddings OpenAIEmbedding OpenAIChatModel OpenAIModel OpenAIResponsesModel OpenAIChatCompletionsModel OpenAIRealtimeModel OpenAILike encoding_for_model encodingForModel'
  + ' encoding_name_for_model getEncodingNameForModel EncodingForModel OpenAiChatModel OpenAIChatGenerator OpenAIGenerator OpenAITextEmbedder OpenAIDocumentEmbedder OpenAIChatCompletionClient OpenAIChat'
  + ' OpenAIResponses OpenAIChatCompletion OpenAIEmbeddingFunction AddOpenAIChatCompletion AddOpenAIChatClient AddOpenAIEmbeddingGenerator OpenaiChatModel');
servedBy('openai', 'OpenAI AsyncOpenAI createOpenAI');
servedBy('azure', 'AzureChatOpenAI AzureOpenAI AsyncAzureOpenAI AzureOpenAIEmbeddings AzureOpenAIEmbedding AzureOpenAiChatModel AzureOpenAIChatGenerator AzureOpenAIGenerator AzureOpenAIServerModel'
  + ' AzureOpenAIChatCompletionClient AzureChatCompletion AddAzureOpenAIChatCompletion AddAzureOpenAIEmbeddingGenerator AzureOpenAITextEmbedder AzureOpenAIDocumentEmbedder AzureRealtimeModel createAzure');
servedBy('anthropic', 'ChatAnthropic Anthropic AsyncAnthropic AnthropicModel AnthropicChatModel AnthropicGenerator AnthropicChatGenerator AnthropicChatCompletionClient Claude AnthropicLLM AnthropicLlm createAnthropic');
servedBy('google', 'GenerativeModel getGenerativeModel get_generative_model ChatGoogleGenerativeAI GoogleGenerativeAIEmbeddings GoogleGenerativeAI GoogleModel GeminiModel Gemini GoogleGenAI GoogleGenAIEmbedding GeminiEmbedding ChatGooglePalm GoogleGenerativeAiEmbeddingFunction'
  + ' createGoogleGenerativeAI GoogleAiGeminiChatModel');
servedBy('vertex', 'ChatVertexAI VertexAI VertexAIEmbeddings TextGenerationModel TextEmbeddingModel Vertex VertexTextEmbedding VertexAIModelGarden ChatAnthropicVertex AnthropicVertex AsyncAnthropicVertex createVertex VertexAiGeminiChatModel');
servedBy('bedrock', 'ChatBedrock ChatBedrockConverse BedrockEmbeddings BedrockLLM Bedrock BedrockConverse BedrockModel BedrockChatModel BedrockConverseModel AmazonBedrockGenerator AmazonBedrockChatGenerator AmazonBedrockServerModel AwsBedrock AnthropicBedrock AsyncAnthropicBedrock AnthropicBedrockMantle AsyncAnthropicBedrockMantle BedrockEmbedding createAmazonBedrock');
servedBy('mistral', 'ChatMistralAI MistralAI MistralAIEmbeddings MistralModel MistralChat MistralAIEmbedding MistralChatGenerator createMistral');
servedBy('cohere', 'ChatCohere Cohere CohereEmbeddings CohereRerank CohereModel CohereEmbedding CohereChatGenerator CohereGenerator CohereEmbeddingFunction createCohere');
servedBy('groq', 'ChatGroq Groq AsyncGroq GroqModel createGroq');
servedBy('ollama', 'ChatOllama Ollama OllamaLLM OllamaEmbeddings OllamaEmbedding OllamaFunctions OllamaModel OllamaChatModel OllamaGenerator OllamaChatGenerator OllamaChatCompletionClient OllamaEmbeddingFunction createOllama');
servedBy('fireworks', 'ChatFireworks Fireworks FireworksEmbeddings createFireworks');
servedBy('together', 'ChatTogether Together TogetherEmbeddings TogetherLLM TogetherEmbedding createTogetherAI');
servedBy('deepseek', 'ChatDeepSeek DeepSeek createDeepSeek');
servedBy('xai', 'ChatXAI xAI createXai');
servedBy('perplexity', 'ChatPerplexity Perplexity createPerplexity');
servedBy('nvidia', 'ChatNVIDIA NVIDIAEmbeddings NVIDIARerank NVIDIA NVIDIAEmbedding');
servedBy('openrouter', 'ChatOpenRouter OpenRouter createOpenRouter');
servedBy('voyage', 'VoyageAIEmbeddings VoyageEmbedding VoyageEmbeddings VoyageAIRerank VoyageAIEmbeddingFunction');
servedBy('jina', 'JinaEmbeddings JinaEmbedding JinaRerank JinaEmbeddingFunction');
servedBy('watsonx', 'ChatWatsonx WatsonxLLM WatsonxEmbeddings ModelInference');
servedBy('sambanova', 'ChatSambaNova ChatSambaNovaCloud SambaNovaCloud');
servedBy('cerebras', 'ChatCerebras Cerebras');
servedBy('alibaba', 'ChatTongyi Tongyi ChatAlibabaTongyi DashScope DashScopeEmbeddings DashScopeEmbedding');
servedBy('zhipu', 'ChatZhipuAI ZhipuAIEmbeddings ZhipuAI');
servedBy('moonshot', 'MoonshotChat ChatMoonshot');
servedBy('baidu', 'QianfanChatEndpoint QianfanLLMEndpoint QianfanEmbeddingsEndpoint ChatBaiduQianfan ChatBaiduWenxin');
servedBy('databricks', 'ChatDatabricks DatabricksEmbeddings Databricks');
servedBy('deepinfra', 'ChatDeepInfra DeepInfraEmbeddings DeepInfraLLM');
servedBy('cloudflare', 'ChatCloudflareWorkersAI CloudflareWorkersAI CloudflareWorkersAIEmbeddings');
servedBy('upstage', 'ChatUpstage UpstageEmbeddings');
servedBy('ai21', 'ChatAI21');
servedBy('oci-genai', 'ChatOCIGenAI');
servedBy('azure-ai', 'AzureAIChatCompletionsModel AzureAIFoundry AnthropicFoundry AsyncAnthropicFoundry');
servedBy('huggingface', 'HuggingFaceModel HuggingFaceInferenceAPI HuggingFaceAPIGenerator HuggingFaceAPIChatGenerator');
define('using', { argument: 1 });
servedBy('replicate', 'Replicate');
define('load_dataset loadDataset load_dataset_builder DatasetDict Dataset push_to_hub pushToHub create_repo create_branch'
  + ' startsWith startswith endsWith endswith HasPrefix HasSuffix starts_with ends_with start_with end_with StartsWith EndsWith removeprefix str_starts_with'
  + ' str_contains strpos stripos import_module importlib require paste0 str_c strcat concat CONCAT get_encoding getEncoding GetEncoding', { negative: true });
define('getenv getEnv GetEnv getattr env get Get environ getOrDefault get_or_default getProperty lookup_env LookupEnv get_env fetch_env envOr EnvOr config secret pop setdefault getString get_string getOrElse fetch Fetch define parametrize',
  { transparent: true, asks: true });
define('setenv setEnv SetEnv Setenv SetDefault putenv stubEnv setattr setProperty SetProperty put Put set Set option Option entry StringVar StringVarP StringP', { asks: true });
define('optional default Default default_value withDefault Some Ok String str'
  + ' to_string toString from valueOf of Of Optional or_else orElse unwrap_or unwrap_or_else unwrap_or_default Ptr strip lower trim toLowerCase'
  + ' literal Literal enum Enum Field field catch describe value Value nullish'
  + ' Equal eq assertEquals toBe toEqual assertEqual isEqualTo cast coalesce'
  + ' F Or c init ref shallowRef signal atom useState frozenset list tuple listOf setOf arrayOf mutableListOf asList HashSet unmodifiableSet', { transparent: true });

/** Objects of the AI SDK and of provider clients whose methods take a model first: `openai('…')`, `xai.responses('…')`. */
export const CLIENTS: Readonly<Record<string, string>> = {
  openai: 'openai', anthropic: 'anthropic', google: 'google', gemini: 'google', vertex: 'vertex', googleVertex: 'vertex', vertexAnthropic: 'vertex',
  googleVertexAnthropic: 'vertex', googleVertexXai: 'vertex', bedrock: 'bedrock', amazonBedrock: 'bedrock', azure: 'azure', mistral: 'mistral', cohere: 'cohere', groq: 'groq',
  xai: 'xai', perplexity: 'perplexity', deepseek: 'deepseek', fireworks: 'fireworks', togetherai: 'together', togetherAI: 'together', cerebras: 'cerebras',
  deepinfra: 'deepinfra', replicate: 'replicate', fal: 'fal-ai', fal_client: 'fal-ai', luma: 'luma', elevenlabs: 'elevenlabs', deepgram: 'deepgram', assemblyai: 'assemblyai',
  openrouter: 'openrouter', ollama: 'ollama', huggingface: 'huggingface', gateway: 'vercel', workersai: 'cloudflare', baseten: 'baseten', lmstudio: 'lmstudio',
  voyage: 'voyage', jina: 'jina', nvidia: 'nvidia', moonshotai: 'moonshot', alibaba: 'alibaba', zhipu: 'zhipu', googleai: 'google', vercel: 'vercel', sambanova: 'sambanova',
  googleGenerativeAI: 'google', blackForestLabs: 'black-forest-labs', byteDance: 'volcengine',
};
const CLIENT_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(CLIENTS).flatMap(([name, provider]) => [[name, provider], [name.toLowerCase(), provider]] as const));
/** Methods of an everyday name, and those that take the model later than elsewhere: Rust's `Repo::new("org/name")`, peft's `PeftModel.from_pretrained(base, "org/name")`. */
const METHODS: Readonly<Record<string, Callee>> = {
  'patch.object': { asks: true }, 'pytest.param': { transparent: true }, 're.match': { negative: true }, 're.search': { negative: true }, 're.fullmatch': { negative: true },
  'Repo.new': { argument: 0, local: true }, 'spacy.load': { argument: 0, local: true }, 'clip.load': { argument: 0, local: true }, 'SequenceTagger.load': { argument: 0, local: true }, 'hub.load': { argument: 1, local: true, code: true }, 'Repo.with_revision': { argument: 0, local: true }, 'PeftModel.from_pretrained': { argument: 1, local: true }, 'Map.of': { asks: true },
};
export const CLIENT_METHODS: ReadonlySet<string> = new Set([
  'chat', 'responses', 'completion', 'embedding', 'embed', 'textEmbedding', 'textEmbeddingModel', 'embeddingModel', 'image', 'imageModel', 'speech', 'speechModel',
  'transcription', 'transcriptionModel', 'languageModel', 'video', 'videoModel', 'reranking', 'rerankingModel', 'generate', 'pull', 'run', 'show', 'chatModel', 'realtime', 'call', 'subscribe', 'submit', 'stream',
]);
/** Names of the AI SDK's providers that the catalogue has no id for, and of the one that speaks to any address. */
const ELSEWHERE = new Set(['gladia', 'revai', 'hume', 'lmnt', 'cartesia', 'prodia', 'fishaudio', 'klingai', 'openaicompatible']);
/** Go's `flag.String("model", "gpt-4o", "the model to use")` and `cmd.Flags().String(…)`. */
export const FLAGS: ReadonlySet<string> = new Set(['flag', 'flags', 'pflag', 'fs', 'Flags', 'PersistentFlags']);
/** `mongoose.model("User")`: the other sense of the word. */
const OTHER_RECEIVERS = new Set(['mongoose', 'sequelize', 'connection', 'db', 'conn', 'prisma', 'bookshelf', 'apps', 'knex', 'tinker', 'admin', 'joblib', 'pickle', 'torch', 'keras']);

/** True where `model` means something else: `mongoose.model("User")`. */
export function hasOtherModels(receiver: string | undefined): boolean {
  return receiver !== undefined && OTHER_RECEIVERS.has(receiver);
}

/** The names of all calls that say who answers, or begin with one. */
export function calleeNames(): readonly string[] {
  return [...[...byName].flatMap(([name, { provider }]) => (provider === undefined ? [] : [name])), ...CLIENT_NAMES.keys(), ...ELSEWHERE];
}

/** `name` is the last part of the called path, `receiver` the part before it. */
export function calleeOf(name: string, receiver?: string): Callee | undefined {
  if (receiver === undefined) {
    return clientOf(name) ?? functionOf(name) ?? makerOf(name);
  }
  const client = CLIENT_METHODS.has(name) ? clientOf(receiver) : undefined;
  if (client) {
    return client;
  }
  const method = `${receiver}.${name}`;
  if (Object.hasOwn(METHODS, method)) {
    return METHODS[method];
  }
  // Rust's `OllamaModel::new("mistral")`.
  const made = name === 'new' && /(?:Model|LLM|Embeddings?)$/.test(receiver) ? byName.get(receiver) : undefined;
  if (made?.argument === 0 && made.provider !== undefined) {
    return made;
  }
  return FLAGS.has(receiver) ? { asks: true } : OTHER_RECEIVERS.has(receiver) ? undefined : functionOf(name) ?? (name.endsWith('Model') ? ofClient(receiver) : undefined);
}

/** `ollama.AddModel("chat", "llama3.1")`: whose it is, not which argument. */
function ofClient(receiver: string): Callee | undefined {
  const { provider } = clientOf(receiver) ?? {};
  return provider === undefined ? undefined : { provider };
}

function clientOf(name: string): Callee | undefined {
  const first = name.charCodeAt(0);
  if (first < 97 || first > 122 || name.length > 24) {
    return undefined;
  }
  const provider = CLIENT_NAMES.get(name) ?? CLIENT_NAMES.get(name.toLowerCase());
  return provider !== undefined ? { argument: 0, provider } : ELSEWHERE.has(name.toLowerCase()) ? { argument: 0, elsewhere: true } : undefined;
}

/** The AI SDK's `createFal`, of the client that it makes, and Pydantic AI's `AzureProvider`. */
function makerOf(name: string): Callee | undefined {
  if (name.endsWith('Provider')) {
    const provider = providerOfName(name.slice(0, -8));
    return provider === undefined ? undefined : { provider };
  }
  const { provider, elsewhere } = /^create[A-Z]/.test(name) ? clientOf(`${name.charAt(6).toLowerCase()}${name.slice(7)}`) ?? {} : {};
  return provider !== undefined ? { provider } : elsewhere && { elsewhere };
}

/** True for the name of a call that makes something: a class, `createFal`, Go's `NewClient`, Rust's and Ruby's `new`. */
export function isMaker(name: string): boolean {
  return /^(?:[A-Z]|create[A-Z]|new(?![a-z]))/.test(name);
}

/** Wrappers of the libraries that load from the Hub: `HFTextVectorizer`, `HuggingFaceBiEncoder`, `SentenceTransformersReranker`. */
const WRAPPER = /^(?:(?:HF|Hf|Hugging[Ff]ace)(?=[A-Z])\w*(?:Vectorizer|Embedd(?:er|ings?)|Encoder|Model|Reranker|LLM|Llm|Tokenizer)|(?:SentenceTransformers?|CrossEncoder|FastEmbed)(?=[A-Z])\w*(?:Vectorizer|Embedd(?:er|ings?)|Encoder|Model|Ranker|Reranker|Function|Provider))$/;

function functionOf(name: string): Callee | undefined {
  return byName.get(name) ?? (/^(Auto(Model|Tokenizer|Processor)|TFAuto|Flax)/.test(name) || WRAPPER.test(name) ? { argument: 0, local: true } : undefined);
}

/** Calls that are told a repository, and run nothing here: they ask a service, or for what is written of it. */
const REMOTE = new Set(['InferenceClient', 'AsyncInferenceClient', 'HuggingFaceEndpoint', 'hf_hub_url', 'model_info', 'list_repo_files', 'AutoTokenizer']);

/** True for a call that loads weights to run them here. */
export function loadsWeights(name: string): boolean {
  return calleeOf(name)?.local === true && !REMOTE.has(name);
}
