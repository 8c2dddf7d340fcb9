import type { Span } from '../../types';

/** What can be changed in a policy file. Steps of a path into lists are indices. */
export type Change =
  /** A key gets a value, whether it stands there already or not. */
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: NewValue }
  /** A list gets a member more, and is made where there is none. */
  | { readonly kind: 'add'; readonly path: readonly string[]; readonly value: NewValue }
  /** A list loses a member; the last one takes the list's key with it. */
  | { readonly kind: 'remove'; readonly path: readonly string[]; readonly index: number }
  /** An SPDX expression gets an alternative more. */
  | { readonly kind: 'allow'; readonly path: readonly string[]; readonly licence: string };

export type NewValue = string | number | boolean | readonly NewValue[] | { readonly [key: string]: NewValue };

/** Stands for a value that is still to be written: nothing is written in its place. */
export const OPEN = '\uf8ff';

/** One piece of text for another; everything else stays byte for byte. */
export interface PolicyEdit {
  readonly span: Span;
  readonly text: string;
  /** Offsets in `text` at which an `OPEN` value is to be written. */
  readonly holes: readonly number[];
}

/** `refused`: why the file must be edited by hand, as a sentence. */
export type Edited = { readonly edit: PolicyEdit } | { readonly refused: string };
