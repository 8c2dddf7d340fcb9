import assert from 'node:assert/strict';
import { findingsOf, golden } from '../judge';

const on = golden.bind(undefined, 'threshold-date-unknown');

describe('threshold-date-unknown', () => {
  on('asks for the date where today\'s users pass the limit', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 900M }',
  }, ['information threshold-date-unknown [2] usage.monthlyActiveUsers: Llama 3.1 asks for monthly users at 2024-07-23 (clause 2), which are not declared; add monthlyActiveUsersOn.']);

  on('asks although another date is declared', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 900M, monthlyActiveUsersOn: { 2024-04-18: 1M } }',
  }, ['information threshold-date-unknown [2] usage.monthlyActiveUsers: Llama 3.1 asks for monthly users at 2024-07-23 (clause 2), which are not declared; add monthlyActiveUsersOn.']);

  on('is silent where today\'s users do not pass the limit', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 700M }' }, []);
  on('is silent where users are not declared at all', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { commercial: true }' }, []);
  on('is silent where the date is declared', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 900M, monthlyActiveUsersOn: { 2024-07-23: 1M } }',
  }, []);
  it('names the date that is to be declared, for a fix that inserts it', () => {
    const found = findingsOf({ model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { monthlyActiveUsers: 900M }' }).filter(({ code }) => code === 'threshold-date-unknown');
    assert.deepEqual(found.map(({ data }) => data), [{ declare: 'usage.monthlyActiveUsersOn.2024-07-23', reason: 'users at 2024-07-23?' }]);
  });
});
