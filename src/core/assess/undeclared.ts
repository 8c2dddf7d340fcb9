import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence } from '../catalogue/types';
import type { Policy, Usage } from '../policy/types';
import { inOne, mapInSteps, type Steps } from '../steps';
import type { Finding, Use } from '../types';
import { declarableConditions, usageKeyOf } from './gates';
import { keysOf } from './regions';
import { termsInForce } from './subject';
import { isOpenOnTraining, mayTrainOnPrompts, openOnCommerce, speaksOfMinors } from './unread';
import { some } from './wording';

type Key = keyof Usage;

/** The order of the questions in the wizard. */
const ORDER: readonly Key[] = [
  'commercial', 'monthlyActiveUsers', 'dailyActiveUsers', 'monthlyVisits', 'annualRevenueUSD', 'monthlyRevenueUSD',
  'trainsModelsOnOutputs', 'distributes', 'offersModelApi', 'companyRegions', 'userRegions',
  'fieldsOfUse', 'minimumUserAge', 'confidentialData', 'competesWithProvider',
];

/**
 * One finding on the policy file for all usage that nobody declared and that a licence found here asks for; none where
 * nothing is asked. The keys and the licences that ask are in `data.asked`.
 */
export function undeclaredUsage(uses: readonly Use[], policy: Policy, index: CatalogueIndex): Finding[] {
  return inOne(undeclaredUsageInSteps(uses, policy, index));
}

/** The same, for who must not be held. */
export function* undeclaredUsageInSteps(uses: readonly Use[], policy: Policy, index: CatalogueIndex): Steps<Finding[]> {
  const asked = new Map<Key, Set<string>>();
  for (const licence of yield* licencesOf(uses, index)) {
    for (const key of asks(licence)) {
      if (!isDeclared(key, policy.usage, licence)) {
        asked.set(key, (asked.get(key) ?? new Set()).add(licence.shortName));
      }
    }
  }
  if (asked.size === 0) {
    return [];
  }
  const keys = ORDER.filter((key) => asked.has(key));
  const licences = [...new Set(keys.flatMap((key) => [...(asked.get(key) ?? [])]))].sort();
  return [{
    code: 'usage-undeclared',
    severity: 'information',
    span: policy.usageKey ?? { start: 0, end: 0 },
    message: l10n.t('Not declared, though asked by {0}: {1}; add what applies.', some(licences), some(keys)),
    waived: null,
    data: {
      reason: l10n.t('usage not declared'),
      declare: `usage.${keys[0] ?? ''}`,
      asked: Object.fromEntries(keys.map((key) => [key, [...(asked.get(key) ?? [])].sort()])),
    },
  }];
}

/** The keys of usage that the terms of one use ask for and that are not declared where it stands; of tests and comments nothing is asked. */
export function undeclaredFor(use: Use, usage: Usage, index: CatalogueIndex): readonly string[] {
  const asked = new Set(inOne(licencesOf([use], index)).flatMap((licence) => asks(licence).filter((key) => !isDeclared(key, usage, licence))));
  return ORDER.filter((key) => asked.has(key));
}

/** Of one licence there may be two here: all of it, and the part that travels to what was made from a model under it. */
function* licencesOf(uses: readonly Use[], index: CatalogueIndex): Steps<readonly Licence[]> {
  const found = new Set<Licence>();
  yield* mapInSteps(uses.filter(({ mention }) => mention.role === 'product'), (use) => { termsInForce(use, index).forEach(({ licence }) => found.add(licence)); });
  return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isDeclared(key: Key, usage: Usage, { terms: { gates = [] } }: Licence): boolean {
  if (usage[key] !== undefined || key !== 'monthlyActiveUsers') {
    return usage[key] !== undefined;
  }
  // A figure for the date at which a licence counts is all that it asks for; one for another date says nothing.
  const on = usage.monthlyActiveUsersOn?.value;
  return gates.filter(({ metric }) => metric === 'mau').every(({ measuredDate }) => measuredDate !== undefined && on?.[measuredDate] !== undefined);
}

const CHECKED_DUTIES = new Set(['display_text', 'name_prefix', 'pass_through_restrictions', 'user_terms_floor']);
const FREE_TO_HOST = new Set(['allowed', 'silent', 'counts_as_distribution', 'unknown']);
const FREE_TO_HAND_OUT = new Set(['allowed', 'silent', 'unknown']);
const FREE_TO_TRAIN = new Set(['allowed', 'silent', 'unknown']);
const BINDING_DERIVATIVES = new Set(['full_licence', 'same_licence', 'use_restrictions_only', 'purpose_limits', 'noncommercial', 'not_shareable']);

/** The declarations on which a licence's answer depends. */
function asks(licence: Licence): readonly Key[] {
  const { terms } = licence;
  const { age, competitors, distribution, fieldsOfUse, gates = [], hostedService, outputTraining, regions } = terms;
  const asked: readonly (readonly [Key, boolean])[] = [
    ['commercial', asksForPurpose(licence)],
    ['trainsModelsOnOutputs', isOpenOnTraining(licence) || (outputTraining !== undefined && !FREE_TO_TRAIN.has(outputTraining.v))],
    ['distributes', asksWhatIsHandedOut(licence)],
    ['offersModelApi', asksForHosting(licence)],
    ['fieldsOfUse', fieldsOfUse !== undefined || isReadInPart(licence)],
    ['minimumUserAge', age?.endUserMin !== undefined || speaksOfMinors(licence)],
    ['confidentialData', mayTrainOnPrompts(licence)],
    ['competesWithProvider', outputTraining?.competingOnly === true || outputTraining?.v === 'competing-image-models-only' || (competitors !== undefined && competitors.bars !== 'benchmarks')],
    ['userRegions', hostedService?.v === 'territory-only' || distribution?.v === 'territory-only'],
  ];
  return [
    ...asked.flatMap(([key, does]) => (does ? [key] : [])),
    ...gates.flatMap((gate) => [usageKeyOf(gate.metric), ...declarableConditions(gate)]),
    ...(regions && regions.v.length > 0 ? keysOf(regions) : []),
  ];
}

function asksForPurpose(licence: Licence): boolean {
  const { approval, commercialUse, derivatives, distribution, hostedService, outputTraining } = licence.terms;
  return commercialUse?.v === 'prohibited' || commercialUse?.v === 'conditional' || openOnCommerce(licence) !== undefined
    || approval?.when === 'commercial' || derivatives?.v === 'noncommercial' || actsOf(licence.terms).has('commercial_product')
    || [hostedService, distribution, outputTraining].some((term) => term?.v === 'noncommercial-only');
}

function asksWhatIsHandedOut(licence: Licence): boolean {
  const { derivatives, distribution } = licence.terms;
  return [...actsOf(licence.terms)].some((act) => act.startsWith('product') || act.startsWith('distribute') || act === 'commercial_product')
    || (distribution !== undefined && !FREE_TO_HAND_OUT.has(distribution.v))
    || (derivatives !== undefined && BINDING_DERIVATIVES.has(derivatives.v)) || isReadInPart(licence);
}

function asksForHosting(licence: Licence): boolean {
  const { competitors, hostedService, resale } = licence.terms;
  const acts = actsOf(licence.terms);
  return acts.has('serve_hosted') || acts.has('commercial_product') || resale?.bars === 'access' || competitors?.bars === 'hosting'
    || (hostedService !== undefined && !FREE_TO_HOST.has(hostedService.v)) || isReadInPart(licence);
}

/** A part of the text may speak of what the part that was read does not. */
function isReadInPart({ coverage, category }: Licence): boolean {
  return coverage === 'partial' && category !== 'permissive';
}

/** The acts that bring a duty which is checked. */
function actsOf({ duties }: Licence['terms']): ReadonlySet<string> {
  const checked = (duties ?? []).filter((duty) => CHECKED_DUTIES.has(duty.type) && duty.strength !== 'encouraged');
  return new Set(checked.flatMap((duty) => duty.when));
}
