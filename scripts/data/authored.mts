import type {
  Access, Confidence, ConstantIds, Day, Gpu, Licence, Life, Model, OpennessRecord, Provider, Publisher, Source,
} from '../../src/core/catalogue/types';

/** `data/models/<publisher>/<family>.yml`. */
export interface ModelFile {
  readonly family: string;
  /** Key into `data/publishers.yml`. */
  readonly publisher: string;
  readonly models: readonly AuthoredModel[];
}

/** A model as people write it: what the compiler joins (prices, dates, openness) is absent. */
export type AuthoredModel = Omit<Model, 'publisher' | 'family' | 'offers' | 'openness' | 'mof' | 'osi'> & {
  /** Spellings at providers that no rule derives. */
  readonly offers?: readonly AuthoredOffer[];
};

export interface AuthoredOffer {
  readonly provider: string;
  readonly id: string;
  readonly life?: Life;
}

/** `data/licences/<id>.yml`. */
export type AuthoredLicence = Omit<Licence, 'source'> & {
  readonly source: {
    /** Key into `data/sources`: the collection that holds the text. */
    readonly from: string;
    /** Where in that collection, with its revision. */
    readonly text?: string;
    /** Of the text that was read; a new value means that the terms changed. */
    readonly sha256?: string;
    readonly date: Day;
  };
};

/** One line of `data/snapshots/prices.jsonl`: one id at one provider. USD per million tokens. */
export interface PriceRow {
  readonly provider: string;
  readonly id: string;
  /** The dated name that the collector read from the id; a second opinion for the join. */
  readonly canonical?: string;
  readonly input?: number;
  readonly output?: number;
  readonly cachedInput?: number;
  /** Tokens. */
  readonly context?: number;
  readonly source: string;
  /** Independent lists that agree on the price, of those that have one. */
  readonly agree?: readonly [number, number];
  /** What other lists say where no majority of them agrees. */
  readonly others?: readonly { readonly input: number; readonly output: number; readonly source: string }[];
}

/** One line of `data/snapshots/lifecycle.jsonl`. */
export interface LifeRow extends Life {
  readonly provider: string;
  readonly id: string;
}

/** One line of `data/snapshots/openness.jsonl`. */
export interface OpennessRow extends OpennessRecord {
  readonly id: string;
  /** Hub ids that the record is about. */
  readonly huggingface: readonly string[];
}

/** One entry of `data/openness-links.yml`: a record that names no repository, and the models that it is about. */
export interface OpennessLink {
  readonly record: string;
  readonly match: 'exact' | 'family';
  readonly models: readonly string[];
  /** Why these, in a sentence. */
  readonly reason: string;
}

/** One line of `data/snapshots/mof.jsonl`. */
export interface MofRow {
  readonly id: string;
  readonly huggingface: readonly string[];
  readonly class: 0 | 1 | 2 | 3;
  /** Components that the next class still needs. */
  readonly missing: readonly string[];
  readonly source: string;
}

/** One line of `data/snapshots/osi.jsonl`: OSI's own result for a system of its validation phase. */
export interface OsiRow {
  readonly system: string;
  readonly result: NonNullable<Model['osi']>['result'];
  /** Repositories of this very system; a later version is another one. */
  readonly huggingface: readonly string[];
  readonly source: string;
}

/** One entry of `data/publishers.yml`. */
export interface AuthoredPublisher extends Publisher {
  /** Names under which it publishes, lower case, where they differ from the key: `meta-llama`, `facebook`. */
  readonly organisations?: readonly string[];
}

/** One name of Ollama's library, in `data/ollama/*.yml`. Tags stand without quantisation. */
export interface OllamaName {
  readonly source: string;
  readonly confidence: Exclude<Confidence, 'text'>;
  /** The tag that the bare name means. */
  readonly latest?: string;
  /** Tags that were pointed to another model, beside those of `quantised`. */
  readonly moved?: readonly { readonly tag: string; readonly source: string }[];
  /** Model id by tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** Where the tag moved and its quantisations did not: the model behind those, null where it is not known. */
  readonly quantised?: Readonly<Record<string, string | null>>;
}

/** `data/sdks/<sdk>.yml`. */
export interface SdkFile {
  readonly sdk: string;
  /** Key into `data/sources`. */
  readonly source: string;
  readonly classes: Readonly<Record<string, ConstantIds>>;
}

/** Everything under `data/`, read and checked against its schemas. */
export interface Data {
  readonly sources: Readonly<Record<string, Source>>;
  readonly publishers: Readonly<Record<string, AuthoredPublisher>>;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly licences: Readonly<Record<string, AuthoredLicence>>;
  readonly files: readonly (ModelFile & { readonly path: string })[];
  readonly gpus: readonly Gpu[];
  /** By library name. */
  readonly ollama: Readonly<Record<string, OllamaName>>;
  readonly repackers: readonly string[];
  readonly sdks: readonly SdkFile[];
  readonly prices: readonly PriceRow[];
  readonly lifecycle: readonly LifeRow[];
  readonly openness: readonly OpennessRow[];
  readonly opennessLinks: readonly OpennessLink[];
  readonly mof: readonly MofRow[];
  readonly osi: readonly OsiRow[];
}

export type { Access, Confidence };
