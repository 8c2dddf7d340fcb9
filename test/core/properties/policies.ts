import fc from 'fast-check';
import { CODES } from '../../../src/core/codes';
import { FIELDS_OF_USE, policySchema } from '../../../src/core/policy/schema';

/** The plain values of a policy, before they are written as YAML. */
export interface PlainPolicy {
  readonly usage: Readonly<Record<string, unknown>>;
  readonly requirements: Readonly<Record<string, unknown>>;
}

const REGIONS = ['US', 'EU', 'DE', 'KR', 'CN', 'GB', 'NO', 'RU', 'US-CA', 'IR'] as const;
const DATES = ['2023-07-18', '2024-04-18', '2024-07-23', '2024-09-25', '2024-12-06', '2025-04-05', '2025-01-21'] as const;

const count = fc.constantFrom(0, 1, 999_999, 1e6, 5e6, 20e6, 100e6, 100e6 + 1, 700e6, 2e9, 9e12);
const few = <T>(from: readonly T[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...from), { maxLength });

/** Each key of `usage` with all kinds of values that it may have. */
export const USAGE = {
  commercial: fc.boolean(), companyRegions: few(REGIONS), userRegions: few(REGIONS),
  monthlyActiveUsers: count, monthlyActiveUsersOn: fc.dictionary(fc.constantFrom(...DATES), count, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  dailyActiveUsers: count, monthlyVisits: count, annualRevenueUSD: count, monthlyRevenueUSD: count,
  fieldsOfUse: few([...FIELDS_OF_USE], 4), trainsModelsOnOutputs: fc.constantFrom('no', 'internal', 'distributed'),
  distributes: few(['product', 'weights', 'derivatives']), offersModelApi: fc.boolean(), minimumUserAge: fc.constantFrom(0, 12, 13, 16, 18, 21),
  confidentialData: fc.boolean(), competesWithProvider: fc.boolean(),
} as const satisfies Readonly<Record<string, fc.Arbitrary<unknown>>>;

const spdx = fc.constantFrom('MIT', 'Apache-2.0 OR MIT', 'LicenseRef-qwen OR LicenseRef-llama-3.1-community', 'CC-BY-NC-4.0', 'GPL-3.0-only WITH Classpath-exception-2.0', 'AGPL-3.0-or-later');
const models = few(['gpt-*', 'openai/gpt-4o', 'meta-llama/**', 'Qwen/*', '**', 'no/such'], 3);
const providers = few(['openai', 'aws-bedrock', 'together', 'self-hosted', 'azure', 'nobody'], 3);

const REQUIREMENTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  licences: fc.record({ allow: spdx, deny: spdx }, { requiredKeys: [] }),
  openness: fc.record({ minScore: fc.integer({ min: 0, max: 100 }), osaid: fc.boolean(), mofClass: fc.constantFrom(1, 2, 3), trainingData: fc.boolean() }, { requiredKeys: [] }),
  weightsAvailable: fc.boolean(), pinned: fc.boolean(), maxPriceUSDPerMTok: fc.record({ input: count, output: count }, { requiredKeys: [] }),
  retirementNoticeDays: fc.nat(1000), models: fc.record({ allow: models, deny: models }, { requiredKeys: [] }), providers: fc.record({ allow: providers, deny: providers }, { requiredKeys: [] }),
};

/** Policies over the whole vocabulary, valid as they stand. */
export const plainPolicy: fc.Arbitrary<PlainPolicy> = fc.record({
  usage: fc.record(USAGE, { requiredKeys: [] }), requirements: fc.record(REQUIREMENTS, { requiredKeys: [] }),
});

export const scope = fc.record({ paths: fc.constantFrom(['src/**'], ['research/**'], ['**']), usage: fc.record(USAGE, { requiredKeys: [] }) }, { requiredKeys: ['paths'] });

export const waivableCode = fc.constantFrom(...CODES.slice(0, CODES.indexOf('usage-undeclared')));

/** JSON is YAML. */
export function written(plain: PlainPolicy & { readonly scopes?: unknown; readonly waivers?: unknown }): string {
  return JSON.stringify({ version: 1, ...plain });
}

/** The keys that the schema has below a part of the file, and those that policies here have. */
export function keysOf(part: 'usage' | 'requirements'): { readonly known: readonly string[]; readonly covered: readonly string[] } {
  return { known: Object.keys(policySchema.definitions?.[part]?.properties ?? {}), covered: Object.keys(part === 'usage' ? USAGE : REQUIREMENTS) };
}
