import assert from 'node:assert/strict';
import type { Gate, Terms } from '../../../../src/core/catalogue/types';
import { golden } from '../judge';
import { findingsUnder, judged } from '../one-licence';

const on = golden.bind(undefined, 'threshold-exceeded');

describe('threshold-exceeded', () => {
  on('compares the figure of the date at which the licence counts', {
    model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: 'usage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }',
  }, ['error threshold-exceeded [2] usage.monthlyActiveUsersOn.2024-04-18: 900M monthly users declared, Llama 3 allows 700M (clause 2, at 2024-04-18); get a licence from Meta or change the model.']);

  on('lets a project pass that grew only after the date', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 750M, monthlyActiveUsersOn: { 2024-07-23: 40M } }',
  }, []);

  on('does not read the figure of one version\'s date as another\'s', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }',
  }, []);

  on('asks where the licence counts one product, and those of all are declared', {
    model: 'Qwen/Qwen2.5-72B', policy: 'usage: { commercial: true, monthlyActiveUsers: 150M }',
  }, ['information threshold-exceeded [4] usage.monthlyActiveUsers: 150M monthly users declared over all products, Qwen License counts the one with the model, up to 100M (clause 4); check that one.']);

  on('allows a figure that is exactly the limit where the licence says "more than"', {
    model: 'Qwen/Qwen2.5-72B', policy: 'usage: { commercial: true, monthlyActiveUsers: 100M }',
  }, []);

  on('does not allow it where the licence says "at least"', {
    model: 'moonshotai/K3', policy: 'usage: { offersModelApi: true, annualRevenueUSD: 20M }',
  }, ['error threshold-exceeded [2] usage.annualRevenueUSD: $20M annual revenue declared, Kimi K3 allows less than $20M (clause 2); get a licence from moonshotai or change the model.']);

  on('leaves a project alone to which the condition of the limit does not apply', {
    model: 'moonshotai/K3', policy: 'usage: { offersModelApi: false, annualRevenueUSD: 900M }',
  }, []);

  on('asks where the condition of the limit is not declared', {
    model: 'Qwen/Qwen2.5-72B', policy: 'usage: { monthlyActiveUsers: 150M }',
  }, ['information threshold-exceeded [4] usage.monthlyActiveUsers: 150M monthly users declared, Qwen License may allow only 100M (clause 4); declare commercial.']);

  on('says that no rights remain where the licence ends at the limit', {
    model: 'stabilityai/sd3.5', policy: 'usage: { commercial: true, annualRevenueUSD: 2M }',
  }, ['error threshold-exceeded [III] usage.annualRevenueUSD: $2M annual revenue declared, Stability AI Community allows $1M (clause III); no rights remain, so get another licence or change the model.']);

  on('asks where the limit is in other money', {
    model: 'bilibili/tts', policy: 'usage: { annualRevenueUSD: 200M }',
  }, ['information threshold-exceeded [3] usage.annualRevenueUSD: $200M annual revenue declared, IndexTTS2 may allow only 1B CNY (clause 3); check if its limit applies to you.']);

  on('is silent where even a strong currency would not reach the limit', {
    model: 'bilibili/tts', policy: 'usage: { annualRevenueUSD: 50M }',
  }, []);

  on('asks where recurring revenue counts and all revenue is declared', {
    model: 'minimax/m2', policy: 'usage: { annualRevenueUSD: 40M }',
  }, ['information threshold-exceeded [1] usage.annualRevenueUSD: $40M annual revenue declared, MiniMax M2 may allow only $30M (clause 1); check if its limit applies to you.']);

  on('is information where the limit was not read in the licence itself', {
    model: 'baichuan/b2', policy: 'usage: { dailyActiveUsers: 2M }',
  }, ['information threshold-exceeded [5] usage.dailyActiveUsers: 2M daily users declared, Baichuan 2 allows 1M (clause 5); no rights remain, so get another licence or change the model.']);

  on('is information for a derivative that only its name vouches for', {
    model: 'meta-llama/Meta-Llama-3-8B-Instruct', text: 'someone/llama-3-8b-GGUF', kind: 'derivative', policy: 'usage: { monthlyActiveUsersOn: { 2024-04-18: 900M } }',
  }, ['information threshold-exceeded [2] usage.monthlyActiveUsersOn.2024-04-18: 900M monthly users declared, Llama 3 allows 700M (clause 2, at 2024-04-18); get a licence or change the model.']);

  on('leaves limits above which only a name must be shown to another rule', {
    model: 'moonshotai/K2', policy: 'usage: { commercial: true, monthlyActiveUsers: 150M }',
  }, []);

  const limited = (more: Partial<Gate>): { readonly terms: Terms } => ({
    terms: { gates: [{ metric: 'mau', op: '>', value: 100e6, unit: 'users/month', appliesIf: {}, effect: 'licence_required', clause: '4', confidence: 'text', ...more }] },
  });

  judged('threshold-exceeded', 'looks at the present where the licence names no date', limited({ includesAffiliates: true }), 'usage: { monthlyActiveUsers: 150M }',
    ['error threshold-exceeded [4] usage.monthlyActiveUsers: 150M monthly users declared, Acme allows 100M (clause 4); get a licence from acme or change the model.']);

  judged('threshold-exceeded', 'asks where the licence names no affiliates, whose users are declared too', limited({ part: 'licensee', measuredDate: '2024-05-14' }), 'usage: { monthlyActiveUsersOn: { 2024-05-14: 150M } }',
    ['information threshold-exceeded [4] usage.monthlyActiveUsersOn.2024-05-14: 150M monthly users declared with affiliates, Acme allows 100M (clause 4, at 2024-05-14) and names no affiliates; check your own.']);

  judged('threshold-exceeded', 'asks where only products with the model count', limited({ part: 'products', metric: 'revenue_annual', unit: 'USD' }), 'usage: { annualRevenueUSD: 150M }',
    ['information threshold-exceeded [4] usage.annualRevenueUSD: $150M annual revenue declared over all products, Acme counts those with the model, up to $100M (clause 4); check those.']);

  for (const part of ['product', 'products', 'licensee'] as const) {
    judged('threshold-exceeded', `lets pass what is not over the limit with everything counted, where less counts: ${part}`, limited({ part }), 'usage: { monthlyActiveUsers: 100M }', []);
  }

  it('names the condition that nobody declared, for a fix that inserts it', () => {
    const declare = (appliesIf: Gate['appliesIf']) => findingsUnder('threshold-exceeded', limited({ appliesIf }), 'usage: { monthlyActiveUsers: 150M }').map(({ severity, data }) => [severity, data?.declare]);
    assert.deepEqual(declare({ offersModelApi: true }), [['information', 'usage.offersModelApi']]);
    assert.deepEqual(declare({ coreBusiness: 'images' }), [['information', undefined]]);
  });
  judged('threshold-exceeded', 'says that a licence can be bought', limited({ effect: 'paid_licence' }), 'usage: { monthlyActiveUsers: 150M }',
    ['error threshold-exceeded [4] usage.monthlyActiveUsers: 150M monthly users declared, Acme allows 100M (clause 4); buy a licence or change the model.']);
  judged('threshold-exceeded', 'names nobody to get one from where the model is the project\'s own', { ...limited({}), model: { sources: ['project'] } }, 'usage: { monthlyActiveUsers: 150M }',
    ['error threshold-exceeded [4] usage.monthlyActiveUsers: 150M monthly users declared, Acme allows 100M (clause 4); get a licence or change the model.']);
});
