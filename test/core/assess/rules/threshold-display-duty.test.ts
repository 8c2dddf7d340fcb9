import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged } from '../one-licence';
import type { Gate, Terms } from '../../../../src/core/catalogue/types';

const on = golden.bind(undefined, 'threshold-display-duty');
const limited = (more: Partial<Gate>): { readonly terms: Terms } => ({
  terms: { gates: [{ metric: 'mau', op: '>', value: 100e6, unit: 'users/month', appliesIf: { commercial: true }, effect: 'display_duty', display: 'Acme One', clause: '1', confidence: 'text', ...more }] },
});

const unnamed: { readonly terms: Terms } = {
  terms: { gates: [{ metric: 'mau', op: '>', value: 100e6, unit: 'users/month', appliesIf: {}, effect: 'display_duty', clause: '1', confidence: 'text' }] },
};

describe('threshold-display-duty', () => {
  judged('threshold-display-duty', 'wants the name shown above the limit', limited({}), 'usage: { commercial: true, monthlyActiveUsers: 150M }',
    ['warning threshold-display-duty [1] usage.monthlyActiveUsers: 150M monthly users declared; above 100M “Acme One” must be named in the user interface (clause 1); show it there.']);
  on('asks where only products with the model count, and those of all are declared', {
    model: 'moonshotai/K2', policy: 'usage: { commercial: true, monthlyActiveUsers: 150M }',
  }, ['information threshold-display-duty [final paragraph] usage.monthlyActiveUsers: 150M monthly users declared; where products with the model pass 100M, “Kimi K2” must be named in their interface (final paragraph).']);
  judged('threshold-display-duty', 'asks where one product counts', limited({ part: 'product' }), 'usage: { commercial: true, monthlyActiveUsers: 150M }',
    ['information threshold-display-duty [1] usage.monthlyActiveUsers: 150M monthly users declared; where the product with the model passes 100M, “Acme One” must be named in its interface (clause 1).']);
  judged('threshold-display-duty', 'asks for the condition that nobody declared', limited({ part: 'product' }), 'usage: { monthlyActiveUsers: 150M }',
    ['information threshold-display-duty [1] usage.monthlyActiveUsers: 150M monthly users declared; above 100M “Acme One” may have to be named in the interface (clause 1); declare commercial.']);
  on('is silent below it', { model: 'moonshotai/K2', policy: 'usage: { commercial: true, monthlyActiveUsers: 90M }' }, []);
  judged('threshold-display-duty', 'names the licence where the text says no name', unnamed, 'usage: { commercial: true, monthlyActiveUsers: 150M }',
    ['warning threshold-display-duty [1] usage.monthlyActiveUsers: 150M monthly users declared; above 100M Acme must be named in the user interface (clause 1); show it there.']);
  it('hands the name to a fix that shows it, and the condition to one that declares it', () => {
    const data = (setting: { readonly terms: Terms }, usage: string) => findingsUnder('threshold-display-duty', setting, `usage: { ${usage} }`).map((each) => each.data);
    assert.deepEqual(data(limited({}), 'commercial: true, monthlyActiveUsers: 150M'), [{ reason: 'must be named', show: 'Acme One' }]);
    assert.deepEqual(data(unnamed, 'commercial: true, monthlyActiveUsers: 150M'), [{ reason: 'must be named' }]);
    assert.deepEqual(data(limited({}), 'monthlyActiveUsers: 150M'), [{ reason: 'must be named', show: 'Acme One', declare: 'usage.commercial' }]);
  });
  const doubtful: readonly (readonly [string, Partial<Gate>, string, string, string])[] = [
    ['users without those of affiliates', { part: 'licensee' }, 'monthlyActiveUsers', '150M monthly users', '100M'],
    ['users at a date for which none can be declared', { measuredDate: '2024-05-14', metric: 'dau' }, 'dailyActiveUsers', '150M daily users', '100M'],
    ['other money', { metric: 'revenue_annual', unit: 'CNY' }, 'annualRevenueUSD', '$150M annual revenue', '100M CNY'],
    ['users under a condition that no key declares', { appliesIf: { coreBusiness: 'images' } }, 'monthlyActiveUsers', '150M monthly users', '100M'],
  ];
  for (const [counts, more, key, declared, most] of doubtful) {
    judged('threshold-display-duty', `asks where the licence counts ${counts}`, limited({ appliesIf: {}, ...more }), `usage: { ${key}: 150M }`,
      [`information threshold-display-duty [1] usage.${key}: ${declared} declared; above ${most} “Acme One” may have to be named in the interface (clause 1); check if it applies.`]);
  }
});
