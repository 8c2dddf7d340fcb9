import { appendFileSync } from 'node:fs';
import { format } from 'node:util';

/**
 * Prints a line where the person who started the suite can see it: a remote extension host has no stdout of ours, and
 * VS Code makes `console.log` unassignable there.
 */
export function log(...values: unknown[]): void {
  const file = process.env['MODEL_REVIEW_TEST_LOG'];
  if (file === undefined) console.log(...values);
  else appendFileSync(file, format(...values) + '\n');
}
