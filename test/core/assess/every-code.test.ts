import assert from 'node:assert/strict';
import { RULES } from '../../../src/core/assess/index';
import type { Duty, Gate, Model } from '../../../src/core/catalogue/types';
import { CODES, type Code } from '../../../src/core/codes';
import { derivationOf } from '../../../src/core/report/derivation';
import type { Finding } from '../../../src/core/types';
import { useOf } from './judge';
import { assess } from '../../../src/core/assess/assess';
import { index } from './catalogue';
import { findingsUnder, term, type Setting } from './one-licence';

type Case = readonly [setting: Setting, policy: string];

/** For each rule about a use: what raises it, what it can only ask about, and what is fine. `none` says why it never asks. */
interface Row {
  readonly raises: Case;
  readonly asks: Case | { readonly none: string };
  readonly fine: Case;
}

const users = (more: Partial<Gate> = {}): Setting => ({ terms: { gates: [{ metric: 'mau', op: '>', value: 100, unit: 'users/month', appliesIf: {}, effect: 'licence_required', clause: '2', confidence: 'text', ...more }] } });
const due = (type: string, when: string, more: Partial<Duty> = {}): Setting => ({ terms: { duties: [{ type, when: [when], strength: 'must', text: 'Built with Acme', clause: '1', confidence: 'text', ...more }] } });
const field = (mode: 'prohibited' | 'conditional', more = {}): Setting => ({ terms: { fieldsOfUse: [{ field: 'military', mode, clause: '1', confidence: 'text', ...more }] } });
const api = (setting: Setting): Setting => ({ ...setting, licence: { category: 'proprietary-api' }, model: { access: 'api', ...setting.model } });
const offered = (more: Partial<NonNullable<Model['offers']>[number]>): Setting => ({ model: { access: 'api', offers: [{ provider: 'acme', id: 'one', ...more }] } });
const price = (agree: readonly [number, number]): Setting => offered({ price: { input: 9, output: 9, source: 'lists', agree } });
const ends = (retired: string, confidence: 'text' | 'secondary' = 'text'): Setting => offered({ life: { retired, source: 'lists', confidence } });
const second = { confidence: 'secondary' as const };

const TABLE: Readonly<Partial<Record<Code, Row>>> = {
  'commercial-prohibited': { raises: [{ terms: { commercialUse: term('prohibited') } }, 'usage: { commercial: true }'], asks: [{ terms: { commercialUse: term('prohibited', '1', 'secondary') } }, 'usage: { commercial: true }'], fine: [{ terms: { commercialUse: term('prohibited') } }, 'usage: { commercial: false }'] },
  'approval-required': { raises: [{ terms: { approval: { ...term('registration'), when: 'commercial' } } }, 'usage: { commercial: true }'], asks: [{ terms: { approval: { ...term('registration', '1', 'secondary'), when: 'commercial' } } }, 'usage: { commercial: true }'], fine: [{ terms: { approval: { ...term('registration'), when: 'commercial' } } }, 'usage: { commercial: false }'] },
  'threshold-exceeded': { raises: [users(), 'usage: { monthlyActiveUsers: 101 }'], asks: [users({ appliesIf: { commercial: true } }), 'usage: { monthlyActiveUsers: 101 }'], fine: [users(), 'usage: { monthlyActiveUsers: 100 }'] },
  'threshold-display-duty': { raises: [users({ effect: 'display_duty', display: 'Acme' }), 'usage: { monthlyActiveUsers: 101 }'], asks: [users({ effect: 'display_duty', display: 'Acme', appliesIf: { commercial: true } }), 'usage: { monthlyActiveUsers: 101 }'], fine: [users({ effect: 'display_duty', display: 'Acme' }), 'usage: { monthlyActiveUsers: 100 }'] },
  'threshold-date-unknown': { raises: [users({ measuredDate: '2024-04-18' }), 'usage: { monthlyActiveUsers: 101 }'], asks: { none: 'it is a question' }, fine: [users({ measuredDate: '2024-04-18' }), 'usage: { monthlyActiveUsers: 101, monthlyActiveUsersOn: { 2024-04-18: 5 } }'] },
  'output-training-prohibited': { raises: [{ terms: { outputTraining: term('prohibited') } }, 'usage: { trainsModelsOnOutputs: internal }'], asks: [{ terms: { outputTraining: term('noncommercial-only') } }, 'usage: { trainsModelsOnOutputs: internal }'], fine: [{ terms: { outputTraining: term('prohibited') } }, 'usage: { trainsModelsOnOutputs: no }'] },
  'output-training-competing-only': { raises: [{ terms: { outputTraining: { ...term('prohibited'), competingOnly: true } } }, 'usage: { trainsModelsOnOutputs: internal }'], asks: { none: 'it is a question' }, fine: [{ terms: { outputTraining: { ...term('prohibited'), competingOnly: true } } }, 'usage: { trainsModelsOnOutputs: internal, competesWithProvider: false }'] },
  'output-training-duty': { raises: [{ terms: { outputTraining: term('allowed-with-duty') } }, 'usage: { trainsModelsOnOutputs: distributed }'], asks: { none: 'it is information' }, fine: [{ terms: { outputTraining: term('allowed-with-duty') } }, 'usage: { trainsModelsOnOutputs: internal }'] },
  'derivative-inherits': { raises: [{ terms: { derivatives: term('full_licence') } }, 'usage: { distributes: [derivatives] }'], asks: [{ terms: { derivatives: term('noncommercial') } }, 'usage: { distributes: [derivatives] }'], fine: [{ terms: { derivatives: term('free_choice') } }, 'usage: { distributes: [derivatives] }'] },
  'region-excluded': { raises: [{ terms: { regions: { ...term(['KR']), basis: 'use' } } }, 'usage: { userRegions: [KR] }'], asks: [{ terms: { regions: { ...term(['US-CA']), basis: 'use' } } }, 'usage: { userRegions: [US] }'], fine: [{ terms: { regions: { ...term(['KR']), basis: 'use' } } }, 'usage: { userRegions: [US], companyRegions: [KR] }'] },
  'region-check-list': { raises: [{ terms: { regions: { ...term('supported-list-only'), basis: 'access' } } }, 'usage: { userRegions: [US] }'], asks: { none: 'it is a question' }, fine: [{ terms: { regions: term([]) } }, 'usage: { userRegions: [US] }'] },
  'field-prohibited': { raises: [field('prohibited'), 'usage: { fieldsOfUse: [military] }'], asks: [field('prohibited', { partly: true, qualifier: 'abroad' }), 'usage: { fieldsOfUse: [military] }'], fine: [field('prohibited'), 'usage: { fieldsOfUse: [education] }'] },
  'field-conditional': { raises: [field('conditional', { qualifier: 'with consent' }), 'usage: { fieldsOfUse: [military] }'], asks: [field('conditional'), 'usage: { fieldsOfUse: [military] }'], fine: [field('conditional'), 'usage: { fieldsOfUse: [education] }'] },
  'hosting-restricted': { raises: [{ terms: { hostedService: term('prohibited') } }, 'usage: { offersModelApi: true }'], asks: [{ terms: { hostedService: term('noncommercial-only') } }, 'usage: { offersModelApi: true }'], fine: [{ terms: { hostedService: term('allowed') } }, 'usage: { offersModelApi: true }'] },
  'redistribution-prohibited': { raises: [{ terms: { distribution: term('prohibited') } }, 'usage: { distributes: [weights] }'], asks: [{ terms: { distribution: term('noncommercial-only') } }, 'usage: { distributes: [weights] }'], fine: [{ terms: { distribution: term('allowed') } }, 'usage: { distributes: [weights] }'] },
  'pass-through-duty': { raises: [due('pass_through_restrictions', 'serve_hosted'), 'usage: { offersModelApi: true }'], asks: { none: 'it is information' }, fine: [due('pass_through_restrictions', 'serve_hosted'), 'usage: { offersModelApi: false }'] },
  'naming-duty': { raises: [due('name_prefix', 'distribute_derivative'), 'models: [{ id: acme/one }]\nusage: { distributes: [derivatives] }'], asks: [due('name_prefix', 'distribute_derivative'), 'usage: { distributes: [derivatives] }'], fine: [due('name_prefix', 'distribute_derivative'), 'usage: { distributes: [product] }'] },
  'display-duty': { raises: [{ ...due('display_text', 'distribute_weights'), context: { displayTexts: { has: () => false } } }, 'usage: { distributes: [weights] }'], asks: [due('display_text', 'distribute_weights'), 'usage: { distributes: [weights] }'], fine: [{ ...due('display_text', 'distribute_weights'), context: { displayTexts: { has: () => true } } }, 'usage: { distributes: [weights] }'] },
  'competitor-restricted': { raises: [{ terms: { competitors: { ...term('x'), bars: 'products' } } }, 'usage: { competesWithProvider: true }'], asks: [{ terms: { competitors: { ...term('x', '1', 'secondary'), bars: 'products' } } }, 'usage: { competesWithProvider: true }'], fine: [{ terms: { competitors: { ...term('x'), bars: 'benchmarks' } } }, 'usage: { competesWithProvider: true }'] },
  'age-limit': { raises: [{ terms: { age: { ...term(18), endUserMin: 18 } } }, 'usage: { minimumUserAge: 17 }'], asks: [{ terms: { age: term('minors need consent') } }, 'usage: { minimumUserAge: 17 }'], fine: [{ terms: { age: { ...term(18), endUserMin: 18 } } }, 'usage: { minimumUserAge: 18 }'] },
  'data-used-for-training': { raises: [api({ terms: { dataUsedForTraining: term('yes') } }), 'usage: { confidentialData: true }'], asks: [api({ terms: { dataUsedForTraining: term('depends') } }), 'usage: { confidentialData: true }'], fine: [api({ terms: { dataUsedForTraining: term('no') } }), 'usage: { confidentialData: true }'] },
  'layered-terms': { raises: [{ at: { terms: 'LicenseRef-together' }, provider: 'host' }, 'usage: { commercial: true }'], asks: { none: 'it is information' }, fine: [{}, 'usage: { commercial: true }'] },
  'licence-unknown': { raises: [{ model: { licence: { expression: 'NOASSERTION', source: 'lists', confidence: 'text' } } }, 'usage: { commercial: true }'], asks: { none: 'it is a question' }, fine: [{ terms: { commercialUse: term('allowed') } }, 'usage: { commercial: true }'] },
  'licence-not-allowed': { raises: [{}, 'requirements: { licences: { allow: MIT } }'], asks: [{ model: { licence: { expression: 'LicenseRef-acme', source: 'lists', ...second } } }, 'requirements: { licences: { allow: MIT } }'], fine: [{}, 'requirements: { licences: { allow: LicenseRef-acme } }'] },
  'openness-too-low': { raises: [{ model: { openness: { record: 'mistral', match: 'exact' } } }, 'requirements: { openness: { minScore: 60 } }'], asks: [{}, 'requirements: { openness: { minScore: 60 } }'], fine: [{ model: { openness: { record: 'mistral', match: 'exact' } } }, 'requirements: { openness: { minScore: 50 } }'] },
  'osaid-not-met': { raises: [{ model: { access: 'api' } }, 'requirements: { openness: { osaid: true } }'], asks: [{}, 'requirements: { openness: { osaid: true } }'], fine: [{ model: { osi: { result: 'passed', source: 'lists' } } }, 'requirements: { openness: { osaid: true } }'] },
  'mof-class-too-low': { raises: [{ model: { mof: { class: 3, missing: [], source: 'lists' } } }, 'requirements: { openness: { mofClass: 2 } }'], asks: [{}, 'requirements: { openness: { mofClass: 2 } }'], fine: [{ model: { mof: { class: 2, missing: [], source: 'lists' } } }, 'requirements: { openness: { mofClass: 2 } }'] },
  'training-data-closed': { raises: [{ model: { openness: { record: 'mistral', match: 'exact' } } }, 'requirements: { openness: { trainingData: true } }'], asks: [{}, 'requirements: { openness: { trainingData: true } }'], fine: [{ model: { openness: { record: 'open', match: 'exact' } } }, 'requirements: { openness: { trainingData: true } }'] },
  'weights-unavailable': { raises: [{ model: { access: 'api' } }, 'requirements: { weightsAvailable: true }'], asks: [{ model: { access: 'unknown' } }, 'requirements: { weightsAvailable: true }'], fine: [{}, 'requirements: { weightsAvailable: true }'] },
  'floating-alias': { raises: [{ model: { access: 'api', floating: { source: 'lists', confidence: 'text' } } }, 'requirements: { pinned: true }'], asks: [{ model: { access: 'api', floating: { source: 'lists', ...second } } }, 'requirements: { pinned: true }'], fine: [{ model: { access: 'api' } }, 'requirements: { pinned: true }'] },
  'price-too-high': { raises: [price([2, 2]), 'requirements: { maxPriceUSDPerMTok: { input: 5, output: 10 } }'], asks: [price([1, 1]), 'requirements: { maxPriceUSDPerMTok: { input: 5, output: 10 } }'], fine: [price([2, 2]), 'requirements: { maxPriceUSDPerMTok: { input: 10, output: 10 } }'] },
  'model-denied': { raises: [{}, 'requirements: { models: { deny: ["acme/*"] } }'], asks: { none: 'the name decides' }, fine: [{}, 'requirements: { models: { deny: ["other/*"] } }'] },
  'provider-denied': { raises: [{ provider: 'host' }, 'requirements: { providers: { deny: [host] } }'], asks: [{}, 'requirements: { providers: { allow: [host] } }'], fine: [{ provider: 'host' }, 'requirements: { providers: { allow: [host] } }'] },
  'model-retired': { raises: [ends('2026-01-01'), 'usage: { commercial: true }'], asks: [ends('2026-01-01', 'secondary'), 'usage: { commercial: true }'], fine: [ends('2027-01-01'), 'usage: { commercial: true }'] },
  'model-retiring': { raises: [ends('2026-12-22'), 'requirements: { retirementNoticeDays: 30 }'], asks: [ends('2026-12-22', 'secondary'), 'requirements: { retirementNoticeDays: 30 }'], fine: [ends('2026-12-23'), 'requirements: { retirementNoticeDays: 30 }'] },
};

/** Codes that are facts of the catalogue or of its terms alone: no declared value decides. */
const UNDECLARED: readonly Code[] = ['model-retired', 'layered-terms'];
/** What they rest on beside the policy is what the code says. */
const OF_THE_CODE: readonly Code[] = ['model-denied', 'provider-denied'];
/** Their question is that the catalogue has no record. */
const ASKED_WITHOUT_RECORD: readonly Code[] = ['osaid-not-met', 'mof-class-too-low', 'training-data-closed', 'openness-too-low'];

/** What of a finding's derivation is missing: nothing where a person can check it. */
function missing({ code, severity, declared, source, licence, confidence, clause }: Finding): readonly string[] {
  const isOfTerms = CODES.indexOf(code) < CODES.indexOf('layered-terms');
  const needsSource = !OF_THE_CODE.includes(code) && !(severity === 'information' && ASKED_WITHOUT_RECORD.includes(code));
  return [
    ...(declared || UNDECLARED.includes(code) ? [] : ['declared']),
    ...(declared && !/^(?:usage|requirements)\.\w/.test(declared.path) ? ['path'] : []),
    ...(source !== undefined || !needsSource ? [] : ['source']),
    ...(isOfTerms ? [...(licence === undefined ? ['licence'] : []), ...(clause === undefined ? ['clause'] : []), ...(confidence === undefined ? ['confidence'] : [])] : []),
  ];
}

describe('What every finding follows from', () => {
  for (const { code } of RULES) {
    const { raises, asks } = TABLE[code] ?? {};
    if (raises && asks) {
      it(`${code}: names the declared value, the fact and its source, the rule`, () => {
        const found = [raises, ...('none' in asks ? [] : [asks])].flatMap((each) => findingsUnder(code, ...each));
        assert.deepEqual(found.map(missing), found.map(() => []));
        for (const each of found) {
          const { rule, declared, asOf } = derivationOf(each, index, { policy: 'model-review.yaml', line: 2, column: 9 });
          assert.ok(rule.endsWith(`/docs/rules/${code}.md`));
          assert.deepEqual(declared, each.declared ? { path: each.declared.path, value: each.declared.value, policy: 'model-review.yaml', line: 2, column: 9 } : null);
          assert.ok(asOf !== null || index.source(each.source ?? '') === undefined, 'a source of the catalogue has a day');
        }
      });
    }
  }
});

describe('Every rule about a use', () => {
  it('stands in the table, but for the one about names that nobody knows', () => {
    assert.deepEqual(RULES.map(({ code }) => code).filter((code) => TABLE[code] === undefined), ['model-unknown']);
    const of = (kind: 'unknown' | 'exact') => assess([useOf({ model: kind === 'unknown' ? 'acme/nobody' : 'acme/dual', kind })], { index, path: 'a', today: '2026-11-22' }).map(({ code }) => code);
    assert.deepEqual([of('unknown'), of('exact')], [['model-unknown'], []]);
  });

  for (const { code, severity } of RULES) {
    const row = TABLE[code];
    if (row) {
      it(`${code}: raises it`, () => {
        assert.deepEqual([...new Set(findingsUnder(code, ...row.raises).map((each) => each.severity))], [severity]);
      });
      it(`${code}: ${'none' in row.asks ? `never asks, ${row.asks.none}` : 'asks'}`, () => {
        if ('none' in row.asks) {
          assert.ok(severity === 'information' || code === 'model-denied');
        } else {
          assert.deepEqual([...new Set(findingsUnder(code, ...row.asks).map((each) => each.severity))], ['information']);
        }
      });
      it(`${code}: is fine`, () => {
        assert.deepEqual(findingsUnder(code, ...row.fine), []);
      });
    }
  }
});
