import type { Mention, Use } from '../types';
import type { Resolve } from './resolve';

/** Fewest members of a group that speak for the others. */
const FEWEST = 2;

/**
 * The uses of one document. Where most members of a list, a column or a block of constants are models by their own form, the others are read
 * as if the place said so: `callstack/apex` among `openai/gpt-4o`, `cohere/command-a` and more.
 */
export function resolveAll(mentions: readonly Mention[], resolve: Resolve): readonly Use[] {
  const found = mentions.map(resolve);
  const groups = new Map<string, { known: number; all: number }>();
  mentions.forEach(({ group, strength }, at) => {
    if (group !== undefined && strength !== 'negative') {
      const count = groups.get(group) ?? { known: 0, all: 0 };
      count.all++;
      count.known += isKnown(found[at]) ? 1 : 0;
      groups.set(group, count);
    }
  });
  return mentions.flatMap((mention, at) => {
    const count = mention.group === undefined ? undefined : groups.get(mention.group);
    const use = found[at] ?? (count && mention.strength === 'weak' ? inCompany(mention, count, resolve) : undefined);
    return use ? [use] : [];
  });
}

function inCompany(mention: Mention, { known, all }: { readonly known: number; readonly all: number }, resolve: Resolve): Use | undefined {
  if (known < FEWEST || known * 2 <= all) {
    return undefined;
  }
  const use = resolve({ ...mention, strength: 'strong' });
  // One that nobody lists needs more company.
  return isKnown(use) || known * 4 >= all * 3 ? use : undefined;
}

function isKnown(use: Use | undefined): boolean {
  return use !== undefined && use.resolution.kind !== 'unknown';
}
