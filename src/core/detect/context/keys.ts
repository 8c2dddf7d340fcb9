import type { Strength } from '../../types';

/** Last words that make a key a model's: `summaryModel`, `judge_llm`. */
const HEADS = new Set(['model', 'models', 'llm', 'llms', 'reranker', 'rerankers']);
/** Words that may follow a head and still name the model itself: `model_name_or_path`, `modelId`. */
const TAILS = new Set(['name', 'names', 'id', 'ids', 'path', 'or', 'slug', 'uri', 'url', 'repo', 'file', 'list', 'string', 'alias', 'default', 'pref', 'preference', 'stub', 'ckpt', 'checkpoint', 'repository', 'weights', 'tag']);
/** Words that say which of several models it is: `DEFAULT_MODEL_OPENVINO`, `model_fast`, `MODEL_A`, `MODEL_7B`. */
const WHICH = new Set((
  'openvino onnx gguf awq gptq fp8 small medium large fast slow cheap smart primary secondary fallback backup openai anthropic claude gemini google ollama groq mistral azure bedrock deepseek openrouter qwen llama gpt '
  + 'local remote cloud en multilingual chinese english chat vision embedding embeddings embed llm tts stt asr rerank reranker coding reasoning thinking turbo mini pro lite a b c').split(' '));
/** `data_model`, `cpu_model`: another sense of the word. */
const OTHER_SENSE = new Set([
  'data', 'view', 'domain', 'zigbee', 'cpu', 'gpu', 'device', 'vif', 'nic', 'disk', 'hw', 'hardware', 'entity', 'orm', 'db', 'database', 'django',
  'user', 'mesh', '3d', 'physics', 'car', 'vehicle', 'printer', 'phone', 'camera', 'product', 'tree', 'item', 'table', 'threat', 'pricing',
  'price', 'permission', 'color', 'colour', 'business', 'content', 'event', 'state', 'memory', 'execution', 'security', 'trust', 'object',
  'v', 'ng', 'wire', 'tpm', 'sev', 'encryption', 'pointer', 'scsi', 'vcpu', 'viommu', 'sound', 'mem', 'form', 'auth', 'related', 'parent', 'child', 'selection', 'network', 'machine', 'controller', 'programming', 'consistency', 'box', 'query',
]);
/** Keys that are a model's as they stand, in lower case with `_`. */
const EXACT = new Set([
  'hf', 'path_or_hf_repo', 'deployment_id', 'weights_repo', 'hf_hub', 'gguf', 'gguf_file',
  'onnx_path', 'onnx_file', 'onnx_repo', 'pretrained_name', 'tokenizer_name', 'tokenizer_id', 'tokenizer_name_or_path', 'checkpoint_path', 'checkpoint_name', 'ckpt_name', 'ckpt_path', 'adapter_id', 'adapter_ids', 'adapter_name_or_path', 'adapter_repo', 'lora_adapter', 'lora_adapters', 'lora_id', 'lora_repo', 'model_api_name', 'model_api_id', 'modelid', 'modelname', 'modelpath', 'basemodel', 'defaultmodel', 'inference_profile_arn', 'model_arn', 'model_version',
]);
/** Where repositories of weights are, and what a key calls one of theirs: `huggingFaceRepo`, `modelscope_id`. */
const HUBS = new Set(['hf', 'huggingface', 'face', 'modelscope']);
const GOODS = new Set(['repo', 'repos', 'repository', 'id', 'ids', 'slug', 'model', 'weights']);
const AROUND_GOODS = new Set([...HUBS, ...GOODS, 'hub', 'hugging', 'name', 'path']);
/** Words with a second life (a database's engine, a Kubernetes deployment): they count beside one of `COMPANY`. */
const NEEDS_COMPANY = new Set(['engine', 'deployment', 'tokenizer', 'checkpoint', 'encoder', 'embeddings', 'embedding', 'embedder']);
const COMPANY = new Set([
  'openai', 'azure', 'chat', 'completion', 'completions', 'embedding', 'embeddings', 'gpt', 'llm', 'model', 'whisper', 'dalle', 'claude', 'gemini',
  'text', 'code', 'vision', 'image', 'audio', 'tts', 'stt', 'speech', 'hf', 'huggingface', 'sentence', 'cross', 'bi', 'judge', 'anthropic', 'bedrock',
]);
/** Keys whose value is something else, in lower case with `_`. */
const NEGATIVE = new Set([
  'image', 'base_image', 'container_image', 'docker_image', 'uses', 'package', 'packages', 'api_version', 'openai_api_version',
  'anthropic_version', 'content_type', 'media_type', 'mime_type', 'schema', 'license', 'licence', 'homepage', 'repository',
  'email', 'author', 'github', 'github_repo', 'github_repository', 'github_slug', 'git_repo', 'gh_repo', 'model_type', 'architectures', 'architecture', 'general_architecture', 'arch', 'arch_name', 'model_arch', 'model_architecture',
  'tool_parser', 'tool_call_parser', 'reasoning_parser', 'chat_template', 'chat_format', 'prompt_format', 'prompt_template', 'conv_template', 'conversation_template', 'template_name', 'template', 'format', 'tool_format', 'reasoning_format', 'encoding', 'encoding_name',
  'api_key', 'apikey', 'token', 'secret', 'password', 'region', 'region_name', 'aws_region', 'location', 'zone', 'uuid', 'guid', 'sha256', 'digest', 'checksum',
  'commit', 'revision', 'branch', 'ranking', 'rank_profile', 'ranking_profile', 'tokenizer_ggml_model', 'cron', 'dirname', 'class_name', 'css', 'style', 'username', 'service_name', 'backend', 'provider',
  'model_provider', 'llm_provider', 'family', 'families', 'params_key', 'model_params_key', 'transformer_params_key', 'vendor', 'framework', 'library_name', 'hf_hub_url', 'ms_hub_url', 'hostname', 'locale', 'timezone', 'user_agent', 'icon', 'href', 'src',
]);
/** Keys of what the program writes itself, and of names that it gives to that; also after a dot. Without separators. */
const OUTPUTS = new Set(['outputdir', 'outputpath', 'savedir', 'savepath', 'logdir', 'loggingdir', 'runname', 'experimentname', 'expname', 'wandbproject', 'wandbname', 'jobname', 'containername']);
/** The same behind whose it is (`huggingface_output_path`), and what is looked for in names (`markers`, `reasoning_prefixes`). */
const OTHERS = /[a-z][-_](?:output|save)[-_](?:path|dir|repo|folder)$|(?:^|[a-z_])(?:prefix(?:es)?|markers?|keywords?|substrings?|needles?)$/i;
/** First words of keys whose value is no model on purpose: `invalidModelId`. */
const MADE_UP = new Set(['invalid', 'nonexistent', 'nonexisting', 'bogus', 'fake', 'malformed']);
/** `NEGATIVE` without separators, for a look-up before a key is taken apart. */
const NEGATIVE_SQUASHED = new Set([...NEGATIVE].map((key) => key.replaceAll('_', '')));
const MAYBE = /^hf(?:$|[\-_A-Z])|hugging|model|dataset|llm|engine|deploy|repo|rerank|token|embed|encod|check|ckpt|gguf|weight|infer|adapter|lora|onnx|pretrained/i;

/** The words of a key in lower case: `summaryModel` and `SUMMARY_MODEL` are `summary`, `model`. */
export function wordsOf(key: string): readonly string[] {
  const words: string[] = [];
  let from = 0;
  let before = OTHER;
  for (let at = 0; at <= key.length; at++) {
    const kind = kindOf(key.charCodeAt(at));
    const begins = kind === UPPER && ((before !== UPPER && !(before === DIGIT && isSize(key, from, at))) || (kindOf(key.charCodeAt(at + 1)) === LOWER && !isPlural(key, at)));
    if (kind === OTHER || (begins && before !== OTHER)) {
      if (before !== OTHER) {
        words.push(key.slice(from, at).toLowerCase());
      }
      from = kind === OTHER ? at + 1 : at;
    }
    before = kind;
  }
  return words;
}

/** True for the last capital of an abbreviation in the plural: `modelIDs`, `MODEL_IDs`. */
function isPlural(key: string, at: number): boolean {
  return key[at + 1] === 's' && kindOf(key.charCodeAt(at - 1)) === UPPER && kindOf(key.charCodeAt(at + 2)) !== LOWER;
}

/** True for digits to which the letter behind them belongs: `MODEL_7B`, `3D_MODEL`. */
function isSize(key: string, from: number, at: number): boolean {
  return kindOf(key.charCodeAt(from)) === DIGIT && kindOf(key.charCodeAt(at + 1)) !== UPPER;
}

/** The letters and digits of a key in lower case: `summarymodel`. */
export function squashed(key: string): string {
  let text = '';
  let from = 0;
  let isLower = true;
  for (let at = 0; at < key.length; at++) {
    const kind = kindOf(key.charCodeAt(at));
    if (kind === OTHER) {
      text += key.slice(from, at);
      from = at + 1;
      // Few characters outside of ASCII have a lower case within, but `K` for Kelvin does.
      isLower &&= key.charCodeAt(at) < 128;
    } else {
      isLower &&= kind !== UPPER;
    }
  }
  if (from === 0 && isLower) {
    return key;
  }
  text += key.slice(from);
  return isLower ? text : key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const OTHER = 0;
const LOWER = 1;
const DIGIT = 2;
const UPPER = 3;

function kindOf(code: number): number {
  return code >= 97 && code <= 122 ? LOWER : code >= 65 && code <= 90 ? UPPER : code >= 48 && code <= 57 ? DIGIT : OTHER;
}

/** What a key says of its value. `chat.model` and `--model-name` are keys as well; a path's last words decide. */
export function keyStrength(key: string): Strength {
  // Hydra's `- /model: lm/base` chooses a file of the configuration.
  if (key.length > 100 || key.startsWith('/')) {
    return 'weak';
  }
  if (OTHERS.test(key)) {
    return 'negative';
  }
  const isMaybe = MAYBE.test(key);
  if (!isMaybe) {
    const plain = squashed(key);
    if (OUTPUTS.has(plain) || (key.includes('.') && OUTPUTS.has(squashed(key.slice(key.lastIndexOf('.') + 1))))) {
      return 'negative';
    }
    if (!NEGATIVE_SQUASHED.has(plain)) {
      return 'weak';
    }
  }
  const words = wordsOf(key);
  const joined = words.join('_');
  if (NEGATIVE.has(joined) || MADE_UP.has(words[0] ?? '') || namesDataset(words)) {
    return 'negative';
  }
  return isMaybe && (EXACT.has(joined) || namesModel(words) || keepsCompany(words) || namesHub(words)) ? 'strong' : 'weak';
}

/** True for a key that holds several models: `models`, `model_list`, `fallback_models`. */
export function isCollectionKey(key: string): boolean {
  const words = wordsOf(key);
  const last = words.at(-1);
  return last === 'models' || last === 'llms' || (last === 'list' && words.at(-2) === 'model');
}

function namesModel(words: readonly string[]): boolean {
  let head = words.length - 1;
  while (head >= 0 && TAILS.has(words[head] ?? '')) {
    head--;
  }
  if (head > 0 && isWhich(words[head] ?? '') && HEADS.has(words[head - 1] ?? '')) {
    head--;
  }
  const before = words[head - 1];
  return HEADS.has(words[head] ?? '') && words[0] !== 'hw' && (before === undefined || !OTHER_SENSE.has(before));
}

function isWhich(word: string): boolean {
  return WHICH.has(word) || /^\d{1,3}b?$/.test(word);
}

function namesHub(words: readonly string[]): boolean {
  return (words.at(-1) === 'id' && words.at(-2) === 'repo') || words.some((word) => HUBS.has(word)) && words.some((word) => GOODS.has(word)) && words.every((word) => AROUND_GOODS.has(word));
}

/** `ms_dataset_id`, `train_datasets`. */
function namesDataset(words: readonly string[]): boolean {
  return words.some((word, at) => /^datasets?$/.test(word) && words.slice(at + 1).every((tail) => TAILS.has(tail)));
}

function keepsCompany(words: readonly string[]): boolean {
  const end = ['name', 'id', 'path'].includes(words.at(-1) ?? '') ? -2 : -1;
  const head = words.at(end);
  return head !== undefined && NEEDS_COMPANY.has(head) && words.slice(0, end).some((word) => COMPANY.has(word));
}
