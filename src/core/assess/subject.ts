import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day, Model } from '../catalogue/types';
import type { Policy, Requirements, Usage } from '../policy/types';
import { knownModel } from '../known-model';
import type { TermsInForce, Use } from '../types';
import { termsChoices, unique, type TermsChoice } from './terms';

/** A use with everything that a rule may ask about it. */
export interface Subject {
  readonly use: Use;
  /** The model that is named, or the one that a derivative stands on. */
  readonly model?: Model;
  /** Catalogue id, or the mention's text for a model outside the catalogue. */
  readonly id: string;
  /** For sentences: the mention's last path segment, e.g. `MythoMax-L2-13B-GGUF`; the whole of an unknown name. Clipped. */
  readonly label: string;
  readonly terms: readonly TermsInForce[];
  /** Parts of the licence of which no terms are known. */
  readonly unknownTerms: readonly string[];
  readonly usage: Usage;
  readonly requirements: Requirements;
  readonly policy?: Policy;
  readonly index: CatalogueIndex;
  readonly today: Day;
  /** The required texts that the workspace shows; absent where nobody looked. */
  readonly displayTexts?: { has(text: string): boolean };
}

/** What is the same for every use of one document. */
export type Surroundings = Pick<Subject, 'usage' | 'requirements' | 'index' | 'today' | 'policy' | 'displayTexts'>;

/** One subject for each set of terms that the licensee may choose. */
export function subjectsOf(use: Use, around: Surroundings): readonly Subject[] {
  const model = knownModel(use);
  const { text } = use.mention;
  const named = use.resolution.kind === 'derivative' ? undefined : model;
  return termsChoices(use, around.index).map((choice: TermsChoice) => ({
    ...around,
    use,
    ...(model ? { model } : {}),
    id: named?.id ?? text,
    label: clipped(model ? text.slice(text.lastIndexOf('/') + 1) : text),
    terms: choice.terms,
    unknownTerms: choice.unknown,
  }));
}

function clipped(name: string): string {
  return name.length > 46 ? `${name.slice(0, 45)}…` : name;
}

const together = new WeakMap<readonly TermsChoice[], readonly TermsInForce[]>();

/** Every licence document that may bind a use, each once: the model's own first, then inherited ones, then the host's. */
export function termsInForce(use: Use, index: CatalogueIndex): readonly TermsInForce[] {
  const choices = termsChoices(use, index);
  const terms = together.get(choices) ?? unique(choices.flatMap((choice) => choice.terms));
  together.set(choices, terms);
  return terms;
}
