import { undeclaredUsage } from './assess/undeclared';
import { expiredWaivers, invalidPolicy, unusedWaivers } from './assess/waivers';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import type { Policy } from './policy/types';
import type { Finding, Review } from './types';

/**
 * What stands on a policy file itself: its faults, its waivers, and the keys that nobody declared.
 * @param complete whether all that the policy governs was reviewed; only then can a waiver be called unused.
 */
export function policyFindings(policy: Policy, governed: readonly Review[], index: CatalogueIndex, today: Day, complete: boolean): readonly Finding[] {
  return [
    ...invalidPolicy(policy),
    ...expiredWaivers(policy, today),
    ...(complete ? unusedWaivers(policy, governed.flatMap(({ findings }) => findings), today) : []),
    ...undeclaredUsage(governed.flatMap(({ uses }) => uses), policy, index),
  ];
}
