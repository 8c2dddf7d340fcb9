import { Cells } from './cells';
import { fnv1a } from './fnv';
import { Lines } from './lines';
import { checkPacked, type Part } from './packed';
import { Section } from './section';
import { Spellings, type Spelling } from './spellings';
import { squash } from './squash';
import { Table, type Hash } from './table';
import type { ConstantIds, Day, Gpu, Licence, Model, OpennessRecord, Provider, Publisher, Source } from './types';

export { squash } from './squash';
export type { Spelling } from './spellings';

/** The catalogue with its look-ups, over its packed lines: an entry is read when it is asked for. Spellings are compared without case. */
export class CatalogueIndex {
  readonly date: Day;
  readonly digest: string;
  /** Median score of the openness index's current records. */
  readonly opennessMedian: number;
  /** GPUs for the self-hosting estimate, smallest first. */
  readonly gpus: readonly Gpu[];
  readonly #repackers: ReadonlySet<string>;
  readonly #constants: Readonly<Record<string, ConstantIds>>;
  readonly #models: Section<Model>;
  readonly #sources: Section<Source>;
  readonly #publishers: Section<Publisher>;
  readonly #providers: Section<Provider>;
  readonly #licences: Section<Licence>;
  readonly #openness: Section<OpennessRecord>;
  readonly #families: Section<readonly number[]>;
  readonly #vendors: Section<readonly string[]>;
  readonly #spellings: Spellings;
  readonly #byFamily = new Map<string, readonly Model[]>();
  #routes: ReadonlyMap<string, string> | undefined;
  #owners: ReadonlySet<string> | undefined;

  /**
   * @param json what the build wrote, parsed; throws where it is of another format or not whole
   * @param hash the one that it was packed with
   */
  constructor(json: unknown, hash: Hash = (text) => fnv1a(text)) {
    const packed = checkPacked(json);
    const lines = (part: Part): Lines => new Lines(packed[part], packed.lines[part], packed.blocks[part]);
    const cells = new Cells(lines('pool'));
    this.date = packed.date;
    this.digest = packed.digest;
    this.opennessMedian = packed.opennessMedian;
    this.gpus = packed.gpus;
    this.#repackers = new Set(packed.repackers);
    this.#constants = packed.constants ?? {};
    this.#models = new Section(cells, lines('models'));
    this.#sources = new Section(cells, lines('sources'));
    this.#publishers = new Section(cells, lines('publishers'));
    this.#providers = new Section(cells, lines('providers'));
    this.#licences = new Section(cells, lines('licences'));
    this.#openness = new Section(cells, lines('openness'));
    this.#families = new Section(cells, lines('families'));
    this.#vendors = new Section(cells, lines('vendors'));
    this.#spellings = new Spellings(this.#models, new Table(lines('table'), this.#models.size, hash));
  }

  /** How many models there are. */
  get size(): number {
    return this.#models.size;
  }

  /** All models in the order of their ids. Reads every entry: for what must look at the whole catalogue. */
  models(): readonly Model[] {
    return this.#models.values();
  }

  model(id: string): Model | undefined {
    return this.#spellings.model(id);
  }

  /** The ids of all models, in order; reads no entry. */
  modelIds(): readonly string[] {
    return this.#models.keys();
  }

  /** Names of families, in the order of their first models. */
  families(): readonly string[] {
    return this.#families.keys();
  }

  modelsOfFamily(family: string): readonly Model[] {
    const known = this.#byFamily.get(family);
    if (known) {
      return known;
    }
    let number = 0;
    const models = (this.#families.get(family) ?? []).flatMap((step) => this.#models.at(number += step) ?? []);
    this.#byFamily.set(family, models);
    return models;
  }

  licence(id: string): Licence | undefined {
    return this.#licences.get(id);
  }

  /** All licences in the order of their ids; reads every one. */
  licences(): readonly Licence[] {
    return this.#licences.values();
  }

  source(key: string): Source | undefined {
    return this.#sources.get(key);
  }

  /** All sources in the order of their keys; reads every one. */
  sources(): readonly Source[] {
    return this.#sources.values();
  }

  /** All openness records; reads every one. */
  opennessRecords(): readonly OpennessRecord[] {
    return this.#openness.values();
  }

  provider(id: string): Provider | undefined {
    return this.#providers.get(id);
  }

  providerIds(): readonly string[] {
    return this.#providers.keys();
  }

  publisher(key: string): Publisher | undefined {
    return this.#publishers.get(key);
  }

  openness(model: Model): OpennessRecord | undefined {
    return model.openness && this.#openness.get(model.openness.record);
  }

  publisherName(model: Model): string {
    return this.publisher(model.publisher)?.name ?? model.publisher;
  }

  providerName(id: string): string {
    return this.provider(id)?.name ?? id;
  }

  /**
   * What a spelling names, or `undefined` where nobody lists it or several models claim it and neither
   * `provider` nor a first-party offer decides.
   */
  lookUp(spelling: string, provider?: string): Spelling | undefined {
    const found = this.#spellings.exactly(spelling);
    return found.find((each) => each.offer && each.offer.provider === provider) ?? this.#undisputed(found);
  }

  /**
   * The one model whose name is equal when case and separators are ignored: `llama3_1-8b` and `Llama-3.1-8B`.
   * Where a re-upload has the original's name, the name stands for the original. A host's short name, `llama3-8b` for an instruct model,
   * counts at that host only.
   */
  lookUpSquashed(spelling: string, provider?: string): Model | undefined {
    let known: Model | 'ambiguous' | undefined;
    const admits = (each: Spelling): boolean => !each.offer || each.offer.provider === provider || this.#isFirstParty(each);
    for (const model of this.#spellings.squashed(squash(spelling), admits)) {
      if (known === undefined || (known !== 'ambiguous' && this.isCopy(known) && !this.isCopy(model))) {
        known = model;
      } else if (known === 'ambiguous' || this.isCopy(known) === this.isCopy(model)) {
        known = 'ambiguous';
      }
    }
    return known === 'ambiguous' ? undefined : known;
  }

  /** The names that are listed of a class of an SDK, e.g. `langchain4j OpenAiChatModelName`. */
  constantsOf(name: string): ConstantIds | undefined {
    return Object.hasOwn(this.#constants, name) ? this.#constants[name] : undefined;
  }

  /** Provider id of a router's prefix, lower case: `together_ai`, `openai`. */
  providerOfRoute(prefix: string): string | undefined {
    this.#routes ??= new Map(this.#providers.keys().flatMap((id) =>
      [id, ...(this.provider(id)?.routes ?? [])].map((route) => [route.toLowerCase(), id] as const)));
    return this.#routes.get(prefix);
  }

  /** Whether `vendor`, lower case, is a name under which the publisher's own models are listed somewhere. */
  isVendorOf(vendor: string, publisher: string): boolean {
    return vendor === publisher || (this.#vendors.get(vendor)?.includes(publisher) ?? false);
  }

  /** Whether the ids of some entries begin with this organisation, lower case: `mistralai`, not a router's `groq` alone. */
  isOwner(name: string): boolean {
    this.#owners ??= new Set(this.#models.keys().map((id) => id.slice(0, Math.max(id.indexOf('/'), 0)).toLowerCase()));
    return this.#owners.has(name);
  }

  /** Whether anybody's models are listed under this organisation, lower case. */
  isVendor(vendor: string): boolean {
    return this.#vendors.has(vendor);
  }

  /** Whether an organisation, lower case, packs the models of others. */
  isRepacker(owner: string): boolean {
    return this.#repackers.has(owner);
  }

  /** Whether an entry is somebody's re-upload or quantisation of another's model. */
  isCopy(model: Model): boolean {
    const owner = model.id.slice(0, model.id.indexOf('/')).toLowerCase();
    return this.isRepacker(owner)
      || (model.lineage?.some(({ relation }) => relation === 'quantisation' || relation === 'repackaged') ?? false);
  }

  #undisputed(found: readonly Spelling[]): Spelling | undefined {
    const first = found[0];
    if (!first || found.every((each) => each.model === first.model)) {
      return found.find((each) => this.#isFirstParty(each)) ?? first;
    }
    const own = found.filter((each) => !each.offer || this.#isFirstParty(each));
    const only = own[0];
    return only && own.every((each) => each.model === only.model) ? only : undefined;
  }

  #isFirstParty({ model, offer }: Spelling): boolean {
    return offer !== undefined && this.provider(offer.provider)?.publisher === model.publisher;
  }
}
