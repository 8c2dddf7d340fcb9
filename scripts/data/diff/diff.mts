import { type Change, sortChanges } from './change.mjs';
import { factChanges } from './facts.mjs';
import type { Side } from './side.mjs';
import { spellingChanges } from './spellings.mjs';
import { termChanges } from './terms.mjs';
import { verdictChanges } from './verdicts.mjs';

/** Everything that a user of the new data sees differently, sorted. */
export function diff(old: Side, now: Side): Change[] {
  if (old.digest === now.digest) {
    return [];
  }
  return sortChanges([...factChanges(old, now), ...spellingChanges(old, now), ...termChanges(old, now), ...verdictChanges(old, now)]);
}
