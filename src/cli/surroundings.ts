import path from 'node:path';
import type { GoverningPolicy, Surroundings } from '../core/agents/judge';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import type { Reviewer } from '../core/review';
import { Policies } from './policies';
import { policyErrors } from './review-run';

/** What a question about an id is asked with. */
export interface Asked {
  readonly current: string;
  /** As given. */
  readonly policy?: string;
  readonly today: string;
  /** Absolute: where the id stands or will stand; without it, somewhere in the current folder. */
  readonly file?: string;
}

/** What an id is judged by, as things stand on the disk now, and what could not be read or used of it. Throws a `UsageError` where the given policy cannot be read. */
export function surroundingsOf(
  { current, policy: given, today, file = path.join(current, 'model') }: Asked, index: CatalogueIndex, reviewer: Reviewer,
): { readonly surroundings: Surroundings; readonly errors: readonly string[] } {
  const policies = new Policies(current, current, given === undefined ? undefined : path.resolve(current, given));
  const governing = policies.governing(file);
  const found: GoverningPolicy | undefined = governing && {
    name: governing.found.path, policy: governing.found.policy, lines: governing.found.lines, path: governing.path, displayTexts: governing.found.shown,
  };
  return {
    surroundings: { index, reviewer, today, ...(found ? { governing: found } : {}) },
    errors: [...policies.errors, ...(governing ? policyErrors(governing.found) : [])],
  };
}
