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
  });

  it('gives none where the file speaks to two', () => {
    const providersWith = (imported: readonly string[], addressed: readonly string[]): string | undefined => {
      const collector = new Collector('product');
      collector.add({ text: 'o1', start: 0, end: 2 }, STRONG);
      imported.forEach((provider) => { collector.imports(provider); });
      addressed.forEach((provider) => { collector.addresses(provider); });
      return collector.mentions()[0]?.provider;
    };
    assert.deepEqual(
      [
        providersWith(['openai'], []), providersWith(['openai', 'anthropic'], []), providersWith(['openai'], ['groq']), providersWith(['groq'], ['groq']),
        providersWith(['openai'], ['groq', 'openrouter']), providersWith(['anthropic'], ['groq']), providersWith([], []),
      ],
      ['openai', undefined, 'groq', 'groq', undefined, undefined, undefined],
    );
  });

  it('reads a deployment as a model only where an API has such a thing', () => {
    const strengthWith = (provider: string, key: string): string | undefined => {
      const collector = new Collector('product');
      collector.add({ text: 'invoice-service', start: 0, end: 15 }, { ...WEAK, key });
      collector.imports(provider);
      return collector.mentions()[0]?.strength;
    };
    assert.deepEqual(
      [strengthWith('azure', 'deployment_name'), strengthWith('openai', 'engine'), strengthWith('mistral', 'DEPLOYMENT_NAME'), strengthWith('ollama', 'engine')],
      ['strong', 'strong', 'weak', 'weak'],
    );
  });
});
