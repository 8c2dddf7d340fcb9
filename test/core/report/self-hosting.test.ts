import assert from 'node:assert/strict';
import type { Model } from '../../../src/core/catalogue/types';
import { breakEven, estimateSelfHosting } from '../../../src/core/report/self-hosting';
import { CATALOGUE, model } from './catalogue';

const sized = (total: number, more: Partial<Model> = {}): Model => ({ ...model('Gryphe/MythoMax-L2-13b'), parameters: { value: { total }, source: 'x' }, ...more });
const estimate = (of: Model, name = of.name): string | undefined => {
  const found = estimateSelfHosting(of, name, CATALOGUE.gpus);
  return found && `${found.count} × ${found.gpu.name} ${found.low.toFixed(2)}–${found.high.toFixed(2)} ${found.quantisation ?? '16 bit'}`;
};

describe('the self-hosting estimate', () => {
  it('puts 8 billion parameters at 16 bit on one L4', () => {
    assert.equal(estimate(sized(8.03)), '1 × L4 0.15–0.80 16 bit');
  });

  it('leaves a tenth of the memory free: 70 billion need four cards of 80 GB', () => {
    assert.equal(estimate(sized(70)), '4 × A100 3.56–10.00 16 bit');
  });

  it('reads the quantisation from the name, and takes the usual one for GGUF', () => {
    assert.equal(estimate(sized(70), 'llama-70b-instruct-q4_K_M'), '1 × A100 0.89–2.50 Q4_K_M');
    assert.equal(estimate(sized(13), 'x-13B-GGUF'), '1 × T4 0.12–0.40 Q4_K_M');
  });

  it('says nothing where the size of the format is not known', () => {
    assert.equal(estimate(sized(13), 'x-13B-AWQ'), undefined);
    assert.equal(estimate(sized(13), 'x-13B-4bit'), undefined);
  });

  it('says nothing without parameters, weights, or cards that are large enough', () => {
    const unsized = model('Qwen/Qwen2.5-7B-Instruct');
    assert.equal(estimate(unsized), undefined);
    assert.equal(estimate(sized(7, { access: 'api' })), undefined);
    assert.equal(estimate(sized(7, { access: 'leaked' })), undefined);
    assert.equal(estimate(sized(7, { modality: 'image' })), undefined);
    assert.equal(estimate(sized(700)), undefined);
  });
});

describe('the break-even volume', () => {
  const gpu = CATALOGUE.gpus[0] ?? assert.fail('no GPU');
  const card = { count: 1, gpu, needGB: 50, low: 0.5, high: 2.5 };

  it('is the month\'s cost of the GPUs over the median price of three tokens in for one out', () => {
    // 2.50 USD x 730 h = 1,825 USD a month; (3 x 0.50 + 2.50) / 4 = 1.00 USD per million tokens.
    assert.deepEqual(breakEven(card, { input: { median: 0.5 }, output: { median: 2.5 } }), { low: 365e6, high: 1825e6 });
  });

  it('takes the input price alone where output costs nothing', () => {
    assert.deepEqual(breakEven(card, { input: { median: 0.1 } }), { low: 3650e6, high: 18250e6 });
  });

  it('says nothing where hosts charge nothing', () => {
    assert.equal(breakEven(card, { input: { median: 0 } }), undefined);
  });
});
