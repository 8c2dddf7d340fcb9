import { hasIdShape } from '../shape';
import { Offset } from '../reread/offset';
import type { CommandWords } from './commands';
import { CommandLine, commandWords, isModelFlag } from './commands';
import type { KeyFacts } from './config-keys';
import { keyFacts } from './config-keys';
import { hasIdForm, namesEntry } from './entries';
import { providerOfAddress } from './imports';
import { wordsOf } from './keys';
import type { Group, Place } from './place';
import { copyOf } from './place';
import { providerOf, providerOfName, providerOfPrefix } from './providers';

export interface Level {
  /** Where the first of its ids stands: the name of its groups. */
  at: Offset | undefined;
  readonly kind: 'map' | 'list';
  /** The key that this level stands under, through lists, and what it says. */
  readonly above: string | undefined;
  readonly aboveFacts: KeyFacts | undefined;
  /** The level around it, and the key in there that holds it; a list's entries have none. */
  readonly outer: Level | undefined;
  readonly excluded: boolean;
  key: string | undefined;
  facts: KeyFacts | undefined;
  /** `name` of `{ name: OPENAI_MODEL, value: … }`. */
  name: string | undefined;
  last: string | undefined;
  /** What the entry says of its provider; an `address` of `null` is one that we do not know. */
  provider: string | undefined;
  address: string | null | undefined;
  /** It has the address of a page or server that we do not know. */
  isElsewhere: boolean;
  /** It tells of a phone, a lamp, a car: of who makes it. */
  isThing: boolean;
  command: CommandWords | undefined;
}

/** All that is known at one place: the innermost level, with those around it. */
export interface ConfigState {
  readonly level: Level;
}

/** What a level that ends says of the values in it. */
export interface Closed {
  readonly provider: string | undefined;
  /** The provider of an API's address in it. */
  readonly address: string | undefined;
  /** It has an address of nobody that we know. */
  readonly isElsewhere: boolean;
  /** Its models are no AI models. */
  readonly isThing: boolean;
  /** What stands around it says nothing of them: `embedding: { … }` beside `provider: openai`. */
  readonly seals: boolean;
}

/** Keys of a model entry that name the model: `models: [{ name: … }]`. */
const NAMES_ENTRY = new Set(['name', 'id', 'model', 'model_name', 'modelName']);
/** What `type` says of a device, whoever makes it: `{ vendor: Nvidia, model: TegraNote-P1640, type: tablet }`. */
const THINGS = new Set(['tablet', 'smartphone', 'phablet', 'feature phone', 'smarttv', 'wearable', 'console', 'portable media player', 'set-top box']);
/** Keys that hold what there is to choose from. */
const OPTIONS = new Set(['options', 'choices', 'values', 'enum', 'state', 'states', 'labels']);
const NAME_OF_VALUE = new Set(['name', 'key', 'Name', 'Key', 'ParameterKey']);
const VALUE_OF_NAME = new Set(['value', 'default', 'Value', 'Default', 'defaultValue', 'ParameterValue']);

/** Follows keys and lists of a configuration file, so that a value knows the key that it belongs to. */
export class ConfigPath {
  readonly #facts = new Map<string, KeyFacts>();
  #top: Level;

  /** `key` is what the whole text is given to, e.g. the instruction of `CMD ["…"]`. */
  constructor(key?: string, state?: ConfigState) {
    this.#top = state?.level ?? levelOf('map', undefined, key === undefined ? undefined : { key, facts: this.#factsOf(key) });
  }

  get state(): ConfigState {
    return { level: this.#top };
  }

  /** True within a map or a list of the text. */
  get isInside(): boolean {
    return this.#top.outer !== undefined;
  }

  openMap(): void {
    this.#top = levelOf('map', this.#top);
  }

  openList(): void {
    this.#top = levelOf('list', this.#top);
  }

  close(): Closed {
    const closed = this.#top;
    const { outer } = closed;
    if (!outer) {
      return { provider: providerOf(closed.provider, closed.address), address: closed.address ?? undefined, isElsewhere: isElsewhere(closed), isThing: closed.isThing, seals: true };
    }
    this.#top = outer;
    if (outer.key !== undefined && outer.facts?.calls === true && closed.address !== undefined) {
      outer.address = outer.address === undefined ? closed.address : outer.address;
      return { provider: undefined, address: undefined, isElsewhere: false, isThing: false, seals: false };
    }
    const named = closed.kind === 'map' && outer.key !== undefined ? outer.facts?.named : undefined;
    return {
      provider: providerOf(closed.provider ?? named, closed.address), address: closed.address ?? undefined, isElsewhere: isElsewhere(closed), isThing: closed.isThing,
      seals: outer.key !== undefined && (closed.kind === 'map' ? outer.facts?.continues !== true : outer.facts?.separates === true),
    };
  }

  /** Enters a key that is no id. */
  enter(key: string): void {
    this.#top.key = key;
    this.#top.facts = this.#factsOf(key);
  }

  /** Enters a key, which stands at `start`; answers the place of the key itself, which may be an id: `{ "gpt-4o": 128000 }`. */
  key(text: string, start?: number): Place {
    this.enter(text);
    const level = this.#top;
    const isOther = level.excluded || level.aboveFacts?.strength === 'negative' || isOptionOfOther(level);
    const group = groupIn(level, start, 'k');
    return { place: 'config-key', strength: isOther ? 'negative' : 'weak', ...(level.above === undefined ? {} : { key: level.above }), ...(group && { group }) };
  }

  /** The place of a scalar that stands at `start`, under the current key or in the current list. */
  value(text: string, start?: number): Place {
    const level = this.#top;
    const before = level.last;
    level.last = text;
    if (level.kind === 'list') {
      return this.#item(level, text, before, start);
    }
    if (level.key === undefined) {
      return this.#given(level, text, level.above, level.aboveFacts, start);
    }
    if (NAME_OF_VALUE.has(level.key)) {
      level.name = text;
    }
    this.#learn(level, text);
    if (!VALUE_OF_NAME.has(level.key)) {
      return this.#given(level, text, level.key, level.facts, start);
    }
    const key = level.name ?? level.above ?? level.key;
    return this.#given(level, text, key, this.#factsOf(key), start);
  }

  /** What is known without a key of the entry: the type of a resource, the name of a variable. */
  describe(entry: { readonly name?: string; readonly provider?: string }): void {
    this.#top.name = entry.name ?? this.#top.name;
    this.#top.provider = entry.provider ?? this.#top.provider;
  }

  /** An API's address among the values of the entry. */
  addresses(provider: string): void {
    this.#top.address ??= provider;
  }

  /** The key that a text of its own belongs to, which stands in the `depth`th level: the one before it there, or the one around it. */
  keyAt(depth: number): string | undefined {
    const levels: Level[] = [];
    for (let level: Level | undefined = this.#top; level; level = level.outer) {
      levels.unshift(level);
    }
    const level = levels[Math.min(depth, levels.length - 1)];
    return level?.key ?? level?.above;
  }

  /** The key that the next value belongs to. */
  get current(): string | undefined {
    return this.#top.key ?? this.#top.above;
  }

  #factsOf(key: string): KeyFacts {
    const known = this.#facts.get(key);
    if (known) {
      return known;
    }
    const facts = keyFacts(key);
    this.#facts.set(key, facts);
    return facts;
  }

  #item(level: Level, text: string, before: string | undefined, start: number | undefined): Place {
    const flag = before !== undefined && isModelFlag(before) ? before.replace(/^-+/, '') : undefined;
    if (level.aboveFacts?.commands) {
      level.command ??= commandWords();
      const said = new CommandLine(level.command).next(text);
      if (said) {
        return { place: 'config-value', ...said };
      }
    }
    return flag === undefined ? this.#given(level, text, level.above, level.aboveFacts, start) : { place: 'config-value', strength: level.excluded ? 'negative' : 'strong', key: flag };
  }

  #given(level: Level, text: string, key: string | undefined, facts: KeyFacts | undefined, start: number | undefined): Place {
    const place = facts?.place ?? { place: 'config-value', strength: 'weak', ...(key === undefined ? {} : { key }) };
    const strength = level.excluded || (place.strength === 'weak' && isOfData(level)) ? 'negative' : isNamedEntry(level) || isOneOfModels(level) || isNamedByProvider(level, text, facts) ? 'strong' : place.strength;
    const group = strength === 'negative' ? undefined : groupOf(level, text, start);
    if (strength === place.strength && group === undefined) {
      return place;
    }
    const copy = copyOf(place);
    copy.strength = strength;
    if (group !== undefined) {
      copy.group = group;
    }
    return copy;
  }

  #learn(level: Level, text: string): void {
    const tells = level.facts?.tells ?? (level.key === 'name' && level.outer?.aboveFacts?.lists ? 'provider' : undefined);
    if (tells === 'provider') {
      level.provider = providerOfName(text) ?? level.provider;
      level.isThing ||= THINGS.has(text.toLowerCase());
    } else if (tells === 'address' && text.length > 1) {
      level.address = providerOfAddress(text) ?? null;
    } else if (tells === 'page') {
      this.#call(level, text);
    } else if (tells === 'thing') {
      level.isThing ||= providerOfName(text) === undefined;
    }
  }

  /** The address of a request says whom the entry speaks to; another may be a page about it. */
  #call(level: Level, text: string): void {
    const provider = providerOfAddress(text);
    if (level.aboveFacts?.calls === true) {
      level.address = provider ?? null;
    } else if (provider === undefined) {
      level.isElsewhere ||= text.includes('://');
    } else {
      level.address ??= provider;
    }
  }
}

/** `datasets: [{ path: org/name }]` */
function isOfData({ kind, above }: Level): boolean {
  return kind === 'map' && above !== undefined && /^(?:\w+_)?datasets?$/i.test(above);
}

/** `prompt_template: { options: { llama3: … } }`: an option of something that is no model. */
function isOptionOfOther({ above, outer }: Level): boolean {
  return above !== undefined && OPTIONS.has(above) && outer?.aboveFacts?.strength === 'negative';
}

function isElsewhere(level: Level): boolean {
  return level.address === null || (level.isElsewhere && level.address === undefined);
}

/** `models: [{ name: x }]`, `models: { chat: { id: x } }`; `model: { name: x }` where a provider is told before, for an architecture may stand there. */
function isNamedEntry({ kind, key, outer, aboveFacts, provider }: Level): boolean {
  if (kind !== 'map' || key === undefined || !outer || !NAMES_ENTRY.has(key)) {
    return false;
  }
  return outer.kind === 'list' ? outer.outer?.facts?.collects === true && outer.outer.kind === 'map' : (aboveFacts?.holds === true && (provider ?? outer.provider) !== undefined) || (key === 'id' && outer.aboveFacts?.collects === true);
}

/** What the models of a map are there for: `models: { pull: [llama3], embedding: nomic-embed-text }`. */
const PURPOSES = new Set((
  'pull run load preload default fallback fallbacks primary secondary main chat completion completions embedding embeddings embed rerank reranker reranking vision image audio speech transcription '
  + 'tts stt summary summarization title autocomplete edit editor weak strong fast smart cheap small large reasoning judge available enabled supported allowed names ids fastest balanced quality best light heavy standard premium'
).split(' '));

/** `VISION`, `fast_chat`: the last word says it. */
function isPurpose(key: string): boolean {
  return PURPOSES.has(key) || PURPOSES.has(wordsOf(key).at(-1) ?? '');
}

function isOneOfModels({ kind, key, outer, aboveFacts }: Level): boolean {
  return kind === 'map' ? key !== undefined && aboveFacts?.collects === true && outer?.kind === 'map' && isPurpose(key)
    : outer?.kind === 'map' && outer.aboveFacts?.collects === true && outer.outer?.kind === 'map' && outer.key !== undefined && isPurpose(outer.key);
}

/** What a scalar is one of: the items of a list, or the same key of a list's entries. */
function groupOf(level: Level, text: string, start: number | undefined): Group | undefined {
  const { kind, key, outer } = level;
  if (kind === 'list') {
    return hasIdShape(text) ? groupIn(level, start, 'v') : undefined;
  }
  return key !== undefined && outer?.kind === 'list' && namesEntry(key) && hasIdForm(text) ? groupIn(outer, start, `.${key}`) : undefined;
}

function groupIn(level: Level, start: number | undefined, of: string): Group | undefined {
  level.at ??= start === undefined ? undefined : new Offset(start);
  return level.at && { at: level.at.at, of };
}

/** promptfoo's `providers: [openai:gpt-4o, { id: openai:o1 }]` and `provider: openai:gpt-4o`. */
function isNamedByProvider({ key, kind, outer }: Level, text: string, facts: KeyFacts | undefined): boolean {
  const isProvider = facts?.lists === true || (facts?.tells === 'provider' && key === 'provider') || (kind === 'map' && key === 'id' && outer?.aboveFacts?.lists === true);
  return isProvider && providerOfPrefix(text) !== undefined;
}

function levelOf(kind: 'map' | 'list', outer: Level | undefined, given?: { readonly key: string; readonly facts: KeyFacts }): Level {
  return {
    at: undefined, kind, outer,
    above: given?.key ?? outer?.key ?? outer?.above, aboveFacts: given?.facts ?? outer?.facts ?? outer?.aboveFacts,
    excluded: outer !== undefined && (outer.excluded || outer.facts?.excludes === true),
    key: undefined, facts: undefined, name: undefined, last: undefined, provider: undefined, address: undefined, isElsewhere: false, isThing: false, command: undefined,
  };
}
