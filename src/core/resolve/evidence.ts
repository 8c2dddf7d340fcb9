import type { Mention } from '../types';
import { isOfCollection } from './zoo';

/** Real ids somewhere that are everyday words in code; only a model context makes them one. */
const EVERYDAY = new Set([
  'auto', 'base', 'chat', 'claude', 'clip', 'code', 'command', 'core', 'custom', 'default', 'echo', 'embed', 'fast', 'general',
  'gemini', 'grok', 'large', 'lite', 'medium', 'mini', 'mistral', 'nova', 'opt', 'pro', 'router', 'seed', 'small', 'sonar',
  'speech', 'tiny', 'titan', 'turbo', 'universal', 'video', 'vision',
]);
/** Ids that even a model context does not make meaningful. */
const MEANINGLESS = new Set(['auto', 'base', 'custom', 'default', 'general', 'large', 'medium', 'small', 'tiny', 'none', 'null', 'model', 'video', 'erase', 'creative', 'embedding', 'embeddings', 'segmentation', 'enhance', 'expand', 'fusion', 'reranker']);
const PLACEHOLDER = /^fake[a-z]*\/|^(?:your|my|some|any|another|the|a|test|fake|dummy|mock|sample|example|placeholder|foo|bar|baz|x{3,}|unknown|invalid|nonexistent|non-existent)(?:$|[-_./:])|(?:^|[-_/])(?:placeholder|dummy|fake|mock|foobar|x{3,}|todo|redacted)(?:$|[-_])|[-_/]test[-_](?:model|llm|provider)(?:$|[-_/])|^custom-model|^(?:claude|gpt|gemini|llama|mistral)[a-z\d.-]*-test$|-(?:123|foo|bar|baz|does-not-exist|doesnt-exist|nonexistent|unknown|invalid)$|[<>{}$*…]/i;

/** A digit and a separator, or a path with a digit: `gpt-4o`, `llama3.1:8b`, `org/name-7b`. */
export function isSelfEvident(text: string): boolean {
  return /\d/.test(text) && /[a-z]/i.test(text) && /[-_.:/@]/.test(text) && text.length >= 5;
}

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) || MEANINGLESS.has(text.toLowerCase());
}

/** With a tag that only models and images have: `GigaChat:latest`. */
export function hasLatestTag(text: string): boolean {
  return /^[A-Za-z][\w.-]{1,60}:latest$/.test(text);
}

/** A number of something, though it is listed: `embedding-3`, `step-3`. */
const COUNTED = /^(?:embedding|rerank|step)-v?\d$/i;

/** Whether a listed name is a number of something in a place that asks for no model. */
export function isCounted({ text, strength }: Mention): boolean {
  return strength === 'weak' && COUNTED.test(text);
}

/** Whether a listed spelling may count at this place. */
export function admitsListed(mention: Mention, text: string): boolean {
  if (mention.strength === 'strong') {
    return !MEANINGLESS.has(text.toLowerCase());
  }
  return isSelfEvident(text) || hasReleaseForm(text) || (/[-/]/.test(text) && text.length >= 8 && !EVERYDAY.has(text.toLowerCase()));
}

/** spaCy's pipelines (`en_core_web_sm`), timm's tagged weights (`resnet18.a2_in1k`), PaddleOCR's parts (`PP-OCRv5_server_det`), InsightFace's packs, what icefall trains and sherpa-onnx loads (`sherpa-onnx-paraformer-zh-2023-09-14`), rerankers of MS MARCO (`ms-marco-MultiBERT-L-12`), TorchAudio's bundles. */
const RELEASES = [
  /^[a-z]{2,3}_(?:core|dep|ent|sent)_[a-z]{2,8}_(?:sm|md|lg|trf)(?:-\d+\.\d+\.\d+)?$/,
  /^[a-z][a-z\d_]*\.(?:[a-z\d]+_)*in(?:1|12|21|22)k(?:_[a-z\d_]+)?$/,
  /^(?:[a-z]{2,6}_)?PP-?OCRv\d_(?:[a-z]{2,10}_)*(?:det|rec|cls)(?:_infer)?$/,
  /^(?:buffalo_(?:[lms]|sc)|antelopev2)$/,
  /^(?:sherpa-onnx|icefall)-(?:asr-|streaming-|offline-|kws-)*(?:paraformer|zipformer\d?|conv-emformer|conformer|transducer|lstm|whisper|moonshine|nemo|sense-voice|dolphin|telespeech|fire-red-asr\d?|wenetspeech|pyannote|punct|multidataset|libriheavy|gigaspeech|librispeech|vits|matcha|kokoro)[-_][\w.-]+$/,
  /^ms-marco-[a-z]+-L-?\d{1,2}(?:-v\d)?$/i,
  /^(?:WAV2VEC2|HUBERT|WAVLM|VOXPOPULI)_[A-Z\d]+_[A-Z\d_]+$/,
];

/** Voices of Piper (`en_US-lessac-medium`), models of Vosk (`vosk-model-small-en-us-0.15`) and of Ultimate Vocal Remover (`UVR-MDX-NET-Inst_HQ_4`): forms that nothing else has. */
export function hasReleaseForm(text: string): boolean {
  return RELEASES.some((each) => each.test(text)) || isOfCollection(text) || /^(?:vits-piper-)?[a-z]{2,3}_[A-Z]{2}-\w+-(?:x_low|low|medium|high)$/.test(text) || /^vosk-model-[a-z].*\d/.test(text)
    || /^(?:UVR[-_]?MDX[-_]?NET[-_](?:\w+-)*\w*\d|MDX23C[-_]\w)/i.test(text);
}

/**
 * Words that makers of hosted models put their ids together from, behind the family's: `claude-v3.5-haiku`, `gpt-5-mini-high`. Of `gpt-4-based` the last is none.
 */
const API_FORM = /^(?:claude|gpt|gemini|grok|amazon-nova|nova|kimi|doubao|qwen|glm|sonar|deepseek|minimax|mimo|ernie|hunyuan|longcat|ministral|magistral|devstral|codestral|palmyra|solar|reka|abab|o[134])(?!-\d\d-)(?=[a-z\d.@-]*\d)(?:[-@](?:[kmv]?\d{1,2}(?:[.p]\d{1,2})?o?|opus|sonnet|haiku|mini|nano|pro|flash|lite|micro|premier|turbo|preview|latest|thinking|reasoning|non|vision|audio|realtime|instruct|exp|experimental|fast|high|low|codex|image|transcribe|tts|search|deep|research|max|plus|live|native|code|coder|speciale|think|nothink|nothinking|free|chat|vl|omni|turbos|seed|medium|small|large|standard|\d{1,3}k|\d{4}|\d{6}|\d{8})){2,8}$/;

/** Whether a name is spelt as hosts spell ids, so that only its version is in question. */
export function hasApiForm(text: string): boolean {
  return text.length >= 9 && API_FORM.test(text);
}

/** `7b`, `8x7B`, `135M`, `a3b`: a parameter count says that a name is a model's. */
export function hasSize(text: string): boolean {
  return /(?:^|[-_:.\d])(?:\dx)?\d[bm](?:$|[-_:.])/i.test(text);
}

/** `-2024-08-06`, `-20240806`, `-08-2024`, `-05-20`, `-0125`, `-2407`, `-002` at the end: a snapshot's. */
export function hasDate(text: string): boolean {
  return /[-@](?:20\d{2}-?[01]\d-?[0-3]\d|[01]\d-20\d{2}|[01]\d-[0-3]\d|2[3-9][01]\d(?:[0-3]\d)?|[01]\d[0-3]\d|00\d)$/.test(text);
}
