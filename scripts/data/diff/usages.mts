import { parsePolicy } from '../../../src/core/policy/parse';
import type { Policy } from '../../../src/core/policy/types';

/** Projects as they are, each under one name: what changes for them is what a change of the data is about. */
const USAGES: Readonly<Record<string, string>> = {
  'company in the EU': `
    commercial: true
    companyRegions: [DE]
    userRegions: [EU]
    monthlyActiveUsers: 200000
    annualRevenueUSD: 500000
    monthlyRevenueUSD: 40000
    distributes: [product]
    trainsModelsOnOutputs: 'no'
    offersModelApi: false`,
  '900 million users': `
    commercial: true
    companyRegions: [US]
    userRegions: [US, EU, KR]
    monthlyActiveUsers: 900000000
    monthlyActiveUsersOn: { 2023-07-18: 900000000, 2024-04-18: 900000000, 2024-07-23: 900000000, 2024-09-25: 900000000, 2024-12-06: 900000000, 2025-04-05: 900000000 }
    annualRevenueUSD: 90000000000
    distributes: [product]
    trainsModelsOnOutputs: 'no'
    offersModelApi: false`,
  'trains on outputs': `
    commercial: true
    companyRegions: [US]
    userRegions: [US]
    monthlyActiveUsers: 1000
    annualRevenueUSD: 100000
    distributes: [derivatives, weights]
    trainsModelsOnOutputs: distributed
    offersModelApi: false`,
  'sells a model API': `
    commercial: true
    companyRegions: [US]
    userRegions: [US]
    monthlyActiveUsers: 1000
    annualRevenueUSD: 30000000
    monthlyRevenueUSD: 2500000
    distributes: [product]
    trainsModelsOnOutputs: 'no'
    offersModelApi: true`,
  'revenue of 5 million': `
    commercial: true
    companyRegions: [GB]
    userRegions: [GB]
    monthlyActiveUsers: 50000
    annualRevenueUSD: 5000000
    monthlyRevenueUSD: 420000
    distributes: [product, weights]
    trainsModelsOnOutputs: internal
    offersModelApi: false`,
  'research': `
    commercial: false
    companyRegions: [FR]
    userRegions: [FR]
    monthlyActiveUsers: 10
    annualRevenueUSD: 0
    distributes: [derivatives]
    trainsModelsOnOutputs: internal
    offersModelApi: false`,
};

/** The policies by name; throws where one is not valid, so that no key is silently unread. */
export function usages(): ReadonlyMap<string, Policy> {
  return new Map(Object.entries(USAGES).map(([name, usage]) => {
    const policy = parsePolicy(`version: 1\nusage:${usage}\n`, 'model-review.yaml');
    const [fault] = policy.problems.filter(({ severity }) => severity === 'error');
    if (fault) {
      throw new Error(`The usage "${name}" is not valid: ${fault.message}`);
    }
    return [name, policy];
  }));
}
