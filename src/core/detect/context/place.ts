import type { Cell, Constant, Mention, Strength } from '../../types';

/** What is known of the place that a literal stands in. */
export interface Place {
  readonly place: Mention['place'];
  readonly strength: Strength;
  readonly key?: string;
  readonly callee?: string;
  readonly provider?: string;
  readonly constant?: Constant;
  readonly cell?: Cell;
}
