import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../src/core/assess/assess';
import { compareWeight } from '../../../src/core/assess/severity';
import { termsChoices } from '../../../src/core/assess/terms';
import { undeclaredUsage } from '../../../src/core/assess/undeclared';
import { expiredWaivers } from '../../../src/core/assess/waivers';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { isCode } from '../../../src/core/codes';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Policy } from '../../../src/core/policy/types';
import type { Finding, Use } from '../../../src/core/types';
import { realCatalogue } from '../assess/real-catalogue';
import { holds } from './documents';
import { keysOf, plainPolicy, scope, waivableCode, written, type PlainPolicy } from './policies';
import { anyUse } from './uses';

const TODAY = '2026-11-22';

/** What a finding is about; messages may name another value. */
const about = ({ code, licence, clause }: Finding): string => JSON.stringify([code, licence, clause]);

const isConflict = ({ severity }: Finding): boolean => severity !== 'information';

function read(text: string): Policy {
  const policy = parsePolicy(text, 'model-review.yaml');
  assert.deepEqual(policy.problems.filter(({ severity }) => severity === 'error'), [], text);
  return policy;
}

describe('assess, for any policy and any model', () => {
  let index: CatalogueIndex;
  let uses: fc.Arbitrary<Use>;
  before(() => {
    index = realCatalogue();
    uses = anyUse(index);
  });
  const judged = (use: Use, policy: Policy, path = 'src/app.py') => assess([use], { index, policy, path, today: TODAY, displayTexts: { has: () => false } });

  it('has policies with every key that can be declared', () => {
    for (const part of ['usage', 'requirements'] as const) {
      const { known, covered } = keysOf(part);
      assert.deepEqual([...covered].sort(), [...known].sort());
    }
  });

  it('never throws, and says nothing firmer than its facts and its place are', () => {
    const policies = fc.tuple(plainPolicy, fc.array(scope, { maxLength: 2 })).map(([plain, scopes]) => written({ ...plain, scopes }));
    holds(fc.tuple(policies, fc.array(uses, { minLength: 1, maxLength: 4 })), ([text, several]) => {
      const policy = read(text);
      for (const path of ['src/app.py', 'research/train.py']) {
        for (const finding of assess(several, { index, policy, path, today: TODAY })) {
          assert.ok(isCode(finding.code) && finding.message !== '' && !/undefined|\[object|NaN|\{\d\}/.test(finding.message), finding.message);
          assert.ok(several.some(({ mention: { span } }) => span.start === finding.span.start && span.end === finding.span.end));
          assert.ok(finding.confidence === undefined || finding.confidence === 'text' || !isConflict(finding), `${finding.code} rests on ${finding.confidence ?? ''}`);
          assert.ok(finding.declared === undefined || text.slice(finding.declared.span.start, finding.declared.span.end) !== '', 'it names a place of the policy');
        }
      }
      assert.ok(several.every((use) => use.mention.role === 'product' || !judged(use, policy).some(isConflict)), 'uses in tests and comments are hints');
    }, 150);
  });

  it('asks, or names the key on the policy file, where a conflict would be lost with a declaration', () => {
    holds(fc.tuple(plainPolicy, uses, fc.nat()), ([plain, use, at]) => {
      const keys = Object.keys(plain.usage);
      const key = keys[at % keys.length];
      const usage = Object.fromEntries(Object.entries(plain.usage).filter(([each]) => each !== key));
      const policy = read(written({ ...plain, usage }));
      const left = judged(use, policy);
      const known = new Set(left.map(about));
      const lost = judged(use, read(written(plain))).filter((each) => isConflict(each) && !known.has(about(each)));
      // What counts at a past date is asked where the users of today make it matter.
      const isPast = key === 'monthlyActiveUsersOn' && 'monthlyActiveUsers' in usage;
      const name = key === 'monthlyActiveUsersOn' ? 'monthlyActiveUsers' : key ?? '';
      const asked = undeclaredUsage([use], policy, index).some(({ data }) => data?.asked?.[name] !== undefined);
      assert.ok(lost.length === 0 || asked || isPast || left.some(({ data }) => data?.declare?.startsWith(`usage.${name}`)),
        `without ${name} nobody asks: ${lost.map(({ message }) => message).join(' ')}`);
    }, 500);
  });

  it('says no less where more is denied or required', () => {
    const stricter: readonly ((requirements: PlainPolicy['requirements'], use: Use) => Readonly<Record<string, unknown>>)[] = [
      (_, { mention }) => ({ models: { deny: [mention.text, 'acme/*'] } }),
      (_, { provider }) => ({ providers: { deny: ['self-hosted', provider ?? 'openai'] } }),
      () => ({ licences: { deny: 'MIT OR Apache-2.0 OR LicenseRef-qwen OR CC-BY-NC-4.0' } }),
      () => ({ openness: { minScore: 100, osaid: true, mofClass: 1, trainingData: true } }),
      () => ({ weightsAvailable: true }), () => ({ pinned: true }), () => ({ retirementNoticeDays: 3650 }), () => ({ maxPriceUSDPerMTok: { input: 0, output: 0 } }),
    ];
    holds(fc.tuple(plainPolicy, uses, fc.constantFrom(...stricter)), ([plain, use, more]) => {
      const added = more(plain.requirements, use);
      const rest = Object.fromEntries(Object.entries(plain.requirements).filter(([key]) => !(key in added)));
      const without = judged(use, read(written({ ...plain, requirements: rest })));
      const within = judged(use, read(written({ ...plain, requirements: { ...rest, ...added } })));
      assert.ok(compareWeight(within, without) >= 0, JSON.stringify(added));
      if (termsChoices(use, index).length === 1) {
        const known = new Set(within.map(about));
        assert.deepEqual(without.filter((each) => !known.has(about(each))), []);
      }
    }, 150);
  });

  it('accepts with a waiver what it names while it holds, and changes nothing else', () => {
    const waiver = fc.record({ code: waivableCode, own: fc.boolean(), expires: fc.constantFrom('2026-11-21', TODAY, '2027-01-31') });
    holds(fc.tuple(plainPolicy, uses, uses, fc.array(waiver, { minLength: 1, maxLength: 12 })), ([plain, use, other, several]) => {
      const waivers = several.map(({ code, own, expires }) => ({ code, model: (own ? use : other).mention.text.toUpperCase(), reason: 'r', owner: 'o', expires }));
      const without = judged(use, read(written(plain)));
      const policy = read(written({ ...plain, waivers }));
      const within = judged(use, policy);
      const plainly = (found: readonly Finding[]) => found.map(({ code, severity, message, clause, licence, model }) => [code, severity, message, clause, licence, model]);
      assert.deepEqual(plainly(within), plainly(without));
      for (const { code, model, waived } of within) {
        const names = [use.mention.text, model].map((each) => each?.toLowerCase());
        const accepts = waivers.some((each) => each.code === code && names.includes(each.model.toLowerCase()) && each.expires >= TODAY);
        assert.equal(waived !== null, accepts, code);
      }
      assert.equal(expiredWaivers(policy, TODAY).length, waivers.filter(({ expires }) => expires < TODAY).length);
    }, 100);
  });
});
