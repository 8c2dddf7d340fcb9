import { isExampled, isListedSize, isNamedWithIds } from './context/beside';
import type { Place } from './context/place';

/** What joins the words of a list. */
const LISTS = /,| or /;

/** What a text as a whole says of words that say nothing by themselves. */
export interface Hints {
  /** One of Whisper's sizes is in it: others may be listed with it. */
  readonly hasSizes: boolean;
  /** It is a value whose key speaks of models, or a comment that does: words in it may be listed with ids. */
  readonly isOfModels: boolean;
  /** It speaks of Ollama's models: the words that it gives as examples are their names. */
  readonly isOfOllama: boolean;
  /** It is no comment and no value. */
  readonly isText: boolean;
}

export function hintsOf(text: string, { place, key }: Place): Hints {
  const isAmongWords = place === 'comment' || place === 'text';
  return {
    hasSizes: (isAmongWords || LISTS.test(text) || text.includes('|')) && /\b(?:tiny|base)\b/.test(text),
    isOfModels: LISTS.test(text) && (key === undefined ? isAmongWords && /\bmodels?\b|\bllms?\b|ollama/i.test(text) : /model|llm/i.test(key)),
    isOfOllama: text.includes('llama') && /ollama/i.test(text) && /model/i.test(text),
    isText: place === 'text',
  };
}

/** A word that only what stands around it says anything of. */
export function isListed(text: string, from: number, to: number, { hasSizes, isOfModels, isOfOllama, isText }: Hints): boolean {
  return (hasSizes && isListedSize(text, from, to)) || (isOfOllama && isExampled(text, from, to))
    || (isOfModels && (!isText || /\d/.test(text.slice(from, to))) && isNamedWithIds(text, from, to));
}
