import assert from 'node:assert/strict';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Catalogue } from '../../../src/core/catalogue/types';

/** The catalogue as the index gives it back, key by key in the order of `like`. */
export function givenBack(index: CatalogueIndex, like: Catalogue): unknown {
  const { sources, publishers, providers, licences, openness } = like;
  const each = (record: object, get: (key: string) => unknown): unknown => Object.fromEntries(Object.keys(record).map((key) => [key, get(key)]));
  const anyModel = { id: '', name: '', publisher: '', modality: 'text', access: 'open', sources: [] } as const;
  return {
    schema: 1,
    date: index.date,
    sources: each(sources, (key) => index.source(key)),
    publishers: each(publishers, (key) => index.publisher(key)),
    providers: each(providers, (key) => index.provider(key)),
    licences: each(licences, (key) => index.licence(key)),
    openness: each(openness, (record) => index.openness({ ...anyModel, openness: { record, match: 'exact' } })),
    models: index.models(),
    gpus: index.gpus,
    opennessMedian: index.opennessMedian,
    repackers: like.repackers,
    ...(like.constants ? { constants: each(like.constants, (key) => index.constantsOf(key)) } : {}),
    digest: index.digest,
  };
}

/** Equal values whose keys stand in the same order: the digest is taken over the text. */
export function assertSame(actual: unknown, expected: unknown): void {
  assert.deepEqual(actual, expected);
  assert.equal(JSON.stringify(actual), JSON.stringify(expected));
}
