import type { FieldOfUse } from '../catalogue/types';
import type { Declared } from '../policy/types';
import type { TermsInForce } from '../types';
import type { Subject } from './subject';

/** A declared field of use that a licence names. */
export interface NamedField {
  readonly terms: TermsInForce;
  readonly field: FieldOfUse;
  /** With the place of the field itself in the list. */
  readonly declared: Declared<unknown>;
}

/** The fields that are declared and that a licence bars, or allows on conditions. */
export function namedFields({ terms, usage: { fieldsOfUse } }: Subject, mode: FieldOfUse['mode']): readonly NamedField[] {
  return !fieldsOfUse ? [] : terms.flatMap((each) => (each.licence.terms.fieldsOfUse ?? [])
    .filter((field) => field.mode === mode && fieldsOfUse.value.includes(field.field))
    .map((field) => ({ terms: each, field, declared: { ...fieldsOfUse, span: fieldsOfUse.members?.[field.field] ?? fieldsOfUse.span } })));
}
