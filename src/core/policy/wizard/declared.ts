import type { Policy, Requirements, Usage } from '../types';
import { noticeId } from './rules';
import type { Answers } from './step';
import { usersOnId } from './steps';

/** What a policy declares for all its files, as answers to the same questions. */
export function declaredAnswers({ usage, requirements }: Pick<Policy, 'usage' | 'requirements'>): Answers {
  return { ...ofUsage(usage), ...ofRequirements(requirements) };
}

function ofUsage({ commercial, monthlyActiveUsers, monthlyActiveUsersOn, trainsModelsOnOutputs, distributes, companyRegions, userRegions, confidentialData }: Usage): Answers {
  const on = Object.entries(monthlyActiveUsersOn?.value ?? {}).map(([day, count]) => [usersOnId(day), [String(count)]] as const);
  return {
    ...flag('commercial', commercial?.value),
    ...one('users', monthlyActiveUsers?.value),
    ...Object.fromEntries(on),
    ...one('training', trainsModelsOnOutputs?.value),
    ...several('distribution', distributes?.value.length === 0 ? ['nothing'] : distributes?.value),
    ...several('companyRegions', companyRegions?.value),
    ...several('userRegions', userRegions?.value),
    ...flag('data', confidentialData?.value),
  };
}

function ofRequirements({ pinned, weightsAvailable, retirementNoticeDays, opennessMinScore, maxInputPrice, maxOutputPrice }: Requirements): Answers {
  const rules = [
    ...(pinned?.value === true ? ['pinned'] : []),
    ...(weightsAvailable?.value === true ? ['weights'] : []),
    ...(retirementNoticeDays ? [noticeId(retirementNoticeDays.value)] : []),
    ...(opennessMinScore ? ['openness'] : []),
    ...(maxInputPrice ?? maxOutputPrice ? ['price'] : []),
  ];
  return { ...several('rules', rules), ...one('minScore', opennessMinScore?.value), ...one('inputPrice', maxInputPrice?.value), ...one('outputPrice', maxOutputPrice?.value) };
}

function flag(id: string, value: boolean | undefined): Answers {
  return one(id, value === undefined ? undefined : value ? 'yes' : 'no');
}

function one(id: string, value: string | number | undefined): Answers {
  return value === undefined ? {} : { [id]: [String(value)] };
}

function several(id: string, values: readonly string[] | undefined): Answers {
  return values && values.length > 0 ? { [id]: values } : {};
}
