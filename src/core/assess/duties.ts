import type { Duty } from '../catalogue/types';
import { matchesGlob } from '../glob';
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
export function dueDuties(subject: Subject, type: string): readonly DueDuty[] {
  const acts = declaredActs(subject.usage);
  return subject.terms.flatMap((each) => (each.licence.terms.duties ?? []).flatMap((duty) => {
    const isDue = duty.type === type && duty.strength !== 'encouraged' && reaches(duty, subject);
    const declared = isDue ? triggerOf(duty.when, acts) : undefined;
    return declared ? [{ terms: each, duty, declared }] : [];
  }));
}

/** Some duties of a licence for many models are for some of them, and for what is made from those. */
function reaches({ appliesTo }: Duty, { model }: Subject): boolean {
  if (!appliesTo) {
    return true;
  }
  const ids = model === undefined ? [] : [model.id, ...(model.lineage ?? []).map(({ id }) => id)];
  return ids.some((id) => appliesTo.some((glob) => matchesGlob(id, glob)));
}
