import { byCodeUnit } from '../files.mjs';

/** What can change, in the order in which it is shown. */
export const GROUPS = ['ids', 'spellings', 'model licences', 'licence terms', 'access', 'dates', 'prices', 'openness', 'verdicts'] as const;
export type Group = (typeof GROUPS)[number];

/** One fact that differs: absent on the side where it was not there. */
export interface Change {
  readonly group: Group;
  /** A model, a spelling, a licence and its term. */
  readonly where: string;
  readonly was?: string;
  readonly is?: string;
}

/** The change, or none where both sides say the same. */
export function changed(group: Group, where: string, was: string | undefined, is: string | undefined): Change[] {
  return was === is ? [] : [{ group, where, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}

/** By group, then by place. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const key = ({ group, where, was = '', is = '' }: Change): string => `${GROUPS.indexOf(group)} ${where}\n${was}\n${is}`;
  return [...changes].sort((a, b) => byCodeUnit(key(a), key(b)));
}
