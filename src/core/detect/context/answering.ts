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
const NOTHING = new Set(['None', 'null', 'undefined', 'nil', 'self', 'this']);
const SETTINGS = /conf|option|client/i;

/** Follows what a program says of who answers: the names of its clients, and the provider or address that an entry or a call is told. */
export class Answering {
  readonly clients: Clients;

  constructor(private readonly sink: Pick<Sink, 'serves'>, clients: ClientsState) {
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
    if (isProvider(key)) {
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
    if (told !== undefined) {
      frame.models?.forEach(({ start, text }) => {
        if (told === null || servesName(told, text)) {
          this.sink.serves(start.at, told);
        }
      });
    }
    if (frame.open === '(' && frame.callee !== undefined) {
      this.#made(frame, outer, told);
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
    if (provider !== undefined && outer.isBlock) {
      this.clients.set(key, { provider, name: key, callable: /^create[A-Z]/.test(callee) });
    } else if (told !== undefined && isProvider(key)) {
      outer.provider = told;
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
    return provider === null && !isClient ? undefined : provider;
  }
  return addressed === null && !isClient ? undefined : addressed;
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
