import type { Code } from '../codes';
import type { Severity, Use } from '../types';
import type { Answer, Rule } from './rule';

const RANK: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

export function lower(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b;
}

/**
 * The severity that a finding may have, or `off`. The user's choice replaces the rule's own severity, but no choice makes
 * a question of facts that were not read in their source, or a use in tests and comments, more than information.
 */
export function severityOf(
  rule: Rule, answer: Answer, use: Use,
  { severities: chosen = {}, includeTests = false }: { readonly severities?: Readonly<Partial<Record<Code, Severity | 'off'>>>; readonly includeTests?: boolean } = {},
): Severity | 'off' {
  const level = chosen[rule.code] ?? rule.severity;
  if (level === 'off') {
    return level;
  }
  const { role } = use.mention;
  const hint = role === 'comment' || (role === 'test' && !includeTests) || (answer.confidence !== undefined && answer.confidence !== 'text');
  return lower(lower(level, answer.severity ?? level), hint ? 'information' : level);
}

/** Compares two sets of findings: negative where the first is the milder one. */
export function compareWeight(a: readonly { severity: Severity }[], b: readonly { severity: Severity }[]): number {
  for (const level of ['error', 'warning', 'information'] as const) {
    const difference = a.filter((each) => each.severity === level).length - b.filter((each) => each.severity === level).length;
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
