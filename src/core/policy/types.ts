import type { Code } from '../codes';
import type { Severity, Span } from '../types';

/** A value that the project declared, with the place where it did. */
export interface Declared<T> {
  readonly value: T;
  /** Key path as written, e.g. `usage.monthlyActiveUsers`. */
  readonly path: string;
  /** In the policy file: UTF-16 offsets of the value. */
  readonly span: Span;
  /** Of a list, mapping or SPDX expression: where each member stands, by its text as read, e.g. `KR`, `2024-07-23` or `MIT`. */
  readonly members?: Readonly<Record<string, Span>>;
}

type DeclaredKeys<T> = { readonly [K in keyof T]?: Declared<T[K]> };

/** Declared usage. A key that is absent is unknown, never "no". */
export type Usage = DeclaredKeys<{
  commercial: boolean;
  /** ISO 3166 alpha-2 codes and `EU`; `UK` is read as `GB`. */
  companyRegions: readonly string[];
  userRegions: readonly string[];
  /** Users a month over all products, affiliates included. */
  monthlyActiveUsers: number;
  /** By ISO date that a licence asks about. */
  monthlyActiveUsersOn: Readonly<Record<string, number>>;
  dailyActiveUsers: number;
  monthlyVisits: number;
  annualRevenueUSD: number;
  monthlyRevenueUSD: number;
  fieldsOfUse: readonly string[];
  trainsModelsOnOutputs: 'no' | 'internal' | 'distributed';
  distributes: readonly ('product' | 'weights' | 'derivatives')[];
  offersModelApi: boolean;
  minimumUserAge: number;
  confidentialData: boolean;
  competesWithProvider: boolean;
}>;

export type Requirements = DeclaredKeys<{
  /** SPDX expressions over SPDX ids and catalogue licence ids. */
  licencesAllow: string;
  licencesDeny: string;
  opennessMinScore: number;
  osaid: boolean;
  mofClass: 1 | 2 | 3;
  trainingData: boolean;
  weightsAvailable: boolean;
  pinned: boolean;
  /** USD per million tokens. */
  maxInputPrice: number;
  maxOutputPrice: number;
  retirementNoticeDays: number;
  modelsDeny: readonly string[];
  modelsAllow: readonly string[];
  providersAllow: readonly string[];
  providersDeny: readonly string[];
}>;

/** Other declared usage for a part of the tree. */
export interface Scope {
  /** Globs, relative to the policy file's folder. */
  readonly paths: readonly string[];
  readonly usage: Usage;
  readonly requirements: Requirements;
  /** Keys that stand here but could not be read, or `usage`, `requirements` for all of them: unknown, not inherited. */
  readonly unread?: readonly string[];
  readonly span: Span;
}

/** An accepted finding. All fields are required; one that lacks any is invalid and waives nothing. */
export interface Waiver {
  readonly code: Code;
  readonly model: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it holds, ISO date. */
  readonly expires: string;
  readonly span: Span;
}

/** A model that the catalogue cannot know, or another name for one that it does. */
export interface OwnModel {
  readonly id: string;
  readonly alias?: string;
  readonly provider?: string;
  readonly base?: string;
  readonly licence?: string;
  readonly span: Span;
  /** Where each of its values stands, and the licences of the expression. */
  readonly places?: Readonly<Partial<Record<'alias' | 'provider' | 'base' | 'licence', Pick<Declared<string>, 'span' | 'members'>>>>;
}

/** A fault in the policy file: place, sentence, and whether its value could still be used. */
export interface PolicyProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
  /** What is most likely meant, to be written in place of what stands at `span`. */
  readonly instead?: string;
}

/** One parsed `model-review.yaml`. */
export interface Policy {
  /** Path or URI as the host names it; shown in messages and related information. */
  readonly path: string;
  /** The `usage` key itself; absent where the file has none. */
  readonly usageKey?: Span;
  readonly usage: Usage;
  readonly requirements: Requirements;
  readonly scopes: readonly Scope[];
  readonly waivers: readonly Waiver[];
  readonly models: readonly OwnModel[];
  readonly problems: readonly PolicyProblem[];
}
