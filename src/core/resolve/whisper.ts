import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Model } from '../catalogue/types';
import type { Mention, Step, Use } from '../types';

/** `base.en`, `large-v3-turbo-q5_0`, `distil-small.en`: how Whisper's sizes are written without its name. */
const NAME = /^(?<distil>distil-)?(?<size>tiny|base|small|medium|large)(?:[.-](?<english>en))?(?<version>-v[123](?:\.5)?)?(?<turbo>[-_]turbo)?(?<turns>-tdrz)?(?<packing>[-_](?:q\d_[\dk]|int8|fp?16|f32))?$/;
/** What the packages fetch as `large`; a repository or a file of that name stays what it was. */
const LARGEST = 'large-v3';
/** What nothing else is called. */
const DISTINCTIVE = /^distil-|\.en|-v[123]|.[-_]turbo|-tdrz|q\d_|-int8$/;
const PACKAGE = /^((?:openai|distil-whisper)_(?:whisper-)?)((?:distil-)?(?:tiny|base|small|medium|large)(?![a-z]|_(?!turbo|\d))[\w.-]*)$/;
/** One of OpenAI's own files, at its address: `https://openaipublic.azureedge.net/main/whisper/models/…/tiny.pt`. */
const OWN_FILE = /^(tiny|base|small|medium|large(?:-v[123])?|large-v3-turbo)(?:\.en)?\.pt$/;
/** What a call, a command or a key of its own is called. */
const CALLEE = /whisper/i;
const KEY = /whisper(?:$|.*(?:model|size|name|path|weights|checkpoint))/i;
/** A call that hears: `audioToText(path, model_size="base")`. */
const LISTENS = /transcri|(?:audio|speech|voice)_?(?:to|2)_?text|(?:^|_)(?:stt|asr)(?:_|$)/i;
/** A size of the model that the call or the file is about: `model_size="small"`. */
const SIZE_KEY = /^(?:.*[-_.])?model[-_.]?size$/i;
/** `STT_MODEL_SIZE` */
const HEARS = /(?:^|[-_.])(?:stt|asr|transcri\w*|speech)[-_.]/i;
/** Keys of models that hear nothing. */
const OTHERS = /embed|rerank|llm|chat|completion|judge|image|vision|tts|voice|speaker|diariz|translat|summar|vad/i;

/** What no other model that a place asks for is called. */
const LARGE = /^(?:distil-)?large-v[23](?:[-_]turbo)?$/;

/** How much a place says of Whisper: that any size is one of its, that only its distinctive names are, or nothing. */
export type Says = 'sizes' | 'names' | undefined;

export function saysWhisper(mention: Mention): Says {
  const { strength, near, key, callee, provider } = mention;
  const isCalls = callee !== undefined && CALLEE.test(callee);
  if (isCalls && strength === 'strong') {
    return 'sizes';
  }
  if (strength === 'negative' || near?.includes('whisper') !== true) {
    return isLarge(mention) ? 'names' : undefined;
  }
  if (key !== undefined && (KEY.test(key) || (SIZE_KEY.test(key) && (near.includes('whisper-calls') || HEARS.test(key) || isHeard(callee))))) {
    return 'sizes';
  }
  return strength === 'strong' && provider === undefined && (key === undefined || !OTHERS.test(key)) ? 'sizes' : 'names';
}

function isHeard(callee = ''): boolean {
  return CALLEE.test(callee) || LISTENS.test(callee);
}

/** `ASR_MODEL=large-v3`, whatever else the file says. */
function isLarge({ text, strength, key, callee }: Mention): boolean {
  return strength === 'strong' && key !== undefined && callee === undefined && LARGE.test(text);
}

/** `WhisperModel("large-v2")`, `whisperx --model small`, and `"base.en"` in a file that speaks of Whisper: a size, and what of. */
export function ofWhisper(mention: Mention, index: CatalogueIndex): Use | undefined {
  return ofPackage(mention, index) ?? ofSize(mention, index);
}

/** `openai_whisper-large-v3_turbo`, a folder of WhisperKit: the family where the rest of its name says more than a size. */
function ofPackage(mention: Mention, index: CatalogueIndex): Use | undefined {
  const [, head, rest] = mention.strength === 'negative' ? [] : (PACKAGE.exec(mention.text) ?? []);
  if (head === undefined || rest === undefined) {
    return undefined;
  }
  const size = readSize(rest, index);
  const steps: readonly Step[] = [{ kind: 'path', text: head }];
  return { mention, resolution: size ? { kind: 'derivative', base: size.model, steps } : { kind: 'family', family: 'Whisper', steps } };
}

/** Whether a text is a folder of WhisperKit by its form, which counts wherever it stands. */
export function isPackage(text: string): boolean {
  return PACKAGE.test(text);
}

function ofSize(mention: Mention, index: CatalogueIndex): Use | undefined {
  const says = saysWhisper(mention);
  const isFile = says === 'sizes' && mention.fetched === true && OWN_FILE.test(mention.text);
  const size = says === undefined ? undefined : readSize(isFile ? mention.text.slice(0, -3) : mention.text, index);
  if (!size || (says === 'names' && !size.distinctive)) {
    return undefined;
  }
  const { model, steps, isMade } = mention.text === 'large' ? readSize(LARGEST, index) ?? size : size;
  return { mention, resolution: isMade ? { kind: 'derivative', base: model, steps } : { kind: 'grammar', model, steps } };
}

export interface Size {
  readonly model: Model;
  readonly steps: readonly Step[];
  /** Whether the weights are packed or tuned. */
  readonly isMade: boolean;
  /** Whether nothing else is called so; `base` is an everyday word. */
  readonly distinctive: boolean;
}

/** The model whose size a text without Whisper's name is. */
export function readSize(text: string, index: CatalogueIndex): Size | undefined {
  const parts = NAME.exec(text === 'turbo' ? 'large-v3-turbo' : text)?.groups;
  if (!parts) {
    return undefined;
  }
  const { distil, size = '', english, version = '', turbo = '', turns, packing } = parts;
  const head = distil === undefined ? 'openai/whisper-' : 'distil-whisper/distil-';
  const model = index.lookUp(`${head}${size}${english === undefined ? '' : '.en'}${version}${turbo.replace('_', '-')}`)?.model;
  const steps: readonly Step[] = [step('quantisation', packing), step('fine-tune', turns), step('maker', head)].flat();
  return model && { model, steps, isMade: steps.length > 1, distinctive: DISTINCTIVE.test(text) };
}

function step(kind: Step['kind'], text: string | undefined): readonly Step[] {
  return text === undefined ? [] : [{ kind, text }];
}
