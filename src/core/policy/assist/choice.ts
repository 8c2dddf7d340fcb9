import type { Span } from '../../types';

/** One thing that may be written at a place. */
export interface Choice {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'licence' | 'model' | 'provider' | 'code' | 'region' | 'field' | 'day' | 'operator' | 'entry';
  /** A few words beside the label. */
  readonly detail?: string;
  /** A sentence or two, plain text. */
  readonly docs?: string;
  /** What it takes the place of. */
  readonly span: Span;
  /** Whole and exact: line breaks, indentation, quotation marks. */
  readonly insert: string;
  /** Where the cursor goes in `insert`, one after the other; absent: behind it. */
  readonly stops?: readonly number[];
  /** What stands at the stops has choices of its own. */
  readonly goesOn?: true;
}

/** A value before it is known how it must be written at its place. */
export interface Candidate extends Pick<Choice, 'label' | 'kind' | 'detail' | 'docs'> {
  readonly value: string | boolean | number;
}
