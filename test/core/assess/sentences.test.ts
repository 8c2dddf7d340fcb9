import assert from 'node:assert/strict';
import { assess } from '../../../src/core/assess/assess';
import { parsePolicy } from '../../../src/core/policy/parse';
import { FIELDS_OF_USE } from '../../../src/core/policy/schema';
import type { Use } from '../../../src/core/types';
import { lines } from './judge';
import { realCatalogue } from './real-catalogue';

describe('sentences', () => {
  it('fits every sentence about a model of the catalogue into 150 characters', () => {
    const real = realCatalogue();
    const policy = parsePolicy(`version: 1
usage:
  { commercial: true, trainsModelsOnOutputs: distributed, distributes: [product, weights, derivatives], offersModelApi: true, monthlyActiveUsers: 1B,
    monthlyActiveUsersOn: { 2024-04-18: 1B }, annualRevenueUSD: 100M, monthlyRevenueUSD: 50M, dailyActiveUsers: 5M, monthlyVisits: 5M, companyRegions: [DE], userRegions: [DE, KR, CN],
    fieldsOfUse: [${[...FIELDS_OF_USE].join(', ')}], minimumUserAge: 5, confidentialData: true, competesWithProvider: true }
requirements: { pinned: true, openness: { minScore: 100, osaid: true, mofClass: 1, trainingData: true }, licences: { allow: ISC }, providers: { allow: [acme] } }`, 'p');
    assert.deepEqual(policy.problems, []);
    const uses = real.models().map((model): Use => ({
      mention: { text: model.id, span: { start: 0, end: 1 }, place: 'string', role: 'product', strength: 'strong' }, resolution: { kind: 'exact', model },
    }));
    const found = assess(uses, { index: real, policy, path: 'a', today: '2026-11-22' });
    assert.ok(found.length > real.size);
    assert.deepEqual(lines(found.filter((each) => each.message.length > 150)), []);
  });
});
