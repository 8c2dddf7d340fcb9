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
    assert.deepEqual(ask('version: 1\nusage: { monthlyActiveUsersOn: { 2023-07-18: 1 }, trainsModelsOnOutputs: no, distributes: [product] }\n', { model: 'meta-llama/Llama-2-70b-chat-hf' }), []);
  });
  it('asks for users where those of another date are declared than the licence counts', () => {
    const keys = (usage: string, model: string) => ask(`version: 1\nusage: { ${usage} }\n`, { model }).flatMap(({ data }) => Object.keys(data?.asked ?? {})).filter((key) => key.startsWith('monthly'));
    assert.deepEqual(keys('monthlyActiveUsersOn: { 2024-04-18: 1 }', 'meta-llama/Llama-2-70b-chat-hf'), ['monthlyActiveUsers']);
    assert.deepEqual(keys('monthlyActiveUsersOn: { 2023-07-18: 1 }', 'meta-llama/Llama-2-70b-chat-hf'), []);
    assert.deepEqual(keys('monthlyActiveUsersOn: { 2023-07-18: 1 }', 'Qwen/Qwen2.5-72B'), ['monthlyActiveUsers']);
    assert.deepEqual(keys('monthlyActiveUsers: 1', 'Qwen/Qwen2.5-72B'), []);
  });
  it('asks for the condition of a limit', () => {
    assert.deepEqual(ask('version: 1\nusage: { annualRevenueUSD: 1, commercial: true }\n', { model: 'moonshotai/K3' }).map(({ data }) => data?.asked), [{ offersModelApi: ['Kimi K3'] }]);
  });
  it('asks what all of a licence asks, though only a part of it travels to another model here', () => {
    const asked = (...models: readonly string[]) => ask('version: 1\n', ...models.map((model) => ({ model }))).flatMap(({ data }) => Object.keys(data?.asked ?? {}));
    assert.ok(asked('google/gemma-2-9b').includes('trainsModelsOnOutputs'));
    assert.deepEqual(asked('google/gemma-2-9b', 'acme/gemma-tune'), asked('google/gemma-2-9b'));
  });
  it('asks for nothing that only tests use', () => {
    assert.deepEqual(ask('version: 1\n', { model: 'bfl/FLUX.1-dev', role: 'test' }), []);
  });
  it('stands at the start of a file that has no usage key', () => {
    assert.deepEqual(ask('version: 1\n', { model: 'bfl/FLUX.1-dev' }).map((each) => each.span), [{ start: 0, end: 0 }]);
  });
  it('points a fix to the first key, and has the words of the card', () => {
    const [found] = ask('version: 1\nusage: { commercial: true }\n', { model: 'meta-llama/Llama-4-Scout' });
    assert.deepEqual([found?.code, found?.waived, found?.data?.reason, found?.data?.declare], ['usage-undeclared', null, 'usage not declared', 'usage.monthlyActiveUsers']);
  });
});
