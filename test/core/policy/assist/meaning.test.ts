import assert from 'node:assert/strict';
import type { Licence } from '../../../../src/core/catalogue/types';
import { regionNames, writtenOut } from '../../../../src/core/policy/assist/locale';
import { about, summary } from '../../../../src/core/policy/assist/meaning';
import { schemaAt } from '../../../../src/core/policy/schema';
import { facts } from './cursor';

function meaning(path: string, value: unknown, word = '', more: Partial<ReturnType<typeof facts>> = {}): readonly string[] {
  const steps = path.split('.');
  return about({ path: steps, at: schemaAt(steps) ?? assert.fail(path), value, word }, { ...facts(), ...more });
}

type Terms = Licence['terms'];
const allowed = { v: 'allowed', clause: '1', confidence: 'text' } as const;
const gate = (metric: string, confidence = 'text') => ({ metric, op: '>', value: 7e8, effect: 'separate_licence', clause: '2', confidence });

function said(terms: object, coverage: Licence['coverage'] = 'full'): readonly string[] {
  return summary({ id: 'LicenseRef-x', terms: terms as Terms, coverage } as Licence);
}

describe('What a value of a policy file means', () => {
  it('is how it is read, where that is not plain', () => {
    assert.deepEqual([meaning('usage.commercial', 'yes'), meaning('usage.commercial', true), meaning('usage.commercial', 'maybe')], [['Read as true.'], [], []]);
    assert.deepEqual([meaning('usage.monthlyActiveUsers', '12M'), meaning('usage.monthlyActiveUsers', null), meaning('usage.monthlyActiveUsers', undefined)], [['Read as 12,000,000.'], [], []]);
    assert.deepEqual([meaning('usage.userRegions.0', 'UK'), meaning('usage.userRegions.0', 'KR'), meaning('usage.userRegions.0', 'UA-43'), meaning('usage.userRegions.0', 'XX'), meaning('usage.userRegions.0', 3)],
      [['Read as GB, United Kingdom.'], ['South Korea'], ['Ukraine'], [], []]);
  });

  it('is how long a waiver holds', () => {
    assert.deepEqual(['2026-11-23', '2026-11-22', '2026-11-21', 'soon'].map((day) => meaning('waivers.0.expires', day)), [['Ends in 1 days.'], ['Ends in 0 days.'], ['Ended 1 days ago.'], []]);
  });

  it('is what a name stands for, and nothing where the catalogue does not have it', () => {
    assert.deepEqual(['self-hosted', 'Self-Hosted', 'AWS-Bedrock', 'nobody'].map((name) => meaning('requirements.providers.allow.0', name)), [['weights that you run yourselves'], ['weights that you run yourselves'], ['Amazon Bedrock'], []]);
    assert.deepEqual(meaning('models.0.provider', 'azure'), meaning('requirements.providers.allow.0', 'azure'));
    assert.deepEqual(meaning('models.0.base', 'acme/none'), []);
    assert.deepEqual(meaning('models.0.licence', 'MIT', 'LicenseRef-none'), []);
    assert.deepEqual([meaning('waivers.0.code', 'commercial-prohibited'), meaning('waivers.0.code', 'policy-invalid'), meaning('waivers.0.code', 'none'), meaning('waivers.0.reason', 3)],
      [['The licence bars commercial use'], [], [], []]);
  });

  it('leaves out of a model what is not known of it', () => {
    const index = Object.assign(Object.create(facts().index) as ReturnType<typeof facts>['index'], { model: () => ({ name: 'One' }), publisherName: () => '' });
    assert.deepEqual(meaning('models.0.base', 'acme/one', '', { index }), ['One']);
  });
});

describe('The summary of a licence', () => {
  it('says what its text says of commercial use', () => {
    assert.deepEqual(said({ commercialUse: allowed }), ['Commercial use: allowed.']);
    assert.deepEqual(said({ commercialUse: { ...allowed, v: 'conditional' } }), ['Commercial use: on conditions.']);
    assert.deepEqual(said({ commercialUse: { ...allowed, v: 'prohibited' }, fieldsOfUse: [{}] }), ['Commercial use: barred.']);
    assert.deepEqual([said({}), said({ commercialUse: { ...allowed, confidence: 'secondary' } }), said({ commercialUse: { ...allowed, v: 'unknown' } })], [[], [], []]);
  });

  it('says "on conditions" where anything else limits it', () => {
    for (const tie of [{ gates: [gate('revenue')] }, { regions: {} }, { fieldsOfUse: [{}] }, { commercialUse: { ...allowed, subjectTo: ['2'] } }]) {
      assert.deepEqual(said({ commercialUse: allowed, ...tie }), ['Commercial use: on conditions.'], JSON.stringify(tie));
    }
    assert.deepEqual(said({ commercialUse: { ...allowed, subjectTo: [] }, gates: [], fieldsOfUse: [] }), ['Commercial use: allowed.']);
  });

  it('names the limits of monthly users that were read in the text', () => {
    assert.deepEqual(said({ gates: [gate('mau'), gate('mau', 'secondary'), gate('revenue')] }), ['Limits of monthly users: 700M.']);
  });

  it('says where the text was not read as a whole', () => {
    assert.deepEqual([said({}, 'partial'), said({}, 'none')], [['The text was read in part.'], ['The text was not read.']]);
  });
});

describe('A language', () => {
  it('gives regions their names and numbers their marks', () => {
    assert.deepEqual([regionNames('de')('KR'), regionNames('en')('KR'), writtenOut(1234567, 'de'), writtenOut(1234567, 'en')], ['Südkorea', 'South Korea', '1.234.567', '1,234,567']);
  });
  it('that is none leaves both as they are', () => assert.deepEqual([regionNames('no such')('KR'), writtenOut(1234567, 'no such')], ['KR', '1234567']));
});
