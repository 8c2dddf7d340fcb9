import { isExampled, isFirstAmongIds, isListedSize, isNamedWithIds } from './context/beside';
import type { Place } from './context/place';

/** What joins the words of a list. */
const LISTS = /,| or /;

const SPEAKS = /\bmodels?\b|\bllms?\b|ollama/i;
/** Keys of what is said to people: `help="Ollama model (e.g. llama3, mistral)"`. */
const SAYS = /^(?:help|description|desc|doc|docs|placeholder|hint|label|title|message|usage|tooltip)$/i;

/** `Recommended models for evaluation:`, and an item below it: `- neural-chat: tuned by Intel`. */
const HEAD = /\b(?:models|llms)\b[^\n:]{0,80}:[ \t]*\r?\n/gi;
const ITEM = /[ \t]*(?:\*[ \t]+)?[-*][ \t]+["'`]?([a-z][a-z\d.:-]{1,60}[a-z\d])["'`]?(?=:?[ \t]*(?:[ (\r\n]|$))[^\n]*(?:\n|$)/y;

const NONE: ReadonlySet<number> = new Set();

/** Where the names of the items stand that a text lists below a line that announces models. */
function itemsOf(text: string): ReadonlySet<number> {
  const items = new Set<number>();
  for (const { index, 0: head } of text.matchAll(HEAD)) {
    ITEM.lastIndex = index + head.length;
    for (let from = ITEM.lastIndex, found = ITEM.exec(text); found && ITEM.lastIndex > from; from = ITEM.lastIndex, found = ITEM.exec(text)) {
      items.add(from + found[0].indexOf(found[1] ?? ''));
    }
  }
  return items;
}

/** What a text as a whole says of words that say nothing by themselves. */
export interface Hints {
  /** One of Whisper's sizes is in it: others may be listed with it. */
  readonly hasSizes: boolean;
  /** It is a value whose key speaks of models, or a comment that does: words in it may be listed with ids. */
  readonly isOfModels: boolean;
  /** It speaks of Ollama's models: the words that it gives as examples are their names. */
  readonly isOfOllama: boolean;
  /** Where it lists names of Ollama's models. */
  readonly items: ReadonlySet<number>;
  /** Several of OpenAI's first models may be in it. */
  readonly hasFirst: boolean;
  /** It is no comment and no value. */
  readonly isText: boolean;
}

export function hintsOf(text: string, { place, key }: Place): Hints {
  const isAmongWords = place === 'comment' || place === 'text';
  const isOfOllama = text.includes('llama') && /ollama/i.test(text) && /model/i.test(text);
  return {
    hasSizes: (isAmongWords || LISTS.test(text) || text.includes('|')) && /\b(?:tiny|base)\b/.test(text),
    isOfModels: LISTS.test(text) && (key === undefined ? isAmongWords && SPEAKS.test(text) : /model|llm/i.test(key) || (SAYS.test(key) && SPEAKS.test(text))),
    isOfOllama,
    items: isOfOllama && text.includes('\n') ? itemsOf(text) : NONE,
    hasFirst: isAmongWords && text.includes('davinci') && text.includes('curie'),
    isText: place === 'text',
  };
}

/** Who serves a word that is an item of a list of Ollama's models; one with a version may be another's. */
export function servedBy({ items }: Hints, from: number, text: string): Pick<Place, 'provider'> {
  return items.has(from) && !/\d/.test(text) ? { provider: 'ollama' } : {};
}

/** A word that only what stands around it says anything of. */
export function isListed(text: string, from: number, to: number, { hasSizes, isOfModels, isOfOllama, items, hasFirst, isText }: Hints): boolean {
  return items.has(from) || (hasSizes && isListedSize(text, from, to)) || (isOfOllama && isExampled(text, from, to))
    || (hasFirst && isFirstAmongIds(text, from, to))
    || (isOfModels && (!isText || /\d/.test(text.slice(from, to))) && isNamedWithIds(text, from, to));
}
