import assert from 'node:assert/strict';
import { undeclaredUsage } from '../../../src/core/assess/undeclared';
import { parsePolicy } from '../../../src/core/policy/parse';
import { index } from './catalogue';
import { useOf, type Case } from './judge';

function ask(policy: string, ...cases: readonly Case[]) {
  return undeclaredUsage(cases.map((one) => useOf(one)), parsePolicy(policy, 'p'), index);
}

describe('undeclaredUsage', () => {
  it('is one finding on the usage key, with the licences that ask for each key', () => {
    const text = 'version: 1\nusage: { commercial: true }\n';
    const [finding, ...others] = ask(text, { model: 'meta-llama/Meta-Llama-3-8B-Instruct' }, { model: 'Qwen/Qwen2.5-72B' }, { model: 'meta-llama/Llama-4-Scout' });
    assert.deepEqual(others, []);
    assert.equal(finding?.message, 'Not declared, though asked by Llama 3, Llama 4, Qwen License: monthlyActiveUsers, trainsModelsOnOutputs, distributes and 1 more; add what applies.');
    assert.equal(text.slice(finding?.span.start, finding?.span.end), 'usage');
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(finding?.data?.asked, {
      monthlyActiveUsers: ['Llama 3', 'Llama 4', 'Qwen License'], trainsModelsOnOutputs: ['Llama 3', 'Llama 4', 'Qwen License'],
      distributes: ['Llama 3', 'Llama 4', 'Qwen License'], companyRegions: ['Llama 4'],
    });
  });
  it('is none where nothing is asked, or all is declared', () => {
    assert.deepEqual(ask('version: 1\n', { model: 'mistralai/Mistral-7B' }), []);
    assert.deepEqual(ask('version: 1\nusage: { commercial: no }\n', { model: 'bfl/FLUX.1-dev' }), []);
    assert.deepEqual(ask('version: 1\nusage: { monthlyActiveUsersOn: { 2023-07-18: 1 }, trainsModelsOnOutputs: no }\n', { model: 'meta-llama/Llama-2-70b-chat-hf' }), []);
  });
  it('asks for nothing that only tests use', () => {
    assert.deepEqual(ask('version: 1\n', { model: 'bfl/FLUX.1-dev', role: 'test' }), []);
  });
  it('stands at the start of a file that has no usage key', () => {
    assert.deepEqual(ask('version: 1\n', { model: 'bfl/FLUX.1-dev' }).map((each) => each.span), [{ start: 0, end: 0 }]);
  });
});
