import { inOne, mapInSteps, type Steps } from '../steps';
import type { Mention, Role } from '../types';
import { isSize } from './context/beside';
import { calleeOf, loadsWeights } from './context/callees';
import type { Group, Place } from './context/place';
import { runsAnywhere, servesName } from './context/providers';
import { withEchoes, withoutNames, withSiblings } from './echoes';
import { Handed } from './handed';
import type { Piece } from './piece';
import type { Sink } from './sink';

/** Keys with a second life that name the model where OpenAI's or Azure's API is spoken to: `engine="davinci"`, `deployment_name="chat"`. */
const ENGINE = /^(?:engine|deployment)[-_]?(?:name|id)?$/i;
const HAS_ENGINES = new Set(['openai', 'azure', 'azure-ai']);

/** Providers that serve their own models, which are Bedrock's as well. */
const MAKERS = new Set(['anthropic', 'openai', 'mistral', 'cohere', 'ai21', 'deepseek', 'minimax', 'moonshot', 'google', 'nvidia']);

/** A mention whose group has its place for a name. */
type Found = Omit<Mention, 'group'> & Pick<Place, 'group'>;

/** A copy to be changed; an engine copies an object of one of many shapes fastest into one that has a property. */
function copyOf(mention: Found): { -readonly [Property in keyof Found]: Found[Property] } {
  const { text, span, role, place, strength } = mention;
  const rest: Partial<Found> = mention;
  return { text, span, role, place, strength, ...rest };
}

/** Gathers what the readers of one document find. */
export class Collector implements Sink {
  readonly #found: Found[] = [];
  readonly #imported = new Set<string>();
  readonly #addressed = new Set<string>();
  readonly #served = new Map<number, string | null>();
  readonly #handed = new Handed();

  /** `near`: the libraries of which the document speaks. */
  constructor(private readonly role: Role, private readonly near?: Mention['near']) {}

  add(piece: Piece, place: Place): void {
    this.#found.push({
      text: piece.text,
      span: { start: piece.start, end: piece.end },
      role: place.place === 'comment' ? 'comment' : this.role,
      ...place,
      ...(this.near === undefined ? {} : { near: this.near }),
    });
  }

  imports(provider: string): void {
    this.#imported.add(provider);
  }

  loads(name: string): void {
    this.#handed.add(name);
  }

  addresses(provider: string): void {
    this.#addressed.add(provider);
  }

  serves(start: number, provider: string | null): void {
    if (!this.#served.has(start)) {
      this.#served.set(start, provider);
    }
  }

  /** A mention with the provider that the entry or the call around it names. */
  #told(mention: Found): Found {
    const provider = mention.strength === 'strong' ? this.#served.get(mention.span.start) : undefined;
    if (provider === undefined) {
      return mention;
    }
    if (provider !== null && !mention.elsewhere) {
      return { ...mention, provider };
    }
    const told = copyOf(mention);
    delete told.provider;
    delete told.elsewhere;
    return provider === null ? { ...told, elsewhere: true } : { ...told, provider };
  }

  /**
   * Whom the document speaks to. Every server speaks OpenAI's protocol, so beside an address its client says nothing; another's client beside
   * an address is a second provider, and of two nobody knows which serves what.
   */
  #providers(): ReadonlySet<string> {
    const clients = this.#addressed.size === 0 ? this.#imported : [...this.#imported].filter((provider) => provider !== 'openai');
    return new Set([...clients, ...this.#addressed]);
  }

  /** In document order; of mentions that overlap, the surer one, then the longer one. */
  mentions(): readonly Mention[] {
    return inOne(this.inSteps());
  }

  /** The same with pauses. */
  *inSteps(): Steps<readonly Mention[]> {
    const provider = only(this.#providers());
    const ofFile = provider === undefined ? undefined : new OfFile(provider);
    const told = this.#served.size === 0 ? this.#found : yield* mapInSteps(this.#found, (mention) => this.#told(mention));
    const found = this.#handed.isEmpty ? told : yield* mapInSteps(told, (mention) => this.#handed.mention(mention));
    const sorted = yield* mapInSteps(inOrder(found), (mention) => asSpelt(ofFile?.mention(mention) ?? mention));
    const kept: Found[] = [];
    for (const mention of sorted) {
      const last = kept.at(-1);
      if (!last || last.span.end <= mention.span.start) {
        kept.push(mention);
      } else if (sureness(mention) > sureness(last) || (sureness(mention) === sureness(last) && last.place === 'comment' && mention.place !== 'comment')) {
        kept[kept.length - 1] = mention;
      }
    }
    yield;
    const mentions = withSiblings(withoutNames(yield* mapInSteps(kept, numbering())));
    yield;
    return withEchoes(mentions);
  }
}

/** Gives model arguments the provider of the file, unless the call loads the model here or a Hub repository is named. */
class OfFile {
  /** Whether calls load their model, by name. */
  readonly #loads = new Map<string, boolean>();

  constructor(private readonly provider: string) {}

  mention(mention: Found): Found {
    if (mention.strength === 'negative') {
      return mention;
    }
    const strength = mention.strength === 'weak' && speaksOfModel(this.provider, mention.key) ? 'strong' : mention.strength;
    const isNews = strength === 'strong' && mention.provider === undefined && !mention.elsewhere && this.#serves(mention);
    if (!isNews && strength === mention.strength) {
      return mention;
    }
    const copy = copyOf(mention);
    copy.strength = strength;
    if (isNews) {
      copy.provider = this.provider;
      copy.assumed = true;
    }
    return copy;
  }

  #serves({ place, text, callee }: Found): boolean {
    return place !== 'config-key' && !(place === 'comment' && runsAnywhere(this.provider)) && !isSize(text) && servesName(this.provider, text) && (callee === undefined || !this.#loadsModel(callee));
  }

  #loadsModel(callee: string): boolean {
    const known = this.#loads.get(callee) ?? calleeOf(callee)?.local === true;
    this.#loads.set(callee, known);
    return known;
  }
}

/** True for a key that names a model where the provider is spoken to. */
function speaksOfModel(provider: string, key: string | undefined): boolean {
  return key !== undefined && (key.toLowerCase() === 'tokenizer' || (HAS_ENGINES.has(provider) && ENGINE.test(key)));
}

/** Bedrock alone writes the maker, a dot and the model, whoever's client it is given to: `anthropic.claude-3-haiku-20240307-v1:0`. */
function asSpelt(mention: Found): Found {
  const { provider, text } = mention;
  const at = provider === undefined ? -1 : text.indexOf('.');
  return provider !== undefined && at > 0 && MAKERS.has(provider) && (text.startsWith(provider) ? at === provider.length : at < 8 && text.startsWith(`${provider}.`, at + 1))
    ? { ...mention, provider: 'bedrock' } : mention;
}

/** Gives mentions numbers for the names of their groups, which what stands elsewhere in the document does not change, and says whether their call loads the weights. */
function numbering(): (mention: Found) => Mention {
  const numbers = new Map<number, Map<string, string>>();
  let count = 0;
  const numberOf = ({ at, of }: Group): string => {
    const inside = numbers.get(at) ?? new Map<string, string>();
    const number = inside.get(of) ?? String(++count);
    numbers.set(at, inside.set(of, number));
    return number;
  };
  const known = new Map<string, boolean>();
  const loads = (callee: string): boolean => {
    const does = known.get(callee) ?? loadsWeights(callee);
    known.set(callee, does);
    return does;
  };
  return (mention) => {
    const { group, callee, strength } = mention;
    const alone: Omit<Mention, 'group'> = strength === 'strong' && callee !== undefined && loads(callee) ? { ...copyOf(mention), loaded: true } : mention;
    return group === undefined ? alone : { ...alone, group: numberOf(group) };
  };
}

function compare(a: Found, b: Found): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** Readers go from the beginning to the end, so most texts' mentions are in order. */
function inOrder(found: readonly Found[]): readonly Found[] {
  return found.every((mention, at) => at === 0 || compare(found[at - 1] ?? mention, mention) <= 0) ? found : [...found].sort(compare);
}

function sureness({ strength }: Found): number {
  return strength === 'strong' ? 2 : strength === 'weak' ? 1 : 0;
}

function only(set: ReadonlySet<string>): string | undefined {
  const [first, second] = set;
  return second === undefined ? first : undefined;
}
