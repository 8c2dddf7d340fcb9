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

/** Architectures and sizes that together only models are named after: `bert-base-turkish`, `t5-small`, `wav2vec2-large`. */
const NAMED_AFTER = /(?:bert(?:a|a-v\d)?|electra|mpnet|(?:^|[-_])[bm]?t5|gpt2|bart|wav2vec2|hubert|whisper|(?:^|[-_])vit|longformer|xlnet|pegasus|blip2?|segformer|deit|swin|beit)[-_](?:tiny|mini|small|base|medium|large|xl|xxl|xls)(?:$|[-_.])|(?:^|[-_])minilm-l\d/i;
/** Folders of projects, and whoever the reader is. */
const NO_OWNER = /^(?:configs?|confs?|models?|checkpoints?|ckpts?|examples?|data|docs?|src|recipes?|exps?|experiments?|outputs?|out|results?|scripts?|weights|pretrained|hub|cache|runs|tasks?|benchmarks?|notebooks?|train(?:ing)?|eval|logs?|tmp|home|path|local|my.*|your.*|user.*|org|owner|acme|foo|bar|some.*|test.*)$/i;

/** Whether an id outside the catalogue is a model's by its owner and the words of its name: `sentence-transformers/nli-mpnet-base-v2`. */
export function isOfModelsOwner(text: string): boolean {
  const at = text.indexOf('/');
  const name = text.slice(at + 1);
  const owner = text.slice(0, at).toLowerCase();
  return at > 0 && /^[a-z\d][\w.-]{3,}$/i.test(name) && !DATA.test(name) && (OWNERS.has(owner) ? TELLS.test(name) || ARCHITECTURE.test(name) : NAMED_AFTER.test(name) && !/\.[a-z]{2,5}$/i.test(name) && /^[a-z\d][\w-]{1,38}$/.test(owner) && !NO_OWNER.test(owner));
}
