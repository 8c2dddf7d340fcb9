import type { Confidence } from '../catalogue/types';

const RANK: Readonly<Record<Confidence, number>> = { text: 2, secondary: 1, unverified: 0 };

/** A chain of facts is as firm as its weakest; facts without a note were read in their source. */
export function weakest(...all: readonly (Confidence | undefined)[]): Confidence {
  return all.reduce<Confidence>((least, each) => (each !== undefined && RANK[each] < RANK[least] ? each : least), 'text');
}
