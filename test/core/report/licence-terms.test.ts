import assert from 'node:assert/strict';
import type { Duty, Gate, Licence, Term, Terms } from '../../../src/core/catalogue/types';
import { termsInWords } from '../../../src/core/report/licence-terms';

const text = { clause: '2', confidence: 'text' } as const;
const term = <V>(v: V, more: Partial<Term<V>> = {}): Term<V> => ({ v, ...text, ...more });

function said(terms: Terms): readonly string[] {
  const licence: Licence = {
    id: 'LicenseRef-a', name: 'A', shortName: 'A', spdx: false, osiApproved: false, category: 'community-restricted', coverage: 'full', confidence: 'text', aliases: [], source: 's', terms,
  };
  return termsInWords(licence).map(({ text: words, codes }) => [words, ...codes].join(' | '));
}

describe('what a licence says in a few words', () => {
  it('is of commercial use what bars it, or that nobody knows; what allows it goes without saying', () => {
    const of = (v: NonNullable<Terms['commercialUse']>['v']) => said({ commercialUse: term(v) }).join();
    assert.deepEqual((['prohibited', 'conditional', 'unknown', 'allowed', 'silent'] as const).map(of), [
      'no commercial use (2) | commercial-prohibited', 'commercial use on conditions (2) | commercial-prohibited | approval-required', 'commercial use not known (2) | licence-unknown', '', '',
    ]);
    assert.equal(said({ commercialUse: term('unknown', { clause: null, confidence: 'unverified' }) }).join(), 'commercial use not known | licence-unknown');
    assert.equal(said({ commercialUse: term('prohibited', { confidence: 'secondary' }) }).join(), 'no commercial use (2, as reported) | commercial-prohibited');
    assert.equal(said({ approval: term('registration') }).join(), 'registration or permission needed (2) | approval-required');
  });

  it('is of limits what they count and what they come to', () => {
    const gate = (metric: Gate['metric'], value: number, unit: string, effect: Gate['effect'] = 'licence_required'): Gate => ({ metric, op: '>', value, unit, appliesIf: {}, effect, ...text });
    assert.deepEqual(said({ gates: [
      gate('mau', 700e6, 'users/month'), gate('dau', 1e6, 'users/day', 'no_rights'), gate('visits_month', 5e6, 'visits/month', 'paid_licence'),
      gate('revenue_annual', 1e6, 'USD', 'display_duty'), gate('revenue_annual_recurring', 30e6, 'USD'), gate('revenue_monthly', 20e6, 'CNY'),
    ] }), [
      'own licence above 700M users (2) | threshold-exceeded | threshold-date-unknown', 'no rights above 1M daily users (2) | threshold-exceeded | threshold-date-unknown',
      'paid licence above 5M visits a month (2) | threshold-exceeded | threshold-date-unknown', 'its name must be shown above $1M revenue a year (2) | threshold-display-duty | threshold-date-unknown',
      'own licence above $30M revenue a year (2) | threshold-exceeded | threshold-date-unknown', 'own licence above 20M CNY revenue a month (2) | threshold-exceeded | threshold-date-unknown',
    ]);
  });

  it('is of regions whom they bar, at most four, or whose list decides', () => {
    const of = (v: NonNullable<Terms['regions']>['v'], basis?: 'domicile' | 'use') => said({ regions: { v, ...text, ...(basis ? { basis } : {}) } }).join();
    const codes = ' | region-excluded | region-check-list';
    assert.deepEqual([of('supported-list-only'), of('policy-list'), of('provider-restricted-models'), of([]), of(['EU', 'GB', 'KR', 'CN']), of(['EU', 'GB', 'KR', 'CN', 'JP'], 'use'), of(['EU'], 'domicile')], [
      `listed countries only (2)${codes}`, `countries by the provider’s list (2)${codes}`, `some models limited by country (2)${codes}`, '',
      `not for EU, GB, KR, CN (2)${codes}`, `not for EU, GB, KR, CN… (2)${codes}`, `not for companies in EU (2)${codes}`,
    ]);
  });

  it('is of training on outputs each way to bar or bind it', () => {
    const of = (v: NonNullable<Terms['outputTraining']>['v'], competingOnly?: true) => said({ outputTraining: { v, ...text, ...(competingOnly ? { competingOnly } : {}) } }).join().split(' (')[0];
    assert.deepEqual([
      of('prohibited'), of('prohibited', true), of('competing-image-models-only'), of('noncommercial-only'), of('derivative-terms-attach'), of('allowed-with-duty'), of('aup-limited'), of('allowed'), of('silent'), of('unknown'),
    ], [
      'outputs may not train other models', 'outputs may not train competing models', 'outputs may not train competing image models', 'outputs may train non-commercial models only', 'models trained on outputs come under it',
      'models trained on outputs have a duty', 'training on outputs within its use policy', '', '', '',
    ]);
    assert.match(said({ outputTraining: term('prohibited') }).join(), / \| output-training-prohibited \| output-training-competing-only \| output-training-duty$/);
  });

  it('is of duties those that one must and that change what users see, with their text where it is short', () => {
    const duty = (type: string, more: Partial<Duty> = {}): Duty => ({ type, when: [], strength: 'must', ...text, ...more });
    assert.deepEqual(said({ duties: [
      duty('display_text', { text: 'Built with A | Made with A' }), duty('display_text', { text: 'x'.repeat(61) }), duty('display_text', { text: 'x'.repeat(60) }), duty('display_text'), duty('display_text', { text: 'Please', strength: 'encouraged' }),
      duty('name_prefix', { text: 'A' }), duty('name_prefix'), duty('same_licence'), duty('pass_through_restrictions'),
    ] }), [
      'show “Built with A” or “Made with A” (2) | display-duty | threshold-display-duty | output-training-duty', 'show a set text (2) | display-duty | threshold-display-duty | output-training-duty',
      `show “${'x'.repeat(60)}” (2) | display-duty | threshold-display-duty | output-training-duty`, 'derived names begin with “A” (2) | naming-duty', 'derivatives under the same licence (2) | pass-through-duty',
    ]);
    const kept = (...types: readonly string[]) => said({ duties: types.map((type, i) => duty(type, { clause: String(i) })) }).join();
    assert.deepEqual([kept('copy_of_licence', 'retain_notices'), kept('copy_of_licence')], [1, 0].map((clause) => `keep its notices when you distribute the weights (${clause}) | redistribution-prohibited`));
  });

  it('is of services who may serve it, what trains on prompts, and whose outputs are', () => {
    const one = (terms: Terms) => said(terms).join();
    assert.deepEqual(['prohibited', 'noncommercial-only', 'permission_required', 'source_offer', 'allowed'].map((v) => one({ hostedService: term(v) })), [
      'may not be served to others (2) | hosting-restricted', 'may be served non-commercially only (2) | hosting-restricted', 'serving it needs permission (2) | hosting-restricted', 'offer the source when you serve it (2) | hosting-restricted', '',
    ]);
    assert.deepEqual((['products', 'hosting', 'benchmarks'] as const).map((bars) => one({ competitors: { ...term('none'), bars } })), ['limits for competitors (2) | competitor-restricted', 'limits for competitors (2) | competitor-restricted', '']);
    assert.deepEqual((['yes', 'depends', 'no', 'unknown'] as const).map((v) => one({ dataUsedForTraining: term(v) })), ['prompts may train its models (2) | data-used-for-training', 'prompts may train its models, by plan or setting (2) | data-used-for-training', '', '']);
    assert.deepEqual(['customer', 'user, as far as law allows', 'provider', 'the customer'].map((v) => one({ outputOwner: term(v) })), ['outputs yours (2)', 'outputs yours (2)', '', '']);
    assert.deepEqual([one({ outputUse: term('commercial_ok') }), one({ outputUse: term('noncommercial') })], ['outputs may be used commercially (2)', '']);
  });

  it('is of fields of use how many are barred', () => {
    const field = (mode: 'prohibited' | 'conditional') => ({ field: 'military', mode, ...text });
    const of = (...modes: readonly ('prohibited' | 'conditional')[]) => said({ fieldsOfUse: modes.map(field) }).join();
    assert.deepEqual([of('prohibited'), of('conditional', 'prohibited', 'prohibited'), of('conditional')], ['1 barred field of use | field-prohibited', '2 barred fields of use | field-prohibited', '']);
  });
});
