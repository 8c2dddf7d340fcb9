/** The catalogue before it is packed into `dist/catalogue.json`: what the product knows, each fact with its source. */
import type { Licence } from './licence-types';

/** An ISO date, `YYYY-MM-DD`; in release dates also `YYYY-MM` or `YYYY` where no more is known. */
export type Day = string;

/**
 * How a fact is known. `text`: the primary text was read. `secondary`: a model card, list or page that quotes it.
 * `unverified`: only a name or an unchecked claim. A verdict never rests firmly on less than `text`.
 */
export type Confidence = 'text' | 'secondary' | 'unverified';

export interface Catalogue {
  readonly schema: 1;
  /** The newest date among the sources. */
  readonly date: Day;
  /** SHA-256, hex, over the catalogue's content without this field. */
  readonly digest: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly publishers: Readonly<Record<string, Publisher>>;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly licences: Readonly<Record<string, Licence>>;
  readonly openness: Readonly<Record<string, OpennessRecord>>;
  /** Sorted by id, in code-unit order. */
  readonly models: readonly Model[];
  /** GPUs for the self-hosting estimate, smallest first. */
  readonly gpus: readonly Gpu[];
  /** Median score of the index's current records, 0 to 100. */
  readonly opennessMedian: number;
  /** Organisations that re-pack others' weights, lower case, e.g. `thebloke`. */
  readonly repackers: readonly string[];
  /** By `<sdk> <class>`: constants of SDKs whose names do not spell their ids. */
  readonly constants?: Readonly<Record<string, ConstantIds>>;
}

/** Constants of one class of an SDK. */
export interface ConstantIds {
  /** Set where the other members' names may spell ids of other models than they stand for, so that only those listed are known. */
  readonly closed?: true;
  /** Id by name. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface Source {
  readonly name: string;
  readonly url?: string;
  /** When it was read or published. */
  readonly date: Day;
  /** Licence of the data taken from it, an SPDX expression or a short name. */
  readonly licence?: string;
  /** Text that must be shown with the data, e.g. for CC BY 4.0. */
  readonly attribution?: string;
}

export interface Publisher {
  readonly name: string;
  readonly url?: string;
}

/** Somebody who serves models: the ids are theirs, and so are some of the terms. */
export interface Provider {
  readonly name: string;
  /** Licence id of the provider's own terms. */
  readonly terms?: string;
  /** Route prefixes in LiteLLM-like spellings, e.g. `together_ai` for `together_ai/…`. */
  readonly routes?: readonly string[];
  /** Packages whose import fixes the provider, e.g. `@ai-sdk/groq`, `groq`. */
  readonly packages?: readonly string[];
  /** Environment names that fix the provider, e.g. `GROQ_API_KEY`. */
  readonly env?: readonly string[];
  /** Publisher whose first-party API this is. */
  readonly publisher?: string;
  /** For the publisher's own models the platform's agreement stands alone: the licence of released weights does not bind its customers. */
  readonly replacesWeightsLicence?: true;
  /** A program that the user runs, such as Ollama: who uses it hosts the model. */
  readonly selfHosted?: true;
  readonly source: string;
}

/** How the weights may be had. `service`: a product without a callable model. `none`: never released. */
export type Access = 'open' | 'gated' | 'restricted' | 'leaked' | 'api' | 'service' | 'none' | 'unknown';

export type Modality =
  | 'text' | 'vision' | 'image' | 'video' | 'speech' | 'audio' | 'embedding' | 'rerank' | 'classification' | 'other';

export interface Model {
  /** `publisher/name` for API models, the Hugging Face id where there is one. */
  readonly id: string;
  /** Display name, e.g. `GPT-4o`. */
  readonly name: string;
  /** Key into `Catalogue.publishers`. */
  readonly publisher: string;
  /** e.g. `Llama 3`. */
  readonly family?: string;
  readonly modality: Modality;
  readonly access: Access;
  readonly released?: Sourced<Day>;
  /** The pinned snapshot that this id names, e.g. `2024-08-06`; absent where the id does not pin one. */
  readonly version?: string;
  /** Set where the id moves: an alias that its provider points elsewhere. */
  readonly floating?: Floating;
  /** Billions of parameters; `active` for mixtures of experts. */
  readonly parameters?: Sourced<{ readonly total: number; readonly active?: number }>;
  /** Tokens. */
  readonly context?: Sourced<number>;
  /** Absent: no licence fact; never read as "no restriction". */
  readonly licence?: ModelLicence;
  readonly lineage?: readonly Ancestor[];
  /** Other exact spellings that no grammar derives. Case-insensitive. */
  readonly aliases?: readonly string[];
  readonly offers?: readonly Offer[];
  readonly openness?: { readonly record: string; readonly match: OpennessMatch };
  /** The Model Openness Framework record of this very model, where one is current and fit. */
  readonly mof?: { readonly class: 0 | 1 | 2 | 3; readonly missing: readonly string[]; readonly source: string };
  /** OSI's own validation-phase result for this very system. */
  readonly osi?: { readonly result: 'passed' | 'would-pass-with-licence' | 'did-not-pass'; readonly source: string };
  /** A sentence of ours where an entry needs one, e.g. that no public id is known. */
  readonly note?: string;
  /** Keys into `Catalogue.sources` for the entry itself: existence, access, publisher. At least one. */
  readonly sources: readonly string[];
}

export interface Sourced<T> {
  readonly value: T;
  /** Key into `Catalogue.sources`. */
  readonly source: string;
  readonly confidence?: Confidence;
}

export interface Floating {
  /** Id of the snapshot it points to now, where known. */
  readonly to?: string;
  /** Of `to`, where it is another than that of the moving. */
  readonly toSource?: string;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface ModelLicence {
  /** An SPDX expression over keys of `Catalogue.licences`; `NOASSERTION` where nothing is known. */
  readonly expression: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly url?: string;
  readonly note?: string;
}

export type Relation = 'fine-tune' | 'merge' | 'distillation' | 'quantisation' | 'repackaged' | 'adapter' | 'weight-diff' | 'variant';

export interface Ancestor {
  /** Catalogue id, or a name where the catalogue has no entry. */
  readonly id: string;
  readonly relation: Relation;
  readonly source: string;
  readonly confidence: Confidence;
}

/** One model at one provider. */
export interface Offer {
  /** Key into `Catalogue.providers`. */
  readonly provider: string;
  /** The id as that provider spells it. */
  readonly id: string;
  readonly price?: Price;
  readonly life?: Life;
  /**
   * Set where the provider points this very id from model to model: Ollama's `qwen3:latest` and `qwen3:4b`. What else
   * begins with the id, as `qwen3:4b-q4_K_M`, may be an older model; `qwen3:4b-*` says which one where it is known.
   */
  readonly floating?: true;
}

/** USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number;
  readonly source: string;
  /** Independent lists that agree, of those that have a price, e.g. `[3, 4]`. */
  readonly agree: readonly [number, number];
  /** Lowest and highest value of the lists, where no majority of them agrees. */
  readonly range?: { readonly input: readonly [number, number]; readonly output: readonly [number, number] };
}

export interface Life {
  readonly deprecated?: Day;
  readonly retired?: Day;
  /** Id at the same provider. */
  readonly replacement?: string;
  readonly source: string;
  /** `secondary` for one list, `text` for the provider's notice or two lists that agree. */
  readonly confidence: Confidence;
}

/**
 * What the record was made of. `exact`: this model. `family`: another size of the same version. `repackaged`: what a copy was made from.
 * `base`: what a derivative was made from. `version`: another version of the line. The last two name a record and carry no score over.
 */
export type OpennessMatch = 'exact' | 'family' | 'repackaged' | 'base' | 'version';

export interface OpennessRecord {
  readonly name: string;
  readonly status: 'current' | 'superseded' | 'archived';
  readonly assessed: Day;
  /** The exact model that was assessed, e.g. `Meta-Llama-3-70B-Instruct`. */
  readonly assessedModel: string;
  /**
   * Twelve letters in the index's order, `o` open, `p` partial, `c` closed: base data, end data, base weights,
   * end weights, training code | code docs, hardware, preprint, paper, model card, datasheet | licences.
   */
  readonly judgments: string;
  /** 0 to 100, one decimal: 100 x points / 12. */
  readonly score: number;
  readonly rank?: number;
  readonly of?: number;
  readonly osaid: Readonly<Record<'data' | 'code' | 'parameters', 'indicated' | 'missing' | 'unclear'>>;
  readonly url: string;
  readonly source: string;
}

export interface Gpu {
  readonly name: string;
  readonly memoryGB: number;
  /** USD per hour, amortised from list price and power. */
  readonly amortised?: number;
  /** USD per hour, rented. */
  readonly rented: number;
  readonly source: string;
}

export type * from './licence-types';
