/**
 * Organisations at the Hub, lower case, that have models there and neither code nor images under that name anywhere: `Qwen` (its code is
 * QwenLM's), not `microsoft`, and nobody who has data sets beside them.
 */
const OWNERS = new Set((
  'bartowski cardiffnlp cohereforai coherelabs cross-encoder distil-whisper distilbert dslim facebookai flax-sentence-embeddings google-bert google-t5 guillaumekln hugging-quants '
  + 'intfloat jonatasgrosman lmstudio-community lonestriker maziyarpanahi mlx-community mobiuslabsgmbh moritzlaurer mradermacher nlptown onnx-community openai-community prosusai '
  + 'quantfactory qwen redhatai runwayml sentence-transformers systran thebloke thenlper tinyllama unsloth whereisai xenova '
  + 'baai deepset helsinki-nlp llava-hf mixedbread-ai stabilityai'
).split(' '));
/** Words that models are told apart by: sizes, versions, tunings. A packing says nothing: tests make up `unsloth/Nope-GGUF`. */
const TELLS = /[-_.](?:tiny|mini|nano|micro|small|base|medium|large|huge|xx?l|v?\d(?:\.\d)+|v\d|\d{1,4}[bm]|instruct|chat|it|uncased|cased|multilingual|distilled|finetuned|llm)(?:$|[-_.])/i;
/** Architectures that names are made of: `finbert`, `opus-mt-en-de`. */
const ARCHITECTURE = /bert(?:a|$|[-_])|mpnet|minilm|electra(?:$|[-_])|(?:^|[-_])(?:t5|gte|bge|e5|clip|whisper|llama|qwen|mistral|opus-mt)[-_]?/i;
/** What such organisations have beside models. */
const DATA = /(?:^|[-_])(?:datasets?|corpus|corpora|data|triplets|pairs|hard-negatives|nli-pairs|benchmark|instruct(?:ions)?-data)(?:$|[-_])/i;

/** Whether an id outside the catalogue is a model's by its owner and the words of its name: `sentence-transformers/nli-mpnet-base-v2`. */
export function isOfModelsOwner(text: string): boolean {
  const at = text.indexOf('/');
  const name = text.slice(at + 1);
  return at > 0 && /^[a-z\d][\w.-]{3,}$/i.test(name) && OWNERS.has(text.slice(0, at).toLowerCase()) && !DATA.test(name) && (TELLS.test(name) || ARCHITECTURE.test(name));
}
