import { squash } from '../../src/core/catalogue/squash';
import type { Access, Offer } from '../../src/core/catalogue/types';
import { TUNED } from '../../src/core/resolve/plausible';
import type { Data, OllamaName } from './authored.mjs';
import { byCodeUnit } from './files.mjs';

const PROVIDER = 'ollama';
const CLOUD = '-cloud';

/**
 * The offers of all models with Ollama's in place of those that lists or model files have for the same library names.
 * The default is listed as `name:latest` only, since the bare name is often another model's (`deepseek-r1`, `phi`).
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

/** The names of all models, as the resolver compares them: without case and separators. */
class Spelled {
  readonly #models = new Map<string, Set<string>>();
  readonly #access = new Map<string, Access>();

  constructor(offers: ReadonlyMap<string, readonly Offer[]>, { files }: Data) {
    for (const { id, access, aliases = [] } of files.flatMap(({ models }) => models)) {
      this.#access.set(id.toLowerCase(), access);
      for (const name of [id, ...aliases, ...(offers.get(id) ?? []).map((offer) => offer.id)]) {
        const key = lastName(name);
        this.#models.set(key, (this.#models.get(key) ?? new Set<string>()).add(id));
      }
    }
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
