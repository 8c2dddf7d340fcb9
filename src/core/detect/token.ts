import { providerOfAddress, providerOfKey } from './context/imports';
import { keyStrength, squashed } from './context/keys';
import { isEnvironmentName, isNegativeText, isPlaceholder } from './context/negative';
import type { Place } from './context/place';
import { copyOf, withStrength } from './context/place';
import { providerOfName } from './context/providers';
import type { AddressedId } from './addressed';
import { readCopy } from './copies';
import { idsInAddress, isAddress } from './download';
import type { Piece } from './piece';
import { part } from './piece';
import { hasIdShape, isSelfEvident } from './shape';
import type { Sink } from './sink';
import { isGenericWeightFile, isWeightFile } from './weights';

/** A repository written as a path: `org/name-7b/`. */
const SLASHED = /^(?=[^/]{1,100}\/[^\d/]{0,100}\d)\w[\w.-]*\/[\w.-]+\/$/;
/** A file of weights, or what belongs to one, in a repository: whose first folder is none that projects have. */
const IN_REPOSITORY = /^((?!(?:\w*models?|\w*checkpoints?|ckpts?|\w*weights|pretrained\w*|data|assets|resources|public|static|src|tests?|examples?|outputs?|results?|saved?|cache|hub|local|tmp|app|lib)\/)[a-z][\w-]{2,40}\/[\w.-]{3,96})\/(?:[\w-]{1,40}\/){0,3}(?:[\w.-]{1,80}\.(?:safetensors|bin|onnx|pth?|ckpt)|tokenizer(?:_config)?\.json|config\.json|model_index\.json|tokenizer\.model|vocab\.txt)$/i;
/** A file of a repository, of which nothing is known by itself: `org/name:s2a-q4-tiny-en+pl.model`. */
const FILE_OF_REPOSITORY = /^(?!https?:)([A-Za-z\d][\w-]{1,40}\/[A-Za-z\d][\w.-]{2,95}):[\w+./-]{1,120}\.(?:model|json|ckpt|pth?|th|bin|npz|pkl|onnx|safetensors|nemo)$/;
/** Where weights lie, in a folder that is called after the model with its size: `https://weights.replicate.delivery/default/llama-2-7b`. */
const FOLDER_OF_WEIGHTS = /^(?:https?|s3|gs):\/\/(?=[^?#]{0,200}(?:weights|models?)[^?#]{0,40}\/)[^?#]{3,300}\/([a-z](?=[\w.-]{0,40}-\d[\d.]{0,3}b(?:[-/]|$))[\w.-]{3,80})\/?$/i;
/** What a model costs or holds, joined to its id: `gpt-4o:2.50`, `gpt-4o-mini:128000`. Bedrock's versions and Ollama's tags are none. */
const COUNTED = /^((?=[^:]*\d)[a-z]\w*-[\w.-]*\w):(?:(?!20\d{6}$)\d{3,9}|\d{1,5}\.\d{1,6})$/i;
/** How much one that thinks may do so, behind its id: `gpt-5.5/high`. */
const EFFORT = /^(?=.{0,80}\d)([a-z][\w.-]*(?:\/[a-z][\w.-]*)?)\/(?:minimal|low|medium|high|xhigh|max)$/;
/** Folders of somebody's own machine: what lies there has any name. */
const OWN_FOLDER = /^(?:\/(?:home|Users|mnt|scratch|work|media|nfs|data\d?)\/|[A-Za-z]:[/\\])/;
/** What a program prints before an answer: `"gpt-4o-search-preview:"`. */
const PRINTED = /^(?=[^:]*\d)([a-z][\w.]*(?:-[\w.]+){2,8}):$/;
/** What says of the id that it is joined to that it is one: `llm:gpt-4o`. */
const LABEL = /^(?:llm|model):(?=[A-Za-z][\w./]{0,80}[-\d])/;
/** A gateway's name of a provider before an id: `@openai-prod/gpt-4.1-mini`. */
const SLUG = /^@[\w-]+\/[\w.:-]+$/;

/** Reads one token without blanks: an id, a weight file's name with or without a path, an address. */
export function readToken(whole: Piece, place: Place, sink: Sink): void {
  if (!whole.text.startsWith('-')) {
    const label = whole.text.includes(':') ? LABEL.exec(whole.text)?.[0].length : undefined;
    if (label !== undefined) {
      readToken(part(whole, label, whole.text.length), place, sink);
      return;
    }
    const counted = whole.text.includes(':') ? COUNTED.exec(whole.text)?.[1] ?? (place.place === 'string' ? PRINTED.exec(whole.text)?.[1] : undefined) : whole.text.includes('/') ? EFFORT.exec(whole.text)?.[1] : undefined;
    const isFile = counted === undefined && place.strength !== 'negative' && whole.text.includes(':') && FILE_OF_REPOSITORY.test(whole.text);
    readId(counted === undefined ? isFile ? part(whole, 0, whole.text.indexOf(':')) : whole : part(whole, 0, counted.length), isFile ? withStrength(place, 'strong') : place, sink);
  }
}

function readId(piece: Piece, place: Place, sink: Sink): void {
  const { text } = piece;
  if (isWeaker(text, place)) {
    readToken(piece, withStrength(place, 'weak'), sink);
  } else if (isBareWord(text) && place.strength === 'weak') {
    if (mayBeBare(place)) {
      sink.add(piece, isEnvironmentName(text) ? negative(place) : place);
    }
  } else if (place.strength === 'negative' && isModelYet(text, place)) {
    sink.add(piece, withStrength(place, 'weak'));
  } else if (isAddress(text)) {
    readAddress(piece, place, sink);
  } else if (isWeightFile(text)) {
    // LocalAI's options name the file of each part: `dit_model:name-q8_0.gguf`.
    const name = part(piece, Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1, text.length);
    if (!saysNothing(name.text)) {
      sink.add(name, placeOfFile(text, place));
    } else if (!readRepositoryOf(piece, place, sink)) {
      sink.add(name, negative(place));
    }
  } else if (place.strength === 'strong' && SLASHED.test(text)) {
    readToken(part(piece, 0, text.length - 1), place, sink);
  } else if (!readRepositoryOf(piece, place, sink) && !readCopy(piece, place, sink)) {
    sink.add(piece, isOther(text, place) ? negative(place) : place);
  }
}

/** `org/name/unet/model.safetensors`, `org/name/tokenizer.json`: a file that every repository has; which one it is, only its own name says. */
function readRepositoryOf(piece: Piece, place: Place, sink: Sink): boolean {
  const id = place.strength === 'negative' || !piece.text.includes('/') ? undefined : IN_REPOSITORY.exec(piece.text)?.[1];
  if (id === undefined || isPlaceholder(id)) {
    return false;
  }
  sink.add(part(piece, 0, id.length), withStrength(place, 'weak'));
  return true;
}

function placeOfFile(path: string, place: Place): Place {
  return place.strength === 'strong' && OWN_FOLDER.test(path) ? withStrength(place, 'weak') : place;
}

function isOther(text: string, { strength }: Place): boolean {
  return isNegativeText(text) && !(strength === 'strong' && SLUG.test(text) && /\d/.test(text));
}

/** Reads an address: its provider, the model it fetches. A place that is strong by itself (`git clone …`) fetches every page. */
export function readAddress(piece: Piece, place: Place, sink: Sink): void {
  const provider = providerOfAddress(piece.text);
  if (provider !== undefined && place.place !== 'comment') {
    sink.addresses(provider);
  }
  const isText = place.place === 'comment' || place.place === 'text';
  const all = idsInAddress(piece);
  if (all.length === 0) {
    readFolder(piece, place, sink);
  }
  for (const found of all) {
    const fetched = found.fetched || place.key === 'git clone' || (isText ? isOfFilePage(found, all) : found.isPage === true || isGiven(found.piece, piece, place));
    const at = placeOfFound(found, fetched, piece, place);
    sink.add(found.piece, found.provider === undefined ? (fetched && isPublished(found.piece, piece) ? { ...at, fetched: true } : at) : { ...at, provider: found.provider });
  }
}

function placeOfFound({ isGuess, isAsked }: AddressedId, fetched: boolean, { text }: Piece, place: Place): Place {
  if (!fetched) {
    return withStrength(place, 'negative');
  }
  const isWhispers = WHISPERS.test(text);
  return { ...place, ...(isWhispers ? { key: 'whisper' } : {}), ...(place.place === 'text' ? { place: 'config-value' } : {}), ...(isAsked ? { key: 'model' } : {}), strength: (place.place === 'comment' && !isWhispers && !isAsked) || isGuess ? 'weak' : 'strong' };
}

/** Where OpenAI keeps Whisper's weights, which are called after their sizes. */
const WHISPERS = /\/whisper\/models\/[\da-f]{64}\/[\w.-]+\.pt$/;

/** The folder that an address ends in, where its key speaks of weights or models and nothing else of the address is known. */
function readFolder(piece: Piece, place: Place, sink: Sink): void {
  const isValue = place.place !== 'comment' && place.place !== 'text';
  const folder = isValue && /weights|model/i.test(place.key ?? '') ? FOLDER_OF_WEIGHTS.exec(piece.text)?.[1] : undefined;
  if (folder !== undefined) {
    const from = piece.text.lastIndexOf(folder);
    sink.add(part(piece, from, from + folder.length), withStrength(place, 'weak'));
  }
}

/** Among words: what the page of a file of weights is there to be fetched for, `…/blob/main/x.safetensors`, or its repository where the file's name says nothing. */
export function isOfFilePage({ isPage, isFile, piece }: AddressedId, all: readonly AddressedId[]): boolean {
  return isPage === true && (isWeightFile(piece.text) || (isFile === true && all.length === 1));
}

/** Whether it is a file of weights at an address where others find it; one of a machine at hand or of nobody says nothing. */
function isPublished({ text }: Piece, address: Piece): boolean {
  return isWeightFile(text) && /^https?:\/\/(?!(?:[^/]*[.@])?(?:example|localhost|test|invalid|internal|local)(?:[.:/]|$)|\d)[^/:]+\.[a-z]{2,}\//i.test(address.text);
}

/** `model: "https://huggingface.co/org/name"`: a repository's page in place of its id; `model_url` may be a link for people. */
function isGiven(id: Piece, address: Piece, { strength, key }: Place): boolean {
  return strength === 'strong' && key !== undefined && !/ur[il]$/i.test(key) && id.end === address.end && id.text.includes('/');
}

/** The place of a value that a key was given to. */
export function keyed(place: Place, key: string): Place {
  const provider = place.provider ?? providerOfKey(key);
  const copy = copyOf(place);
  copy.key = key;
  copy.strength = keyStrength(key);
  if (provider !== undefined) {
    copy.provider = provider;
  }
  return copy;
}

/** Whether the text says that it is less than its key promises. */
function isWeaker(text: string, place: Place): boolean {
  const { key, strength } = place;
  return strength === 'strong' && key !== undefined && (namesItself(text, key) || isVersionOnly(text, key) || isPartNumber(text, place));
}

/** How Cloudflare's Workers AI calls what it runs, whatever for: `image: "@cf/stabilityai/…"`. */
const CLOUDFLARE = /^@(?:cf|hf)\/[a-z][\w.-]{0,40}\/[\w.-]{3,100}$/i;

/** Whether a value is a model's though its key is another thing's. */
function isModelYet(text: string, place: Place): boolean {
  return CLOUDFLARE.test(text) || isRoute(text, place) || isTyped(text, place) || isRepositoryOfWeights(text, place) || isCounted(text, place) || isOfModel(text, place);
}

/** One of OpenAI's, whose encoding is asked for by the model: `encoding_name="gpt-4"`. `gpt2` is an encoding. */
const ENCODED = /^(?:(?:chat)?gpt-\d|o\d(?:-|$)|text-(?:embedding|davinci)-)/;

function isCounted(text: string, { key }: Place): boolean {
  return key !== undefined && /^encoding(?:name)?$/.test(squashed(key)) && ENCODED.test(text);
}

/** `ModelConfig(repository="org/name")` */
function isOfModel(text: string, { key, callee }: Place): boolean {
  return key === 'repository' && callee?.includes('Model') === true && text.includes('/');
}

/** `provider: openai/gpt-4o-mini`: the key's value goes on to say which model. */
function isRoute(text: string, { key }: Place): boolean {
  const slash = text.indexOf('/');
  return slash > 0 && key !== undefined && /provider$/i.test(key) && hasIdShape(text) && providerOfName(text.slice(0, slash)) !== undefined;
}

/** `model_type: internlm/internlm2_5-7b-chat`: some call the model so; elsewhere an architecture is told. */
function isTyped(text: string, { key }: Place): boolean {
  return key !== undefined && squashed(key) === 'modeltype' && isSelfEvident(text) && /-\D|\//.test(text);
}

/** `tokenizer: { repository: "codellama/CodeLlama-13b-hf" }`: no code is called after a size or a packing. */
const WEIGHTS = /^[\w.-]{2,40}\/(?=[\w.-]{4,96}$)[\w.-]*[-_.](?:\d{1,3}(?:\.\d{1,2})?b|hf|gguf|awq|gptq|instruct|chat|it|base|uncased|cased)(?:[-_.]|$)/i;

function isRepositoryOfWeights(text: string, { key }: Place): boolean {
  return key !== undefined && /^(?:tokenizer[-_.]?)?repository$/i.test(key) && WEIGHTS.test(text);
}

/** One word, as code is full of: `command`, `store_true`. */
function isBareWord(text: string): boolean {
  return !/[-\d/:@.+~]/.test(text);
}

/** `LLM_MODEL = "llm_model"`: the name of a setting or of an enum's member. */
function namesItself(text: string, key: string): boolean {
  return text.length <= key.length + 2 && squashed(text) === squashed(key);
}

/** `model_version: production`; Gemini's `modelVersion` is the whole id. */
function isVersionOnly(text: string, key: string): boolean {
  return /version$/i.test(key) && !isSelfEvident(text);
}

/** `model: SSD1306_128X64`, `model: T5`, `model: "S1"`: a display, a phone, a switch. */
function isPartNumber(text: string, { key, place, provider }: Place): boolean {
  return (place === 'config-value' || place === 'string') && provider === undefined && key?.toLowerCase() === 'model' && /^(?!GPT)[A-Z]{1,4}\d{1,5}[A-Za-z]{0,3}(?:_[A-Zx\d]{1,20})?$/.test(text);
}

/** Weak bare words are kept where a declared name may stand: in strings and values, not as keys or words of a command, but for those that have company. */
function mayBeBare(place: Place): boolean {
  return (place.place !== 'config-key' || place.group !== undefined) && place.place !== 'text' && place.place !== 'comment';
}

function saysNothing(fileName: string): boolean {
  return isGenericWeightFile(fileName) || isPlaceholder(fileName.slice(0, fileName.lastIndexOf('.')));
}

function negative(place: Place): Place {
  return withStrength(place, 'negative');
}
