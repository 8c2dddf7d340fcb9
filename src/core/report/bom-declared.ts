import type { Declared, Policy, Requirements, Usage } from '../policy/types';
import type { Finding } from '../types';
import type { BomDeclared, BomFinding, BomWaiver } from './bom-types';
import { compare, type Run } from './run';

/** What the policy files declare, for everything and for parts of the tree, sorted. */
export function declaredIn(policies: Run['policies']): readonly BomDeclared[] {
  const all = policies.flatMap(({ path, policy }) => [
    ...inPart(path, policy),
    ...policy.scopes.flatMap((scope) => inPart(path, scope).map((each) => ({ ...each, paths: scope.paths }))),
  ]);
  return all.sort((a, b) => compare(a.policy, b.policy) || compare(a.key, b.key) || compare((a.paths ?? []).join(), (b.paths ?? []).join()));
}

function inPart(policy: string, { usage, requirements }: Pick<Policy, 'usage' | 'requirements'>): readonly BomDeclared[] {
  return [...values(usage), ...values(requirements)].map(({ path, value }) => ({ policy, key: path, value: inWords(value) }));
}

function values(part: Usage | Requirements): readonly Declared<unknown>[] {
  return Object.values(part);
}

function inWords(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** As the policy files have them, expired ones too: their last day is said. */
export function waiversIn(policies: Run['policies']): readonly BomWaiver[] {
  const all = policies.flatMap(({ path, policy: { waivers } }) => waivers.map(({ code, model, reason, owner, expires }) => ({ policy: path, code, model, reason, owner, expires })));
  return all.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}

/** By rule, severity and whether they are accepted. */
export function counted(findings: readonly Finding[]): readonly BomFinding[] {
  const counts = new Map<string, BomFinding>();
  for (const { code, severity, waived } of findings) {
    const key = `${code} ${severity} ${waived !== null}`;
    counts.set(key, { code, severity, waived: waived !== null, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}
