import { termsInForce } from './assess/subject';
import { undeclaredUsage } from './assess/undeclared';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import type { Policy, Usage } from './policy/types';
import type { Use } from './types';

/** What the licences of the models that were found ask to be declared; each with their short names. */
export interface AskedUsage {
  /** Keys that are not declared. */
  readonly keys: ReadonlyMap<keyof Usage, readonly string[]>;
  /** Dates at which users are counted, declared or not, the oldest first. */
  readonly days: readonly (readonly [day: Day, licences: readonly string[]])[];
}

export function askedUsage(uses: readonly Use[], policy: Pick<Policy, 'usage'> | undefined, index: CatalogueIndex): AskedUsage {
  const declared: Policy = { path: '', usage: policy?.usage ?? {}, requirements: {}, scopes: [], waivers: [], models: [], problems: [] };
  const asked = undeclaredUsage(uses, declared, index).flatMap(({ data }) => Object.entries(data?.asked ?? {}));
  const days = new Map<Day, Set<string>>();
  for (const use of uses.filter(({ mention }) => mention.role === 'product')) {
    for (const { licence: { shortName, terms } } of termsInForce(use, index)) {
      for (const { metric, measuredDate } of terms.gates ?? []) {
        if (metric === 'mau' && measuredDate !== undefined) {
          days.set(measuredDate, (days.get(measuredDate) ?? new Set()).add(shortName));
        }
      }
    }
  }
  return {
    keys: new Map(asked as readonly (readonly [keyof Usage, readonly string[]])[]),
    days: [...days].map(([day, licences]) => [day, [...licences].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
