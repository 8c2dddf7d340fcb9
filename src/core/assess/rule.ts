import type { Confidence } from '../catalogue/types';
import type { Code } from '../codes';
import type { Declared } from '../policy/types';
import type { FindingData, Severity } from '../types';
import type { Subject } from './subject';

/** One kind of finding. A rule decides; severity caps, overrides and waivers are applied to what it answers. */
export interface Rule {
  readonly code: Code;
  /** What the rule looks for, in a few words, localised. */
  describe(): string;
  /** Severity of an answer that names none. */
  readonly severity: Severity;
  /** `always`: judged without a policy file too. `policy`: only against one. */
  readonly needs: 'always' | 'policy';
  /** True where a second finding for the same id in one file would say nothing new. */
  readonly once?: true;
  assess(subject: Subject): readonly Answer[];
}

/** What a rule found: the parts of a finding that only the rule knows. */
export interface Answer {
  readonly message: string;
  /** Lower than the rule's own where the answer is a question. */
  readonly severity?: Severity;
  readonly licence?: string;
  readonly clause?: string;
  readonly declared?: Declared<unknown>;
  readonly source?: string;
  /** Of the weakest fact that the answer rests on; absent where it rests on the project's own file alone. */
  readonly confidence?: Confidence;
  readonly data?: FindingData;
}
