import { squash } from '../../src/core/catalogue/squash';
import type { Access, Offer } from '../../src/core/catalogue/types';
import { TUNED } from '../../src/core/resolve/plausible';
import type { Data, OllamaName } from './authored.mjs';
import { byCodeUnit } from './files.mjs';

const PROVIDER = 'ollama';
const CLOUD = '-cloud';

/**
 * The offers of all models with Ollama's in place of those that lists or model files have for the same library names.
 * The default is listed as `name:latest`, since the bare name is often another model's (`deepseek-r1`, `phi`), and bare where it is
 * nobody else's: then code that does not say its server names it too.
 */
export function withOllama(offers: ReadonlyMap<string, readonly Offer[]>, data: Data): Map<string, Offer[]> {
  const spelled = new Spelled(offers, data);
  const all = new Map([...offers].map(([id, each]) => [id, each.filter((offer) => !isListed(offer, data))]));
  for (const [name, entry] of Object.entries(data.ollama)) {
    for (const [model, offer] of offersOf(name, entry, spelled)) {
      all.set(model, [...(all.get(model) ?? []), offer]);
    }
  }
  return new Map([...all].filter(([, each]) => each.length > 0).map(([id, each]) => [id, each.sort(inOrder)]));
}

function offersOf(name: string, entry: OllamaName, spelled: Spelled): [string, Offer][] {
  const { tags, quantised = {}, moved = [] } = entry;
  const moving = new Set([...moved.map(({ tag }) => tag), ...Object.keys(quantised)]);
  const latest = tags[entry.latest ?? 'latest'];
  const offer = (tag: string, floating: boolean): Offer => ({ provider: PROVIDER, id: `${name}:${tag}`, ...(floating ? { floating } : {}) });
  const sizes = Object.entries(tags).filter(([tag, id]) => tag !== 'latest' && (moving.has(tag) || !(hosts(entry, tag, id) || spelled.says(name, tag, id))));
  return [
    ...(latest === undefined ? [] : [[latest, offer('latest', true)] as [string, Offer]]),
    ...(latest !== undefined && spelled.isOnly(name, latest) ? [[latest, { provider: PROVIDER, id: name, floating: true }] as [string, Offer]] : []),
    ...sizes.map(([tag, id]): [string, Offer] => [id, offer(tag, moving.has(tag))]),
    ...Object.entries(quantised).flatMap(([tag, id]): [string, Offer][] => (id === null ? [] : [[id, offer(`${tag}-*`, false)]])),
  ];
}

/** `20b-cloud` is `20b`, hosted: the grammar takes the ending off. */
function hosts({ tags }: OllamaName, tag: string, id: string): boolean {
  return tag.endsWith(CLOUD) && tags[tag.slice(0, -CLOUD.length)] === id;
}

function isListed({ provider, id }: Offer, { ollama }: Data): boolean {
  return provider === PROVIDER && Object.hasOwn(ollama, id.replace(/:.*$/, ''));
}

function inOrder(a: Offer, b: Offer): number {
  return byCodeUnit(`${a.provider} ${a.id}`, `${b.provider} ${b.id}`);
}

/** What a word must have to be an id by itself: `llama3.2`, `bge-large`; `solar` and `qwen3` name other things too. */
const TELLING = /^(?=.*[-.])(?=.*\d|.{8})/;

interface Named {
  readonly id: string;
  readonly access: Access;
  /** Squashed. */
  readonly family: string;
  readonly terms: string | undefined;
}

/** The names of all models, as the resolver compares them: without case and separators. */
class Spelled {
  readonly #models = new Map<string, Set<string>>();
  readonly #access = new Map<string, Access>();
  /** Ids at other hosts. */
  readonly #elsewhere: ReadonlySet<string>;
  readonly #makers = new Map<string, readonly Named[]>();

  constructor(offers: ReadonlyMap<string, readonly Offer[]>, { files, prices }: Data) {
    this.#elsewhere = new Set(prices.filter(({ provider }) => provider !== PROVIDER).map(({ id }) => lastName(id)));
    for (const { family, publisher, models } of files) {
      const named = models.map(({ id, access, licence }): Named => ({ id, access, family: squash(family), terms: licence?.expression }));
      this.#makers.set(publisher, [...(this.#makers.get(publisher) ?? []), ...named]);
    }
    for (const { id, access, aliases = [] } of files.flatMap(({ models }) => models)) {
      this.#access.set(id.toLowerCase(), access);
      for (const name of [id, ...aliases, ...(offers.get(id) ?? []).map((offer) => offer.id)]) {
        const key = lastName(name);
        this.#models.set(key, (this.#models.get(key) ?? new Set<string>()).add(id));
      }
    }
  }

  /** Whether a bare name can mean this model alone, or one of its maker's under the same terms: `qwen2.5` names sizes of three licences. */
  isOnly(name: string, id: string): boolean {
    const key = squash(name);
    const siblings = [...this.#makers.values()].find((models) => models.some((each) => each.id === id)) ?? [];
    const own = siblings.find((each) => each.id === id);
    return TELLING.test(name) && own?.terms !== undefined && !this.#elsewhere.has(key) && [...(this.#models.get(key) ?? [])].every((each) => each === id)
      && siblings.every(({ family, id: other, access, terms }) => (family !== key && !lastName(other).startsWith(key))
        || terms === own.terms || (terms === undefined && access !== 'api' && access !== 'unknown'));
  }

  /** Whether the grammar reads `name:tag` as this model already: `llama3.1:8b-instruct`, since only one is named so, and its weights are out. */
  says(name: string, tag: string, id: string): boolean {
    const key = squash(`${name}-${tag}`);
    const access = this.#access.get(id.toLowerCase());
    return key === lastName(id) && this.#models.get(key)?.size === 1 && access !== 'api' && access !== 'unknown'
      && !TUNED.some((role) => this.#access.has((id + role).toLowerCase()));
  }
}

function lastName(id: string): string {
  return squash(id.slice(id.lastIndexOf('/') + 1));
}
