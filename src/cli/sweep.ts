import { readBytes } from './decode';
import { Cache } from './sweep-cache';
import { findIn, keyOf, type FindOptions, type Outcome, type SweepFile } from './sweep-find';
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
  const keep = (outcome: Outcome): Outcome => {
    if (!('skipped' in outcome) && !('failed' in outcome)) {
      cache.put(outcome);
    }
    return outcome;
  };
  // With one thread, or while few files are new, each is read once; many new ones are left to the threads.
  const isAlone = threadsFor(files.length, threads) === 1;
  let left = isAlone ? files.length : cache.isEmpty ? 0 : FEW;
  const known = files.map((file) => {
    const found = left > 0 || !cache.isEmpty ? look(file, cache, salt, left > 0 ? (bytes, key) => findIn(file, bytes, reviewer, options, key) : undefined) : undefined;
    left -= found?.isNew ? 1 : 0;
    return found && (found.isNew ? keep(found.outcome) : found.outcome);
  });
  const rest = files.filter((_file, at) => known[at] === undefined);
  let at = 0;
  const tellKnown = (): void => {
    for (let outcome = known[at]; outcome && at < files.length; outcome = known[at]) {
      onOutcome(outcome, at++);
    }
  };
  tellKnown();
  findAll(rest, reviewer, { ...options, salt }, threadsFor(rest.length, threads), (outcome) => {
    onOutcome(keep(outcome), at++);
    tellKnown();
  });
  cache.write();
  return cache.notes;
}

/** So many new files are read at once, on the way through what is known. */
const FEW = 200;

interface Looked {
  readonly outcome: Outcome;
  readonly isNew: boolean;
}

/** What the cache knows of a file, else what `findNew` finds in it. */
function look(file: SweepFile, cache: Cache, salt: string, findNew: ((bytes: Uint8Array, key: string) => Outcome) | undefined): Looked | undefined {
  const read = readBytes(file.file);
  if (!('bytes' in read)) {
    return findNew && { outcome: read, isNew: true };
  }
  const key = keyOf(file, read.bytes, salt);
  const outcome = cache.get(key);
  return outcome ? { outcome, isNew: false } : findNew && { outcome: findNew(read.bytes, key), isNew: true };
}
