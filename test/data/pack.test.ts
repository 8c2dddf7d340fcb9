import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pack } from '../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import type { Catalogue } from '../../src/core/catalogue/types';
import { Reference } from '../core/catalogue/reference';
import { assertSame, givenBack } from '../core/catalogue/same';
import { compiledCatalogue } from './catalogue';

describe('The catalogue as it ships', () => {
  let catalogue: Catalogue;
  let text: string;
  let index: CatalogueIndex;

  before(async () => {
    ({ catalogue } = await compiledCatalogue());
    text = JSON.stringify(pack(catalogue));
    index = new CatalogueIndex(JSON.parse(text));
  });

  it('gives back every model, licence and source, with their keys in the same order', () => {
    assertSame(givenBack(index, catalogue), catalogue);
  });

  it('has the digest of what it gives back', () => {
    const { digest, ...content } = givenBack(index, catalogue) as Catalogue;
    assert.equal(createHash('sha256').update(JSON.stringify(content)).digest('hex'), digest);
  });

  it('is the same bytes when it is packed again, and fewer than a million', () => {
    assert.equal(JSON.stringify(pack(structuredClone(catalogue))), text);
    assert.ok(Buffer.byteLength(text) < 1_000_000);
  });

  it('answers every listed spelling, for every provider and none, as a plain search does', () => {
    const plain = new Reference(catalogue);
    const keys = plain.keys();
    assert.ok(keys.length > catalogue.models.length);
    for (const key of keys) {
      for (const provider of new Set([undefined, 'nobody', ...plain.named(key).map(({ offer }) => offer?.provider)])) {
        assert.deepEqual(index.lookUp(key.toUpperCase(), provider), plain.lookUp(key, provider), `${key} at ${provider ?? 'none'}`);
      }
    }
  });

  it('answers every spelling without its separators, and near ones that nobody lists, as a plain search does', () => {
    const plain = new Reference(catalogue);
    for (const key of plain.keys()) {
      for (const near of [key, key.replace(/[-./]/g, '_'), key.replace(/[-._/]/g, ''), key.slice(key.lastIndexOf('/') + 1), `${key}x`, key.slice(1)]) {
        assert.equal(index.lookUpSquashed(near)?.id, plain.lookUpSquashed(near)?.id, near);
        assert.deepEqual(index.lookUp(near), plain.lookUp(near), near);
      }
    }
  });

  it('finds each model by its id', () => {
    for (const model of catalogue.models) {
      assert.deepEqual(index.model(model.id.toUpperCase()), model);
    }
    assert.equal(index.size, catalogue.models.length);
  });
});
