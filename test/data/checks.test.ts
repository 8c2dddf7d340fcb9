import assert from 'node:assert/strict';
import { accessFitsLicence } from '../../scripts/lint-data/access-fits-licence.mjs';
import { aliasesDisjoint } from '../../scripts/lint-data/aliases-disjoint.mjs';
import { aliasesNotOffers } from '../../scripts/lint-data/aliases-not-offers.mjs';
import type { Check, Checked } from '../../scripts/lint-data/check.mjs';
import { constantsKnown } from '../../scripts/lint-data/constants-known.mjs';
import { datesOrdered } from '../../scripts/lint-data/dates-ordered.mjs';
import { floatingHasNoVersion } from '../../scripts/lint-data/floating-has-no-version.mjs';
import { floatingTargetsExist } from '../../scripts/lint-data/floating-targets-exist.mjs';
import { idsUnique } from '../../scripts/lint-data/ids-unique.mjs';
import { CHECKS } from '../../scripts/lint-data/index.mjs';
import { keysDiffer } from '../../scripts/lint-data/keys-differ.mjs';
import { keysExist } from '../../scripts/lint-data/keys-exist.mjs';
import { licenceAliasesDisjoint } from '../../scripts/lint-data/licence-aliases-disjoint.mjs';
import { licencesExist } from '../../scripts/lint-data/licences-exist.mjs';
import { lineageAcyclic } from '../../scripts/lint-data/lineage-acyclic.mjs';
import { lineageExists } from '../../scripts/lint-data/lineage-exists.mjs';
import { lineageFitsAccess } from '../../scripts/lint-data/lineage-fits-access.mjs';
import { offersOnce } from '../../scripts/lint-data/offers-once.mjs';
import { opennessScores } from '../../scripts/lint-data/openness-scores.mjs';
import { pricesSane } from '../../scripts/lint-data/prices-sane.mjs';
import { publishersUsed } from '../../scripts/lint-data/publishers-used.mjs';
import { restrictedNamesHaveBase } from '../../scripts/lint-data/restricted-names-have-base.mjs';
import { modelineProblems } from '../../scripts/lint-data/schemas-named.mjs';
import { snapshotsKnown } from '../../scripts/lint-data/snapshots-known.mjs';
import { snapshotsSorted } from '../../scripts/lint-data/snapshots-sorted.mjs';
import { sourcesPresent } from '../../scripts/lint-data/sources-present.mjs';
import { sourcesUsed } from '../../scripts/lint-data/sources-used.mjs';
import { systemsPresent } from '../../scripts/lint-data/systems-present.mjs';
import { textHasAddress } from '../../scripts/lint-data/text-has-address.mjs';
import type { Data } from '../../scripts/data/authored.mjs';
import { checked, licence, model } from './sample';

function complaints({ check }: Check, sample: Checked): string[] {
  return check(sample).map(({ where, message }) => `${where}: ${message}`);
}

const OPENNESS = {
  id: 'osai:x', name: 'X', status: 'current', assessed: '2026-01-01', assessedModel: 'X', osaid: { data: 'missing', code: 'missing', parameters: 'missing' },
  url: 'https://example.org', source: 'page', huggingface: [],
} as const;

describe('Checks of the data', () => {
  const good = checked([model('acme/a', { licence: { expression: 'MIT', source: 'page', confidence: 'text', url: 'https://example.org' } })]);

  for (const check of CHECKS.filter((each) => each !== systemsPresent)) {
    it(`${check.name} has nothing to say about a good sample`, () => {
      assert.deepEqual(complaints(check, good), []);
    });
  }

  it('a constant is of a known class, is a known id, and is not what its name tells', () => {
    const sample = checked([model('acme/alpha-1'), model('acme/beta-2')]);
    const classes = { openai: { ids: { Alpha1: 'acme/alpha-1', Second: 'acme/beta-2', Third: 'acme/gamma-3' } }, Nothing: { ids: { A1: 'acme/alpha-1' } } };
    assert.deepEqual(complaints(constantsKnown, { ...sample, data: { ...sample.data, sdks: [{ sdk: 'go-openai', source: 'nowhere', classes }] } }), [
      'go-openai: source nowhere is not in data/sources', 'go-openai openai.Alpha1: is read by rule; it need not be listed',
      'go-openai openai.Third: is acme/gamma-3, which names nothing in the catalogue', 'go-openai Nothing: is no class that code is searched for',
    ]);
  });

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

  it('a price of 0, one beyond reason, a dear cache, a slipped digit and a vote of more than all are refused', () => {
    const price = (input: number, output: number, more = {}) => ({ provider: 'host', id: `${input}`, price: { input, output, source: 'page', agree: [1, 1] as const, ...more } });
    const sample = checked([model('acme/a', { offers: [price(0, 1), price(200, 3200), price(1, 1, { cachedInput: 2 }), price(2, 2, { agree: [3, 2] }), price(0.006, 0.5)] })]);
    assert.equal(complaints(pricesSane, sample).length, 5);
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

  /** The good sample with other authored data. */
  const authored = (more: Partial<Data>, sample = good): Checked => ({ ...sample, data: { ...sample.data, ...more } });
  const file = (...models: Data['files'][number]['models']): Pick<Data, 'files'> => ({ files: [{ path: 'acme/a.yml', family: 'A', publisher: 'acme', models }] });

  it('a source that no fact names is refused, wherever it might be named', () => {
    const sources = Object.fromEntries(['page', 'moves', 'list', 'text', 'lost'].map((key) => [key, { name: key, date: '2026-01-01' }]));
    const floating = { to: 'acme/a', toSource: 'moves', source: 'page', confidence: 'text' } as const;
    const licences = { MIT: { ...licence('MIT'), source: { from: 'text', date: '2026-01-01' } } };
    assert.deepEqual(complaints(sourcesUsed, authored({ sources, licences, ...file(model('acme/b', { floating })), prices: [{ provider: 'host', id: 'x', source: 'list' }] })), [
      'source lost: is named by no fact',
    ]);
  });

  it('where a moving id points has a source of its own that must be there', () => {
    const floating = { to: 'acme/b', toSource: 'hearsay', source: 'page', confidence: 'text' } as const;
    assert.deepEqual(complaints(sourcesPresent, checked([model('acme/a', { floating })])), ['acme/a.floating: source hearsay is not in data/sources']);
  });

  it('a publisher without a model and without a provider is refused', () => {
    const publishers = { acme: { name: 'Acme' }, runs: { name: 'Runs' }, idle: { name: 'Idle' } };
    const sample = checked([model('acme/a')], { publishers, providers: { host: { name: 'Host', source: 'page', publisher: 'runs' } } });
    assert.deepEqual(complaints(publishersUsed, sample), ['publisher idle: has no model and runs no provider']);
  });

  it('a line of a snapshot must name a provider and a source that are there', () => {
    const prices = [{ provider: 'nowhere', id: 'x', source: 'page' }];
    const lifecycle = [{ provider: 'host', id: 'y', retired: '2026-01-01', source: 'hearsay', confidence: 'text' as const }];
    assert.deepEqual(complaints(snapshotsKnown, authored({ prices, lifecycle })), [
      'nowhere x: provider nowhere is not in data/providers', 'host y: source hearsay is not in data/sources',
    ]);
  });

  it('lines of a snapshot stand in order, each once', () => {
    const prices = ['b', 'a', 'a'].map((id) => ({ provider: 'host', id, source: 'page' }));
    assert.deepEqual(complaints(snapshotsSorted, authored({ prices })), [
      'data/snapshots/prices.jsonl:2: host a belongs before host b', 'data/snapshots/prices.jsonl:3: host a stands there twice',
    ]);
  });

  it('a licence known by its text has an address, in the mapping or in its source', () => {
    const by = (source: string, more = {}) => ({ licence: { expression: 'MIT', source, confidence: 'text' as const, ...more } });
    const sources = { page: { name: 'A page', date: '2026-01-01' }, site: { name: 'A site', url: 'https://example.org', date: '2026-01-01' } };
    const models = [model('acme/a', by('page')), model('acme/b', by('site')), model('acme/c', by('page', { url: 'https://example.org' })), model('acme/d', by('page', { confidence: 'secondary' }))];
    assert.deepEqual(complaints(textHasAddress, checked(models, { sources })), ['acme/a: its licence is known by text, but neither it nor source page has an address']);
  });

  it('keys that differ by their case alone are refused', () => {
    const page = { name: 'A page', date: '2026-01-01' };
    assert.deepEqual(complaints(keysDiffer, authored({ sources: { page, Page: page } })), ['source Page: is page but for its case']);
  });

  it('an id that moves is pinned to nothing', () => {
    const floating = { source: 'page', confidence: 'text' } as const;
    assert.deepEqual(complaints(floatingHasNoVersion, checked([model('acme/a', { floating, version: '2026-01-01' }), model('acme/b', { floating })])), [
      'acme/a: moves, and is pinned to 2026-01-01',
    ]);
  });

  it('an offer stands once in its model, whatever the case', () => {
    const offers = [{ provider: 'host', id: 'x' }, { provider: 'host', id: 'X' }, { provider: 'other', id: 'x' }];
    assert.deepEqual(complaints(offersOnce, authored(file(model('acme/a', { offers })))), ['data/models/acme/a.yml: acme/a lists host x twice']);
  });

  it('weights are not under the terms of an API alone, nor an API under a licence of weights', () => {
    const licences = { MIT: licence('MIT', { spdx: true }), 'LicenseRef-api': licence('LicenseRef-api', { category: 'proprietary-api' }) };
    const under = (id: string, access: 'open' | 'api', expression: string) => model(id, { access, licence: { expression, source: 'page', confidence: 'text' } });
    const models = [under('acme/a', 'open', 'LicenseRef-api'), under('acme/b', 'api', 'MIT'), under('acme/c', 'open', 'MIT AND LicenseRef-api'), under('acme/d', 'api', 'LicenseRef-api')];
    assert.deepEqual(complaints(accessFitsLicence, checked(models, { licences })), [
      "acme/a: access open, but LicenseRef-api is an API's", 'acme/b: access api, but MIT is a licence of weights',
    ]);
  });

  it('nobody quantises weights that never left the house, while a distillation needs none', () => {
    const on = (relation: 'quantisation' | 'distillation') => ({ lineage: [{ id: 'acme/api', relation, source: 'page', confidence: 'text' as const }] });
    const sample = checked([model('acme/api', { access: 'api' }), model('acme/a', on('quantisation')), model('acme/b', on('distillation')), model('acme/c', { access: 'api', ...on('quantisation') })]);
    assert.deepEqual(complaints(lineageFitsAccess, sample), ['acme/a: is a quantisation of acme/api, whose weights are not out (api)']);
  });

  it('weights named after a restricted line say what they stand on, unless its own licence does', () => {
    const named = (id: string, more = {}, expression = 'MIT') => model(id, { licence: { expression, source: 'page', confidence: 'text' }, ...more });
    const lineage = [{ id: 'Llama 3', relation: 'fine-tune', source: 'page', confidence: 'unverified' as const }];
    const silent = [
      named('acme/b-llama3-8b', { lineage }), named('meta/llama-3-8b', { publisher: 'meta' }), named('acme/c-llama-3', {}, 'MIT AND LicenseRef-llama-3-community'),
      named('acme/d-llama-3', { access: 'api' }), model('acme/e-llama-3'), named('acme/f-llama-3', {}, 'NOASSERTION'), named('acme/TinyLlama-1B'), named('openlm-research/open_llama_7b'),
    ];
    assert.deepEqual(complaints(restrictedNamesHaveBase, checked([...silent, named('acme/a_Llama3-8b'), named('acme/Q-Qwen2.5-3B-it')])), [
      "acme/a_Llama3-8b: is named after meta's llama, is under MIT, and has no lineage",
      "acme/Q-Qwen2.5-3B-it: is named after alibaba's qwen2.5-3b, is under MIT, and has no lineage",
    ]);
  });

  it('what a provider calls one model is no name of another', () => {
    const a = model('acme/a', { offers: [{ provider: 'host', id: 'ACME/B' }, { provider: 'host', id: 'acme/a' }] });
    assert.deepEqual(complaints(aliasesNotOffers, authored(file(a), checked([a, model('acme/b')]))), ['acme/a: ACME/B at host is a name of acme/b']);
  });

  it('the first line of a YAML names its schema', () => {
    assert.deepEqual(modelineProblems('models/acme/a.yml', '# yaml-language-server: $schema=../../schema/models.schema.json'), []);
    assert.deepEqual(modelineProblems('gpus.yml', '# yaml-language-server: $schema=schema/gpus.schema.json'), []);
    assert.equal(modelineProblems('models/acme/a.yml', 'family: A').length, 1);
    assert.equal(modelineProblems('elsewhere/a.yml', '# yaml-language-server: $schema=../schema/models.schema.json').length, 1);
  });
});
