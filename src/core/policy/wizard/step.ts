import type { NewValue } from '../assist/change';

/** The questions, in their order. */
export const QUESTIONS = ['commercial', 'users', 'training', 'distribution', 'regions', 'data', 'rules'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What was chosen or typed, by step. A step that is absent was not answered: nothing is declared by it. */
export type Answers = Readonly<Record<string, readonly string[] | undefined>>;

/** One key of the policy with its value. */
export interface Declaration {
  readonly path: readonly string[];
  readonly value: NewValue;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

/** How a step is answered. */
export type Input =
  | { readonly kind: 'one'; readonly options: readonly Option[] }
  /** `alone` is an answer that goes with no other. */
  | { readonly kind: 'several'; readonly options: readonly Option[]; readonly alone?: string }
  /** `fault` says what is wrong with a text that is not empty. */
  | { readonly kind: 'text'; readonly example: string; readonly fault: (text: string) => string | undefined };

/** One thing that is asked; a question may have several. */
export interface Step {
  readonly id: string;
  readonly question: Question;
  readonly asks: string;
  /** Why it is asked, in a sentence. */
  readonly why: string;
  readonly input: Input;
  /** What an answer declares. */
  readonly declares: (given: readonly string[]) => readonly Declaration[];
}
