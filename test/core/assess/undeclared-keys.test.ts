import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { undeclaredUsage } from '../../../src/core/assess/undeclared';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Duty, Gate, Licence, Terms } from '../../../src/core/catalogue/types';
import { parsePolicy } from '../../../src/core/policy/parse';
import { catalogue } from './catalogue';
import { useOf } from './judge';
import { term } from './one-licence';

/** The keys that a licence with these terms asks a project about that declares nothing, or this. */
function asked(terms: Terms, more: Partial<Licence> = {}, usage = ''): readonly string[] {
  const licence: Licence = {
    id: 'LicenseRef-acme', name: 'Acme', shortName: 'Acme', spdx: false, osiApproved: false, category: 'community-restricted', coverage: 'full',
    confidence: 'text', aliases: [], source: 'texts', terms: { commercialUse: term('allowed'), ...terms }, ...more,
  };
  const index = new CatalogueIndex(pack({
    ...catalogue, licences: { 'LicenseRef-acme': licence },
    models: [{ id: 'acme/one', name: 'One', publisher: 'acme', modality: 'text', access: 'open', sources: ['lists'], licence: { expression: 'LicenseRef-acme', source: 'texts', confidence: 'text' } }],
  }));
  return undeclaredUsage([useOf({ model: 'acme/one' }, index)], parsePolicy(`version: 1\nusage: { ${usage} }\n`, 'p'), index).flatMap(({ data }) => Object.keys(data?.asked ?? {}));
}

const gate = (more: Partial<Gate> = {}): Gate => ({ metric: 'mau', op: '>', value: 1, unit: 'users', appliesIf: {}, effect: 'no_rights', clause: null, confidence: 'text', ...more });
const due = (type: string, when: readonly string[], strength = 'must'): Terms => ({ duties: [{ type, when, strength, clause: null, confidence: 'text' } satisfies Duty] });
const partial: Partial<Licence> = { coverage: 'partial' };
const api: Partial<Licence> = { category: 'proprietary-api' };

describe('the keys that a licence asks about', () => {
  const rows: readonly (readonly [string, readonly string[], Terms, Partial<Licence>?])[] = [
    ['a licence that allows everything', [], {}],
    ['one that bars commercial use', ['commercial'], { commercialUse: term('prohibited') }],
    ['one that ties it to a condition that is here', ['commercial', 'monthlyActiveUsers'], { commercialUse: term('conditional'), gates: [gate()] }],
    ['one whose answer on it is not known', ['commercial'], { commercialUse: term('unknown') }],
    ['one that wants commercial use registered', ['commercial'], { approval: { ...term('registration'), when: 'commercial' } }],
    ['one that wants other uses approved', [], { approval: { ...term('consent'), when: 'any other purpose' } }],
    ['one whose derivatives stay non-commercial', ['commercial', 'distributes'], { derivatives: term('noncommercial') }],
    ['one with hosting for non-commercial purposes', ['commercial', 'offersModelApi'], { hostedService: term('noncommercial-only') }],
    ['one with distribution for them', ['commercial', 'distributes'], { distribution: term('noncommercial-only') }],
    ['one with training for them', ['commercial', 'trainsModelsOnOutputs'], { outputTraining: term('noncommercial-only') }],
    ['one that bars training', ['trainsModelsOnOutputs'], { outputTraining: term('prohibited') }],
    ['one that bars competing models', ['trainsModelsOnOutputs', 'competesWithProvider'], { outputTraining: { ...term('prohibited'), competingOnly: true } }],
    ['one that bars competing models of pictures', ['trainsModelsOnOutputs', 'competesWithProvider'], { outputTraining: term('competing-image-models-only') }],
    ['one whose answer on training is not known', ['trainsModelsOnOutputs'], { outputTraining: term('unknown') }],
    ['one that allows training', [], { outputTraining: term('allowed') }],
    ['one that is silent on it', [], { outputTraining: term('silent') }],
    ['one that bars handing out weights', ['distributes'], { distribution: term('prohibited') }],
    ['one that bars it outside a territory', ['distributes', 'userRegions'], { distribution: term('territory-only') }],
    ['one that allows handing them out', [], { distribution: term('allowed') }],
    ['one that is silent on that', [], { distribution: term('silent') }],
    ['one of which that is not known', [], { distribution: term('unknown') }],
    ...['full_licence', 'same_licence', 'use_restrictions_only', 'purpose_limits', 'not_shareable'].map((v) => [`one whose derivatives are bound: ${v}`, ['distributes'], { derivatives: term(v) }] as const),
    ['one whose derivatives are free', [], { derivatives: term('free_choice') }],
    ['one that bars serving the model', ['offersModelApi'], { hostedService: term('prohibited') }],
    ['one that bars it outside a territory', ['offersModelApi', 'userRegions'], { hostedService: term('territory-only') }],
    ...['allowed', 'silent', 'counts_as_distribution', 'unknown'].map((v) => [`one that does not limit serving it: ${v}`, [], { hostedService: term(v) }] as const),
    ['one that bars passing its service on', ['offersModelApi'], { resale: { ...term('barred'), bars: 'access' } }],
    ['one that bars passing keys on', [], { resale: { ...term('keys'), bars: 'keys' } }],
    ['one that bars competing services', ['offersModelApi', 'competesWithProvider'], { competitors: { ...term('hosting'), bars: 'hosting' } }],
    ['one that bars competing products', ['competesWithProvider'], { competitors: { ...term('products'), bars: 'products' } }],
    ['one that bars benchmarks', [], { competitors: { ...term('benchmarks'), bars: 'benchmarks' } }],
    ['one with fields of use', ['fieldsOfUse'], { fieldsOfUse: [{ field: 'military', mode: 'prohibited', clause: null, confidence: 'text' }] }],
    ['one with an age for users', ['minimumUserAge'], { age: { ...term(18), endUserMin: 18 } }],
    ['one with a rule for minors', ['minimumUserAge'], { age: term('minors need consent') }],
    ['one with an age for whoever holds the account', [], { age: term(18) }],
    ['a service that may train on prompts', ['confidentialData'], { dataUsedForTraining: term('depends') }, api],
    ['a service that does not', [], { dataUsedForTraining: term('no') }, api],
    ['one that counts users', ['monthlyActiveUsers'], { gates: [gate()] }],
    ['one that counts them of who is commercial', ['commercial', 'dailyActiveUsers'], { gates: [gate({ metric: 'dau', appliesIf: { commercial: true } })] }],
    ['one that counts revenue of who serves the model', ['annualRevenueUSD', 'offersModelApi'], { gates: [gate({ metric: 'revenue_annual', appliesIf: { offersModelApi: true } })] }],
    ['one that leaves a region of users out', ['userRegions'], { regions: { ...term(['EU']), basis: 'use' } }],
    ['one that leaves a company out', ['companyRegions'], { regions: { ...term(['EU']), basis: 'domicile' } }],
    ['one that has a list of places', ['companyRegions', 'userRegions'], { regions: { ...term('supported-list-only'), basis: 'access' } }],
    ['one that leaves out none', [], { regions: { ...term([]), basis: 'use' } }],
    ['one with a duty of products', ['distributes'], due('display_text', ['product_uses_model'])],
    ['one with a duty of weights', ['distributes'], due('name_prefix', ['distribute_weights'])],
    ['one with a duty of services', ['offersModelApi'], due('pass_through_restrictions', ['serve_hosted'])],
    ['one with a duty of commercial products', ['commercial', 'distributes', 'offersModelApi'], due('user_terms_floor', ['commercial_product'])],
    ['one with a duty that only encourages', [], due('display_text', ['product_uses_model'], 'encouraged')],
    ['one with a duty that nobody checks', [], due('keep_notices', ['distribute_weights'])],
    ['one that was read in part', ['trainsModelsOnOutputs', 'distributes', 'offersModelApi', 'fieldsOfUse'], {}, partial],
    ['one that allows everything and was read in part', [], {}, { ...partial, category: 'permissive' }],
  ];
  for (const [title, keys, terms, more] of rows) {
    it(`of ${title}: ${keys.join(', ') || 'none'}`, () => assert.deepEqual(asked(terms, more), keys));
  }

  it('are asked in the order of the wizard, whatever the licence asks first', () => {
    const all: Terms = {
      commercialUse: term('prohibited'), regions: { ...term(['EU']) }, fieldsOfUse: [], age: { ...term(18), endUserMin: 18 }, distribution: term('prohibited'), hostedService: term('prohibited'),
      outputTraining: { ...term('prohibited'), competingOnly: true }, dataUsedForTraining: term('yes'),
      gates: (['revenue_monthly', 'revenue_annual', 'visits_month', 'dau', 'mau'] as const).map((metric) => gate({ metric })),
    };
    assert.deepEqual(asked(all, api), [
      'commercial', 'monthlyActiveUsers', 'dailyActiveUsers', 'monthlyVisits', 'annualRevenueUSD', 'monthlyRevenueUSD', 'trainsModelsOnOutputs', 'distributes', 'offersModelApi',
      'companyRegions', 'userRegions', 'fieldsOfUse', 'minimumUserAge', 'confidentialData', 'competesWithProvider',
    ]);
    assert.deepEqual(asked(all, api, 'commercial: false, distributes: [], monthlyActiveUsers: 1, dailyActiveUsers: 1'), [
      'monthlyVisits', 'annualRevenueUSD', 'monthlyRevenueUSD', 'trainsModelsOnOutputs', 'offersModelApi', 'companyRegions', 'userRegions', 'fieldsOfUse', 'minimumUserAge', 'confidentialData', 'competesWithProvider',
    ]);
  });
  it('are those of users now where one of the limits counts them', () => {
    const both: Terms = { gates: [gate({ measuredDate: '2024-07-23' }), gate()] };
    assert.deepEqual(asked(both, {}, 'monthlyActiveUsersOn: { 2024-07-23: 1 }'), ['monthlyActiveUsers']);
    assert.deepEqual(asked({ gates: [gate({ measuredDate: '2024-07-23' })] }, {}, 'monthlyActiveUsersOn: { 2024-07-23: 1 }'), []);
  });
});
