import type { Steps } from '../steps';
import type { Mention, Use } from '../types';
import { hasLatestTag, isPlaceholder } from './evidence';
import { isRepositoryName } from './hub-names';
import type { Resolve } from './resolve';

/** Mentions that are looked up between two pauses. */
const STEP = 1000;
/** Fewest members of a group that speak for the others. */
const FEWEST = 2;
/** Fewest that vouch for one whom nobody lists, and what that looks like: words that hyphens join, of an owner or not. */
const MANY = 4;
const UNLISTED = /^(?:[a-z][\w.-]*\/)?[a-z][\w.]*-[\w.:-]*\w$|^[a-z][\w.-]*\/[a-z][a-z_.]*\d[\w.:-]*$/;
/** `o1` among OpenAI's. */
const SHORT = /^o[13]$/;
/** What ids begin with is no id: `reasoningPrefixes`. */
const PREFIXES = /prefix|pattern|start/i;
/** What the place asks for as a model may be joined otherwise: `generalv3.5`, `embedding_s1_v1`. */
const NUMBERED = /^(?=\D{1,40}\d)[a-z][\w.:-]+$/i;

/** What a list of repositories is called that are models: `GENERATORS`, `checkpoints`. */
const OF_MODELS = /model|checkpoint|ckpt|generator|embed|encoder|backbone|upscaler|lora|whisper|llm|hugging|(?:^|_)hf|pretrained|reranker|tokenizer/i;

/** What a group's members say of one. */
interface Company {
  known: number;
  all: number;
  /** Of all, the bare words of code, which are many: they count among themselves. */
  words: number;
  /** Of all, those that are nothing by themselves, where the file speaks of a library of short names. */
  readonly others: Mention[];
  /** All are repositories by their form. */
  areRepositories: boolean;
  /** One of them is OpenAI's. */
  isOpenAis: boolean;
  readonly key: string | undefined;
  /** They are given to different names, as constants are. */
  isMixed: boolean;
}

/**
 * The uses of one document. Where most members of a list, a column or a block of constants are models by their own form, the others are read
 * as if the place said so: `callstack/apex` among `openai/gpt-4o`, `cohere/command-a` and more.
 */
export function* resolveAll(mentions: readonly Mention[], resolve: Resolve): Steps<readonly Use[]> {
  const found = yield* resolved(mentions, resolve);
  const groups = new Map<string, Company>();
  mentions.forEach((mention, at) => {
    const { group, strength, key, text, near } = mention;
    if (group !== undefined && strength !== 'negative') {
      const count = groups.get(group) ?? { known: 0, all: 0, words: 0, others: [], areRepositories: true, isOpenAis: false, key, isMixed: false };
      count.isMixed ||= key !== count.key;
      count.areRepositories &&= isRepositoryName(text);
      count.all++;
      count.words += isWord(mention) && found[at] === undefined ? 1 : 0;
      count.isOpenAis ||= isOpenAis(found[at]);
      if (found[at] === undefined && near?.includes('ollama') === true) {
        count.others.push(mention);
      }
      // A repository that nobody lists and that is a model's by its own name speaks as well as one that is listed.
      count.known += isKnown(found[at]) || (found[at] !== undefined && strength === 'weak' && text.includes('/')) ? 1 : 0;
      groups.set(group, count);
    }
  });
  const uses: Use[] = [];
  for (const [at, mention] of mentions.entries()) {
    const count = mention.group === undefined ? undefined : groups.get(mention.group);
    const use = found[at] ?? (count ? inCompany(mention, count, resolve) : undefined);
    if (use) {
      uses.push(use);
    }
    if (at % STEP === 0) {
      yield;
    }
  }
  return uses;
}

function* resolved(mentions: readonly Mention[], resolve: Resolve): Steps<readonly (Use | undefined)[]> {
  const found: (Use | undefined)[] = [];
  for (const mention of mentions) {
    found.push(resolve(mention));
    if (found.length % STEP === 0) {
      yield;
    }
  }
  return found;
}

/** The mentions that `resolveAll` needs for the same uses: those that are one, and where there is one the members of groups, which count. */
export function* worthJudging(mentions: readonly Mention[], resolve: Resolve): Steps<readonly Mention[]> {
  const found = yield* resolved(mentions, resolve);
  return found.some((use) => use !== undefined) ? mentions.filter(({ group }, at) => found[at] !== undefined || group !== undefined) : [];
}

function inCompany(mention: Mention, company: Company, resolve: Resolve): Use | undefined {
  return areModelRepositories(company) && mention.strength !== 'negative' ? resolve({ ...mention, strength: 'strong' }) ?? { mention, resolution: { kind: 'unknown' } } : amongOthers(mention, company, resolve);
}

function amongOthers(mention: Mention, company: Company, resolve: Resolve): Use | undefined {
  const all = isWord(mention) ? company.all : company.all - company.words;
  const isAmongMost = areMost(all, company);
  const isShort = company.isOpenAis && SHORT.test(mention.text) && !PREFIXES.test(mention.key ?? '');
  if (!isAmongMost && !isShort && !mayBeOfLibrary(company)) {
    return undefined;
  }
  const use = mention.strength === 'weak' ? resolve({ ...mention, strength: 'strong' }) : undefined;
  if (isKnown(use) && (isShort || isOfLibrary(company, resolve))) {
    return use;
  }
  // One that nobody lists needs more company.
  return isAmongMost && (isKnown(use) || company.known * 4 >= all * 3) ? use ?? unlisted(mention, company) : undefined;
}

/** `GENERATORS = ["org/name", "other/name-v2"]`: repositories all, one of which is a model by its own name. */
function areModelRepositories({ areRepositories, all, known, key, isMixed }: Company): boolean {
  return areRepositories && all > 1 && known > 0 && known * 3 >= all && !isMixed && key !== undefined && OF_MODELS.test(key);
}

function areMost(all: number, { known, isMixed }: Company): boolean {
  return known >= FEWEST && known * 2 >= all && !(isMixed && known * 2 === all);
}

/** `babbage-code-search-code` and `v0-1.5-md` where four or more around it are models. */
function unlisted(mention: Mention, { known, isMixed }: Company): Use | undefined {
  const { text, key, place, strength, role } = mention;
  const isOne = known >= MANY && !isPlaceholder(text) && (UNLISTED.test(text) || (strength === 'strong' && role === 'product' && NUMBERED.test(text))) && (role !== 'test' || /\d/.test(text))
    && (!isMixed || text.includes('/') || place === 'config-key' || strength === 'strong' || squashed(key ?? '').includes(squashed(text)));
  return strength !== 'negative' && (isOne || hasLatestTag(text)) ? { mention, resolution: { kind: 'unknown' } } : undefined;
}

/** `["llama3", "mistral", "gemma"]` in a file that speaks of Ollama: one is known, and each of the others is a name of its library. */
function isOfLibrary(company: Company, resolve: Resolve): boolean {
  return mayBeOfLibrary(company) && company.others.every((mention) => {
    const { resolution } = resolve({ ...mention, strength: 'strong' }) ?? {};
    return resolution?.kind === 'grammar' && resolution.steps.some(({ kind }) => kind === 'library');
  });
}

function mayBeOfLibrary({ known, all, others }: Company): boolean {
  return known > 0 && others.length > 0 && known + others.length === all;
}

function isOpenAis(use: Use | undefined): boolean {
  return use !== undefined && 'model' in use.resolution && use.resolution.model.publisher === 'openai';
}

function isWord(mention: Mention | undefined): boolean {
  return (mention?.place === 'string' || mention?.place === 'config-value') && /^[a-z]+$/.test(mention.text);
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}

function isKnown(use: Use | undefined): boolean {
  return use !== undefined && use.resolution.kind !== 'unknown';
}
