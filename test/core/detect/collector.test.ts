import assert from 'node:assert/strict';
import { Collector } from '../../../src/core/detect/collector';
import type { Place } from '../../../src/core/detect/context/place';

const STRONG: Place = { place: 'string', strength: 'strong', key: 'model' };
const WEAK: Place = { place: 'string', strength: 'weak' };

describe('collector', () => {
  it('puts mentions in order and keeps the surer, then the longer, of two that overlap', () => {
    const collector = new Collector('product');
    collector.add({ text: 'late', start: 40, end: 44 }, WEAK);
    collector.add({ text: 'whole', start: 0, end: 20 }, WEAK);
    collector.add({ text: 'part', start: 5, end: 9 }, STRONG);
    collector.add({ text: 'long', start: 30, end: 39 }, WEAK);
    collector.add({ text: 'lo', start: 30, end: 32 }, WEAK);
    assert.deepEqual(collector.mentions().map((each) => each.text), ['part', 'long', 'late']);
  });

  it('gives model arguments the only provider of the file, an API address before an import', () => {
    const collector = new Collector('test');
    collector.add({ text: 'o1', start: 0, end: 2 }, STRONG);
    collector.add({ text: 'x1', start: 3, end: 5 }, WEAK);
    collector.add({ text: 'y1', start: 6, end: 8 }, { ...STRONG, provider: 'azure' });
    collector.imports('openai');
    collector.addresses('groq');
    assert.deepEqual(collector.mentions().map((each) => each.provider), ['groq', undefined, 'azure']);
    collector.addresses('openrouter');
    assert.deepEqual(collector.mentions().map((each) => each.provider), ['openai', undefined, 'azure']);
  });
});
