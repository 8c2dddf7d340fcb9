import type { Declared, Usage } from '../policy/types';

/** How a grant for non-commercial purposes only meets what is declared. */
export type Purpose =
  | { readonly kind: 'outside'; readonly declared: Declared<unknown> }
  /** Nobody has said whether the project is commercial. */
  | { readonly kind: 'undeclared' | 'inside' };

export function purposeOf({ commercial }: Usage): Purpose {
  if (commercial === undefined) {
    return { kind: 'undeclared' };
  }
  return commercial.value ? { kind: 'outside', declared: commercial } : { kind: 'inside' };
}
