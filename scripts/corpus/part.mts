import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines, ROOT } from '../data/files.mjs';

/** One file of the corpus: where its text comes from, never the text itself. */
export interface Entry {
  /** The name that labels use: `Owner+name/path`. */
  readonly file: string;
  /** `owner/name` of a public repository, or `npm:<package>`. */
  readonly repo: string;
  /** The commit, or the package's version. */
  readonly commit: string;
  readonly path: string;
  /** First and last line of the cut, 1-based; null for the whole file. Lines of labels count within the cut. */
  readonly lines: readonly [number, number] | null;
}

/** A place in a file: `line` 1-based, columns 0-based in UTF-16 units, end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly end_col: number;
  readonly text: string;
}

export interface Label extends Place {
  readonly kind: string;
  /** The labeller's best name for the model. */
  readonly canonical: string;
  readonly role: 'value' | 'test' | 'comment' | 'doc' | 'prose';
  readonly ambiguous?: boolean;
  /** The id stands in an address, all of which may be underlined. */
  readonly ctx?: 'url';
  /** Other spans that are right too, as column pairs. */
  readonly alt?: readonly (readonly [number, number])[];
}

/** A tempting text that names no model. */
export interface Negative extends Place {
  readonly why: string;
  readonly class: 'not-a-model' | 'fake-or-custom-id';
}

export interface CorpusPart {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly labels: readonly Label[];
  readonly negatives: readonly Negative[];
}

export const CORPUS = join(ROOT, 'test', 'corpus');

/** Parts that may be looked at while the detection is tuned. All others are held out. */
export const TUNING: ReadonlySet<string> = new Set(['first', 'tuning', 'tuning-2', 'tuning-3', 'tuning-4', 'tuning-5', 'tuning-6', 'tuning-7', 'tuning-8', 'tuning-9', 'tuning-10', 'tuning-11', 'tuning-12', 'tuning-13', 'tuning-14', 'tuning-15', 'tuning-16', 'tuning-17', 'tuning-18', 'npm']);

/** Names of the parts that are there. */
export function partNames(): readonly string[] {
  return readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'manifest.jsonl'))).sort();
}

/** Reads one part; throws an `Error` fit to show for a name that is none. */
export function readPart(name: string): CorpusPart {
  const names = partNames();
  if (!names.includes(name)) {
    throw new Error(`There is no part "${name}" in test/corpus; there are ${names.join(', ')}.`);
  }
  const read = <T,>(file: string): readonly T[] => readJsonLines<T>(join(CORPUS, name, file));
  return { name, entries: read('manifest.jsonl'), labels: read('labels.jsonl'), negatives: read('negatives.jsonl') };
}

/** Labels that count; the others, prose and ambiguous ones, are neither right nor wrong. */
export function isScored({ ambiguous, role }: Label): boolean {
  return ambiguous !== true && role !== 'prose';
}
