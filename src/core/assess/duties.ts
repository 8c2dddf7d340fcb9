import type { Duty } from '../catalogue/types';
import type { Declared } from '../policy/types';
import type { TermsInForce } from '../types';
import { declaredActs, triggerOf } from './acts';
import type { Subject } from './subject';

export interface DueDuty {
  readonly terms: TermsInForce;
  readonly duty: Duty;
  /** The declaration that triggers it. */
  readonly declared: Declared<unknown>;
}

/** The binding duties of one type that a declared act triggers. What a licence only encourages is for the card. */
export function dueDuties({ terms, usage }: Subject, type: string): readonly DueDuty[] {
  const acts = declaredActs(usage);
  return terms.flatMap((each) => (each.licence.terms.duties ?? []).flatMap((duty) => {
    const declared = duty.type === type && duty.strength !== 'encouraged' ? triggerOf(duty.when, acts) : undefined;
    return declared ? [{ terms: each, duty, declared }] : [];
  }));
}
