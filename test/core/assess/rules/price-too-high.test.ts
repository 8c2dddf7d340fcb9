import assert from 'node:assert/strict';
import { findingsOf, golden } from '../judge';

const on = golden.bind(undefined, 'price-too-high');
const most = 'requirements: { maxPriceUSDPerMTok: { input: 5, output: 20 } }';

describe('price-too-high', () => {
  on('compares each price with its own limit', { model: 'anthropic/priced', policy: most },
    ['warning price-too-high [] requirements.maxPriceUSDPerMTok.output: priced costs $25.00 per M output tokens, your limit is $20.00; choose a cheaper model or raise the limit.']);
  on('is information where one list gives the price', { model: 'anthropic/one-list', policy: most },
    ['information price-too-high [] requirements.maxPriceUSDPerMTok.output: one-list costs $25.00 per M output tokens, your limit is $20.00; choose a cheaper model or raise the limit.']);
  on('is silent where no price is known', { model: 'openai/gpt-4o', provider: 'openai', policy: most }, []);
  const limits = (input: number, output: number) => `requirements: { maxPriceUSDPerMTok: { input: ${input}, output: ${output} } }`;
  on('is silent at the limits themselves', { model: 'anthropic/priced', policy: limits(5, 25) }, []);
  on('names both prices where both are above', { model: 'anthropic/priced', policy: limits(4, 24) }, [
    'warning price-too-high [] requirements.maxPriceUSDPerMTok.input: priced costs $5.00 per M input tokens, your limit is $4.00; choose a cheaper model or raise the limit.',
    'warning price-too-high [] requirements.maxPriceUSDPerMTok.output: priced costs $25.00 per M output tokens, your limit is $24.00; choose a cheaper model or raise the limit.',
  ]);
  it('tells the card by what limit, and how firm and whose the price is', () => {
    const basis = (model: string) => findingsOf({ model, policy: limits(4, 24) }).filter(({ code }) => code === 'price-too-high').map(({ data, source, confidence }) => [data?.reason, source, confidence]);
    assert.deepEqual(basis('anthropic/priced'), [['input over $4.00', 'lists', 'text'], ['output over $24.00', 'lists', 'text']]);
    assert.deepEqual(basis('anthropic/one-list'), [['input over $4.00', 'lists', 'secondary'], ['output over $24.00', 'lists', 'secondary']]);
  });
});
