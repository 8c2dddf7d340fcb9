import type { Mention } from '../types';
import { hasReleaseForm, hasSize } from './evidence';
import { isOfModelsOwner } from './model-owners';
import { isPacked, isWritten, namesModel, stemOf } from './weight-files';

/** Other things by their form: a version, a path, a file, the name that PyTorch gives a file of weights (`resnet50-0676ba61.pth`). */
const NOT_AN_ID = /^[\d.v_-]+$|^[./~]|^arn:|\.(?:py|js|ts|json|ya?ml|txt|md|csv|png|jpg|html)$|-[\da-f]{8}\.pth?$/i;
const UUID = /(?:^|[^\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;
/** What the program wrote or fetched itself, and owners that stand for whoever the reader is. */
const FOLDER = /^(?:[a-z]+_models|outputs?|checkpoints?|ckpts?|results?|runs|logs|data|weights|models|exps?|experiments|home|root|mnt|tmp|workspace|cache)\//i;
const ANYBODY = /^(?:org|organi[sz]ation|user|username|owner|namespace|upstream|author|publisher|vendor|company|hf-?user)\//i;
/** `tenant-model`, `image-deployment`, `cloud-model-name`, `model-b`: the part that a model plays, in words only. */
const PART = /^(?:[a-z]+[-_])+(?:models?|llms?|deployments?|alias|engine)(?:[-_](?:name|id|[a-z\d]))?$|^(?:model|llm|deployment)[-_](?:[a-z]|\d{1,2})(?:[-_]\d)?$/i;
const REPOSITORY = /^[a-z][\w.-]+\/[\d_.-]*[a-z][\w.-]*$/i;
/** `org/name-7b`. A name that begins with its size (`llama3/8B_lora`) is a recipe's. */
const SIZED_REPOSITORY = /^[a-z][a-z\d.-]+\/[a-z][\w.-]*b(?:$|[-_.])/i;
const SIZE_IN_NAME = /(?:[-_.](?:\d{1,2}x)?|[a-z]{4})\d{1,4}b(?:$|[-_.])/i;

/** A size alone, and a host's class of prices: `0.6b-q8`, `4.1b-to-16b`. */
const SIZE_ONLY = /^\d[\d.]*[bm](?:$|[-_.:])|[-_]\d[\d.]*b-to-\d/i;

/** What else lies in repositories, and the encodings of a tokenizer. */
const OTHER_GOODS = /[-_./](?:toolkit|cache|datasets?|corpus|assets|images?|docs|scripts?|tools?|sdk|binar(?:y|ies)|wheels?|libs?|examples?|benchmarks?|artifacts?|results?|logs?|configs?|tests?)$|[a-z]bench(?:mark)?$|^(?:cl100k|o200k|p50k|r50k)/i;

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
  if (text.length < 4 || NOT_AN_ID.test(text) || SIZE_ONLY.test(text) || isWritten(mention)) {
    return false;
  }
  const isAmongWords = place === 'comment' || place === 'text';
  if (stemOf(text) !== undefined && !text.includes('/')) {
    return namesModel(mention) || (!isAmongWords && hasOwnForm(text));
  }
  return isAmongWords ? hasReleaseForm(text) || isOfModelsOwner(text) || isCommentedOut(mention, isOwner) : isGiven(mention);
}

function isCommentedOut({ text, strength }: Mention, isOwner: (name: string) => boolean): boolean {
  return REPOSITORY.test(text) && !OTHER_GOODS.test(text) && isOwner(text.slice(0, text.indexOf('/')).toLowerCase()) && (strength === 'strong' || hasSize(text));
}

function isGiven(mention: Mention): boolean {
  const { text, strength, provider } = mention;
  return PINNED.test(text)
    || ((provider !== undefined || !isForeign(text)) && !standsForAny(text) && !OTHER_GOODS.test(text) && (hasOwnForm(text) || (strength === 'strong' && mayBeServed(mention))));
}

/** What no other thing is called. */
function hasOwnForm(text: string): boolean {
  return hasReleaseForm(text) || isOfModelsOwner(text) || isPacked(text) || (SIZED_REPOSITORY.test(text) && SIZE_IN_NAME.test(text));
}

/** Of weights that somebody published: `sherpa-onnx-paraformer-zh-2023-09-14`. */
function isRelease(text: string): boolean {
  return /^[a-z].*-20\d\d-[01]\d-[0-3]\d$/i.test(text) && text.split(/[-_]/).length > 5;
}

/** Tests make up names of plain words; one with a digit was taken from somewhere. */
function mayBeServed({ text, provider, role, place }: Mention): boolean {
  return hasSize(text) || isRelease(text) || (REPOSITORY.test(text) && (place !== 'config-key' || /[\d-]/.test(text))) || (provider !== undefined && (role === 'test' ? /[\d/]/ : /[\d:/-]/).test(text));
}

/** Part numbers are written in capitals, and keys and folders are no ids; where a model's client is known they may be. */
function isForeign(text: string): boolean {
  return !/[a-z]/.test(text) || UUID.test(text) || FOLDER.test(text) || text.split('/').length > 4;
}

function standsForAny(text: string): boolean {
  return ANYBODY.test(text) || PART.test(text.replace(/^models\//, '').replace(/:(?:latest|cloud)$/, ''));
}
