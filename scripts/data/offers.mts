import type { Life, Offer } from '../../src/core/catalogue/types';
import type { AuthoredModel, Data, PriceRow } from './authored.mjs';
import { byCodeUnit } from './files.mjs';
import type { PriceCheck } from './genai-prices.mjs';
import { type Spelled, spelled, squash, unpacked, withoutPacking } from './spelling.mjs';

export interface Entry {
  readonly publisher: string;
  readonly model: AuthoredModel;
}

/** The part of an id that names the model. */
function basename(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Hosts whose list has chat models only; of open models Bedrock too serves the tuned ones. */
const CHAT_ONLY = new Set(['cerebras', 'groq', 'sambanova', 'snowflake', 'databricks', 'openrouter', 'perplexity', 'github-models']);
/** At DeepSeek these move; at a host they are frozen to a version that the id does not tell. */
const MOVES_ELSEWHERE = /^deepseek-(chat|reasoner|coder)$/;
const ROLES = ['-instruct', '-it', '-chat', '-chat-hf', '-instruct-v0-1', '-instruct-hf'];

/**
 * Joins ids at providers to models. An id joins where its name is the model's name after both are squashed and nothing speaks
 * against it: another vendor, another reading by the collector, or a tuned sibling that a hosted id may mean. In doubt it stays out.
 */
export class OfferJoin {
  readonly #byName = new Map<string, Entry[]>();
  readonly #byId = new Map<string, Entry>();
  readonly #authored = new Map<string, Entry>();
  readonly #vendors = new Map<string, string>();
  readonly #listed: ReadonlySet<string>;

  constructor(private readonly data: Data, private readonly prices: PriceCheck) {
    this.#listed = new Set(data.prices.map(({ provider, id }) => `${provider} ${id}`.toLowerCase()));
    for (const [key, { organisations = [] }] of Object.entries(data.publishers)) {
      [key, ...organisations].forEach((name) => { this.#vendors.set(name, key); });
    }
    for (const { publisher, models } of data.files) {
      models.forEach((model) => { this.#add({ publisher, model }); });
    }
  }

  /** All offers, by model id; prices and dates of one row each. */
  run(): Map<string, Offer[]> {
    const found = new Map<string, Offer[]>();
    const rows = new Map(this.data.prices.map((row) => [`${row.provider} ${row.id.toLowerCase()}`, row]));
    const lives = new Map(this.data.lifecycle.map((row) => [`${row.provider} ${row.id.toLowerCase()}`, row]));
    const put = (id: string, offer: Offer): void => { found.set(id, [...(found.get(id) ?? []), offer]); };
    for (const [key, { model }] of this.#authored) {
      const [provider = '', ...rest] = key.split(' ');
      const authored = model.offers?.find((offer) => offer.provider === provider && offer.id.toLowerCase() === rest.join(' '));
      if (authored) {
        put(model.id, this.#offer(rows.get(key) ?? { provider, id: authored.id, source: '' }, lives.get(key) ?? authored.life));
      }
    }
    for (const [key, row] of rows) {
      const entry = this.#authored.has(key) ? undefined : this.#match(row);
      if (entry) {
        put(entry.model.id, this.#offer(row, lives.get(key)));
      }
    }
    return new Map([...found].map(([id, offers]) => [id, dropCopies(offers).filter((offer) => this.#says(id, offer))]));
  }

  /** An offer without price and dates is worth its bytes only where the id cannot be read from the model's own name. */
  #says(id: string, offer: Offer): boolean {
    const own = this.#authored.has(`${offer.provider} ${offer.id.toLowerCase()}`);
    const read = spelled(offer.provider, offer.id);
    return own || offer.price !== undefined || offer.life !== undefined || read === undefined || squash(read.name) !== squash(basename(id));
  }

  #add(entry: Entry): void {
    const { model } = entry;
    for (const name of [model.id, ...(model.aliases ?? [])]) {
      this.#byId.set(name.toLowerCase(), entry);
    }
    model.offers?.forEach(({ provider, id }) => { this.#authored.set(`${provider} ${id.toLowerCase()}`, entry); });
    if (this.data.repackers.includes(model.id.slice(0, model.id.indexOf('/')).toLowerCase()) || unpacked(model.id) !== model.id) {
      return;
    }
    const own = (model.offers ?? []).filter(({ provider }) => this.data.providers[provider]?.publisher === entry.publisher).map(({ id }) => id);
    for (const name of new Set([model.id, ...(model.aliases ?? []), ...own].map((each) => squash(basename(each))))) {
      const others = this.#byName.get(name) ?? [];
      this.#byName.set(name, others.includes(entry) ? others : [...others, entry]);
    }
  }

  #match(row: PriceRow): Entry | undefined {
    const read = spelled(row.provider, row.id);
    if (!read || (row.provider !== 'deepseek' && MOVES_ELSEWHERE.test(read.name))) {
      return undefined;
    }
    // `google.gemma-4-31b` is Bedrock's spelling, and only looks like the repository `google/gemma-4-31B`.
    const isPath = row.id.includes('/');
    const exact = this.#byId.get(row.id.toLowerCase()) ?? (read.vendor && isPath ? this.#byId.get(`${read.vendor}/${read.name}`) : undefined);
    const named = exact ?? this.#named(read, row) ?? this.#named({ ...read, name: withoutPacking(read.name) }, row);
    return named && this.#fits(named, row, exact !== undefined) ? named : undefined;
  }

  #named({ vendor, name }: Spelled, row: PriceRow): Entry | undefined {
    const key = squash(name);
    const own = this.data.providers[row.provider]?.publisher;
    const publisher = vendor === undefined ? undefined : this.#vendors.get(vendor);
    const all = this.#byName.get(key) ?? [];
    const candidates = publisher ? all.filter((entry) => entry.publisher === publisher) : vendor === undefined ? all : [];
    const preferred = candidates.filter((entry) => entry.publisher === own);
    const [only, ...others] = preferred.length > 0 ? preferred : candidates;
    return others.length === 0 && only ? this.#tuned(only, key, row) : undefined;
  }

  /** `llama-3.1-8b` is the chat model at a host that serves no base models; it joins it where the collector read it so too. */
  #tuned(entry: Entry, key: string, row: PriceRow): Entry | undefined {
    const siblings = ROLES.flatMap((role) => this.#byName.get(key + role) ?? []);
    // A maker's API has no base models beside its tuned ones.
    if (siblings.length === 0 || entry.model.access === 'api' || this.#listsBoth(row)) {
      return entry;
    }
    const meant = siblings.filter((sibling) => row.canonical !== undefined && squash(row.canonical) === squash(basename(sibling.model.id)));
    return meant.length === 1 && (CHAT_ONLY.has(row.provider) || row.provider === 'bedrock') ? meant[0] : undefined;
  }

  /** A host that lists `meta/meta-llama-3-8b` beside `meta/meta-llama-3-8b-instruct` means the base model by the first. */
  #listsBoth({ provider, id }: PriceRow): boolean {
    return ROLES.some((role) => this.#listed.has(`${provider} ${id}${role}`.toLowerCase()));
  }

  #fits({ model }: Entry, row: PriceRow, exact: boolean): boolean {
    const names = [model.id, ...(model.aliases ?? []), ...(model.offers ?? []).map(({ id }) => id)].map((name) => squash(basename(name)));
    const second = row.canonical === undefined ? undefined : squash(withoutPacking(row.canonical));
    return exact || second === undefined || names.includes(second) || names.some((name) => withoutPacking(name) === second);
  }

  #offer(row: PriceRow, life: Life | undefined): Offer {
    const price = this.prices.price(row);
    return { provider: row.provider, id: row.id, ...(price ? { price } : {}), ...(life ? { life: lifeOf(life) } : {}) };
  }
}

function lifeOf({ deprecated, retired, replacement, source, confidence }: Life): Life {
  return {
    ...(deprecated ? { deprecated } : {}), ...(retired ? { retired } : {}), ...(replacement ? { replacement } : {}), source, confidence,
  };
}

/** Lists prefix ids with a route of their own: `cloudflare/@cf/meta/x` says nothing that `@cf/meta/x` does not. */
function dropCopies(offers: readonly Offer[]): Offer[] {
  const kept = offers.filter((offer) => !offers.some((other) => other !== offer && other.provider === offer.provider
    && (offer.id.toLowerCase().endsWith(`/${other.id.toLowerCase()}`)) && (other.price !== undefined || offer.price === undefined)));
  return kept.sort((a, b) => byCodeUnit(`${a.provider} ${a.id}`, `${b.provider} ${b.id}`));
}
