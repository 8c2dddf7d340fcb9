import type { CatalogueIndex } from '../catalogue/catalogue';
import { headOf } from '../catalogue/heads';
import { isNegativeText } from '../detect/context/negative';
import { SDK_CLASSES } from '../detect/context/constant-classes';
import { hasIdForm } from '../detect/context/entries';
import { calleeOf } from '../detect/context/callees';
import { providerOfAddress, providerOfKey, providerOfModule } from '../detect/context/imports';
import { providerOfName } from '../detect/context/providers';
import { idsInAddress, isAddress } from '../detect/download';
import { isWeightFile } from '../detect/weights';
import { hasReleaseForm, isSelfEvident } from '../resolve/evidence';
import { Families } from '../resolve/families';
import { createResolver, type Resolve } from '../resolve/resolve';
import { admitsUnknown } from '../resolve/unknown';
import { readSize } from '../resolve/whisper';
import type { Mention } from '../types';

/** The token alone may be reported, wherever it stands. */
export const ALONE = 1;
/** It may be where the place asks for a model. */
export const ASKED = 2;
/** It may be where the place asks for a model and somebody known answers. */
export const SERVED = 4;
/** It says who answers in the file. */
export const PROVIDES = 8;
/** It is one of Whisper's sizes: a file that speaks of Whisper may mean that. */
export const SIZE = 16;
/** It is a name of Ollama's library. */
export const LIBRARY = 32;
/** It may be a constant of an SDK. */
export const CONSTANT = 64;
/** It says that an SDK is there that has constants. */
export const SDK = 128;
/** It names a package of somebody who answers, if it is imported. */
export const IMPORTED = 256;
/** It says who answers what is near. */
export const NAMES_ONE = 512;
/** It is named by something, perhaps: looked at where a place asks for it. */
export const DEFERRED = 1024;
export const NOTHING = 0;

const LONGEST = 600;
const MOST_SEGMENTS = 12;

/** What the pipeline could make of a token, in the most favourable place. Asks the detector's and the resolver's own functions, so that nothing has to be kept in step with them. */
export class Verdicts {
  readonly #resolve: Resolve;
  readonly #families: Families;
  readonly #constants: ReadonlySet<string>;
  readonly #heads: ReadonlySet<string>;
  readonly #isOwner = (name: string): boolean => this.index.isOwner(name);

  /** @param mayName whether something may be named in a part of a token */
  constructor(private readonly index: CatalogueIndex, private readonly mayName: (part: string) => boolean = () => true) {
    this.#resolve = createResolver(index);
    this.#families = new Families(index);
    this.#heads = new Set(index.heads());
    this.#constants = new Set(index.constantNames());
  }

  /** @param begins whether one of its words begins like something that the tables name */
  of(token: string, begins: boolean): number {
    if (isAddress(token)) {
      return this.#address(token);
    }
    if (token.length > LONGEST) {
      return token.split('/').reduce((all, part) => (part.length > LONGEST ? all : all | this.of(part, begins)), NOTHING);
    }
    const whole = trimmed(token);
    const unknown = mayBeUnknown(token) && !isPath(token) ? wholes(whole).reduce((all, part) => all | (isOther(part) ? NOTHING : ofUnknown(part, false, this.#isOwner)), NOTHING) : NOTHING;
    const served = /[\d:/-]/.test(whole) ? unknown | SERVED : unknown;
    if (!begins || (unknown & ALONE) !== 0) {
      return served;
    }
    if (isSdks(token)) {
      return ALONE | SDK;
    }
    const listed = parts(whole).filter((part) => this.mayName(part)).reduce((all, part) => ((all & ALONE) !== 0 ? all : all | this.#listed(part, true)), NOTHING);
    return served | listed | saysWho(token);
  }

  #address(text: string): number {
    const provides = providerOfAddress(text) === undefined ? NOTHING : PROVIDES;
    return idsInAddress({ text, start: 0, end: text.length }).reduce((all, { piece }) => all | ofUnknown(piece.text, true, this.#isOwner) | this.#listed(piece.text, false), provides);
  }

  #listed(text: string, mayBeOther: boolean): number {
    const size = readSize(text, this.index);
    if (size) {
      return size.distinctive ? ALONE : SIZE;
    }
    return (this.#constants.has(text) || this.#mayBeListed(text)) && !(mayBeOther && isOther(text)) ? this.#ofListed(text) : NOTHING;
  }

  /** Whether words of it, from one to another, are listed or begin like a family. */
  #mayBeListed(text: string): boolean {
    const starts = hasIdForm(text) || isWeightFile(text) ? wordStarts(text) : [0, text.lastIndexOf('.') + 1];
    return starts.some((from) => {
      const rest = text.slice(from);
      return REWRITTEN.test(rest) || (SIZED_FILE.test(rest) && isWeightFile(text)) || this.#families.of(rest) !== undefined || (this.#heads.has(headOf(rest)) && this.#isListedFrom(rest));
    });
  }

  #isListedFrom(text: string): boolean {
    const ends = hasIdForm(text) || isWeightFile(text) ? [...text.matchAll(/[-_.:/@]/g)].map(({ index: at }) => at) : [];
    return [...ends, text.length].some((end) => {
      const spelt = text.slice(0, end);
      return this.index.isListed(spelt) || this.index.isListed(spelt.replaceAll(':', '-')) || this.index.isListed(`${spelt}-hf`) || this.index.isListed(`${spelt}:latest`);
    });
  }

  #ofListed(text: string): number {
    const at = (mention: Partial<Mention>): boolean => this.#resolve({ ...MENTION, ...mention, text, span: { start: 0, end: text.length } }) !== undefined;
    const weak = { strength: 'weak' } as const;
    if (at(weak) || (isSelfEvident(text) && at({ ...weak, provider: 'bedrock' }))) {
      return ALONE;
    }
    const constant = this.#constants.has(text) || (/^[A-Za-z_]\w*$/.test(text) && at({ ...weak, constant: { sdk: '', class: '' } })) ? CONSTANT : NOTHING;
    const library = (text.includes(':') || this.index.isListed(`${text}:latest`)) && (at({ near: ['ollama'] }) || at({ ...weak, provider: 'ollama' })) ? LIBRARY : NOTHING;
    return constant | library | (at({}) ? ASKED : at({ provider: 'openai' }) ? SERVED : NOTHING);
  }
}

/** What a step of the grammar spells anew before it is looked up. */
const REWRITTEN = /^(?:(?:claude|gemini|(?:code)?gemma|llama|moonshine|ggml)(?![a-z])|vit-[bl]\/)/i;
/** Of a file, the size of Whisper that it is called after. */
const SIZED_FILE = /^(?:distil-)?(?:tiny|base|small|medium|large)(?![a-z])/i;
const MENTION: Mention = { text: '', span: { start: 0, end: 0 }, place: 'string', role: 'product', strength: 'strong' };

/** Something that says by itself that it is no model, but for files of weights. */
function isOther(text: string): boolean {
  return !isWeightFile(text) && isNegativeText(text);
}

/** Who answers, by the name of a package, a call or a setting. A package's name that is a word counts where it is imported. */
function saysWho(token: string): number {
  const parts = withoutColons(token.replace(/^[-$@]+/, '')).split(/[.$]|::/);
  const isNamed = parts.some((part) => providerOfName(part) !== undefined || providerOfKey(part) !== undefined || calleeOf(part)?.provider !== undefined || calleeOf(part)?.elsewhere === true);
  const module = providerOfModule(token);
  return (isNamed ? NAMES_ONE : NOTHING) | (module === undefined ? NOTHING : /[^A-Za-z]/.test(token) ? PROVIDES : IMPORTED);
}

/** A name with a path, a size, an ending of weights or a form that only a collection has. */
function mayBeUnknown(token: string): boolean {
  return token.includes('/') || /\d[bm](?:$|[-_:.])/i.test(token) || isWeightFile(token) || hasReleaseForm(token) || /[:@]/.test(token) && /\d/.test(token) || isWeightFile(trimmed(token));
}

/** A path of several folders: no repository, and nothing that has a size, a tag, a day or a form. */
function isPath(token: string): boolean {
  return /\/[^/]*\//.test(token) && !/[:@]|\d[bm]|-20\d\d-/i.test(token) && !isWeightFile(token) && !isWeightFile(trimmed(token)) && !hasReleaseForm(trimmed(token));
}

/** What may be said of a name in no list. */
function ofUnknown(text: string, fetched: boolean, isOwner: (name: string) => boolean): number {
  if (!/[\d/:\-]|_(?:core|dep|ent|sent)_|\.[a-z]/i.test(text)) {
    return NOTHING;
  }
  const at = (mention: Partial<Mention>): boolean => admitsUnknown({ ...MENTION, ...mention, text, ...(fetched ? { fetched } : {}) }, isOwner);
  const weak = { strength: 'weak' } as const;
  if (at(weak) || at({ ...weak, place: 'text' }) || (fetched && at({}))) {
    return ALONE;
  }
  return at({}) || at({ place: 'text', loaded: true }) || at({ ...weak, key: 'embedding' }) ? ASKED : NOTHING;
}

const HOMES = SDK_CLASSES.flatMap(({ home }) => (home === '' ? [] : [home]));

/** What an SDK's constants are imported from. */
function isSdks(token: string): boolean {
  const path = token.replace(/::|\\/g, '.');
  return path.length > 5 && HOMES.some((home) => path.includes(home) && home.length > 6);
}

/** Where words begin: behind marks, and behind `Model` in the name of a constant. */
function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<![A-Za-z\d])[A-Za-z\d]|(?<=Models?|GLM)[A-Z\d]/g)].map(({ index }) => index);
}

/** What a reader takes out of a token as a name: the token, and what stands before or behind a `:` or an `@`. */
function wholes(token: string): readonly string[] {
  const name = token.slice(Math.max(token.lastIndexOf('/'), token.lastIndexOf(':')) + 1);
  const file = isWeightFile(name) ? [name] : [];
  if (/^[~.]*\/[^/].*\//.test(token)) {
    return file;
  }
  const cuts = token.split(/(?!^)[:@]-?/);
  return [...new Set([token, ...file, ...cuts.slice(1).map((_none, at) => cuts.slice(at + 1).join(':')), ...cuts.slice(1).map((_none, at) => cuts.slice(0, at + 1).join(':'))].map(trimmed))].filter(isLong);
}

/** The same, and what stands between a `/`, a `:`, an `@` or the last `.`. */
function parts(token: string): readonly string[] {
  const cuts = [...token.matchAll(/[/:@]+-?/g)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length })).slice(-MOST_SEGMENTS);
  const starts = [0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), token.length];
  const found = starts.flatMap((start, first) => ends.slice(first).filter((end, count) => count < 2 || first === 0 || end === token.length).map((end) => trimmed(token.slice(start, end))));
  const last = token.slice(token.lastIndexOf('.') + 1);
  return [...new Set([...found, ...(/^[A-Za-z_]\w*$/.test(last) && /\d|_|(?:Latest|Preview|Stable)$/.test(last) ? [last] : [])])].filter(isLong);
}

function isLong(text: string): boolean {
  return text.length > 1 && text.length <= 200;
}

function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && '-._:+/~@'.includes(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end).replace(/^(?!\.*\/)[-._:+]+/, '');
}

function withoutColons(text: string): string {
  return text.endsWith(':') ? withoutColons(text.slice(0, -1)) : text;
}
