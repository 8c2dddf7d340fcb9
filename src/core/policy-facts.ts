import { RULES } from './assess/index';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import type { Facts } from './policy/assist/facts';
import type { Schema } from './policy/schema';

export interface Ingredients {
  /** `model-review.schema.json` with its descriptions. */
  readonly schema: Schema;
  /** The descriptions in another language, by the English ones. */
  readonly words?: Readonly<Record<string, string>>;
  readonly index: CatalogueIndex;
  readonly today: Day;
  readonly locale: string;
}

/** What the help with a policy file knows. Codes that cannot be waived have no description. */
export function policyFacts({ schema, words, ...rest }: Ingredients): Facts {
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  return { ...rest, schema: words ? translated(schema, words) : schema, describe: (code) => rules.get(code)?.describe() };
}

function translated<T>(part: T, words: Readonly<Record<string, string>>): T {
  if (Array.isArray(part)) {
    return part.map((each: unknown) => translated(each, words)) as T;
  }
  if (typeof part !== 'object' || part === null) {
    return part;
  }
  const entries = Object.entries(part).map(([key, each]: [string, unknown]) =>
    [key, key === 'description' && typeof each === 'string' ? words[each] ?? each : translated(each, words)] as const);
  return Object.fromEntries(entries) as T;
}
