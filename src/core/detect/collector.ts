import type { Mention, Role } from '../types';
import { calleeOf } from './context/callees';
import type { Place } from './context/place';
import { withEchoes } from './echoes';
import type { Piece } from './piece';
import type { Sink } from './sink';

/** Keys with a second life that name the model where OpenAI's or Azure's API is spoken to: `engine="davinci"`, `deployment_name="chat"`. */
const ENGINE = /^(?:engine|deployment)[-_]?(?:name|id)?$/i;
const HAS_ENGINES = new Set(['openai', 'azure', 'azure-ai']);

/** Providers whose own ids are written `publisher/name`. */
const ROUTERS = new Set(['openrouter', 'together', 'fireworks', 'deepinfra', 'groq', 'huggingface', 'replicate', 'nvidia', 'vercel', 'github-models', 'watsonx', 'vertex', 'fal-ai', 'cloudflare', 'sambanova']);

/** Providers that serve their own models, which are Bedrock's as well. */
const MAKERS = new Set(['anthropic', 'openai', 'mistral', 'cohere', 'ai21', 'deepseek', 'minimax', 'moonshot', 'google', 'nvidia']);

/** Gathers what the readers of one document find. */
export class Collector implements Sink {
  readonly #found: Mention[] = [];
  readonly #imported = new Set<string>();
  readonly #addressed = new Set<string>();
  readonly #served = new Map<number, string | null>();

  /** `near`: the server of whose library the document speaks. */
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

  addresses(provider: string): void {
    this.#addressed.add(provider);
  }

  serves(start: number, provider: string | null): void {
    if (!this.#served.has(start)) {
      this.#served.set(start, provider);
    }
  }

  /** A mention with the provider that the entry or the call around it names. */
  #told(mention: Mention): Mention {
    const provider = mention.strength === 'strong' ? this.#served.get(mention.span.start) : undefined;
    if (provider === undefined) {
      return mention;
    }
    if (provider !== null && !mention.elsewhere) {
      return { ...mention, provider };
    }
    const { text, span, role, place, strength, key, callee, near, group, constant, cell } = mention;
    return {
      text, span, role, place, strength, ...(callee === undefined ? {} : { callee }), ...(key === undefined ? {} : { key }), ...(near && { near }), ...(group === undefined ? {} : { group }),
      ...(constant && { constant }), ...(cell && { cell }), ...(provider === null ? { elsewhere: true as const } : { provider }),
    };
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
    const provider = only(this.#providers());
    const found = this.#served.size === 0 ? this.#found : this.#found.map((mention) => this.#told(mention));
    const sorted = inOrder(found).map((mention) => asSpelt(inFileOf(provider, mention)));
    const kept: Mention[] = [];
    for (const mention of sorted) {
      const last = kept.at(-1);
      if (!last || last.span.end <= mention.span.start) {
        kept.push(mention);
      } else if (sureness(mention) > sureness(last)) {
        kept[kept.length - 1] = mention;
      }
    }
    return withEchoes(kept);
  }
}

/** Gives a model argument the provider of the file, unless the call loads the model here or a Hub repository is named. */
function inFileOf(provider: string | undefined, mention: Mention): Mention {
  if (provider === undefined || mention.strength === 'negative') {
    return mention;
  }
  const counts = mention.strength === 'weak' && mention.key !== undefined
    && (mention.key.toLowerCase() === 'tokenizer' || (HAS_ENGINES.has(provider) && ENGINE.test(mention.key)));
  const strength = counts ? 'strong' : mention.strength;
  const isServed = strength === 'strong' && mention.place !== 'config-key' && (ROUTERS.has(provider) || !mention.text.includes('/'))
    && (mention.callee === undefined || calleeOf(mention.callee)?.local !== true);
  const isNews = mention.provider === undefined && !mention.elsewhere && isServed;
  return isNews ? { ...mention, strength, provider } : strength === mention.strength ? mention : { ...mention, strength };
}

/** Bedrock alone writes the maker, a dot and the model, whoever's client it is given to: `anthropic.claude-3-haiku-20240307-v1:0`. */
function asSpelt(mention: Mention): Mention {
  const { provider, text } = mention;
  const at = provider === undefined ? -1 : text.indexOf('.');
  return provider !== undefined && at > 0 && MAKERS.has(provider) && (text.startsWith(provider) ? at === provider.length : at < 8 && text.startsWith(`${provider}.`, at + 1))
    ? { ...mention, provider: 'bedrock' } : mention;
}

function compare(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** Readers go from the beginning to the end, so most texts' mentions are in order. */
function inOrder(found: readonly Mention[]): readonly Mention[] {
  return found.every((mention, at) => at === 0 || compare(found[at - 1] ?? mention, mention) <= 0) ? found : [...found].sort(compare);
}

function sureness({ strength }: Mention): number {
  return strength === 'strong' ? 2 : strength === 'weak' ? 1 : 0;
}

function only(set: ReadonlySet<string>): string | undefined {
  const [first, second] = set;
  return second === undefined ? first : undefined;
}
