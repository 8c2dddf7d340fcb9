import assert from 'node:assert/strict';
import { askedUsage } from '../../src/core/asked-usage';
import { parsePolicy } from '../../src/core/policy/parse';
import { createReviewer } from '../../src/core/review';
import type { Use } from '../../src/core/types';
import { realCatalogue } from './assess/real-catalogue';

const index = realCatalogue();

function usesOf(...ids: readonly string[]): readonly Use[] {
  const reviewer = createReviewer(index);
  return ids.map((id) => reviewer.useOf(id));
}

describe('What the models found ask to be declared', () => {
  it('is nothing where no model was found, or none whose licence asks', () => {
    assert.equal(askedUsage([], undefined, index).keys.size, 0);
    assert.equal(askedUsage(usesOf('mistralai/Mistral-7B-v0.1'), undefined, index).keys.size, 0);
  });

  it('names the licences that ask for each key, and the dates at which they count', () => {
    const { keys, days } = askedUsage(usesOf('meta-llama/Meta-Llama-3-8B-Instruct', 'meta-llama/Llama-3.1-8B-Instruct'), undefined, index);
    assert.deepEqual(keys.get('monthlyActiveUsers'), ['Llama 3', 'Llama 3.1']);
    assert.ok(keys.has('trainsModelsOnOutputs') && !keys.has('confidentialData'));
    assert.deepEqual(days, [['2024-04-18', ['Llama 3']], ['2024-07-23', ['Llama 3.1']]]);
  });

  it('leaves out what is declared, but for the dates', () => {
    const { usage } = parsePolicy('usage: { monthlyActiveUsersOn: { 2024-04-18: 5M } }', '');
    const { keys, days } = askedUsage(usesOf('meta-llama/Meta-Llama-3-8B-Instruct'), { usage }, index);
    assert.ok(!keys.has('monthlyActiveUsers') && keys.has('distributes'));
    assert.deepEqual(days.map(([day]) => day), ['2024-04-18']);
  });
});
