import type { Licence } from '../catalogue/types';

/** What is not known of a licence's answer on commercial use: the answer itself, or the conditions that it has. */
export function openOnCommerce({ coverage, terms: { commercialUse, gates, approval, regions } }: Licence): 'answer' | 'conditions' | undefined {
  if (commercialUse ? commercialUse.v === 'unknown' : coverage !== 'full') {
    return 'answer';
  }
  return commercialUse?.v === 'conditional' && !gates?.length && !approval && !regions ? 'conditions' : undefined;
}

/** Whether what was read of a licence leaves open if outputs may train models. */
export function isOpenOnTraining({ coverage, category, terms: { outputTraining } }: Licence): boolean {
  return outputTraining ? outputTraining.v === 'unknown' : coverage !== 'full' && category !== 'permissive';
}

/** Whether a service's terms may let prompts train models; a text that was read whole and is silent does not. */
export function mayTrainOnPrompts({ category, coverage, terms: { dataUsedForTraining } }: Licence): boolean {
  const answer = dataUsedForTraining?.v ?? 'unknown';
  return category === 'proprietary-api' && (answer === 'unknown' ? coverage !== 'full' : answer !== 'no');
}

/** Words about minors; a number that binds whoever holds the account is not about users. */
export function speaksOfMinors({ terms: { age } }: Licence): boolean {
  return typeof age?.v === 'string' && /minor|under-1/.test(age.v);
}
