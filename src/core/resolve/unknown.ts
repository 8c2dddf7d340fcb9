import type { Mention } from '../types';
import { hasLatestTag, hasReleaseForm, hasSize } from './evidence';
import { hasFamilyName, isNamedAfterFamily, isRepositoryName, readHubName } from './hub-names';
import { isOfModelsOwner } from './model-owners';
import { isPacked, isWritten, namesModel, stemOf } from './weight-files';

/** Other things by their form: a version, a path, a file, an endpoint of Volcengine's, the name that PyTorch gives a file of weights (`resnet50-0676ba61.pth`). */
const NOT_AN_ID = /^[\d.v_-]+$|^[./~]|^arn:|\.(?:py|js|ts|json|ya?ml|txt|md|csv|png|jpg|html)$|(?:^|\/)(?:tokenizer|spiece|sentencepiece(?:\.bpe)?|vocab)\.model$|^ep-\d{8,14}-[a-z\d]{4,6}$/i;
/** How Piper called its voices at first: `en-us-lessac-medium.onnx`. */
const FIRST_VOICE = /^[a-z]{2}-[a-z]{2}-[a-z_]{2,20}-(?:x-low|low|medium|high)\.onnx$/;
/** How PyTorch calls a file of weights: by its hash. */
const HASHED = /-[\da-f]{8}\.pth?$/i;
/** A device's code, of a maker that has models too: `G5NZ6`. */
const CODE = /^(?=.*\d)[A-Z\d]{4,6}$/;
const UUID = /(?:^|[^\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;
/** What the program wrote or fetched itself, and owners that stand for whoever the reader is. */
const FOLDER = /^(?:[a-z]+_models|out|outputs?|checkpoints?|ckpts?|results?|runs|logs|data|weights|models|exps?|experiments|home|root|mnt|tmp|workspace|cache|tree|blob|resolve|raw)\//i;
const ANYBODY = /^(?:org|organi[sz]ation|user|username|owner|namespace|upstream|author|publisher|vendor|company|hf-?user)\//i;
/** `tenant-model`, `image-deployment`, `cloud-model-name`, `model-b`: the part that a model plays, in words only. */
const PART = /^(?:[a-z]+[-_])+(?:models?|llms?|deployments?|alias|engine)(?:[-_](?:name|id|[a-z\d]))?$|^(?:model|llm|deployment)[-_](?:[a-z]|\d{1,2})(?:[-_]\d)?$/i;
const REPOSITORY = /^[a-z][\w.-]+\/[\d_.-]*[a-z][\w.-]*$/i;
/** `org/name-7b`. A name that begins with its size (`llama3/8B_lora`) is a recipe's. */
const SIZED_REPOSITORY = /^[a-z][a-z\d.-]+\/[a-z][\w.-]*b(?:$|[-_.])/i;
const SIZE_IN_NAME = /(?:[-_.](?:\d{1,2}x)?|[a-z]{4})\d{1,4}b(?:$|[-_.])/i;

/** `owner/name-GGUF`: weights that somebody packed, and no code, which is called after what it reads. */
const PACKED_REPOSITORY = /^[a-z\d][\w.-]*\/(?!comfyui)[a-z][\w.-]*\w[-_.](?:gguf|awq|gptq|exl[23]|mlx-\dbit|bnb-4bit|[48]bit|nvfp4|mxfp4)$/i;
/** `owner/name:latest`, of a user at Ollama. */
const TAGGED_REPOSITORY = /^[a-z][\w.-]*\/[\w.-]+:(?:latest|\d+(?:\.\d+)?b(?:-[\w.-]+)?|q\d\w*)$/i;

/** A size alone, and a host's class of prices: `0.6b-q8`, `4.1b-to-16b`. */
const SIZE_ONLY = /^\d[\d.]*[bm](?:$|[-_.:])|[-_]\d[\d.]*b-to-\d/i;

/** What Docker's model runner pulls, with its tag: `ai/smollm3:latest`. */
const DOCKERS = /^ai\/[a-z][\w.-]{2,60}:(?:latest|\d[\w.-]*[bm](?:-[\w.-]+)?|[A-Z]+\d[\w.-]*)$/i;

/** How Fireworks and fal call what they run. */
const HOSTED = /^accounts\/[\w-]{2,40}\/(?:models|routers|deployedModels)\/[a-z][\w.-]{2,80}$|^fal-ai\/[a-z][\w.-]{2,60}(?:\/[a-z\d][\w.-]{0,60}){0,4}$/;

/** How Cloudflare's Workers AI calls what it runs. */
const CLOUDFLARE = /^@(?:cf|hf)\/[\w.-]+\/[\w.-]+$/;

/** What else lies in repositories, and the encodings of a tokenizer. */
const OTHER_GOODS = /[-_./](?:toolkit|cache|datasets?|corpus|assets|images?|docs|scripts?|tools?|sdk|binar(?:y|ies)|wheels?|libs?|examples?|benchmarks?|artifacts?|results?|logs?|configs?|tests?|evals?)$|[a-z]bench(?:mark)?$|^(?:cl100k|o200k|p50k|r50k)/i;

/** What Yandex's API is asked for, with or without whose account it is: `gpt://b1g…/yandexgpt/latest`, `yandexgpt-lite/latest`. */
const YANDEX = /^(?:gpt|emb|art|cls):\/\/[\w.-]+\/[\w.-]+(?:\/[\w.@-]+)?$|^(?:yandex(?:gpt|-art)[\w-]*|text-search-(?:doc|query))\/(?:latest|rc|deprecated)$/;

/** `owner/name:` and 64 hexadecimal digits: a version at Replicate. */
const PINNED = /^[\w.-]+\/[\w.-]+:[\da-f]{64}$/;

/**
 * Whether an id outside the catalogue is worth a word: a model context whose SDK is known, or a shape that only models
 * have (`org/name-7b`, `name.gguf`). `model="SandyBridge-IBRS"` is a processor's, `model="E1702/E1703"` a lamp's.
 * Among words only an organisation's that has models, sized or in code that somebody commented out.
 * @param isOwner whether the catalogue has models of an organisation, lower case
 */
export function admitsUnknown(mention: Mention, isOwner: (name: string) => boolean): boolean {
  const { text, place } = mention;
  if (text.length < 4 || NOT_AN_ID.test(text) || isHashed(mention) || SIZE_ONLY.test(text) || isWritten(mention)) {
    return false;
  }
  const isAmongWords = place === 'comment' || place === 'text';
  if (stemOf(text) !== undefined && !text.includes('/')) {
    return namesModel(mention) || FIRST_VOICE.test(text) || hasReleaseForm(stemOf(text) ?? '') || (!isAmongWords && hasOwnForm(text));
  }
  return isAmongWords ? isSaid(mention, isOwner) : isGiven(mention) || isNamed(mention, isOwner) || (takesPart(mention) && isOwners(text, isOwner));
}

/** `resnet50-0676ba61.pth` is what a library's function fetches; `rn50-quickgelu-cc12m-f000538c.pt` at its address says which weights it is. */
function isHashed({ text, fetched }: Mention): boolean {
  return HASHED.test(text) && !(fetched === true && text.split('-').length > 3);
}

/** Keys of what a program writes or runs, which is called after its model. */
const OUTPUT = /(?:experiment|run|job|project|workspace|task|output|out|save|saved|log|dir|folder|path|image|container|docker|github|git|branch|dataset|data|push|title|caption)(?:$|[-_.]|name|id|to|dir|path)/i;

/** Whether the place is one of what a program writes or runs, or of data. */
export function isOutput({ key, callee }: Mention): boolean {
  return OUTPUT.test(key ?? '') || /dataset/i.test(callee ?? '');
}

/** Whether a value is a repository of a model by the words of its name. */
function isNamed(mention: Mention, isOwner: (name: string) => boolean): boolean {
  const { text, strength } = mention;
  return (strength === 'strong' || !isOutput(mention)) && !standsForAny(text) && (readHubName(text) !== undefined || (isOwner(ownerOf(text)) && hasFamilyName(text)));
}

function ownerOf(text: string): string {
  return text.slice(0, Math.max(text.indexOf('/'), 0)).toLowerCase();
}

/** Whether a name among words is a model's. */
function isSaid(mention: Mention, isOwner: (name: string) => boolean): boolean {
  const { text, strength } = mention;
  return (strength === 'strong' && (SERVED.test(text) || hasLatestTag(text))) || hasReleaseForm(text) || CLOUDFLARE.test(text) || DOCKERS.test(text) || isOfModelsOwner(text) || isListedSize(mention) || isDescribed(mention) || isNamedAmongWords(mention, isOwner) || isCommentedOut(mention, isOwner) || (takesPart(mention) && isOwners(text, isOwner));
}

/** `replit-code-v1-3b` of `Name of the model, one of "starcoder", "replit-code-v1-3b"`: what words ask for as a model, with its size. */
function isListedSize({ text, strength }: Mention): boolean {
  return strength === 'strong' && /^[a-z][a-z\d.]*(?:-[a-z\d.]+){1,6}$/.test(text) && hasSize(text) && !PART.test(text) && !/test|deploy/.test(text);
}

/** `org/ct2fast-name` of `model_name: repo on the Hub, e.g. "org/ct2fast-name"`, or in a table's column of models: what words ask for as a model, and a hyphen or a digit. */
function isDescribed(mention: Mention): boolean {
  const { text, strength, role } = mention;
  return strength === 'strong' && role !== 'test' && isRepositoryName(text) && /[-\d]/.test(text.slice(text.indexOf('/'))) && !isOutput(mention) && !OTHER_GOODS.test(text) && !standsForAny(text) && !FOLDER.test(text);
}

/** Among words code is spoken of as well, and called after what it is for: only a repository with more than a version is a model's, or one of an organisation that has models. */
function isNamedAmongWords(mention: Mention, isOwner: (name: string) => boolean): boolean {
  const says = isOutput(mention) || standsForAny(mention.text) ? undefined : readHubName(mention.text);
  return says === 'sure' || (says === 'perhaps' && isOwner(ownerOf(mention.text)));
}

/** Parts that models are, where a repository is given to them: `embedding: str = "pyannote/embedding"`, `PretrainedSpeakerEmbedding("pyannote/embedding")`. */
const PART_KEY = /(?:embedding|embedder|encoder|vocoder|tokenizer|checkpoint|backbone|teacher|pretrained)s?$/i;
const PART_CALLEE = /^(?:[A-Z][a-z]+)*(?:Pretrained|Embedding|Embedder|Encoder|Vocoder)(?:[A-Z][a-z]+)*$/;

/** What a repository of a model's is given to: `ModelConfig(repository="org/name")`. */
const MODEL_CALLEE = /^(?!Data|View)\w*Model/;

/** Whether the place is one of a part that is a model of its own. */
export function takesPart({ key, callee, strength }: Mention): boolean {
  return strength === 'weak' && (key !== undefined ? PART_KEY.test(key) || (callee !== undefined && /^repo(?:sitory)?$/.test(key) && MODEL_CALLEE.test(callee)) : callee !== undefined && PART_CALLEE.test(callee));
}

function isOwners(text: string, isOwner: (name: string) => boolean): boolean {
  return REPOSITORY.test(text) && !OTHER_GOODS.test(text) && !standsForAny(text) && !FOLDER.test(text) && isOwner(text.slice(0, text.indexOf('/')).toLowerCase());
}

function isCommentedOut({ text, strength, loaded }: Mention, isOwner: (name: string) => boolean): boolean {
  return REPOSITORY.test(text) && !OTHER_GOODS.test(text) && !standsForAny(text) && !FOLDER.test(text) && (((strength === 'strong' || hasSize(text)) && isOwner(ownerOf(text))) || (loaded === true && (hasOwnForm(text) || /[-\dA-Z]/.test(text.slice(text.indexOf('/'))))));
}

function isGiven(mention: Mention): boolean {
  const { text, strength, provider } = mention;
  return PINNED.test(text) || YANDEX.test(text) || HOSTED.test(text) || hasReleaseForm(text)
    || ((provider === undefined ? !isForeign(text) : !CODE.test(text)) && !standsForAny(text) && !OTHER_GOODS.test(text) && (hasOwnForm(text) || (strength === 'strong' && !isOwnDeployment(mention) && (mayBeServed(mention) || isBareName(mention) || isServedName(mention)))));
}

/** `sbert-base-en`, where a model is asked for: an architecture or a family with a size, a version or a tuning, of nobody's in the lists. */
function isBareName({ text, place }: Mention): boolean {
  return /^[a-z][a-z\d.]*(?:-[a-z\d.]+){2,9}$/i.test(text) && place !== 'config-key' && !/deploy|lora|tuned?(?:-|$)|adapter|test|custom/i.test(text) && isNamedAfterFamily(text);
}

/** As makers call what they serve, of whom the catalogue knows nothing: `mai-1-preview`. Phones and lamps end otherwise. */
const SERVED = /^(?=\D{2,30}\d)[a-z][a-z\d.]*(?:-[a-z\d.]+){0,5}-(?:preview|latest|instruct|turbo|flash|thinking|reasoning|embeddings?|embed|coder|rerank(?:er)?)(?:-\d{2,8}){0,3}$/;

function isServedName({ text, role, place }: Mention): boolean {
  return role === 'product' && place !== 'config-key' && SERVED.test(text);
}

/** What no other thing is called. */
function hasOwnForm(text: string): boolean {
  return hasReleaseForm(text) || isOfModelsOwner(text) || isPacked(text) || PACKED_REPOSITORY.test(text) || CLOUDFLARE.test(text) || DOCKERS.test(text) || (SIZED_REPOSITORY.test(text) && SIZE_IN_NAME.test(text));
}

/** Of weights that somebody published: `sherpa-onnx-paraformer-zh-2023-09-14`. */
function isRelease(text: string): boolean {
  return /^[a-z].*-20\d\d-[01]\d-[0-3]\d$/i.test(text) && text.split(/[-_]/).length > 5;
}

/** At Azure the name of a deployment is its project's own; there a model that nobody lists has a form of its own or none. */
function isOwnDeployment({ provider, text }: Mention): boolean {
  return provider === 'azure' && !text.includes('/') && !hasSize(text);
}

/** One of several that a test makes up: `acme/graph-a`. */
const LETTERED = /[-_/][a-d]$/;

/** Tests make up names of plain words; one with a digit was taken from somewhere. */
function mayBeServed({ text, provider, role, place }: Mention): boolean {
  return hasSize(text) || isRelease(text) || (place !== 'env' && TAGGED_REPOSITORY.test(text)) || (REPOSITORY.test(text) && !(role === 'test' && LETTERED.test(text)) && (place !== 'config-key' || /[\d-]/.test(text))) || (provider !== undefined && (role === 'test' ? /[\d/]/ : /[\d:/-]/).test(text));
}

/** Two parts under one name (`SEA801-Zigbee/SEA802-Zigbee`), a part and its variant (`HA-ZM12/24-mw2`, `MOT-C1/F`). */
function isPart(text: string): boolean {
  const [owner = '', name, ...more] = text.split('/');
  return name !== undefined && more.length === 0
    && (name.length < 2 || (!/[a-z]/.test(owner) && /\d/.test(owner) && /^\d/.test(name)) || (/\d/.test(owner) && owner.length > 4 && name.startsWith(owner.slice(0, 4))));
}

/** Part numbers are written in capitals, and keys and folders are no ids; where a model's client is known they may be. */
function isForeign(text: string): boolean {
  return !/[a-z]/.test(text) || isPart(text) || UUID.test(text) || FOLDER.test(text) || text.split('/').length > 4;
}

function standsForAny(text: string): boolean {
  return ANYBODY.test(text) || PART.test(text.replace(/^models\//, '').replace(/:(?:latest|cloud)$/, ''));
}
