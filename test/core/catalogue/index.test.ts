import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { fnv1a } from '../../../src/core/catalogue/fnv';
import type { Hash } from '../../../src/core/catalogue/table';
import { catalogues, ids } from './random';
import { Reference } from './reference';
import { assertSame, givenBack } from './same';

const HASHES: Readonly<Record<string, Hash>> = { 'FNV-1a': (text) => fnv1a(text), 'a hash that is always the same': () => 7, 'a hash of three values': (text) => text.length % 3 };

describe('the index over the packed catalogue', () => {
  for (const [title, hash] of Object.entries(HASHES)) {
    it(`answers as a plain search does, with ${title}`, () => {
      fc.assert(fc.property(catalogues, fc.array(ids, { maxLength: 8 }), (catalogue, others) => {
        const index = new CatalogueIndex(JSON.parse(JSON.stringify(pack(catalogue, hash))), hash);
        const plain = new Reference(catalogue);
        for (const text of [...plain.keys(), ...others, '', '/']) {
          for (const provider of [undefined, 'host', 'openai', 'nobody']) {
            assert.deepEqual(index.lookUp(text, provider), plain.lookUp(text, provider), text);
            assert.deepEqual(index.lookUpSquashed(text, provider), plain.lookUpSquashed(text, provider), text);
          }
          assert.deepEqual(index.model(text), catalogue.models.filter(({ id }) => id.toLowerCase() === text.toLowerCase()).pop(), text);
        }
      }), { numRuns: 300 });
    });
  }

  it('gives back what was packed, whatever letters it has', () => {
    fc.assert(fc.property(catalogues, (catalogue) => {
      assertSame(givenBack(new CatalogueIndex(JSON.parse(JSON.stringify(pack(catalogue)))), catalogue), catalogue);
    }), { numRuns: 300 });
  });

  it('knows vendors, routes, copies and families as a plain search does', () => {
    fc.assert(fc.property(catalogues, (catalogue) => {
      const index = new CatalogueIndex(pack(catalogue));
      const plain = new Reference(catalogue);
      for (const vendor of ['meta', 'openai', 'thebloke', '~x', 'x', 'router', 'host', 'nobody']) {
        assert.equal(index.isVendor(vendor), plain.isVendor(vendor), vendor);
        assert.equal(index.isVendorOf(vendor, 'meta'), plain.isVendorOf(vendor, 'meta'), vendor);
        assert.equal(index.providerOfRoute(vendor), plain.providerOfRoute(vendor), vendor);
      }
      assert.deepEqual(catalogue.models.map((model) => index.isCopy(model)), catalogue.models.map((model) => plain.isCopy(model)));
      assert.deepEqual(index.families(), [...new Set(catalogue.models.flatMap(({ family }) => family ?? []))]);
      for (const family of [...index.families(), 'nobody']) {
        assert.deepEqual(index.modelsOfFamily(family), catalogue.models.filter((model) => model.family === family));
      }
    }));
  });

  it('reads a model once: everybody gets the same one', () => {
    fc.assert(fc.property(catalogues, (catalogue) => {
      const index = new CatalogueIndex(pack(catalogue));
      const again = index.models();
      assert.ok(index.models().every((model, at) => model === again[at]));
    }));
  });

  it('packs the same catalogue into the same bytes', () => {
    fc.assert(fc.property(catalogues, (catalogue) => {
      assert.equal(JSON.stringify(pack(structuredClone(catalogue))), JSON.stringify(pack(catalogue)));
    }));
  });
});
