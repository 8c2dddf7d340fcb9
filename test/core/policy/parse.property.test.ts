import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePolicy } from '../../../src/core/policy/parse';
import { parsed, values } from './marked';

describe('parsePolicy, for any text', () => {
  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom('usage:', '  commercial: true', 'waivers:\n  - {', '}', '[', '"', '&a ', '*a', '\t', '- ', ': ', '? ', '|', '>-', '!!binary ', '%YAML 1.1\n---\n',
      '\n', '2027-01-31', 'licences: { allow: "MIT OR', '__proto__: 1', 'constructor: {}', '\ud800', '"\\ud800": 1', '<<: *a', '---\n', '...', '#', '\u0000', '\r');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragment).map((parts) => parts.join(' ')), fc.array(fragment).map((parts) => parts.join('\n'))), (text) => {
      const { problems: found } = parsePolicy(text, 'p');
      found.forEach(({ span, message }) => {
        assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end, 'the span lies in the text');
        assert.ok(message.length > 0);
      });
    }), { numRuns: 300 });
  });

  it('keeps every valid key beside a broken one', () => {
    const valid: readonly (readonly [string, string, unknown])[] = [
      ['commercial', 'true', true], ['monthlyActiveUsers', '12M', 12e6], ['userRegions', '[EU, KR]', ['EU', 'KR']],
      ['trainsModelsOnOutputs', 'internal', 'internal'], ['distributes', '[product]', ['product']], ['minimumUserAge', '13', 13],
    ];
    const broken = fc.constantFrom('comercial: true', 'offersModelApi: perhaps', 'annualRevenueUSD: -1', 'companyRegions: 7', '1: 2', 'dailyActiveUsers: [1]',
      'monthlyActiveUsersOn: { x: y }', 'confidentialData:', 'fieldsOfUse: { a: b }', 'monthlyVisits: *nowhere', 'x: !!oops 3', 'competesWithProvider: "\\x"');
    fc.assert(fc.property(fc.subarray([...valid], { minLength: 1 }), broken, fc.nat(), (keys, fault, at) => {
      const rows = keys.map(([key, text]) => `${key}: ${text}`);
      rows.splice(at % (rows.length + 1), 0, fault);
      const { usage, problems: found } = parsed(`version: 1\nusage:\n${rows.map((row) => `  ${row}`).join('\n')}\n`);
      assert.ok(found.length > 0, 'the fault is reported');
      assert.deepEqual(values(usage), Object.fromEntries(keys.map(([key, , value]) => [key, value])));
    }), { numRuns: 100 });
  });
});
