import { matchesGlob } from './glob';
import type { Policy, Requirements, Usage } from './policy/types';

/**
 * What is declared for one file: the policy's own keys, overlaid key by key by every scope that matches, the last one winning.
 * A key that a scope declares but that could not be read is unknown there. `path` is relative to the policy's folder, with `/`.
 */
export function effective(policy: Policy, path: string): { readonly usage: Usage; readonly requirements: Requirements } {
  let { usage, requirements } = policy;
  for (const scope of policy.scopes) {
    if (scope.paths.some((glob) => matchesGlob(path, glob))) {
      usage = { ...without(usage, scope.unread, 'usage'), ...scope.usage };
      requirements = { ...without(requirements, scope.unread, 'requirements'), ...scope.requirements };
    }
  }
  return { usage, requirements };
}

function without<T extends object>(declared: T, unread: readonly string[] | undefined, all: string): Partial<T> {
  if (!unread) {
    return declared;
  }
  return unread.includes(all) ? {} : Object.fromEntries(Object.entries(declared).filter(([key]) => !unread.includes(key))) as Partial<T>;
}

/** Whether any usage is declared for a file: without it terms are listed, not judged. */
export function declaresUsage(policy: Policy, path: string): boolean {
  return Object.keys(effective(policy, path).usage).length > 0;
}
