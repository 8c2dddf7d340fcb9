import type { Mention } from '../types';
import { hasSize } from './evidence';

/** Endings that only weights have. */
const SURE = /\.(?:gguf|ggml|safetensors|onnx|ort|ckpt|pth|tflite|nemo|mlmodel|mlpackage|llamafile|litertlm|caffemodel|rknn|pte|ptl|pdparams|ftz)$/i;
/** Endings that data and dotted names have too. */
const MAYBE = /\.(?:bin|pt|pb|h5|hdf5|keras|engine|trt|task|weights|mnn|param)$/i;
/** Most files that end so are firmware. */
const FIRMWARE = /\.(?:bin|param)$/i;
/** What a program calls its own: `sentiment_model.h5`, `mnist_cnn.pt`, `my_detector.onnx`. */
const OWN = /(?:^|[-_.])(?:models?|net|my|your|our|custom|test|dummy|fake|example|sample|demo|toy|mnist|cifar|iris|titanic|output|input|result|export(?:ed)?|train(?:ed|ing)?|finetuned?|epoch|step|iter|best|last|final|latest|checkpoint|ckpt|snapshot|fold|version|run|rank|shard|layer|part|chunk|file|foo|bar)(?:$|[-_.=\d])/i;
/** `com.acme.onnx` is code's. */
const NAMESPACE = /^(?:com|org|net|io|dev|ai)\.[a-z]/;
/** Calls and keys that say where weights are to be written. */
const WRITES = /^(?:torch\.)?(?:.*_)?(?:save|saves|saved|export|exports|write|dump|output|out|dst|dest|destination|target|serialize|to_onnx|toonnx)(?:$|[_A-Z])/;

/** Without the ending of a file of weights; undefined for any other text. */
export function stemOf(text: string): string | undefined {
  const [ending] = SURE.exec(text) ?? MAYBE.exec(text) ?? [];
  return ending === undefined ? undefined : text.slice(text.lastIndexOf('/') + 1, -ending.length);
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
  const isGiven = strength === 'strong' && role === 'product' && place !== 'text' && place !== 'comment';
  if (hasSize(stem)) {
    return strength === 'strong' || SURE.test(text) || /[-_.]ggml(?:v\d)?[-_.]/i.test(stem);
  }
  if (OWN.test(stem) || FIRMWARE.test(text)) {
    return false;
  }
  return SURE.test(text) ? isTelling(stem, isGiven) : isGiven && (NUMBERED.test(stem) || LETTERED.test(stem) || (/\.task$/.test(text) && JOINED.test(stem)));
}

/** Of a file whose ending only weights have. */
function isTelling(stem: string, isGiven: boolean): boolean {
  const isNumbered = NUMBERED.test(stem);
  return (isGiven || isNumbered) && (JOINED.test(stem) || (isGiven && isNumbered));
}

const PACKING = /^(?:ud|gguf|i?q\d[a-z\d]*|b?f16|f32|fp16|[01kmsl]|x{1,2}[sl]|nl|\d{5}|of)$/i;
const PLAIN = /^(?:models?|base|other|test)$/i;

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
  return stem.length >= 4 && /[a-z\d]/.test(stem) && !NAMESPACE.test(stem) && !stem.toLowerCase().split(/[-_.]/).every((word) => TASK.test(word));
}
