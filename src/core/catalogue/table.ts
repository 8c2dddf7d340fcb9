import { BASE, digits } from './digits';
import type { Lines } from './lines';

export type Hash = (text: string) => number;

/** Digits of an entry: the number of a model, and what of the hash fits beside it. */
export const ENTRY = 3;

/** How many values of the hash's rest an entry tells apart. */
export function marks(models: number): number {
  return Math.max(1, Math.floor(BASE ** ENTRY / Math.max(1, models)));
}

/** Bucket of a hash and its mark in there. */
export function place(hash: number, buckets: number, models: number): { readonly bucket: number; readonly mark: number } {
  return { bucket: hash % buckets, mark: Math.floor(hash / buckets) % marks(models) };
}

/**
 * From a squashed spelling to the numbers of the models that may have it. Only part of the hash is kept, so another
 * spelling may be answered with a model that does not have it: the asker compares.
 */
export class Table {
  constructor(private readonly buckets: Lines, private readonly models: number, private readonly hash: Hash) {}

  /** In ascending order. */
  candidates(squashed: string): readonly number[] {
    if (this.buckets.size === 0) {
      return [];
    }
    const { bucket, mark } = place(this.hash(squashed), this.buckets.size, this.models);
    const entries = this.buckets.at(bucket) ?? '';
    const found: number[] = [];
    for (let at = 0; at < entries.length; at += ENTRY) {
      const entry = digits(entries, at, ENTRY);
      if (Math.floor(entry / this.models) === mark) {
        found.push(entry % this.models);
      }
    }
    return found;
  }
}
