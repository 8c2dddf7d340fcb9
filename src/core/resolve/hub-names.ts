/**
 * Families and architectures that repositories at the Hub are named after, whatever stands before them in the word: `tinyllama`, `BioMistral`.
 * None of them has a meaning of its own in code.
 */
const FAMILY = anyWord([
  '(?<!o)llama', 'qwen', 'qwq', 'mistral', 'mixtral', 'ministral', 'codestral', 'devstral', 'magistral', 'pixtral', 'voxtral', 'gemma', 'deepseek', 'vicuna', 'openchat', 'starcoder', 'santacoder', 'wizardlm', 'wizardcoder', 'bloomz?',
  'internlm', 'internvl', 'baichuan', 'chatglm', 'glm-?\\d', 'minicpm(?:-[vo])?', 'nemotron', 'smollm', 'smolvlm', 'olmo', 'exaone', 'hunyuan', 'gpt-?(?:neox?|j|2)', 'codellama', 'rwkv', 'pythia', 'tinyllama',
  'bert(?:weet)?', 'electra', 'mpnet', 'minilm', 'flan-?t5', '[bm]t5', 'codet5p?', 'mbart', 'pegasus', 'xlnet', 'longformer', '\\bbge', '\\bgte', '\\bbce', '\\be5', 'splade', 'colbert', 'opus-mt', '\\bnllb', 'm2m100',
  'whisper', 'wav2vec2', 'hubert', 'wavlm', 'parakeet', 'speecht5', 'musicgen', 'cosyvoice', 'xtts',
  'siglip', '\\bdinov\\d', 'segformer', 'mask2former', 'maskformer', '\\bdeit', '\\bdetr', 'owlvit', '\\bblip', 'llava', 'idefics', 'paligemma', 'kosmos', 'trocr', 'layoutlm(?:v\\d)?', 'clip-vit', 'vit-(?:base|large|huge)',
  'sdxl', 'stable-?diffusion', 'controlnet', 'flux\\.?[12]?', 'wan-?2\\.[12]', 'cogvideox?', 'cogview', 'animatediff', 'ip-?adapter', 'hermes-\\d', 'zephyr-\\d', '\\bphi-?\\d', '\\byi-\\d', 'falcon-?\\d', 'ernie-\\d',
  'contriever', '\\bdpr-[a-z]+_encoder', '\\bdragon-plus', '\\bgliner2?', '\\bled-(?:base|large)', 'long-?t5', 'roformer', 'nystromformer', 'biogpt', 'cosmo-xl', 'moss-moon', 'prophetnet', 'distilbart', 'plbart', 'blenderbot', 'camembert', 'flaubert', 'dialogpt', 'opus-mt',
  '\\bdino', '\\bdpt', 'zoedepth', 'depth-anything', '\\bvilt', '\\bvivit', 'vitmatte', 'vitpose', 'videomae', 'timesformer', 'convnext(?:v2)?', 'regnet', '\\blevit', 'poolformer', 'efficientnet', 'mobilenet', 'mobilevit(?:v2)?', 'swin(?:v2)?', 'vjepa', 'data2vec', 'x-?clip', 'clipseg', 'groupvit', 'pix2struct', 'nougat', 'yolos', 'rt-?detr', 'dfine', 'oneformer', 'upernet', 'grounding-dino', 'florence-2', 'surya',
  'swin2sr', 'distiluse', 'alpaca', 'guanaco', '\\bkoala', 'stablelm', '\\bmpt-\\d', '\\bopt-\\d', 'moondream', 'cogvlm', '\\bfuyu', '\\bmolmo', 'granite-(?:\\d|embedding|vision|speech|code)', '\\blfm\\d', '\\bmamba', '\\bjamba', '\\baya-(?:\\d|expanse|vision)', 'command-[ra]', 'nomic-embed', 'jina-(?:embeddings?|clip|reranker|colbert)', 'arctic-embed', 'mxbai', 'ltx-?video', 'hidream', 'z-image', 'qwen-?image', 'skyreels', 'gpt-?oss', '\\bkimi', 'rank-?(?:zephyr|vicuna|t5)',
  'encodec', 'audiogen', 'unispeech', 'seamless', 'vocos', 'f5-tts', 'parler-tts', 'melo-?tts', 'kokoro', 'zeroscope', 'animagine', 'realistic_vision', 'dreamshaper', 'playground-v2', 'pixart', 'kandinsky', 'lcm-lora', 'taesd', 'timesfm', 'chronos-(?:t5|bolt)',
]);
/** Words of the names of what turns texts into vectors and orders them, which an everyday name has too. */
const RETRIEVER = /(?:^|[-_.])(?:re-?ranker|embeddings?|cross-?encoder|bi-?encoder|sentence)[-_.]/i;

const SIZE = String.raw`(?:\d{1,2}x)?(?:a|e)?\d{1,4}(?:[._]\d+)?[bm]`;
const PACKING = String.raw`fp?8(?:[-_]\w+)?|fp16|bf16|f16|int[48]|[2-8]-?bit|w\d+a\d+|gguf|awq|gptq|exl[23]|mlx|nf4|nvfp4|mxfp4|bnb|ct2|openvino`;
const TUNING = String.raw`instruct|chat|it|sft|dpo|orpo|grpo|rlhf|distill(?:ed)?|uncased|cased|multilingual|fine-?tuned|uncensored|abliterated|patch\d+|vit[bslgh]\d{1,2}|loras?|lora-\d\w*|tokenizer|mnli|squad2?|msmarco|960h`;
const VERSION = String.raw`v\d+(?:[._]\d+)*|\d+[._]\d+|base|large|small|tiny|mini|medium|nano|xsmall|xlarge|xl|xxl|huge|preview|onnx|schnell|dev|turbo`;
const SURELY = within(`${SIZE}|${PACKING}|${TUNING}`);
const PERHAPS = within(VERSION);
const SIZED = within(SIZE);
const PACKED = within(PACKING);
/** As makers write it, behind what the model is called: `AIDC-AI/Marco-Nano-Instruct`. */
const TUNED = /^[A-Z][\w.]*(?:-[\w.]+)+-(?:Instruct|Thinking|SFT|DPO|AWQ|GPTQ|FP8|Base)(?:-|$)/;

/** What else repositories hold that are named after a model: data made with it or for it, code. */
const OTHER = /(?:^|[-_.])(?:datasets?|data|corpus|corpora|mix(?:ture|in)?|preferences?|pairs|triplets|feedback|ultrafeedback|ultrachat|tokens|pajama|redpajama|slimpajama|laion\w*|coyo|fineweb\w*|refinedweb|pile|eval|evals|benchmark|bench|results?|logs?|demo|recipes?|cookbook|examples?|webui|server|api|app|ui|cpp|rs|python|docs?|space|finetune|finetuning|training|trainer|toolkit|studio|gui|manager|loader|nodes?|inference|sdk|cli|plugin|extension|docker|nightly)(?:$|[-_.])|laion\d/i;
/** Folders of projects, and whoever the reader is. */
const NO_OWNER = /^(?:@.*|ai|api|apps?|assets?|backends?|bins?|builds?|caches?|checkpoints?|ckpts?|components?|con(?:fig|f)s?|core|data|datasets?|demos?|dist|docs?|downloads?|evals?|evaluations?|evaluation[-_]results|examples?|experiments?|exps?|families|features?|files?|fixtures?|guides?|home|hub|images?|img|inference|integrations?|libs?|local|logs?|me|mnt|models?|model[-_]?(?:zoo|hub|cards?|garden)|modules?|my(?:[-_].*|org\w*|name|user\w*|company|account|repo|hf)?|notebooks?|opt|org|output.*|out|owner|packages?|paths?|pipelines?|preds?|predictions?|pretrained(?:[-_]models?)?|projects?|prompts?|providers?|public|recipes?|registry|repos?|research|results?|root|runs?|saved?|saves|saved[-_]models?|schemas?|scripts?|server|services?|some(?:[-_].*|one|body)?|src|static|tasks?|templates?|tests?|tmp|tools?|train(?:ing|er|ed)?|tutorials?|user(?:s|name|id|[-_].*)?|usr|var|vendor|weights|work(?:space|flows?)?|your.*|acme|foo|bar|author|namespace|upstream|publisher|company|v\d+)$/i;
/** As code names things; no user of the Hub is called so without a capital. */
const SNAKE = /^[a-z\d]+(?:_[a-z\d]+)+$/;
/** An owner that is a model's folder: `llama2/7B_lora`, `skywork-13b-models/skywork-13b-base`. */
const MODELS_FOLDER = within(`${SIZE}|(?:[a-z]+[-_])*models?`);
const REPOSITORY = /^([a-z\d][\w-]{1,38})\/([a-z\d][\w.-]{3,95})$/i;
const EXTENSION = /\.(?:[a-z]{1,4}|[a-z]{1,3}\d)$/i;

/** What a name alone says: that it is surely a model's, that it is one where it is a value, or nothing. */
export type HubName = 'sure' | 'perhaps' | undefined;

/** Whether a text may be a repository of somebody's, whatever it holds: `owner/name`, no folder, no file, nothing that is data or code by its name. */
export function isRepositoryName(text: string): boolean {
  const [, owner, name] = text.length > 8 ? REPOSITORY.exec(text) ?? [] : [];
  return owner !== undefined && name !== undefined && !isFolder(owner, name) && !OTHER.test(name) && !EXTENSION.test(name);
}

/**
 * Whether `owner/name` is a repository of a model by the words of its name, whoever the owner is: a family or an architecture and a size, a version, a
 * tuning or a packing: `nm-testing/tinyllama-fp8-dynamic`, `tloen/alpaca-lora-7b`, `maidalun1020/bce-reranker-base_v1`.
 */
export function readHubName(text: string): HubName {
  return isRepositoryName(text) ? readName(text.slice(text.indexOf('/') + 1)) : undefined;
}

function isFolder(owner: string, name: string): boolean {
  return NO_OWNER.test(owner) || SNAKE.test(owner) || MODELS_FOLDER.test(owner) || isFamilysFolder(owner, name);
}

function readName(name: string): HubName {
  // What begins with its size is one of the folder's: `llama3/8B_lora`.
  if ((SIZED.test(name) && !/^\d/.test(name)) || isPackedVersion(name) || TUNED.test(name)) {
    return 'sure';
  }
  if (!FAMILY.test(name) && !isRetriever(name)) {
    return undefined;
  }
  return SURELY.test(name) && name.split(/[-_.]/).length > 2 ? 'sure' : SURELY.test(name) || PERHAPS.test(name) ? 'perhaps' : undefined;
}

/** Whether the name of a file says the same: `umt5-xxl-enc-bf16`. */
export function isNamedAfterFamily(name: string): boolean {
  return FAMILY.test(name) && (SURELY.test(name) || PERHAPS.test(name));
}

/** Whether a repository of an organisation that has models is called after a family and another word: `black-forest-labs/flux-pulid`. */
export function hasFamilyName(text: string): boolean {
  const [, , name] = REPOSITORY.exec(text) ?? [];
  return name !== undefined && FAMILY.test(name) && /[a-z\d][-_][a-z]/i.test(name) && !OTHER.test(name) && !EXTENSION.test(name);
}

/** `Intern-S2-Preview-FP8`. */
function isPackedVersion(name: string): boolean {
  return PACKED.test(name) && /\d/.test(name.replace(PACKED, '')) && name.split(/[-_]/).length > 2;
}

/** `Phi-4/Phi-4-mini`, `musicgen/musicgen_base`, `DeepSeek-OCR2-master/DeepSeek-OCR2-hf`: a folder of a project that is named after the family. */
function isFamilysFolder(owner: string, name: string): boolean {
  return name.toLowerCase().startsWith(`${owner.toLowerCase()}_`) || /\d|[-_](?:master|main)$/.test(owner) && FAMILY.test(owner) && name.slice(0, 4).toLowerCase() === owner.slice(0, 4).toLowerCase();
}

function isRetriever(name: string): boolean {
  return RETRIEVER.test(name) && name.split(/[-_]/).length > 2;
}

function anyWord(words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.join('|')})(?:a|s|v?\\d[\\w.]*)?(?:$|[-_.])`, 'i');
}

function within(words: string): RegExp {
  return new RegExp(`(?:^|[-_.])(?:${words})(?:$|[-_.])`, 'i');
}
