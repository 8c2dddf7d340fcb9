import type { Mention } from '../types';
import { hasSize } from './evidence';

/** Other things by their form: a version, a path, a file, the name that PyTorch gives a file of weights (`resnet50-0676ba61.pth`). */
const NOT_AN_ID = /^[\d.v_-]+$|^[./~]|\.(?:py|js|ts|json|ya?ml|txt|md|csv|png|jpg|html)$|-[\da-f]{8}\.pth?$/i;
const UUID = /(?:^|[^\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;
/** What the program wrote or fetched itself, and owners that stand for whoever the reader is. */
const FOLDER = /^(?:outputs?|checkpoints?|ckpts?|results?|runs|logs|data|weights|models|saved_models|pretrained_models|exps?|experiments|home|root|mnt|tmp|workspace|cache)\//i;
const ANYBODY = /^(?:org|organi[sz]ation|user|username|owner|namespace|upstream|author|publisher|vendor|company|hf-?user)\//i;
/** `tenant-model`, `image-deployment`, `cloud-model-name`, `model-b`: the part that a model plays, in words only. */
const PART = /^(?:[a-z]+[-_])+(?:models?|llms?|deployments?|alias|engine)(?:[-_](?:name|id|[a-z\d]))?$|^(?:model|llm|deployment)[-_](?:[a-z]|\d{1,2})(?:[-_]\d)?$/i;
const REPOSITORY = /^[a-z][\w.-]+\/[\d_.-]*[a-z][\w.-]*$/i;
/** `org/name-7b`. A name that begins with its size (`llama3/8B_lora`) is a recipe's. */
const SIZED_REPOSITORY = /^[a-z][a-z\d.-]+\/[a-z][\w.-]*b(?:$|[-_.])/i;
const SIZE_IN_NAME = /(?:[-_.]|[a-z]{4})\d{1,4}b(?:$|[-_.])/i;

/**
 * Whether an id outside the catalogue is worth a word: a model context whose SDK is known, or a shape that only models
 * have (`org/name-7b`, `name.gguf`). `model="SandyBridge-IBRS"` is a processor's, `model="E1702/E1703"` a lamp's.
 */
export function admitsUnknown({ text, strength, place, provider, role }: Mention): boolean {
  if (place === 'comment' || place === 'text' || text.length < 4 || NOT_AN_ID.test(text) || (provider === undefined && isForeign(text)) || standsForAny(text)) {
    return false;
  }
  if ((/\.gguf$/i.test(text) && /\d/.test(text)) || (SIZED_REPOSITORY.test(text) && SIZE_IN_NAME.test(text))) {
    return true;
  }
  // Tests make up names of plain words; one with a digit was taken from somewhere.
  const served = provider !== undefined && (role === 'test' ? /\d/ : /[\d:-]/).test(text);
  return strength === 'strong' && (hasSize(text) || REPOSITORY.test(text) || served);
}

/** Part numbers are written in capitals, and keys and folders are no ids; where a model's client is known they may be. */
function isForeign(text: string): boolean {
  return !/[a-z]/.test(text) || UUID.test(text) || FOLDER.test(text) || text.split('/').length > 4;
}

function standsForAny(text: string): boolean {
  return ANYBODY.test(text) || PART.test(text.replace(/^models\//, '').replace(/:(?:latest|cloud)$/, ''));
}
