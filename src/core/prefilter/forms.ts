/** First letters and digits of the names that no table lists but a form knows (`resolve/evidence.ts`, `resolve/zoo.ts`), of those that may have no digit or no mark. */
export const FORMS: readonly string[] = 'buffalo antelope gfpgan fastsam groundingdino poselandmarker mmodhuman convnext sherpaonnx icefall hubert wavlm voxpopuli'.split(' ');
/** Last words of spaCy's pipelines. */
export const PIPELINES: readonly string[] = ['sm', 'md', 'lg', 'trf'];
/** First words of Whisper's sizes. */
export const SIZES: readonly string[] = 'tiny base small medium large turbo distil'.split(' ');
/** What a step of the grammar spells anew before it is looked up. */
export const REWRITTEN_WORDS: readonly string[] = 'claude gemini gemma codegemma llama moonshine ggml vit-b vit-l'.split(' ');
