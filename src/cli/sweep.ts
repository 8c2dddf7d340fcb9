import { readBytes } from './decode';
import { Cache } from './sweep-cache';
import { keyOf, type FindOptions, type Outcome, type SweepFile } from './sweep-find';
import { findAll, programStamp, threadsFor } from './sweep-threads';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import type { Reviewer } from '../core/review';

export interface SweepOptions {
  readonly testGlobs?: readonly string[];
  /** The folder of the cache; nothing is remembered where it is absent. */
  readonly cache?: string;
  /** As many as pay where absent. */
  readonly threads?: number;
}

/**
 * The first half of the review of many files, by several threads and from a cache. `onOutcome` hears of every file, in order.
 * Answers with what somebody should know of how it went; none of it changes what was found.
 */
export function sweep(
  files: readonly SweepFile[], root: string, index: CatalogueIndex, reviewer: Reviewer, { testGlobs, cache: folder, threads }: SweepOptions, onOutcome: (outcome: Outcome, at: number) => void,
): readonly string[] {
  const options: FindOptions = testGlobs ? { testGlobs } : {};
  if (folder === undefined) {
    findAll(files, reviewer, options, threadsFor(files.length, threads), onOutcome);
    return [];
  }
  const cache = new Cache(folder, root);
  const salt = JSON.stringify([programStamp(), index.digest, testGlobs ?? null]);
  const known = files.map((file) => remembered(file, cache, salt));
  const rest = files.filter((_file, at) => known[at] === undefined);
  let at = 0;
  const tellKnown = (): void => {
    for (let outcome = known[at]; outcome && at < files.length; outcome = known[at]) {
      onOutcome(outcome, at++);
    }
  };
  tellKnown();
  findAll(rest, reviewer, { ...options, salt }, threadsFor(rest.length, threads), (outcome) => {
    if (!('skipped' in outcome) && !('failed' in outcome)) {
      cache.put(outcome);
    }
    onOutcome(outcome, at++);
    tellKnown();
  });
  cache.write();
  return cache.notes;
}

function remembered(file: SweepFile, cache: Cache, salt: string): Outcome | undefined {
  const read = cache.isEmpty ? undefined : readBytes(file.file);
  return read && 'bytes' in read ? cache.get(keyOf(file, read.bytes, salt)) : undefined;
}
