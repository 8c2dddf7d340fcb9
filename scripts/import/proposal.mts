import type { LifeRow, OpennessRow, PriceRow } from '../data/authored.mjs';

/** What a list says that the data do not, in the order in which it is shown. */
export const KINDS = ['new id', 'new price', 'price moved', 'price disputed', 'new date', 'date moved', 'new record', 'record changed', 'gone'] as const;
export type Kind = (typeof KINDS)[number];

/** One difference. It is for a person to judge; nothing is written into `data/`. */
export interface Proposal {
  readonly kind: Kind;
  /** `openai gpt-4o`, `osai:olmo`. */
  readonly where: string;
  /** What the data say today. */
  readonly now?: string;
  readonly listed: string;
  /** The model that the id names today, `family Llama 3`, or `nothing`. */
  readonly resolves?: string;
  /** The file under `data/snapshots`, and the line that would stand there. */
  readonly file?: 'prices' | 'lifecycle' | 'openness';
  readonly row?: PriceRow | LifeRow | OpennessRow;
}

/** The order of the proposal file. */
export function sortProposals(all: readonly Proposal[]): Proposal[] {
  const key = ({ kind, where }: Proposal): string => `${KINDS.indexOf(kind)} ${where}`;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
