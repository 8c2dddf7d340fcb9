import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { termsInForce } from '../../../src/core/assess/subject';
import { termsChoices } from '../../../src/core/assess/terms';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Confidence, Licence, Model, Provider, Relation, Terms } from '../../../src/core/catalogue/types';
import type { Mention, Resolution, Use } from '../../../src/core/types';
import { catalogue } from './catalogue';
import { term } from './one-licence';

const licence = (id: string, terms: Terms, more: Partial<Licence> = {}): Licence => ({
  id, name: id, shortName: id, spdx: false, osiApproved: false, category: 'community-restricted', coverage: 'full', confidence: 'text', aliases: [], source: 'texts', terms, ...more,
});
const model = (id: string, expression: string | undefined, more: Partial<Model> = {}): Model => ({
  id, name: id, publisher: id.slice(0, id.indexOf('/')), modality: 'text', access: 'open', sources: ['lists'],
  ...(expression === undefined ? {} : { licence: { expression, source: 'lists', confidence: 'text' } }), ...more,
});
const from = (id: string, relation: Relation, confidence: Confidence = 'text') => ({ lineage: [{ id, relation, source: 'lists', confidence }] });
const silent = { v: 'silent', clause: null, confidence: 'text' };

const RESTRICTIONS = licence('LicenseRef-restrictions', {
  commercialUse: term('conditional', '2'), outputTraining: term('prohibited', '4'), distribution: term('allowed', '5'), hostedService: term('prohibited', '6'),
  derivatives: term('use_restrictions_only', '3', 'secondary'), fieldsOfUse: [{ field: 'military', mode: 'prohibited', clause: '7', confidence: 'text' }], aup: term('incorporated', '8'),
  duties: ['pass_through_restrictions', 'user_terms_floor', 'display_text'].map((type) => ({ type, when: ['distribute_weights'], strength: 'must', clause: '9', confidence: 'text' as const })),
});
const LICENCES = [
  RESTRICTIONS, licence('LicenseRef-bare-restrictions', { derivatives: term('use_restrictions_only') }), licence('LicenseRef-free', { derivatives: term('free_choice') }),
  licence('LicenseRef-mild', {}, { category: 'permissive' }), licence('LicenseRef-unsaid', {}), licence('LicenseRef-strict', { derivatives: term('full_licence') }),
  licence('LicenseRef-contract', {}, { category: 'proprietary-api' }), licence('LicenseRef-platform', {}, { category: 'proprietary-api' }),
];
const MODELS = [
  ...['restrictions', 'bare-restrictions', 'free', 'mild', 'unsaid', 'strict'].map((each) => model(`base/${each}`, `LicenseRef-${each}`)),
  model('base/unread', 'LicenseRef-nowhere'), model('base/elder', 'LicenseRef-strict', from('base/free', 'fine-tune')),
  model('maker/closed', 'LicenseRef-contract', { access: 'api', offers: [{ provider: 'maker', id: 'closed' }, { provider: 'platform', id: 'closed' }] }),
];
const provider = (name: string, more: Partial<Provider>): Provider => ({ name, source: 'lists', ...more });

function indexWith(...models: readonly Model[]): CatalogueIndex {
  return new CatalogueIndex(pack({
    ...catalogue, models: [...MODELS, ...models], licences: Object.fromEntries([...Object.values(catalogue.licences), ...LICENCES].map((each) => [each.id, each])),
    providers: {
      maker: provider('Maker', { publisher: 'maker', terms: 'LicenseRef-contract' }), platform: provider('Platform', { publisher: 'maker', terms: 'LicenseRef-platform' }),
      host: provider('Host', { terms: 'LicenseRef-platform' }),
    },
  }));
}

function useOf(resolution: Resolution, at?: string, mention: Partial<Mention> = {}): Use {
  return { mention: { text: 'one', span: { start: 0, end: 3 }, place: 'string', role: 'product', strength: 'strong', ...mention }, resolution, ...(at === undefined ? {} : { provider: at }) };
}

/** The documents that bind a use of the model, and what of them is not known. */
function bound(one: Model, at?: string, mention?: Partial<Mention>): readonly string[] {
  const index = indexWith(one);
  const use = useOf({ kind: 'exact', model: index.model(one.id) ?? assert.fail() }, at, mention);
  return [...termsInForce(use, index).map((each) => `${each.via} ${each.licence.id} ${each.confidence}`), ...termsChoices(use, index).flatMap(({ unknown }) => unknown.map((id) => `unknown ${id}`))];
}
const made = (base: string, relation: Relation, own: string | undefined = 'MIT', confidence?: Confidence) => bound(model('acme/made', own, from(`base/${base}`, relation, confidence)));
const unlicensed = (base: string, relation: Relation) => bound(model('acme/made', undefined, from(`base/${base}`, relation)));

describe('what a model inherits', () => {
  it('is all of its base\'s terms for a copy, whatever licence it names', () => {
    for (const relation of ['quantisation', 'repackaged'] as const) {
      assert.deepEqual(made('free', relation), ['own MIT text', 'inherited LicenseRef-free text'], relation);
      assert.deepEqual(made('mild', relation), ['own MIT text', 'inherited LicenseRef-mild text'], relation);
      assert.deepEqual(made('unread', relation), ['own MIT text', 'unknown LicenseRef-nowhere'], relation);
    }
  });
  it('is nothing where the base leaves the choice free, or says nothing and is mild', () => {
    assert.deepEqual([made('free', 'fine-tune'), made('mild', 'fine-tune'), made('unread', 'fine-tune')], [['own MIT text'], ['own MIT text'], ['own MIT text']]);
  });
  it('is as firm as what the base says of derivatives, and never firm where it says nothing', () => {
    assert.deepEqual([made('strict', 'fine-tune'), made('restrictions', 'fine-tune'), made('unsaid', 'fine-tune')], [
      ['own MIT text', 'inherited LicenseRef-strict text'], ['own MIT text', 'inherited LicenseRef-restrictions secondary'], ['own MIT text', 'inherited LicenseRef-unsaid unverified'],
    ]);
    assert.deepEqual([made('restrictions', 'quantisation'), made('unsaid', 'quantisation')], [
      ['own MIT text', 'inherited LicenseRef-restrictions text'], ['own MIT text', 'inherited LicenseRef-unsaid text'],
    ]);
  });
  it('is as firm as it is known what it was made from', () => {
    assert.deepEqual(made('strict', 'fine-tune', 'MIT', 'secondary'), ['own MIT text', 'inherited LicenseRef-strict secondary']);
    assert.deepEqual(made('strict', 'quantisation', 'MIT', 'unverified'), ['own MIT text', 'inherited LicenseRef-strict unverified']);
  });
  it('is all that there is, and not firm, where it names no licence', () => {
    assert.deepEqual(unlicensed('free', 'fine-tune'), ['inherited LicenseRef-free secondary', 'unknown NOASSERTION']);
    assert.deepEqual(unlicensed('unread', 'fine-tune'), ['unknown NOASSERTION', 'unknown LicenseRef-nowhere']);
    assert.deepEqual(unlicensed('strict', 'distillation'), ['unknown NOASSERTION']);
  });
  it('stands beside a licence of which no terms are known', () => {
    assert.deepEqual(made('free', 'fine-tune', 'LicenseRef-nowhere'), ['unknown LicenseRef-nowhere']);
    assert.deepEqual(made('strict', 'fine-tune', 'LicenseRef-nowhere'), ['inherited LicenseRef-strict text', 'unknown LicenseRef-nowhere']);
  });
  it('is nothing of a base that the catalogue does not have', () => assert.deepEqual(made('nobody', 'fine-tune'), ['own MIT text']));
  it('reaches over generations', () => {
    assert.deepEqual(bound(model('acme/made', 'MIT', from('base/elder', 'quantisation'))), ['own MIT text', 'inherited LicenseRef-strict text']);
    const line = Array.from({ length: 6 }, (_, at) => model(`acme${at}/made`, 'MIT', from(at === 0 ? 'base/strict' : `acme${at - 1}/made`, 'quantisation')));
    const inherits = (at: number) => {
      const index = indexWith(...line);
      return termsInForce(useOf({ kind: 'exact', model: index.model(`acme${at}/made`) ?? assert.fail() }), index).some((each) => each.licence.id === 'LicenseRef-strict');
    };
    assert.deepEqual([inherits(4), inherits(5)], [true, false], 'five of them');
  });
  it('is only the restrictions where the base asks for no more', () => {
    const restricted = (base: string, relation: Relation) => {
      const index = indexWith(model('acme/made', 'MIT', from(base, relation)));
      return termsInForce(useOf({ kind: 'exact', model: index.model('acme/made') ?? assert.fail() }), index).find(({ via }) => via === 'inherited')?.licence.terms;
    };
    const { derivatives, fieldsOfUse, hostedService, aup, duties = [] } = RESTRICTIONS.terms;
    assert.deepEqual(restricted('base/restrictions', 'fine-tune'), { derivatives, fieldsOfUse, hostedService, aup, duties: duties.slice(0, 2), commercialUse: silent, outputTraining: silent });
    assert.deepEqual(restricted('base/bare-restrictions', 'fine-tune'), { derivatives: term('use_restrictions_only'), duties: [], commercialUse: silent, outputTraining: silent });
    assert.deepEqual(restricted('base/restrictions', 'quantisation'), RESTRICTIONS.terms);
  });
});

describe('the terms of a host', () => {
  const open = model('maker/open', 'LicenseRef-strict', { offers: [{ provider: 'platform', id: 'open' }] });
  const closed = model('maker/other', 'LicenseRef-contract', { access: 'api', offers: [{ provider: 'platform', id: 'other' }] });
  const dual = model('maker/dual', 'LicenseRef-contract OR LicenseRef-strict', { access: 'api', offers: [{ provider: 'maker', id: 'dual' }] });

  it('stand beside the licence of open weights', () => {
    assert.deepEqual(bound(open, 'host'), ['own LicenseRef-strict text', 'host LicenseRef-platform text']);
    assert.deepEqual(bound(model('acme/open', 'LicenseRef-strict'), 'maker'), ['own LicenseRef-strict text', 'host LicenseRef-contract text']);
  });
  it('may be in place of a closed model\'s contract at another', () => {
    assert.deepEqual(bound(closed, 'host'), ['own LicenseRef-contract secondary', 'host LicenseRef-platform text']);
  });
  it('are the contract itself at the maker\'s API', () => {
    assert.deepEqual(bound(closed, 'maker'), ['own LicenseRef-contract text']);
    assert.deepEqual(bound(dual, 'maker'), ['own LicenseRef-contract text', 'own LicenseRef-strict text']);
  });
  it('are in place of it on another platform of the maker where the code says so', () => {
    assert.deepEqual(bound(closed, 'platform', { provider: 'platform' }), ['host LicenseRef-platform text']);
    assert.deepEqual(bound(closed, 'platform'), ['own LicenseRef-contract secondary', 'host LicenseRef-platform secondary']);
  });
  it('are said by an id with the route, the path or the region of the platform', () => {
    const said = (kinds: readonly ('route' | 'path' | 'region' | 'separators')[]) => {
      const index = indexWith(closed);
      const resolution: Resolution = { kind: 'grammar', model: index.model(closed.id) ?? assert.fail(), steps: kinds.map((kind) => ({ kind, text: 'a' })) };
      return termsInForce(useOf(resolution, 'platform'), index).map(({ via, confidence }) => `${via} ${confidence}`).join(', ');
    };
    const firm = 'host text';
    assert.deepEqual([said(['route']), said(['path']), said(['separators', 'region'])], [firm, firm, firm]);
    assert.deepEqual([said(['separators']), said([])], ['own secondary, host secondary', 'own secondary, host secondary']);
  });
});
