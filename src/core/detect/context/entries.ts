import { hasIdShape } from '../shape';
import { providerOfKey } from './imports';
import { isCollectionKey, keyStrength, wordsOf } from './keys';
import { providerOfName } from './providers';

/** Keys of an entry that say which one it is: `models: [{ id: … }]`. */
const NAMES_ENTRY = new Set(['id', 'name', 'model', 'value', 'slug', 'key', 'repo', 'hf', 'path']);
const HEADS = new Set(['model', 'models', 'llm', 'llms']);
/** Words that may follow a head in the name of a table, type or function that goes by model: `MODEL_PRICING`, `ModelInfo`, `isModelSupported`. */
const ABOUT = new Set((
  'pricing price prices cost costs rate rates limit limits context contexts window windows length lengths size sizes token tokens max min input output info infos information map maps mapping mappings '
  + 'config configs configuration configurations settings spec specs card cards entry entries option options choice choices definition definitions details data metadata meta descriptor registry '
  + 'catalog catalogue capabilities capability features feature and provider providers id ids name names ref alias aliases hf torch gguf table list supported available default '
  + 'defaults selection support encoding encodings dimension dimensions dims revision revisions repo repos url urls response request item items summary tag tags version versions family families'
).split(' '));
/** `MODEL_TO_ENCODING`, `MODELS_BY_LANGUAGE`. */
const LINKS = new Set(['by', 'to', 'for', 'of', 'per', 'with']);
const MONEY = new Set(['pricing', 'price', 'prices', 'cost', 'costs']);
/** Collections at the Hub that are no models, with ids of the same form. */
const OTHER_ENTRIES = new Set(['spaces', 'space', 'datasets', 'dataset', 'papers', 'collections']);
/** Last words of names that are no model's, of things that hold one: promptfoo's `provider: { id: 'openai:gpt-4o' }`. */
const HOLDERS = new Set(['provider', 'providers', 'vendor', 'backend', 'framework']);

/** What a function of a provider's name does with a model: `ollama_embed`, `AddOllamaChatCompletion`, `embedding_openai`. */
const TASKS = new Set('chat complete completion completions embed embedding embeddings embedder generate generation generator rerank reranker llm'.split(' '));
const BEGINS = new Set('add new create get call ask use with run'.split(' '));

/** True for a text that has the marks or digits of an id, not those of a word: what a place that only hints at models may hold. */
export function hasIdForm(text: string): boolean {
  return hasIdShape(text) && /[-\d/:]/.test(text);
}

/** True for the key of an entry by which it is told from others. */
export function namesEntry(key: string): boolean {
  return key.length < 6 && NAMES_ENTRY.has(key.toLowerCase());
}

/** What the name of a list, map or type says of the ids of its entries; `undefined` where it says nothing. */
export function entriesOf(name: string): 'models' | 'others' | undefined {
  const last = wordsOf(name).at(-1) ?? '';
  return OTHER_ENTRIES.has(last) || (keyStrength(name) === 'negative' && !HOLDERS.has(last)) ? 'others' : isCollectionKey(name) || goesByModel(name) ? 'models' : undefined;
}

/** True for the name of a table, type or function that goes by model: its keys, subscripts and arguments name models. */
export function goesByModel(name: string): boolean {
  if (name.length > 60 || !/model|llm|pric|cost/i.test(name)) {
    return false;
  }
  const all = wordsOf(name);
  const link = all.findIndex((word, index) => index > 0 && LINKS.has(word));
  const words = link < 0 ? all : all.slice(0, link);
  let at = words.length - 1;
  while (at >= 0 && !HEADS.has(words[at] ?? '') && ABOUT.has(words[at] ?? '')) {
    at--;
  }
  return HEADS.has(words[at] ?? '')
    ? keyStrength(words.slice(0, at + 1).join('_')) === 'strong'
    : MONEY.has(words.at(-1) ?? '') && providerOfKey(name) !== undefined;
}

/** True for the name of a map whose values are models as well: `MODELS_BY_LANGUAGE`, `MODEL_IDS`. */
export function holdsModels(name: string): boolean {
  const words = wordsOf(name);
  return goesByModel(name) && (words.includes('models') || words.includes('llms') || words.at(-1) === 'ids' || words.at(-1) === 'names' || words.at(-1) === 'aliases' || words.at(-1) === 'repos');
}

/** True for a function that does a model's task at a provider that its name says: `ollama_embed("nomic-embed-text", …)`. */
export function servesTask(name: string): boolean {
  if (name.length > 60 || !/chat|compl|embed|gener|rerank|llm/i.test(name)) {
    return false;
  }
  const words = wordsOf(name).filter((word) => !BEGINS.has(word));
  const rest = words.filter((word) => !TASKS.has(word) && word !== 'text');
  return rest.length > 0 && rest.length < words.length && providerOfName(rest.join('-')) !== undefined;
}
