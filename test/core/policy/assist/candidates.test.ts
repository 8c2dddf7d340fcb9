import assert from 'node:assert/strict';
import { candidatesFor, countingDays, dayAfter, type Candidates } from '../../../../src/core/policy/assist/candidates';
import type { Facts } from '../../../../src/core/policy/assist/facts';
import { schemaAt } from '../../../../src/core/policy/schema';
import { facts } from './cursor';

function at(path: string, more: Facts = facts(), typed = ''): Candidates {
  return candidatesFor(schemaAt(path.split('.')) ?? assert.fail(path), typed, more);
}

/** `kind label | detail` of the first ones. */
const lines = ({ all }: Candidates, count = 3): readonly string[] => all.slice(0, count).map(({ kind, label, detail }) => `${kind} ${label} | ${detail ?? ''}`);

/** The shipped facts with a few licences only. */
function withLicences(licences: readonly object[]): Facts {
  return { ...facts(), index: Object.assign(Object.create(facts().index) as Facts['index'], { licences: () => licences }) };
}

describe('What may stand at a place of a policy file', () => {
  it('is of its kind, with a few words beside it', () => {
    assert.deepEqual(lines(at('usage.commercial')), ['value true | ', 'value false | ']);
    assert.deepEqual(lines(at('requirements.openness.mofClass')), ['value 1 | ', 'value 2 | ', 'value 3 | ']);
    assert.deepEqual(lines(at('usage.trainsModelsOnOutputs')), ['value no | ', 'value internal | ', 'value distributed | ']);
    assert.deepEqual(lines(at('waivers.0.expires')), ['day 2027-02-20 | in 90 days', 'day 2027-05-21 | in 180 days', 'day 2027-11-22 | in 365 days']);
    assert.deepEqual(lines(at('usage.userRegions.0'), 2), ['region EU | European Union', 'region AD | Andorra']);
    assert.deepEqual(lines(at('waivers.0.code'), 1), ['code commercial-prohibited | The licence bars commercial use']);
    assert.deepEqual(lines(at('requirements.providers.allow.0'), 1), ['provider self-hosted | weights that you run yourselves']);
    assert.ok(lines(at('models.0.provider'), 500).includes('provider bedrock | Amazon Bedrock'));
    assert.ok(!lines(at('models.0.provider'), 500).some((line) => line.startsWith('provider self-hosted')));
    assert.deepEqual(lines(at('models.0.base', facts(), 'LLAMA/meta-llama-3-8b-instruct'), 1), ['model meta-llama/Meta-Llama-3-8B-Instruct | Meta-Llama-3-8B-Instruct']);
    assert.deepEqual(at('usage.monthlyActiveUsers').all, []);
  });

  it('is said to be more than is listed only where it is', () => {
    assert.equal(at('models.0.base', facts(), 'meta-llama-3-8b-instruct').incomplete, undefined);
    const exactly = (count: number): Facts => ({ ...facts(), index: Object.assign(Object.create(facts().index) as Facts['index'], { modelIds: () => Array.from({ length: count }, (_, i) => `a/b${i}`), model: () => undefined }) });
    assert.deepEqual([at('models.0.base', exactly(200)).incomplete, at('models.0.base', exactly(201)).incomplete, at('models.0.base', exactly(201)).all.length], [undefined, true, 200]);
    assert.deepEqual(lines(at('models.0.base', exactly(1))), ['model a/b0 | ']);
  });

  it('names with a field the licences that have it, four at most and each once', () => {
    const naming = (count: number): readonly object[] => Array.from({ length: count }, (_, i) => ({ shortName: `L${i}`, terms: { fieldsOfUse: [{ field: 'medical-advice' }, { field: 'medical-advice' }] } }));
    const detail = (count: number) => at('usage.fieldsOfUse.0', withLicences([...naming(count), { shortName: 'none', terms: {} }])).all.find(({ label }) => label === 'medical-advice');
    assert.deepEqual([detail(1)?.detail, detail(2)?.detail, detail(4)?.detail, detail(5)?.detail, detail(1)?.kind], ['L0', 'L0, L1', 'L0, L1, L2, L3', 'L0, L1, L2, L3, …', 'field']);
    assert.equal(Object.hasOwn(detail(0) ?? {}, 'detail'), false);
  });
});

describe('The dates at which licences count users', () => {
  it('are those of monthly users, the oldest first, each with its licences in order', () => {
    const gate = (metric: string, measuredDate?: string) => ({ metric, ...(measuredDate === undefined ? {} : { measuredDate }) });
    const found = countingDays(withLicences([
      { shortName: 'B', terms: { gates: [gate('mau', '2024-07-23'), gate('mau'), gate('revenue', '2020-01-01')] } },
      { shortName: 'A', terms: { gates: [gate('mau', '2024-07-23'), gate('mau', '2023-07-18')] } },
      { shortName: 'C', terms: { gates: [gate('mau', '2025-01-01')] } }, { shortName: 'D', terms: {} },
    ]));
    assert.deepEqual(found, [['2023-07-18', ['A']], ['2024-07-23', ['A', 'B']], ['2025-01-01', ['C']]]);
  });

  it('are counted in days of the calendar', () => assert.deepEqual([dayAfter('2024-02-28', 2), dayAfter('2026-12-31', 1), dayAfter('2026-01-01', 0)], ['2024-03-01', '2027-01-01', '2026-01-01']));
});
