import assert from 'node:assert/strict';
import { bom } from '../../../src/core/report/bom';
import { cycloneDx } from '../../../src/core/report/cyclonedx';
import { offersUsed, priceRange } from '../../../src/core/report/bom-offers';
import { projectOf } from '../../../src/core/report/project';
import { createBomValidator } from '../../../src/core/report/validate-bom';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model, Offer } from '../../../src/core/catalogue/types';
import { as, bomOf, file, INPUT, STAMP } from './bom-project';
import { CATALOGUE, use } from './catalogue';
import { officialSchemas } from './official-schemas';

function offersOf(more: Partial<Model>, offer: Partial<Offer>) {
  const model: Model = { id: 'acme/a', name: 'a', publisher: 'meta', modality: 'text', access: 'api', sources: ['prices'], offers: [{ provider: 'together', id: 'a', ...offer }], ...more };
  const index = new CatalogueIndex(pack({ ...CATALOGUE, models: [model] }));
  const known = index.model('acme/a') ?? assert.fail();
  return { used: offersUsed([use({ kind: 'exact', model: known }, 'acme/a', 'together')], index), range: priceRange(known, index) };
}

const PRICE = { input: 1, output: 2, source: 'prices', agree: [1, 2] } as const;

describe('what a bill says of an offer', () => {
  it('has no dates where only a replacement is named, and is nothing without price and dates', () => {
    assert.deepEqual(offersOf({}, { life: { replacement: 'b', source: 'deprecations', confidence: 'text' } }).used, []);
    const [dated] = offersOf({}, { life: { deprecated: '2026-01-01', source: 'deprecations', confidence: 'text' } }).used;
    assert.deepEqual([dated?.life?.deprecated, dated?.life && 'retired' in dated.life, dated && 'price' in dated], ['2026-01-01', false, false]);
  });

  it('has no price by the token of what is seldom paid so, but the maker’s own that two lists know', () => {
    const priced = (more: Partial<Model>, agree: readonly [number, number] = [1, 2]) => offersOf(more, { price: { ...PRICE, agree } }).used.length;
    assert.deepEqual([priced({}), priced({ modality: 'image' }), priced({ modality: 'image' }, [2, 2]), priced({ modality: 'speech', access: 'open' }, [2, 2])], [1, 0, 1, 0]);
    assert.deepEqual([offersOf({}, { price: PRICE }).range?.hosts, offersOf({ modality: 'audio' }, { price: PRICE }).range, offersOf({}, { price: { ...PRICE, input: 0, output: 0 } }).range], [1, undefined, undefined]);
  });
});

describe('the name of a model in CycloneDX', () => {
  it('has a group only where something stands on both sides of its last slash', () => {
    const named = (text: string) => {
      const [first] = cycloneDx(bomOf([file('a.py', `«${text}»`, [as({ kind: 'unknown' })])]), STAMP).components ?? [];
      return [first?.group, first?.name];
    };
    assert.deepEqual(['a', 'a/b', 'a/b/c', '/a', 'a/', '/'].map(named), [[undefined, 'a'], ['a', 'b'], ['a/b', 'c'], [undefined, '/a'], [undefined, 'a/'], [undefined, '/']]);
  });
});

describe('the project of a bill', () => {
  it('is its folder where the manifest names nothing, and has no version that is empty or none', () => {
    assert.deepEqual(['{"name":""}', '{"name":7}', 'null', '[]', '{"name":"a","version":""}', '{"name":"a","version":1}'].map((text) => projectOf('shop', text)), [
      { name: 'shop' }, { name: 'shop' }, { name: 'shop' }, { name: 'shop' }, { name: 'a' }, { name: 'a' },
    ]);
  });
});

describe('the check of a bill', () => {
  it('looks for absolute paths in places of models only', () => {
    const document = JSON.parse(JSON.stringify(cycloneDx(bom(INPUT), STAMP))) as { properties?: unknown[]; components: { evidence: { occurrences: object[] } }[] };
    const validator = createBomValidator(officialSchemas());
    const [first] = document.components;
    assert.ok(first);
    const messages = (): readonly string[] => validator.validate(document).map(({ message }) => message).filter((message) => message.includes('relative'));
    document.properties = [{ name: 'a', location: '/home/ada' }];
    assert.deepEqual(messages(), []);
    first.evidence.occurrences = [{ location: 7 }, { location: '/home/ada' }];
    assert.deepEqual(messages(), ['The path "/home/ada" is not relative to the project.']);
  });
});
