import { undeclaredUsageInSteps } from './assess/undeclared';
import { expiredWaivers, invalidPolicy, unusedWaivers } from './assess/waivers';
import type { CatalogueIndex } from './catalogue/catalogue';
import type { Day } from './catalogue/types';
import { unknownNames } from './policy/names';
import type { Policy } from './policy/types';
import { inOne, type Steps } from './steps';
import type { Finding, Review } from './types';

/**
 * What stands on a policy file itself: its faults, names that nobody knows, its waivers, and the keys that nobody declared.
 * @param complete whether all that the policy governs was reviewed, with its waivers applied. Only then, and where each file
 * was read whole, can a waiver be called unused; before that nothing is said of it.
 */
export function policyFindings(policy: Policy, governed: readonly Review[], index: CatalogueIndex, today: Day, complete: boolean): readonly Finding[] {
  return inOne(policyFindingsInSteps(policy, governed, index, today, complete));
}

/** The same, for who must not be held. */
export function* policyFindingsInSteps(policy: Policy, governed: readonly Review[], index: CatalogueIndex, today: Day, complete: boolean): Steps<readonly Finding[]> {
  const undeclared = yield* undeclaredUsageInSteps(governed.flatMap(({ uses }) => uses), policy, index);
  return [
    ...invalidPolicy({ problems: [...policy.problems, ...unknownNames(policy, index)] }),
    ...expiredWaivers(policy, today),
    ...(complete && governed.every(({ partial }) => !partial) ? unusedWaivers(policy, governed.flatMap(({ findings }) => findings), today) : []),
    ...undeclared,
  ];
}
