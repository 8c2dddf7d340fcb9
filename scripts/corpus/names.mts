import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reviewer } from '../../src/core/review';
import { ROOT } from '../data/files.mjs';
import { nameOf } from './predict.mjs';

/** One id that a library lists as known, and what the catalogue reads it as. */
export interface KnownName {
  readonly id: string;
  readonly kind: string;
  /** The model, base or family; empty for what is unknown. */
  readonly name: string;
  readonly provider: string;
}

export const KNOWN_NAMES = join(ROOT, 'test', 'core', 'resolve', 'known-model-names.tsv');

/** The rows of `known-model-names.tsv`: id, kind, name and provider. */
export function readKnownNames(): readonly KnownName[] {
  return readFileSync(KNOWN_NAMES, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [id = '', kind = '', name = '', provider = ''] = line.split('\t');
    return { id, kind, name, provider };
  });
}

/** How the catalogue reads an id by itself. */
export function readName(id: string, reviewer: Reviewer): KnownName {
  const { resolution, provider = '' } = reviewer.useOf(id);
  return { id, kind: resolution.kind, name: nameOf(resolution) ?? '', provider };
}

/** The share of names that are not unknown. */
export function recallOf(names: readonly KnownName[]): number {
  return names.filter(({ kind }) => kind !== 'unknown').length / names.length;
}

/** How each name is read, and how many of each kind, as text. */
export function namesReport(names: readonly KnownName[]): string {
  const kinds = [...new Set(names.map(({ kind }) => kind))].sort();
  const counts = kinds.map((kind) => `${kind} ${names.filter((each) => each.kind === kind).length}`);
  return [...names.map(({ id, kind, name, provider }) => `${kind.padEnd(10)} ${id}  ${name}${provider && `  (${provider})`}`),
    `${names.length} ids: ${counts.join(', ')}; known ${recallOf(names).toFixed(3)}`].join('\n');
}
