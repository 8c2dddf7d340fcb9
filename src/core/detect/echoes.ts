import type { Mention } from '../types';
import { isSize, isSizeKey } from './context/beside';

/** OpenAI's first models, which are words elsewhere. */
const FIRST = /^(?:ada|babbage|curie|davinci)$/;

/** What the choice among several is by default: `Dropdown(["tiny", "base", "small"], value="base")`. */
const CHOSEN = /^(?:default_?(?:value)?|value|initial_?value|selected)$/i;
/** Fewest sizes of Whisper that are a list of its sizes. */
const SIZES = 3;

/**
 * The keys of one table or the members of one list that are several of OpenAI's first models, or of Whisper's sizes in a file that speaks of it: each vouches
 * for the others, and a list of sizes for the one that is chosen by default.
 */
export function withSiblings(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Map<string, Set<string>>();
  for (const { text, group, near } of mentions) {
    if (group !== undefined && (FIRST.test(text) || (near?.includes('whisper') === true && isSize(text)))) {
      seen.set(group, (seen.get(group) ?? new Set<string>()).add(text));
    }
  }
  if (seen.size === 0) {
    return mentions;
  }
  const sizes = new Set([...seen].filter(([, words]) => words.size >= SIZES && words.has('tiny') && words.has('base')).map(([group]) => group));
  const isVouched = ({ text, group = '', key, strength }: Mention): boolean => strength === 'weak'
    && (FIRST.test(text) ? (seen.get(group)?.size ?? 0) > 1 : isSize(text) && (sizes.has(group) || (sizes.size > 0 && (CHOSEN.test(key ?? '') || isSizeKey(key ?? '')))));
  return mentions.map((mention) => (isVouched(mention) ? { ...mention, strength: 'strong' } : mention));
}

/** Key of a word that only a command elsewhere in the document makes a name. */
export const SPOKEN_OF = 'spoken of';

/** An id with a digit and a mark, of some length, or with a size: no word that says two things in one file. */
const ID = /^(?=.*\d)(?:(?=.*[-.:/]).{4,}|[a-z].*_\d{1,3}b(?:_.*)?)$/;

/**
 * Where a place says that a text is a model, the same text elsewhere in the document is that model too: `"llama3.2"` after
 * `Model: "llama3.2"`. Places that say otherwise stay.
 */
export function withEchoes(mentions: readonly Mention[]): readonly Mention[] {
  const said = new Set(mentions.filter(({ strength, text }) => strength === 'strong' && ID.test(text)).map(({ text }) => text));
  const kept = mentions.some(({ key }) => key === SPOKEN_OF) ? besideCommands(mentions) : mentions;
  return said.size === 0 ? kept : kept.map((mention) => (mention.strength === 'weak' && said.has(mention.text) ? { ...mention, strength: 'strong' } : mention));
}

/** A word that a sentence says is to be pulled is what a command of the document pulls from Ollama, or nothing. */
function besideCommands(mentions: readonly Mention[]): readonly Mention[] {
  const pulled = new Set(mentions.filter(({ key, strength }) => strength === 'strong' && key?.startsWith('ollama ') === true).map(({ text }) => text));
  return mentions.flatMap((mention) => {
    if (mention.key !== SPOKEN_OF) {
      return [mention];
    }
    return pulled.has(mention.text) ? [{ ...mention, strength: 'strong' as const, provider: 'ollama' }] : [];
  });
}

/** A name as people say it: `GPT-3.5`. Ids are in lower case, or have more parts. */
const SAID = /^[A-Z][A-Za-z]*-\d[\w.]*$/;

/** Keys of what people are shown; a name may be an id's, but OpenAI's are in lower case. */
const SHOWN = /^(?:label|title|display_?name|caption|text)$/i;

/** What is its own translation is a name that people read, and no id: `"GPT-3.5": "GPT-3.5"`; so is what is shown for one: `{ id: "gpt-4o", name: "GPT-4o" }`. */
export function withoutNames(mentions: readonly Mention[]): readonly Mention[] {
  const isName = (mention: Mention | undefined): boolean => mention?.strength === 'weak' && mention.key !== undefined && SAID.test(mention.text)
    && (mention.key === mention.text || SHOWN.test(mention.key) || (/^name$/i.test(mention.key) && mention.text.startsWith('GPT-')));
  return mentions.filter((mention, at) => !isName(mention) && !(mention.place === 'config-key' && isName(mentions[at + 1])));
}
