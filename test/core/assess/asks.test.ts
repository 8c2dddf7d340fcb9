import assert from 'node:assert/strict';
import { assess } from '../../../src/core/assess/assess';
import { undeclaredUsage } from '../../../src/core/assess/undeclared';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Licence, Model } from '../../../src/core/catalogue/types';
import type { Policy, Usage } from '../../../src/core/policy/types';
import type { Finding, Use } from '../../../src/core/types';
import { realCatalogue } from './real-catalogue';

type Values = Readonly<Record<string, unknown>>;

/** Of every key that can be declared, values that a licence may object to. */
function adverse({ terms: { fieldsOfUse = [], regions, gates = [] } }: Licence): Readonly<Record<string, readonly unknown[]>> {
  const regionsOf = regions && typeof regions.v !== 'string' && regions.v.length > 0 ? [regions.v, ['US']] : [['US']];
  const dates = gates.flatMap(({ metric, measuredDate }) => (metric === 'mau' && measuredDate !== undefined ? [measuredDate] : []));
  return {
    commercial: [true, false], companyRegions: regionsOf, userRegions: regionsOf,
    monthlyActiveUsers: [9e9], dailyActiveUsers: [9e9], monthlyVisits: [9e9], annualRevenueUSD: [9e12], monthlyRevenueUSD: [9e12],
    ...(dates.length > 0 ? { monthlyActiveUsersOn: [Object.fromEntries(dates.map((date) => [date, 9e9]))] } : {}),
    fieldsOfUse: [fieldsOfUse.length > 0 ? fieldsOfUse.map(({ field }) => field) : ['military'], ['education']],
    trainsModelsOnOutputs: ['internal', 'distributed'], distributes: [['product'], ['weights'], ['derivatives'], ['product', 'weights', 'derivatives']],
    offersModelApi: [true, false], minimumUserAge: [0, 12], confidentialData: [true], competesWithProvider: [true, false],
  };
}

function policyOf(usage: Values): Policy {
  const declared = Object.entries(usage).map(([key, value]) => [key, { value, path: `usage.${key}`, span: { start: 0, end: 0 } }]);
  return { path: 'model-review.yaml', usage: Object.fromEntries(declared) as Usage, requirements: {}, scopes: [], waivers: [], models: [], problems: [] };
}

/** A model under the licence alone, behind an API where the licence is a service's; it makes pictures, which is all that some licences ask about. */
function useUnder({ id, category }: Licence): Use {
  const model: Model = {
    id: 'acme/one', name: 'One', publisher: 'acme', modality: 'image', access: category === 'proprietary-api' ? 'api' : 'open', sources: [],
    licence: { expression: id, source: 'texts', confidence: 'text' },
  };
  return { mention: { text: model.id, span: { start: 0, end: 8 }, place: 'string', role: 'product', strength: 'strong' }, resolution: { kind: 'exact', model } };
}

const of = ({ code, licence, clause, severity }: Finding): string => JSON.stringify([code, licence, clause, severity]);

describe('what nobody declared', () => {
  let index: CatalogueIndex;
  before(() => {
    index = realCatalogue();
  });

  /** The keys of which a value brings a finding that is not there without it, and that nobody is asked for. */
  function silent(licence: Licence): readonly string[] {
    const use = useUnder(licence);
    const found = (usage: Values) => assess([use], { index, policy: policyOf(usage), path: 'a.py', today: '2026-11-22', displayTexts: { has: () => false } });
    const values = adverse(licence);
    const worst = Object.fromEntries(Object.entries(values).map(([key, [first]]) => [key, first]));
    const bases: readonly Values[] = [{}, worst, { commercial: true }, { trainsModelsOnOutputs: 'internal' }, { competesWithProvider: true }, { distributes: ['product'] }];
    const without = (base: Values, key: string) => Object.fromEntries(Object.entries(base).filter(([each]) => each !== key && (key !== 'monthlyActiveUsers' || each !== 'monthlyActiveUsersOn')));
    const asks = (base: Values) => new Set(undeclaredUsage([use], policyOf(base), index).flatMap(({ data }) => Object.keys(data?.asked ?? {})));
    // Users at a date are asked for by the key for users now.
    const keys = Object.keys(values).filter((key) => key !== 'monthlyActiveUsersOn' && !(asks({}).has(key) && asks(without(worst, key)).has(key)));
    return keys.filter((key) => bases.some((base) => {
      const before = found(without(base, key));
      const known = new Set(before.map(of));
      return !before.some(({ data }) => data?.declare === `usage.${key}`)
        && (values[key] ?? []).some((value) => found({ ...without(base, key), [key]: value }).some((each) => !known.has(of(each))));
    }));
  }

  it('is named on the policy file, for every document and every key on which its answer depends', () => {
    const all = index.licences().flatMap((licence) => silent(licence).map((key) => `${licence.id}: ${key}`));
    assert.deepEqual([...new Set(all)], []);
  }).timeout(60_000);
});
