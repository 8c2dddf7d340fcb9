import type { Confidence, Day } from '../catalogue/types';
import type { Code } from '../codes';
import type { Waiver } from '../policy/types';
import type { Cell, Role, Severity, TermsInForce, Use } from '../types';
import type { BomAncestor, Citation, ModelFacts } from './bom-facts';
import type { BomOffer, BomPriceRange } from './bom-offers';
import type { BomTerm } from './bom-terms';
import type { Run, Skipped } from './run';

export interface BomInput {
  readonly run: Run;
  readonly project: Bom['project'];
  readonly termsOf: (use: Use) => readonly TermsInForce[];
}

/** The bill of materials before it takes a format: plain data, everything sorted, each fact with its source. */
export interface Bom {
  readonly project: { readonly name: string; readonly version?: string };
  readonly tool: Run['tool'];
  readonly catalogue: { readonly date: Day; readonly digest: string };
  readonly models: readonly BomModel[];
  readonly routes: readonly BomRoute[];
  readonly files: {
    readonly reviewed: number;
    readonly skipped: readonly Skipped[];
    /** Read, but not to the end. */
    readonly partial: readonly Skipped[];
  };
  /** Those that stand on no model, e.g. that usage is undeclared. */
  readonly findings: readonly BomFinding[];
  readonly declared: readonly BomDeclared[];
  readonly waivers: readonly BomWaiver[];
}

/** Declared usage or a requirement, by policy file and key path. */
export interface BomDeclared {
  readonly policy: string;
  readonly key: string;
  readonly value: string;
  /** The globs that it is declared for; absent where it holds for all that the file governs. */
  readonly paths?: readonly string[];
}

/** A waiver as the policy file has it, whether or not it waives anything today. */
export interface BomWaiver extends Pick<Waiver, 'code' | 'model' | 'reason' | 'owner' | 'expires'> {
  readonly policy: string;
}

/** `project`: the project's own declaration is all that is known. */
export type BomKind = 'catalogue' | 'project' | 'derivative' | 'family' | 'unknown';

export interface BomModel {
  /** Unique in the BOM, e.g. `model:openai/gpt-4o`, `derivative:TheBloke/MythoMax-L2-13B-GGUF`. */
  readonly ref: string;
  /** Catalogue id, the project's own id, or the text as the code has it. */
  readonly id: string;
  readonly kind: BomKind;
  /** Absent for derivatives, families and unknown ids: nothing is known of them but the name. */
  readonly facts?: ModelFacts;
  /** What a derivative was made from, or the catalogue's lineage. */
  readonly ancestors: readonly BomAncestor[];
  readonly family?: string;
  readonly terms: readonly BomTerms[];
  /** At the providers that the code names, or at the maker's own API. */
  readonly offers: readonly BomOffer[];
  /** Over all hosts; only where the code names none. */
  readonly priceRange?: BomPriceRange;
  readonly providers: readonly string[];
  /** How the spellings were read, in words. */
  readonly resolutions: readonly string[];
  readonly occurrences: readonly BomOccurrence[];
  /** True where no product code names it. */
  readonly testOnly: boolean;
  readonly findings: readonly BomFinding[];
}

export interface BomOccurrence {
  readonly path: string;
  /** 1-based; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly role: Role;
  readonly resolution: Use['resolution']['kind'];
  /** The argument, key or variable it was given to. */
  readonly key?: string;
  /** Whom the code calls there, where it says so. */
  readonly provider?: string;
  /** In a notebook: the cell, and the line in it. */
  readonly cell?: Cell;
}

/** A licence document that binds at least one of the uses. */
export interface BomTerms {
  readonly licence: string;
  readonly name: string;
  readonly via: TermsInForce['via'];
  readonly confidence: Confidence;
  readonly url?: string;
  readonly source: Citation;
  readonly terms: readonly BomTerm[];
  /** The terms that matter most, for people. */
  readonly words: readonly string[];
}

/** How often a rule was hit. The sentences stay with the project: `check` gives them. */
export interface BomFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly waived: boolean;
  readonly times: number;
}

/** A host that the code sends its calls to. */
export interface BomRoute {
  readonly provider: string;
  readonly name: string;
  readonly terms?: { readonly licence: string; readonly name: string; readonly url?: string };
  /** A program that the project's people run themselves, such as Ollama. */
  readonly selfHosted: boolean;
  /** Refs of the models that it serves. */
  readonly models: readonly string[];
  /** Where the code calls it. */
  readonly uses: readonly Pick<BomOccurrence, 'path' | 'line'>[];
}
