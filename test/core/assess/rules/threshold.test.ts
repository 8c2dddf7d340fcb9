import assert from 'node:assert/strict';
import { amount, limit, overLimit } from '../../../../src/core/assess/rules/threshold';
import type { Gate, GateMetric } from '../../../../src/core/catalogue/types';

const gate = (metric: GateMetric, unit: string, more: Partial<Gate> = {}): Gate =>
  ({ metric, op: '>', value: 2e6, unit, appliesIf: {}, effect: 'licence_required', clause: null, confidence: 'text', ...more });

describe('what a limit counts', () => {
  const rows: readonly (readonly [GateMetric, string, string, string, string])[] = [
    ['mau', 'users/month', '2M monthly users', '2M', 'over 2M users'],
    ['dau', 'users/day', '2M daily users', '2M', 'over 2M daily users'],
    ['visits_month', 'visits/month', '2M monthly visits', '2M', 'over 2M visits'],
    ['revenue_annual', 'USD', '$2M annual revenue', '$2M', 'over $2M revenue'],
    ['revenue_annual_recurring', 'USD', '$2M annual revenue', '$2M', 'over $2M revenue'],
    ['revenue_monthly', 'USD', '$2M monthly revenue', '$2M', 'over $2M revenue'],
    ['revenue_annual', 'CNY', '$2M annual revenue', '2M CNY', 'over 2M CNY revenue'],
  ];
  for (const [metric, unit, declared, most, over] of rows) {
    it(`is written out, as declared in US dollars and as allowed: ${metric} in ${unit}`, () => {
      assert.deepEqual([amount(metric, 2e6), limit(gate(metric, unit)), overLimit(gate(metric, unit))], [declared, most, over]);
    });
  }
  it('is less than the limit where that itself is too much', () => {
    assert.equal(limit(gate('revenue_annual', 'USD', { op: '>=' })), 'less than $2M');
  });
});
