import { Offset } from '../reread/offset';
import type { Sink } from '../sink';
import { calleeOfFrame, type Frame } from './bracket';
import { isMaker } from './callees';
import type { Answerer, ClientsState } from './clients';
import { Clients } from './clients';
import { providerOfAddress, providerOfKey } from './imports';
import { isEnvironmentName } from './negative';
import type { Place } from './place';
import { providerOfName, runsAnywhere, servesName } from './providers';

const PROVIDER = /(?:^|[a-z_])(?:[Pp]rovider|[Vv]endor)$/;
const ADDRESS = /(?:base_?ur[li]|api_?base|uri_?base|^base_?path)$/i;
/** The argument that hands a client on: `AnthropicProvider(anthropic_client=AsyncAnthropicBedrock())`. */
const CLIENT = /^(?:async_?|openai_?|anthropic_?|groq_?|mistral_?|llm_?)?[cC]lient$/;
/** Go's options: `openai.New(openai.WithBaseURL("…"), openai.WithModel("x"))`. */
const OPTION = /^With[A-Z]/;
const NOTHING = new Set(['None', 'null', 'undefined', 'nil', 'self', 'this']);
const SETTINGS = /conf|option|client/i;

/** Follows what a program says of who answers: the names of its clients, and the provider or address that an entry or a call is told. */
export class Answering {
  readonly clients: Clients;

  constructor(private readonly sink: Pick<Sink, 'serves' | 'addresses'>, clients: ClientsState) {
    this.clients = new Clients(clients);
  }

  /** Takes in a bracket that opens, and the first name of the path before it. */
  opened(frame: Frame, root: string | undefined): void {
    if (frame.callee !== undefined) {
      frame.root = root;
      frame.client = this.clients.get(root);
    }
  }

  /** Takes in a name, or the last so far of a path, that an entry is given: `provider = LLMProvider.Ollama`. */
  name(frame: Frame, word: string): void {
    const { key } = frame;
    if (key === undefined || frame.isBlock || NOTHING.has(word)) {
      return;
    }
    if (CLIENT.test(key)) {
      takeClient(frame, this.clients.get(word)?.provider);
    } else if (isProvider(key)) {
      const client = this.clients.get(word);
      const told = client === undefined ? providerOfName(word) ?? providerOfName(word.replace(/_?[Pp]rovider$/, '')) : client.provider;
      frame.provider = told ?? (key === 'provider' ? frame.provider ?? null : frame.provider);
    } else if (isAddress(key)) {
      frame.addressed = providerOfKey(word) ?? frame.addressed ?? null;
    }
  }

  literal(frame: Frame, outer: Frame | undefined, text: string): void {
    const { key } = frame;
    if (key !== undefined && !frame.isBlock && text !== '') {
      if (isProvider(key)) {
        frame.provider = providerOfName(text) ?? frame.provider ?? null;
      } else if (isAddress(key)) {
        frame.addressed = providerAt(text);
      }
    } else if (outer?.key !== undefined && !outer.isBlock && isAddress(outer.key) && isEnvironmentName(text)) {
      outer.addressed = providerOfKey(text) ?? outer.addressed ?? null;
    }
  }

  /** Takes in where a model's name stands, until the end of the entry says who serves it. */
  model(frame: Frame, { place, strength }: Place, start: number, text: string): void {
    if (!frame.isBlock && strength === 'strong' && place !== 'config-key') {
      (frame.models ??= []).push({ start: new Offset(start), text });
    }
  }

  /** Hands on what a bracket that ends says to the models in it, to what stands around it, and to the name that its value is given to. */
  closed(frame: Frame | undefined, outer: Frame): void {
    if (frame === undefined) {
      return;
    }
    const told = toldBy(frame);
    const server = told === undefined && frame.client?.isTold ? frame.client.provider : told;
    if (server !== undefined) {
      frame.models?.forEach(({ start, text }) => {
        if (server === null || (servesName(server, text) && (server === told || text.includes('/')))) {
          this.sink.serves(start.at, server);
        }
      });
    }
    if (frame.open === '(' && frame.callee !== undefined) {
      this.#made(frame, outer, told);
      optionOf(frame, outer);
    } else if (!frame.isBlock) {
      handOn(frame, outer, told);
    }
  }

  #made(frame: Frame, outer: Frame, told: Answerer | undefined): void {
    const { callee = '' } = frame;
    const { key } = outer;
    if (key === undefined || !isMaker(callee)) {
      return;
    }
    const known = calleeOfFrame(frame);
    const provider = told === undefined ? (known?.elsewhere ? null : known?.provider) : told;
    this.#speaksTo(provider, frame, told === undefined);
    if (provider !== undefined && outer.isBlock) {
      this.clients.set(key, { provider, name: key, callable: /^create[A-Z]/.test(callee) });
    } else if (told !== undefined && isProvider(key)) {
      outer.provider = told;
    } else if (CLIENT.test(key)) {
      takeClient(outer, provider);
    }
  }

  /** `AzureOpenAI()` and `OpenAI(base_url=…)` say more than that they come from OpenAI's module; beside them so does `OpenAI()`. */
  #speaksTo(provider: Answerer | undefined, frame: Frame, isOwn: boolean): void {
    const { client, addressed } = frame;
    const module = client?.provider ?? (addressed ? calleeOfFrame(frame)?.provider : undefined);
    if (module !== undefined && provider && (provider !== module || module === 'openai') && (isOwn || addressed !== undefined)) {
      this.sink.addresses(provider);
    }
  }
}

/** What a bracket says of who serves the models in it. Somebody unknown is only told to a client. */
function toldBy(frame: Frame): Answerer | undefined {
  const { provider, addressed } = frame;
  if (provider === undefined && addressed === undefined) {
    return undefined;
  }
  const own = calleeOfFrame(frame);
  const isClient = own?.provider !== undefined || own?.elsewhere === true;
  const named = provider ?? own?.provider;
  if (addressed === undefined || (addressed === null && named !== undefined && runsAnywhere(named))) {
    return provider === null && (!isClient || (own.provider !== undefined && runsAnywhere(own.provider))) ? undefined : provider;
  }
  return addressed === null && !isClient ? undefined : addressed;
}

/** Every server speaks OpenAI's protocol: `TogetherProvider(openai_client=AsyncOpenAI(…))` is Together's. */
function takeClient(frame: Frame, provider: Answerer | undefined): void {
  const own = calleeOfFrame(frame)?.provider;
  if (provider !== undefined && provider !== 'openai' && (provider !== null || own === undefined || own === 'openai')) {
    frame.provider = provider;
  }
}

/** What an option says is said to the call that it is given to. */
function optionOf({ callee = '', first, models }: Frame, outer: Frame): void {
  if (outer.open !== '(' || !OPTION.test(callee)) {
    return;
  }
  if (isAddress(callee)) {
    outer.addressed = first === undefined ? outer.addressed ?? null : providerAt(first);
  }
  if (models !== undefined) {
    outer.models = [...outer.models ?? [], ...models];
  }
}

function handOn(frame: Frame, outer: Frame, told: Answerer | undefined): void {
  if (outer.isBlock) {
    return;
  }
  if (frame.open === '{' && outer.open !== '[' && (outer.key === undefined || SETTINGS.test(outer.key))) {
    outer.addressed ??= frame.addressed;
    outer.provider ??= outer.open === '(' ? frame.provider : undefined;
  }
  if (frame.models !== undefined && (told === undefined || told === null)) {
    const { models } = outer;
    if (models === undefined) {
      outer.models = frame.models;
    } else {
      frame.models.forEach((model) => { models.push(model); });
    }
  }
}

function isProvider(key: string): boolean {
  return key.length >= 6 && key.endsWith('r') && PROVIDER.test(key);
}

function isAddress(key: string): boolean {
  return key.length >= 7 && key.length < 40 && ADDRESS.test(key);
}

function providerAt(address: string): Answerer {
  return providerOfAddress(address) ?? (address.includes('/openai/deployments') || address.includes('.openai.azure.com') ? 'azure' : null);
}
