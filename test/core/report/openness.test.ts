import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Access, OpennessMatch, OpennessRecord } from '../../../src/core/catalogue/types';
import { opennessRow } from '../../../src/core/report/openness';
import { columns, LINE } from '../../../src/core/report/width';
import { CATALOGUE, mention, TODAY } from './catalogue';

const ID = 'acme/Helios-8B-Chat';
const RECORD: OpennessRecord = {
  name: 'Helios', status: 'current', assessed: '2026-03-14', assessedModel: 'Helios-70B-Chat', judgments: 'ccooccoccoco', score: 41.7, rank: 108, of: 193,
  osaid: { data: 'missing', code: 'missing', parameters: 'indicated' }, url: 'https://example.org', source: 'osai',
};

/** The first line of the row, without the strip and the markup. */
function lineFor(match: OpennessMatch | undefined, more: Partial<OpennessRecord> = {}, access: Access = 'open'): string {
  const index = new CatalogueIndex(pack({
    ...CATALOGUE, openness: { helios: { ...RECORD, ...more } },
    models: [{ id: ID, name: 'Helios-8B-Chat', publisher: 'meta', modality: 'text', access, sources: ['model-cards'], ...(match ? { openness: { record: 'helios', match } } : {}) }],
  }));
  const found = index.model(ID);
  assert.ok(found);
  const row = opennessRow({ use: { mention: mention(ID), resolution: { kind: 'exact', model: found } }, findings: [], index, declared: true, problemsShown: 0, today: TODAY, terms: [] });
  assert.ok(row && row.lines.length <= 2 && row.lines.every((line) => columns(line) <= LINE), JSON.stringify(row?.lines));
  return (row.lines[0] ?? '').replace(/<[^>]*>/g, '').replace('&ensp;', '');
}

const OLD = { status: 'superseded' } as const;
const ARCHIVED = { status: 'archived', assessed: '2023-11-08' } as const;

describe('the openness line of a card', () => {
  it('has score, rank and day where this very model was judged', () => {
    assert.equal(lineFor('exact'), '41.7 of 100, median 45.8 · rank 108 of 193 · 2026-03-14');
  });

  it('says that a record is not the present one', () => {
    assert.equal(lineFor('exact', OLD), '41.7 of 100, median 45.8 · earlier record, 2026-03-14');
  });

  it('compares no score of the archived index with the median of today', () => {
    assert.equal(lineFor('exact', ARCHIVED), '41.7 of 100 · archived record, 2023-11-08 · older criteria');
    assert.equal(lineFor('family', ARCHIVED), '41.7 of 100 · judged on 70B-Chat, archived record, 2023-11-08');
  });

  it('says which size was judged, and ranks nothing by it', () => {
    assert.equal(lineFor('family'), '41.7 of 100, median 45.8 · judged on 70B-Chat, 2026-03-14');
    assert.equal(lineFor('family', OLD), '41.7 of 100 · judged on 70B-Chat, earlier record, 2026-03-14');
  });

  it('says of a copy what it is a copy of', () => {
    assert.equal(lineFor('repackaged', { assessedModel: 'Helios-8B-Chat' }), '41.7 of 100, median 45.8 · judged on Helios-8B-Chat, 2026-03-14');
  });

  it('cuts a long name before the day', () => {
    assert.equal(lineFor('family', { ...OLD, assessedModel: 'RWKV-x070-World-1.5B-v3-20250127-ctx4096' }), '41.7 of 100 · judged on RWKV-x070-World-1…, earlier record, 2026-03-14');
  });

  it("names a base's judgment and does not inherit it, by the system's name where the model's is too long", () => {
    assert.equal(lineFor('base'), 'not assessed · Helios-70B-Chat scores 41.7, which a derivative does not inherit');
    assert.equal(lineFor('base', { assessedModel: 'Helios-Maverick-17B-128E-Instruct' }), 'not assessed · Helios scores 41.7, which a derivative does not inherit');
    const both = 'RedPajama-INCITE-Instruct-7B-and-more';
    assert.equal(lineFor('base', { assessedModel: both, name: both }), 'not assessed · RedPajama-INCITE-Instruct… scores 41.7, which a derivative does not inherit');
  });

  it('names another version without its score', () => {
    assert.equal(lineFor('version'), 'not assessed · the index has another version: Helios-70B-Chat');
  });

  it('says where nothing was judged whether the weights are out', () => {
    assert.equal(lineFor(undefined), 'not assessed · weights public');
    assert.equal(lineFor(undefined, {}, 'api'), 'not assessed · weights not released, so OSAID is not met (parameters)');
    assert.equal(lineFor(undefined, {}, 'unknown'), 'not assessed');
  });
});
