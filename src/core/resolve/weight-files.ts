import type { Mention } from '../types';
import { hasSize } from './evidence';
import { isNamedAfterFamily } from './hub-names';
import { isSizeOfArchitecture } from './zoo';

/** Endings that only weights have. */
const SURE = /\.(?:gguf|ggml|safetensors|onnx|ort|ckpt|pth|tflite|nemo|mlmodel|mlpackage|llamafile|litertlm|caffemodel|rknn|pte|ptl|pdparams|ftz|(?<=(?:^|\/)dllama_model_\w{3,80}\.)m)$/i;
/** Endings that data and dotted names have too. */
const MAYBE = /\.(?:bin|pt|pb|h5|hdf5|keras|engine|trt|task|weights|mnn|param|data)$/i;
/** Most files that end so are firmware. */
const FIRMWARE = /\.(?:bin|param)$/i;
/** What a program calls its own: `sentiment_model.h5`, `mnist_cnn.pt`, `my_detector.onnx`. */
const OWN = /(?:^|[-_.])(?:models?|net|my|your|our|custom|test|dummy|fake|example|sample|demo|toy|mnist|cifar|iris|titanic|output|input|result|export(?:ed)?|train(?:ed|ing)?|finetuned?|epoch|step|iter|best|last|final|latest|checkpoint|ckpt|snapshot|fold|version|run|rank|shard|layer|part|chunk|file|foo|bar)(?:$|[-_.=\d])/i;
/** Words of published files too: `models_t5_umt5-xxl-enc-bf16.pth`. */
const PLAIN_WORD = /(?:^|[-_.])(?:models?|net)(?=$|[-_.])/gi;
/** `com.acme.onnx` is code's. */
const NAMESPACE = /^(?:com|org|net|io|dev|ai)\.[a-z]/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/;
/** Calls and keys that say where weights are to be written. */
const WRITES = /^(?:torch\.)?(?:.*_)?(?:save|saves|saved|export|exports|write|dump|output|out|dst|dest|destination|target|serialize|to_onnx|toonnx)(?:$|[_A-Z])/;

/** Without the ending of a file of weights; undefined for any other text. */
export function stemOf(text: string): string | undefined {
  const [ending] = SURE.exec(text) ?? MAYBE.exec(text) ?? [];
  return ending === undefined ? undefined : text.slice(text.lastIndexOf('/') + 1, -ending.length);
}

/** A file that can be nothing but weights, with a name of several words. */
export function isSurelyWeights(text: string): boolean {
  return SURE.test(text) && JOINED.test(stemOf(text) ?? '');
}

/** Whether a file of weights is one that the program writes: `torch.save(state, "unet-3.pth")`. */
export function isWritten({ text, key, callee }: Mention): boolean {
  return stemOf(text) !== undefined && ((key !== undefined && WRITES.test(key)) || (callee !== undefined && WRITES.test(callee)));
}

/**
 * Whether the name of a file of weights says of which model, though nobody lists it: `face_detection_yunet_2023mar.onnx`. Where no place says that
 * it is a model, or other files end so, only what has a number counts; names that every project gives do not.
 */
export function namesModel(mention: Mention): boolean {
  const { text, strength, place, role } = mention;
  const stem = stemOf(text);
  if (stem === undefined || !isName(stem) || isWritten(mention) || isOnlyPacked(text)) {
    return false;
  }
  // Tests make up what they give to a key; what they fetch is there.
  const isReal = role === 'product' || (place === 'config-value' && mention.key === undefined);
  const isGiven = strength === 'strong' && isReal && place !== 'text' && place !== 'comment';
  if (isOfMaker(mention, stem)) {
    return true;
  }
  if (hasSize(stem)) {
    return strength === 'strong' || SURE.test(text);
  }
  if (OWN.test(stem) || FIRMWARE.test(text)) {
    return false;
  }
  return SURE.test(text) ? isTelling(stem, isGiven) : isGiven && isLikely(text, stem) || isLong(mention, stem);
}

function isOfMaker({ text, fetched }: Mention, stem: string): boolean {
  return isSizeOfArchitecture(stem) || isOfFamily(text, stem) || isOfGgml(text, stem) || (fetched === true && isPublished(stem));
}

function isOfFamily(text: string, stem: string): boolean {
  return SURE.test(text) && isNamedAfterFamily(stem) && !OWN.test(stem.replace(PLAIN_WORD, ''));
}

/** Whether what is downloaded has a word that not every project's weights have: `RestoreFormer.pth`, `detection_Resnet50_Final.pth`, not `best_model.pt`. */
function isPublished(stem: string): boolean {
  return stem.toLowerCase().split(/[-_.=]/).some((word) => word.length >= 4 && /[a-z]{3}/.test(word) && !OWN.test(word) && !PACKING.test(word) && !TASK.test(word) && !PLAIN_PART.test(word));
}

/** Of the format before GGUF, with more in its name than its packing: `ggml-vicuna-13b-4bit.bin`, `chatglm-ggml.bin`, not `ggml-model-q4_0.bin`. */
function isOfGgml(text: string, stem: string): boolean {
  const words = stem.toLowerCase().split(/[-_.]/);
  return /\.bin$/i.test(text) && words.some((word) => word.startsWith('ggml')) && !OWN.test(stem)
    && words.filter((word) => !/^ggml/.test(word) && !PACKING.test(word) && !TASK.test(word)).join('').length >= 4;
}

/** Of a file that is given to a model's key and whose ending others have too. */
function isLikely(text: string, stem: string): boolean {
  return !/\.data$/i.test(text) && (NUMBERED.test(stem) || LETTERED.test(stem) || (/\.task$/.test(text) && JOINED.test(stem)));
}

/** Of more words than anybody makes up: `Kroko-EN-Community-64-L-Streaming-001`. */
function isLong({ strength }: Mention, stem: string): boolean {
  return strength === 'strong' && NUMBERED.test(stem) && stem.split(/[-_]/).length >= 5;
}

/** Of a file whose ending only weights have. */
function isTelling(stem: string, isGiven: boolean): boolean {
  const isNumbered = NUMBERED.test(stem);
  return (isGiven || isNumbered) && (JOINED.test(stem) || (isGiven && isNumbered));
}

const PACKING = /^(?:ud|gguf|i?q\d[a-z\d]*|b?f16|f32|fp16|[01kmsl]|x{1,2}[sl]|nl|\d{5}|of)$/i;
const PLAIN = /^(?:models?|base|other|test)$/i;
/** What parts of any model, and what else comes in files that end so, are called. */
const PLAIN_PART = /^(?:ggml|pytorch|tensorflow|keras|saved|frozen|graph|state|dict|encoder?|decoder?|stage|cond|backbone|generator|discriminator|adapter|optimi[sz]er|tokenizer|vocab\w*|quantized|merged|firmware|data|embeddings?|index|features?|params?|parameters|stats|mean|std|config|bootloader|app|update|flash|partitions?|hello|world|simple|linear|basic|random|dummy|matrix|original)$/;

/** Whether a GGUF file that has a number names a model beside its packing: `locate-anything-q8_0.gguf`, not `alpha-Q4_K_M.gguf`. */
export function isPacked(text: string): boolean {
  const stem = stemOf(text);
  if (stem === undefined || !/\d/.test(stem) || !/\.gguf$/i.test(text)) {
    return false;
  }
  const words = stem.split(/[-_.]/).filter((word) => !PACKING.test(word) && !PLAIN.test(word));
  const isNumbered = words.some((word) => /\d/.test(word));
  return hasSize(stem) || (words.length > 1 && isNumbered) || ((words.length > 1 || isNumbered) && words.join('').length >= 6);
}

function isOnlyPacked(text: string): boolean {
  return /\.gguf$/i.test(text) && !isPacked(text);
}

const JOINED = /[a-z\d][-_.][a-z\d]/i;
const NUMBERED = /^(?=.*\d)(?=.*[a-z]{2})/i;
/** `rtdetr-l`, `sam_b`: a size in one letter. */
const LETTERED = /[a-z]{3}[-_][nstmblxh]$/i;

/** What models do, their sizes and versions: `detection_v3-large.onnx` is one of whatever the program is about. */
const TASK = /^(?:detection|detector|recognition|recogni[sz]er|classification|classifier|segmentation|embedding|landmarks?|face|text|image|audio|speech|det|rec|cls|seg|weights?|\d+k?hz|\d+kbps|tiny|small|base|medium|large|nano|mini|[a-z]|v?\d*)$/;

/** Whether a stem may be a name at all: no constant in capitals, no package, no task. */
function isName(stem: string): boolean {
  return stem.length >= 4 && /[a-z\d]/.test(stem) && !NAMESPACE.test(stem) && !UUID.test(stem) && !stem.toLowerCase().split(/[-_.]/).every((word) => TASK.test(word));
}
