import { createHash } from 'node:crypto';
import { startsOf, type LineStarts } from '../core/lines';
import type { OwnModel } from '../core/policy/types';
import type { Reviewer } from '../core/review';
import { readBytes, textOf, type Unread } from './decode';

export interface SweepFile {
  readonly file: string;
  /** Relative to the reviewed root, with `/`. */
  readonly name: string;
  /** Of the policy that governs the file. */
  readonly ownModels?: readonly OwnModel[];
}

/** What is left to judge of a file: plain data, which threads send and the cache keeps. */
export interface Candidates extends LineStarts {
  readonly detection: ReturnType<Reviewer['candidates']>;
}

/** A file that was read. Most have no candidates. */
export interface Swept {
  readonly candidates?: Candidates;
  /** Under which it may be remembered; absent where nothing is. */
  readonly key?: string;
}

export type Outcome = Swept | Unread;

export interface FindOptions {
  readonly testGlobs?: readonly string[];
  /** What every key begins with where answers are to be remembered: all that they rest on beside the file and its policy's models. */
  readonly salt?: string;
}

/** The first half of a file's review: reads it and finds what may be a model. */
export function find(each: SweepFile, reviewer: Pick<Reviewer, 'candidates'>, options: FindOptions): Outcome {
  const read = readBytes(each.file);
  return 'bytes' in read ? findIn(each, read.bytes, reviewer, options, options.salt === undefined ? undefined : keyOf(each, read.bytes, options.salt)) : read;
}

/** The same of a file that was read. */
export function findIn(each: SweepFile, bytes: Uint8Array, reviewer: Pick<Reviewer, 'candidates'>, { testGlobs }: FindOptions, known: string | undefined): Outcome {
  const key = known === undefined ? {} : { key: known };
  const reading = textOf(bytes);
  if (!('text' in reading)) {
    return reading;
  }
  const { text } = reading;
  const detection = reviewer.candidates({ path: each.name, text }, { ...(testGlobs ? { testGlobs } : {}), ...(each.ownModels ? { ownModels: each.ownModels } : {}) });
  return detection.mentions.length === 0 && !detection.partial ? key : { ...key, candidates: { detection: copied(detection), ...startsOf(text) } };
}

/** By the file's content and by all that its reading rests on: its name chooses reader and role, its policy's models are looked for. */
export function keyOf({ name, ownModels = [] }: SweepFile, bytes: Uint8Array, salt: string): string {
  const own = ownModels.map(({ id, alias, provider }) => [id, alias ?? '', provider ?? '']);
  return createHash('sha256').update(JSON.stringify([salt, name, own])).update(bytes).digest('base64');
}

/** An engine keeps the whole of a text for a piece of it; what is kept of a tree must not be the tree. */
function copied<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T;
}
