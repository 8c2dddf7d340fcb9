import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day, Model } from '../catalogue/types';
import type { Lines } from '../lines';
import type { Finding, TermsInForce, Use } from '../types';

/** What a card or an explanation is about. */
export interface CardSubject {
  readonly use: Use;
  /** Those that stand on the use's span. */
  readonly findings: readonly Finding[];
  readonly index: CatalogueIndex;
  /** Whether the project declares any usage; without it terms are listed, not judged. */
  readonly declared: boolean;
  /** How many problems of ours the host shows above the card. */
  readonly problemsShown: number;
  readonly today: Day;
  /** The policy that governs the use's file, with its text as it was judged; `name` without folders. */
  readonly policy?: { readonly name: string; readonly uri: string; readonly lines: Lines };
  /** Keys of usage that its terms ask for and nobody declared. */
  readonly undeclared?: readonly string[] | undefined;
  /** Every licence document that binds the use. */
  readonly terms: readonly TermsInForce[];
}

/** The model that the id names; for a derivative, family or unknown id there is none. */
export function namedModel({ resolution }: Use): Model | undefined {
  return 'model' in resolution ? resolution.model : undefined;
}

/** True of a model that the project declared itself: its facts have no source in the catalogue. */
export function isProjects(model: Model, index: CatalogueIndex): boolean {
  return model.sources.every((key) => index.source(key) === undefined);
}

/** What to ask for to be told of a use again: the id, where the mention is a constant's name. */
export function askedFor(use: Use): string {
  return use.mention.constant ? namedModel(use)?.id ?? use.mention.text : use.mention.text;
}

/** `Meta-Llama-3-8B` for `hf.co/meta-llama/Meta-Llama-3-8B`. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
