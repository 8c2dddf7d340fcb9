import assert from 'node:assert/strict';
import { aliasesDisjoint } from '../../scripts/lint-data/aliases-disjoint.mjs';
import type { Check, Checked } from '../../scripts/lint-data/check.mjs';
import { datesOrdered } from '../../scripts/lint-data/dates-ordered.mjs';
import { floatingTargetsExist } from '../../scripts/lint-data/floating-targets-exist.mjs';
import { idsUnique } from '../../scripts/lint-data/ids-unique.mjs';
import { CHECKS } from '../../scripts/lint-data/index.mjs';
import { keysExist } from '../../scripts/lint-data/keys-exist.mjs';
import { licenceAliasesDisjoint } from '../../scripts/lint-data/licence-aliases-disjoint.mjs';
import { licencesExist } from '../../scripts/lint-data/licences-exist.mjs';
import { lineageAcyclic } from '../../scripts/lint-data/lineage-acyclic.mjs';
import { lineageExists } from '../../scripts/lint-data/lineage-exists.mjs';
import { opennessScores } from '../../scripts/lint-data/openness-scores.mjs';
import { pricesSane } from '../../scripts/lint-data/prices-sane.mjs';
import { sourcesPresent } from '../../scripts/lint-data/sources-present.mjs';
import { systemsPresent } from '../../scripts/lint-data/systems-present.mjs';
import { checked, licence, model } from './sample';

function complaints({ check }: Check, sample: Checked): string[] {
  return check(sample).map(({ where, message }) => `${where}: ${message}`);
}

const OPENNESS = {
  id: 'osai:x', name: 'X', status: 'current', assessed: '2026-01-01', assessedModel: 'X', osaid: { data: 'missing', code: 'missing', parameters: 'missing' },
  url: 'https://example.org', source: 'page', huggingface: [],
} as const;

describe('Checks of the data', () => {
  const good = checked([model('acme/a', { licence: { expression: 'MIT', source: 'page', confidence: 'text' } })]);

  for (const check of CHECKS.filter((each) => each !== systemsPresent)) {
    it(`${check.name} has nothing to say about a good sample`, () => {
      assert.deepEqual(complaints(check, good), []);
    });
  }

  it('two models must not share an id, whatever the case', () => {
    assert.deepEqual(complaints(idsUnique, checked([model('acme/a'), model('Acme/A')])), ['Acme/A: Acme/A is taken by acme/a']);
  });

  it("an alias must not be another model's id", () => {
    assert.deepEqual(complaints(idsUnique, checked([model('acme/a'), model('acme/b', { aliases: ['acme/a'] })])), ['acme/b: acme/a is taken by acme/a']);
  });

  it('two models must not claim one spelling at one provider', () => {
    const offers = [{ provider: 'host', id: 'x' }];
    assert.deepEqual(complaints(aliasesDisjoint, checked([model('acme/a', { offers }), model('acme/b', { offers: [{ provider: 'host', id: 'X' }] })])), [
      'host: X: is claimed by acme/a and by acme/b',
    ]);
  });

  it('publishers, providers and openness records must exist', () => {
    const lost = model('acme/a', { publisher: 'nobody', offers: [{ provider: 'nowhere', id: 'x' }], openness: { record: 'osai:none', match: 'exact' } });
    assert.equal(complaints(keysExist, checked([lost])).length, 3);
  });

  it('a fact without a source is found wherever it stands', () => {
    const sample = checked([model('acme/a', { context: { value: 1, source: 'hearsay' }, sources: [] })]);
    assert.deepEqual(complaints(sourcesPresent, sample), [
      'acme/a.context: source hearsay is not in data/sources', 'acme/a: has no source',
    ]);
  });

  it('a source without a date is refused', () => {
    assert.deepEqual(complaints(sourcesPresent, checked([], { sources: { page: { name: 'A page', date: 'lately' } } })), ['source page: has no date']);
  });

  it('an expression must parse and its licences must be there', () => {
    const with_ = (expression: string) => model(`acme/${expression.length}`, { licence: { expression, source: 'page', confidence: 'text' } });
    assert.deepEqual(complaints(licencesExist, checked([with_('MIT AND LicenseRef-lost'), with_('free for all'), with_('NOASSERTION')])), [
      'acme/23: LicenseRef-lost is not in data/licences', 'acme/12: free for all is not an SPDX expression',
    ]);
  });

  it('another name of a licence must name one licence', () => {
    const licences = { MIT: licence('MIT'), 'LicenseRef-x': licence('LicenseRef-x', { aliases: ['mit'] }) };
    assert.deepEqual(complaints(licenceAliasesDisjoint, checked([], { licences })), ['LicenseRef-x: mit names MIT as well']);
  });

  it('an ancestor written as an id must be in the catalogue, a name need not', () => {
    const from = (id: string) => ({ id, relation: 'fine-tune', source: 'page', confidence: 'text' }) as const;
    assert.deepEqual(complaints(lineageExists, checked([model('acme/a', { lineage: [from('acme/lost'), from('Llama 2')] })])), [
      'acme/a: stands on acme/lost, which is not in the catalogue',
    ]);
  });

  it('nothing stands on itself, not even by way of another', () => {
    const on = (id: string) => ({ lineage: [{ id, relation: 'merge', source: 'page', confidence: 'text' }] }) as const;
    assert.equal(complaints(lineageAcyclic, checked([model('acme/a', on('acme/b')), model('acme/b', on('acme/a'))])).length, 2);
  });

  it('a retirement before the deprecation or the release is refused', () => {
    const life = { deprecated: '2026-05-01', retired: '2026-04-01', source: 'page', confidence: 'text' } as const;
    const sample = checked([model('acme/a', { released: { value: '2026-06', source: 'page' }, offers: [{ provider: 'host', id: 'a', life }] })]);
    assert.equal(complaints(datesOrdered, sample).length, 2);
  });

  it('a date must be one', () => {
    assert.deepEqual(complaints(datesOrdered, checked([model('acme/a', { released: { value: '2026-13', source: 'page' } })])), [
      'acme/a: released 2026-13 is not a date',
    ]);
  });

  it('a price of 0, one beyond reason, a dear cache and a vote of more than all are refused', () => {
    const price = (input: number, output: number, more = {}) => ({ provider: 'host', id: `${input}`, price: { input, output, source: 'page', agree: [1, 1] as const, ...more } });
    const sample = checked([model('acme/a', { offers: [price(0, 1), price(1, 3200), price(1, 1, { cachedInput: 2 }), price(2, 2, { agree: [3, 2] })] })]);
    assert.equal(complaints(pricesSane, sample).length, 4);
    assert.deepEqual(complaints(pricesSane, checked([model('acme/e', { modality: 'embedding', offers: [price(1, 0)] })])), []);
  });

  it('a score must follow from its judgments', () => {
    const row = { ...OPENNESS, judgments: 'ooooooppcccc', score: 60 };
    assert.deepEqual(complaints(opennessScores, checked([], {}, [row])), ['osai:x: score 60, the judgments give 58.3']);
    assert.equal(complaints(opennessScores, checked([], {}, [{ ...row, judgments: 'oo' }])).length, 1);
  });

  it('an alias must point to a snapshot that is there and stays', () => {
    const moves = (to?: string) => ({ floating: { ...(to ? { to } : {}), source: 'page', confidence: 'secondary' } }) as const;
    const sample = checked([model('acme/a', moves('acme/b')), model('acme/b', moves()), model('acme/c', moves('acme/lost'))]);
    assert.deepEqual(complaints(floatingTargetsExist, sample), [
      'acme/a: points to acme/b, which moves itself', 'acme/c: points to acme/lost, which is not in the catalogue',
    ]);
  });

  it('a named system must not be missing', () => {
    assert.ok(complaints(systemsPresent, good).includes('Miqu 70B: miqudev/miqu-1-70b is not in the catalogue'));
  });
});
