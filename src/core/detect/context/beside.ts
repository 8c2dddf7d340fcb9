import { isWeightFile } from '../weights';

/** A letter and a digit, which alone say nothing: `o3`. */
const SHORT = /^[a-z]\d$/;
/** One word, as a name without hyphens: `llama2`, `davinci`. */
const WORD = /^[a-z][a-z\d.]{1,20}$/;
/** A letter, a digit and a hyphen between: `gpt-4o`, `o4-mini`. */
const ID = /^(?=[^\d\s]{0,30}\d)[a-z]{1,12}\d?-[\w.-]{1,40}$/;
/** An id of at least three words. */
const LONG_ID = /^(?=[^\d\s]{0,30}\d)[a-z]{2,12}\d?(?:-[a-z\d.]{1,20}){2,6}$/;
/** OpenAI's first models, which are words elsewhere. */
const FIRST = new Set(['ada', 'babbage', 'curie', 'davinci']);
/** With a tag of Ollama's, or a version: `llama3:latest`, `llama3.2`. */
const TAGGED = /^[a-z][a-z\d.-]{1,30}(?::[\w.-]{2,30}|\d\.\d)$/;
/** A word and its version: `llama3`, `qwen2.5`. */
const VERSIONED = /^[a-z]{4,12}\d(?:\.\d)?$/;
/** Names of one family, with a number each: `gpt-3.5-turbo/gpt-4`. */
const SLASHED = /^(?=[a-z\d./-]+$)([a-z]{2,20})[\d.]{0,5}-[a-z\d.-]{1,40}(?:\/\1[\d.]{0,5}-[a-z\d.-]{1,40}){1,8}\/?$/;
const QUOTES = '"\'`';
const JOINTS = new Set([',', '/', '|', 'and', 'or']);
const LONGEST = 160;
/** Most neighbours that are looked at on either side. */
const MOST = 8;
const TAG = /<[A-Za-z][^<>]{0,60}>$/;

/** True for a short word that is joined to an id, whose sense it has: `o3` of "`gpt-4o` or `o3`" and of "o3 and o4-mini". */
export function isBesideId(text: string, from: number, to: number): boolean {
  return SHORT.test(text.slice(from, to)) && (neighbours(text, from, to, false).some((word) => ID.test(word)));
}

/** True for a word in quotes that is listed with ids, also in quotes: `"llama2"` of `"gpt-4", "llama2"`. */
export function isListedWithIds(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  const isFirst = FIRST.has(word);
  return WORD.test(word) && neighbours(text, from, to, true).some((each) => ID.test(each) || (!/\d/.test(word) && VERSIONED.test(each)) || (isFirst && each !== word && FIRST.has(each)));
}

/** True for an id of three words or more that is listed with others, whatever they are: `gpt-4-browsing` of "gpt-4, gpt-4-browsing, gpt-4-plugins". */
export function isIdAmongIds(text: string, from: number, to: number): boolean {
  return LONG_ID.test(text.slice(from, to)) && neighbours(text, from, to, false).filter((word) => ID.test(word)).length > 1;
}

/** True for one of OpenAI's first models that is listed with an id and another of them: `curie` of "text-davinci-003, davinci, curie". */
export function isFirstAmongIds(text: string, from: number, to: number): boolean {
  const others = FIRST.has(text.slice(from, to)) ? neighbours(text, from, to, false) : [];
  return others.some((word) => FIRST.has(word)) && others.some((word) => ID.test(word));
}

/** Sizes of Whisper, which are words elsewhere. */
const SIZE = /^(?:tiny|base|small|medium|large(?:-v[123](?:-turbo)?)?|turbo|distil-(?:small|medium|large-v[23]))(?:\.en)?$/;

export function isSize(word: string): boolean {
  return SIZE.test(word);
}

/** A key of sizes: `model_size`. */
export function isSizeKey(key: string): boolean {
  return /^(?:.*[-_.])?model[-_.]?size$/i.test(key);
}

/** True for one of sizes that are listed, `tiny` among them or, in quotes, `base`: `tiny, base, small`, `"base" | "small"`. */
export function isListedSize(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  if (!SIZE.test(word)) {
    return false;
  }
  const sizes = neighbours(text, from, to, false).filter((each) => SIZE.test(each));
  const isQuoted = from > 0 && QUOTES.includes(text.charAt(from - 1));
  return sizes.length > 0 && [word, ...sizes].some((each) => each.startsWith('tiny') || (isQuoted && each.startsWith('base')));
}

/** True for a word that is listed with ids, not in quotes: `llava` of "llama3.2, llava, llama3:latest". */
export function isNamedWithIds(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  return WORD.test(word) && neighbours(text, from, to, false).some((each) => ID.test(each) || TAGGED.test(each) || (!/\d/.test(word) && VERSIONED.test(each)));
}

/** What stands before an example: `(default: `, `e.g. `. */
const EXAMPLES = /(?:\b(?:defaults?(?: to| is)?|such as|for example|for instance|like)|e\.g\.)[,:= ]{1,3}["'`]?$/i;

/** True for a word that is given as an example, or listed with one: `mistral` of `an Ollama model (default: mistral)`. */
export function isExampled(text: string, from: number, to: number): boolean {
  return WORD.test(text.slice(from, to)) && /^["'`]?(?:[).,;:]|$| or | and )/.test(text.slice(to, to + 6)) && EXAMPLES.test(text.slice(Math.max(0, from - 20), from));
}

/** Names of hosted models, whatever their families: `gpt-3.5-turbo/text-davinci-003`. */
const HOSTED = /^(?:gpt-\d|o\d-|text-(?:davinci|embedding)-|dall-e-\d|claude-|gemini-\d|mistral-|command-|llama-\d|qwen|deepseek-)[\w.-]*$/i;

/** Whether a word begins as names of hosted models do: `gpt-4-code-interpreter`. */
export function isHostedName(word: string): boolean {
  return HOSTED.test(word);
}

/** Whether a word is several names of a family or of hosted models, none of them a folder of the next. */
export function isSlashed(word: string): boolean {
  return isHosted(word) || SLASHED.test(word) && word.split('/').every((name, at, all) => (name === '' ? at === all.length - 1 : /\d/.test(name) && !isWeightFile(name) && all[at + 1]?.startsWith(name) !== true));
}

function isHosted(word: string): boolean {
  const names = word.includes('/') && word.length < LONGEST ? word.split('/') : [];
  return names.length > 1 && names.length < 5 && names.every((name, at) => HOSTED.test(name) && /\d/.test(name) && !isWeightFile(name) && names[at + 1]?.startsWith(name) !== true);
}

/** True where a tag ends at `at` and a word follows: `<code>gpt-4o`, not `<provider>/gpt-4o`. */
export function endsTag(text: string, at: number): boolean {
  return text[at - 1] === '>' && /[\w@]/.test(text[at] ?? '') && TAG.test(text.slice(Math.max(0, at - LONGEST), at));
}

/** True where a word ended at `at` and a tag follows that ends what it stands in: `gpt-4o</code>`, not `gpt-4o-<date>`. */
export function beginsTag(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? '') && /^<(?:\/[A-Za-z]|br\b)/.test(text.slice(at, at + 4));
}

/** The words that are joined to the one between `from` and `to`, over commas, slashes, `and` and `or`. `quoted`: only those in quotes. */
function neighbours(text: string, from: number, to: number, quoted: boolean): readonly string[] {
  const before = tokens(text.slice(Math.max(0, from - LONGEST), from)).reverse();
  return [...joined(tokens(text.slice(to, to + LONGEST)), quoted), ...joined(before, quoted)];
}

function joined(all: readonly string[], quoted: boolean): readonly string[] {
  const words: string[] = [];
  let isJoined = false;
  for (const token of all) {
    const word = bare(token);
    if (word === '' || (token === '}' && words.length === 0)) {
      continue;
    } else if (JOINTS.has(word)) {
      isJoined = true;
    } else if (!isJoined || words.length >= MOST || (quoted && !QUOTES.includes(token.charAt(0))) || !/^[\w./:-]+$/.test(word)) {
      return words;
    } else {
      words.push(word);
      isJoined = false;
    }
  }
  return words;
}

/** Without quotes, a tag's braces and the mark that ends a sentence. */
function bare(token: string): string {
  const inner = token.startsWith('{@code ') ? token.slice(7, -1) : token;
  let from = 0;
  let to = inner.length;
  while (from < to && QUOTES.includes(inner.charAt(from))) {
    from++;
  }
  while (to > from && `${QUOTES}.:`.includes(inner.charAt(to - 1))) {
    to--;
  }
  return inner.slice(from, to);
}

/** Words with the quotes around them, and what stands between. */
function tokens(text: string): string[] {
  return text.match(/\{@code [\w./:-]{1,60}\}|["'`]{0,2}\w[\w./:-]{0,60}["'`]{0,2}|["'`]{1,2}|[^\s\w"'`]/g) ?? [];
}
