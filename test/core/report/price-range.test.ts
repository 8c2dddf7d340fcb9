import assert from 'node:assert/strict';
import type { Price } from '../../../src/core/catalogue/types';
import { card } from '../../../src/core/report/card';
import { priceOnList } from '../../../src/core/report/explain-cost';
import type { Use } from '../../../src/core/types';
import { INDEX, model } from './catalogue';

const base: Price = { input: 0.55, output: 2.19, source: 'prices', agree: [3, 8] };
const disputed: Price = { ...base, range: { input: [0.14, 0.55], output: [0.28, 2.19] } };

/** The card's line of a model that is called at one provider for this price. */
function costLine(price: Price): string {
  const offer = { provider: 'together', id: 'x', price };
  const named = { ...model('Qwen/Qwen2.5-7B-Instruct'), offers: [offer] };
  const use: Use = {
    mention: { text: 'x', span: { start: 0, end: 1 }, place: 'string', role: 'product', strength: 'strong' },
    resolution: { kind: 'exact', model: named, offer }, provider: 'together',
  };
  const text = card({ use, findings: [], index: INDEX, declared: true, problemsShown: 0, today: '2026-11-22', terms: [] });
  return /in [^<\n]*Together AI[^<\n]*/.exec(text.replaceAll('&ensp;', ' '))?.[0] ?? text;
}

describe('a price on which lists do not agree', () => {
  it('is shown as a range, and said to be disputed', () => {
    assert.match(costLine(disputed), /in \$0\.14–0\.55, out \$0\.28–2\.19 per M tokens at Together AI \(sources disagree\)/);
    assert.equal(priceOnList(disputed), 'in $0.14–0.55, out $0.28–2.19 per M tokens');
  });

  it('is said to be disputed where the other values are not known', () => {
    assert.match(costLine({ ...base, agree: [1, 2] }), /at Together AI \(sources disagree\)/);
  });

  it('is a plain price where several agree, and one list\'s where there is one', () => {
    assert.doesNotMatch(costLine({ ...base, agree: [3, 4] }), /\(/);
    assert.match(costLine({ ...base, agree: [1, 1] }), /at Together AI \(one source\)/);
  });
});
