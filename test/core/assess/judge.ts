import assert from 'node:assert/strict';
import { assess, type AssessContext } from '../../../src/core/assess/assess';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Finding, Resolution, Role, Use } from '../../../src/core/types';
import { index as small } from './catalogue';

export interface Case {
  /** Catalogue id, or with `kind: 'unknown'` any text. */
  readonly model: string;
  /** The id as the file spells it, where that is not `model`. */
  readonly text?: string;
  readonly kind?: 'exact' | 'derivative' | 'unknown' | 'family';
  readonly provider?: string;
  readonly role?: Role;
  /** The policy file; none means that there is none. */
  readonly policy?: string;
}

export function useOf({ model: id, text = id, kind = 'exact', provider, role = 'product' }: Case, index = small): Use {
  return {
    mention: { text, span: { start: 10, end: 10 + text.length }, place: 'string', role, strength: 'strong' },
    resolution: resolution(id, kind, index),
    ...(provider === undefined ? {} : { provider }),
  };
}

function resolution(id: string, kind: NonNullable<Case['kind']>, index = small): Resolution {
  const model = index.model(id);
  switch (kind) {
    case 'unknown': return { kind };
    case 'family': return { kind, family: id, steps: [] };
    case 'derivative': return model ? { kind, base: model, steps: [] } : assert.fail(`no model ${id}`);
    case 'exact': return model ? { kind, model } : assert.fail(`no model ${id}`);
  }
}

/** The findings of one use, against the small catalogue and on 2026-11-22 unless `more` says otherwise. */
export function findingsOf(one: Case, more: Partial<AssessContext> = {}): Finding[] {
  const policy = one.policy === undefined ? undefined : parsePolicy(`version: 1\n${one.policy}`, 'model-review.yaml');
  assert.deepEqual(policy?.problems ?? [], [], 'the policy of the case is valid');
  return assess([useOf(one)], { index: small, path: 'src/app.py', today: '2026-11-22', ...(policy ? { policy } : {}), ...more });
}

/** `error threshold-exceeded [2] usage.monthlyActiveUsers: message`, one line a finding; only those of `code` where one is given. */
export function lines(findings: readonly Finding[], code?: string): string[] {
  return findings.filter((each) => code === undefined || each.code === code)
    .map((each) => `${each.severity} ${each.code} [${each.clause ?? ''}] ${each.declared?.path ?? '-'}: ${each.message}`);
}

/** Defines a test: the findings of `code` for a case are exactly these lines, `[]` for none. */
export function golden(code: string, title: string, one: Case, expected: readonly string[], more: Partial<AssessContext> = {}): void {
  it(title, () => {
    const found = findingsOf(one, more).filter((each) => each.code === code);
    assert.deepEqual(lines(found), expected);
    found.forEach((each) => {
      assert.ok(each.message.length <= 150, `${each.message.length} characters: ${each.message}`);
      assert.ok(each.data?.reason !== undefined && each.data.reason !== '', 'the card has its words');
    });
  });
}
