import parse from 'spdx-expression-parse';
import type { Info } from 'spdx-expression-parse';

/** The licence ids of an expression, or `undefined` where it does not parse. `NOASSERTION` has none. */
export function licenceIds(expression: string): string[] | undefined {
  const walk = (node: Info): string[] => ('license' in node ? [node.license] : [...walk(node.left), ...walk(node.right)]);
  try {
    return expression === 'NOASSERTION' ? [] : walk(parse(expression));
  } catch {
    return undefined;
  }
}
