/** Licence terms, clause by clause: the `licences` of the catalogue. */
import type { Confidence, Day } from './types';

/** One fact of a licence: `clause` is null where the text is silent or the place was not located. */
export interface Term<V> {
  readonly v: V;
  readonly clause: string | null;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface Licence {
  readonly id: string;
  readonly name: string;
  /** For sentences, e.g. `Llama 3`, `Qwen License`. */
  readonly shortName: string;
  readonly version?: string;
  /** True where `id` is on the SPDX licence list. */
  readonly spdx: boolean;
  readonly osiApproved: boolean;
  readonly category:
    | 'permissive' | 'copyleft' | 'responsible-ai' | 'community-restricted' | 'research-only' | 'noncommercial' | 'proprietary-api';
  /** `full`: the text was read and is silent where a term is missing. `partial`, `none`: a missing term is unknown. */
  readonly coverage: 'full' | 'partial' | 'none';
  readonly confidence: Confidence;
  readonly url?: string;
  readonly effective?: Day;
  /** Other names: ScanCode keys as `LicenseRef-scancode-…`, Hub tags. */
  readonly aliases: readonly string[];
  /** The version that this one takes the place of; copies of the old one keep it. */
  readonly supersedes?: string;
  readonly source: string;
  readonly terms: Terms;
}

export interface Terms {
  readonly commercialUse?: Term<'allowed' | 'conditional' | 'prohibited' | 'silent' | 'unknown'> & {
    /** The terms that hold the conditions. */
    readonly subjectTo?: readonly (keyof Terms)[] };
  readonly gates?: readonly Gate[];
  readonly outputTraining?: Term<
    | 'prohibited' | 'allowed' | 'allowed-with-duty' | 'derivative-terms-attach' | 'noncommercial-only'
    | 'aup-limited' | 'competing-image-models-only' | 'silent' | 'unknown'
  > & { readonly scope?: string; readonly exempt?: readonly string[]; readonly duty?: string;
    /** What may not be trained on, or brings the duty: `outputs`, `weights`, `derivatives`, `service use` …; absent: not said. */
    readonly covers?: readonly string[];
    /** True where the ban reaches only competing models, which needs a person to decide. */
    readonly competingOnly?: boolean };
  readonly outputUse?: Term<string>;
  readonly regions?: Term<readonly string[] | 'supported-list-only' | 'policy-list' | 'provider-restricted-models'> & {
    /** `domicile`: where the licensee sits. `use`: where the model or its outputs are used. `access`: who may call it. */
    readonly basis?: 'domicile' | 'use' | 'access';
    readonly appliesTo?: string; readonly exempt?: readonly string[]; readonly listUrl?: string;
    /** Places that are in, on a condition. */
    readonly special?: readonly { readonly regions: readonly string[]; readonly condition: string }[] };
  readonly fieldsOfUse?: readonly FieldOfUse[];
  readonly distribution?: Term<string>;
  readonly hostedService?: Term<string> & { readonly scope?: string; readonly exempt?: readonly string[]; readonly subjectTo?: readonly (keyof Terms)[] };
  readonly duties?: readonly Duty[];
  readonly derivatives?: Term<string> & {
    /** Whether a model trained on outputs is a derivative in the words of the text. */
    readonly distillationCounts?: boolean };
  readonly approval?: Term<string> & { readonly when?: string; readonly url?: string };
  /** `products`: competing ones; `hosting`: competing services that serve models; `benchmarks`: only their publishing. */
  readonly competitors?: Term<string> & { readonly scope?: string; readonly bars: 'products' | 'hosting' | 'benchmarks' };
  readonly age?: Term<string | number> & { readonly endUserMin?: number };
  readonly aup?: Term<'incorporated'> & { readonly url?: string; readonly updatable?: boolean };
  readonly outputOwner?: Term<string>;
  /** What happens to the prompts and outputs of a customer who sets nothing; `words`: on what it depends. */
  readonly dataUsedForTraining?: Term<'yes' | 'no' | 'depends' | 'unknown'> & { readonly words?: string };
  readonly passthrough?: Term<string>;
  /** What may not be passed on: the model or API itself (`access`), or only accounts and keys. */
  readonly resale?: Term<string> & { readonly bars: 'access' | 'keys' };
  /** Shown, never judged. Where coverage is full, a topic that is not listed is one on which the text is silent. */
  readonly other?: readonly OtherTerm[];
}

export interface OtherTerm {
  readonly topic:
    | 'patent' | 'trademark' | 'termination' | 'changes' | 'remote-restriction' | 'governing-law' | 'export' | 'sanctions'
    | 'indemnity' | 'licensor-indemnity' | 'licensor' | 'scope' | 'personal-data' | 'publicity' | 'acceptance'
    | 'service-changes' | 'price-changes' | 'retention' | 'processing-location' | 'precedence';
  /** A few words of ours, e.g. `at will; copies to be deleted`. */
  readonly v: string;
  readonly clause: string | null;
  /** Absent: `text`. */
  readonly confidence?: Confidence;
}

export type GateMetric =
  | 'mau' | 'dau' | 'visits_month' | 'revenue_annual' | 'revenue_annual_recurring' | 'revenue_monthly';

/** A limit of users or revenue. */
export interface Gate {
  readonly metric: GateMetric;
  readonly op: '>' | '>=';
  readonly value: number;
  readonly unit: string;
  readonly includesAffiliates?: boolean;
  /** What is counted. */
  readonly scope?: string;
  /**
   * Less counts than is declared, which is everything of the licensee and its affiliates. `product`: one product that uses
   * the model. `products`: those that use it. `licensee`: without affiliates. Absent: everything, or the text does not say.
   */
  readonly part?: 'product' | 'products' | 'licensee';
  /** When it is counted. */
  readonly measured?: string;
  /** Set where the licence looks at one past date only. */
  readonly measuredDate?: Day;
  readonly appliesIf: Readonly<Record<string, unknown>>;
  readonly effect: 'licence_required' | 'no_rights' | 'paid_licence' | 'display_duty';
  /** The name or text that must be shown, for `display_duty`. */
  readonly display?: string;
  /** Who or what is not caught. */
  readonly exempt?: readonly string[];
  readonly clause: string | null;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface FieldOfUse {
  readonly field: string;
  readonly mode: 'prohibited' | 'conditional';
  readonly clause: string | null;
  readonly confidence: Confidence;
  readonly qualifier?: string;
  /** Only the part of the field that the qualifier names. */
  readonly partly?: true;
}

export interface Duty {
  readonly type: string;
  readonly when: readonly string[];
  readonly strength: string;
  /** The string that must be shown or prefixed; alternatives are separated by ` | `. */
  readonly text?: string;
  /** Globs of model ids, where the duty reaches these only. */
  readonly appliesTo?: readonly string[];
  readonly clause: string | null;
  readonly confidence: Confidence;
  readonly note?: string;
}
