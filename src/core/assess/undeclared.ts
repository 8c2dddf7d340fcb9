import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence } from '../catalogue/types';
import type { Policy, Usage } from '../policy/types';
import type { Finding, Use } from '../types';
import { usageKeyOf } from './gates';
import { keysOf } from './regions';
import { termsInForce } from './subject';
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
  const asked = new Map<Key, Set<string>>();
  for (const licence of licencesOf(uses, index)) {
    for (const key of asks(licence)) {
      if (!isDeclared(key, policy.usage)) {
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

function licencesOf(uses: readonly Use[], index: CatalogueIndex): readonly Licence[] {
  const found = new Map<string, Licence>();
  for (const use of uses.filter(({ mention }) => mention.role === 'product')) {
    termsInForce(use, index).forEach(({ licence }) => found.set(licence.id, licence));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isDeclared(key: Key, usage: Usage): boolean {
  // A figure for one date says nothing of today, but whoever gives it has met the question.
  return usage[key] !== undefined || (key === 'monthlyActiveUsers' && usage.monthlyActiveUsersOn !== undefined);
}

const CHECKED_DUTIES = new Set(['display_text', 'name_prefix', 'pass_through_restrictions']);
const FREE_TO_HOST = new Set(['allowed', 'silent', 'counts_as_distribution', 'unknown']);

/** The declarations on which a licence's answer depends. */
function asks({ terms }: Licence): readonly Key[] {
  const { age, competitors, dataUsedForTraining, fieldsOfUse, gates, outputTraining, regions } = terms;
  const asked: readonly (readonly [Key, boolean | undefined])[] = [
    ['commercial', asksForPurpose(terms)],
    ['trainsModelsOnOutputs', outputTraining && !['allowed', 'silent', 'unknown'].includes(outputTraining.v)],
    ['distributes', [...actsOf(terms)].some((act) => act.startsWith('product') || act.startsWith('distribute') || act === 'commercial_product')],
    ['offersModelApi', actsOf(terms).has('serve_hosted') || limitsHosting(terms)],
    ['fieldsOfUse', fieldsOfUse !== undefined],
    ['minimumUserAge', age?.endUserMin !== undefined],
    ['confidentialData', dataUsedForTraining && dataUsedForTraining.v !== 'no'],
    ['competesWithProvider', outputTraining?.competingOnly ?? (competitors && competitors.bars !== 'benchmarks')],
  ];
  return [
    ...asked.flatMap(([key, does]) => (does ? [key] : [])),
    ...(gates ?? []).map((gate) => usageKeyOf(gate.metric)),
    ...(regions && regions.v.length > 0 ? keysOf(regions) : []),
  ];
}

function asksForPurpose({ commercialUse, approval, gates }: Licence['terms']): boolean {
  return commercialUse?.v === 'prohibited' || commercialUse?.v === 'conditional'
    || approval?.when === 'commercial' || gates?.some((gate) => 'commercial' in gate.appliesIf) === true;
}

/** The acts that bring a duty which is checked. */
function actsOf({ duties }: Licence['terms']): ReadonlySet<string> {
  const checked = (duties ?? []).filter((duty) => CHECKED_DUTIES.has(duty.type) && duty.strength !== 'encouraged');
  return new Set(checked.flatMap((duty) => duty.when));
}

function limitsHosting({ hostedService, resale }: Licence['terms']): boolean {
  return resale?.bars === 'access' || (hostedService !== undefined && !FREE_TO_HOST.has(hostedService.v));
}
