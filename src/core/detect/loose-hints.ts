import { isExampled, isFirstAmongIds, isListedSize, isNamedWithIds } from './context/beside';
import type { Place } from './context/place';

/** What joins the words of a list. */
const LISTS = /,| or /;

const SPEAKS = /\bmodels?\b|\bllms?\b|ollama/i;
/** Keys of what is said to people: `help="Ollama model (e.g. llama3, mistral)"`. */
const SAYS = /^(?:help|description|desc|doc|docs|placeholder|hint|label|title|message|usage|tooltip)$/i;

/** What a text as a whole says of words that say nothing by themselves. */
export interface Hints {
  /** One of Whisper's sizes is in it: others may be listed with it. */
  readonly hasSizes: boolean;
  /** It is a value whose key speaks of models, or a comment that does: words in it may be listed with ids. */
  readonly isOfModels: boolean;
  /** It speaks of Ollama's models: the words that it gives as examples are their names. */
  readonly isOfOllama: boolean;
  /** Several of OpenAI's first models may be in it. */
  readonly hasFirst: boolean;
  /** It is no comment and no value. */
  readonly isText: boolean;
}

export function hintsOf(text: string, { place, key }: Place): Hints {
  const isAmongWords = place === 'comment' || place === 'text';
  return {
    hasSizes: (isAmongWords || LISTS.test(text) || text.includes('|')) && /\b(?:tiny|base)\b/.test(text),
    isOfModels: LISTS.test(text) && (key === undefined ? isAmongWords && SPEAKS.test(text) : /model|llm/i.test(key) || (SAYS.test(key) && SPEAKS.test(text))),
    isOfOllama: text.includes('llama') && /ollama/i.test(text) && /model/i.test(text),
    hasFirst: isAmongWords && text.includes('davinci') && text.includes('curie'),
    isText: place === 'text',
  };
}

/** A word that only what stands around it says anything of. */
export function isListed(text: string, from: number, to: number, { hasSizes, isOfModels, isOfOllama, hasFirst, isText }: Hints): boolean {
  return (hasSizes && isListedSize(text, from, to)) || (isOfOllama && isExampled(text, from, to))
    || (hasFirst && isFirstAmongIds(text, from, to))
    || (isOfModels && (!isText || /\d/.test(text.slice(from, to))) && isNamedWithIds(text, from, to));
}
