import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { startsOf, type LineStarts } from '../core/lines';
import type { OwnModel } from '../core/policy/types';
import type { Prefilter } from '../core/prefilter/prefilter';
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

/** Who looks at a file: first at its bytes, then, where a model may be named, at its text. */
export interface Finder {
  readonly prefilter: Pick<Prefilter, 'mayName'>;
  readonly reviewer: Pick<Reviewer, 'candidates'>;
}

/** The first half of a file's review: reads it and finds what may be a model. */
export function find(each: SweepFile, finder: Finder, options: FindOptions): Outcome {
  const read = readBytes(each.file);
  return 'bytes' in read ? findIn(each, read.bytes, finder, options, options.salt === undefined ? undefined : keyOf(each, read.bytes, options.salt)) : read;
}

/** The same of a file that was read. */
export function findIn(each: SweepFile, bytes: Uint8Array, { prefilter, reviewer }: Finder, { testGlobs }: FindOptions, known: string | undefined): Outcome {
  const key = known === undefined ? {} : { key: known };
  if (!prefilter.mayName(bytes, each.name, each.ownModels?.map(({ id }) => id)) && isUtf8(bytes) && !mayBeOwnReport(bytes)) {
    return key;
  }
  const reading = textOf(bytes);
  if (!('text' in reading)) {
    return reading;
  }
  const { text } = reading;
  const detection = reviewer.candidates({ path: each.name, text }, { ...(testGlobs ? { testGlobs } : {}), ...(each.ownModels ? { ownModels: each.ownModels } : {}) });
  return detection.mentions.length === 0 && !detection.partial ? key : { ...key, candidates: { detection: copied(detection), ...startsOf(text) } };
}

/** Whether its beginning names this tool, as that of a report of its own does, which is said to be skipped. */
function mayBeOwnReport(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).includes('model-review');
}

const HEAD = 4000;

/** By the file's content and by all that its reading rests on: its name chooses reader and role, its policy's models are looked for. */
export function keyOf({ name, ownModels = [] }: SweepFile, bytes: Uint8Array, salt: string): string {
  const own = ownModels.map(({ id, alias, provider }) => [id, alias ?? '', provider ?? '']);
  return createHash('sha256').update(JSON.stringify([salt, name, own])).update(bytes).digest('base64');
}

/** An engine keeps the whole of a text for a piece of it; what is kept of a tree must not be the tree. */
function copied<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T;
}
