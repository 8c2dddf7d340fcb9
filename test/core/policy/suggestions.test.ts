import assert from 'node:assert/strict';
import { likelyLicence } from '../../../src/core/policy/likely-licence';
import { parsed } from './marked';

describe('what is likely meant in place of a fault', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['a misspelt key', 'version: 1\nusage: { comercial: true }\n', 'version: 1\nusage: { commercial: true }\n'],
    ['a misspelt word of few', 'version: 1\nusage: { trainsModelsOnOutputs: intern }\n', 'version: 1\nusage: { trainsModelsOnOutputs: internal }\n'],
    ['a word of few in capitals', 'version: 1\nusage: { distributes: [Product] }\n', 'version: 1\nusage: { distributes: [product] }\n'],
    ['a misspelt code', 'version: 1\nwaivers: [{ code: model-retried, model: a, reason: b, owner: c, expires: 2027-01-01 }]\n',
      'version: 1\nwaivers: [{ code: model-retired, model: a, reason: b, owner: c, expires: 2027-01-01 }]\n'],
    ['a misspelt field', 'version: 1\nusage: { fieldsOfUse: [medical-advise] }\n', 'version: 1\nusage: { fieldsOfUse: [medical-advice] }\n'],
    ['a misspelt licence', 'version: 1\nrequirements: { licences: { allow: "MIT OR Apache2" } }\n', 'version: 1\nrequirements: { licences: { allow: "MIT OR Apache-2.0" } }\n'],
    ['a key of which nothing is near', 'version: 1\nusage: { favouriteColour: blue }\n', undefined],
    ['a value that is no word', 'version: 1\nusage: { monthlyActiveUsers: many }\n', undefined],
  ];
  for (const [title, text, after] of cases) {
    it(`is known of ${title}${after === undefined ? ' to be nothing' : ''}`, () => {
      const [problem] = parsed(text).problems;
      assert.ok(problem);
      const { span, instead } = problem;
      assert.equal(instead === undefined ? undefined : text.slice(0, span.start) + instead + text.slice(span.end), after);
      if (after !== undefined) {
        assert.deepEqual(parsed(after).problems, []);
      }
    });
  }

  it('is found for licences in other spellings', () => {
    assert.deepEqual(['apache-2.0', 'Apache2', 'mit', 'MIT-License', 'LicenseRef-a_b', '||', 'cc-by-nc-4.0', 'gpl-3.0-only', 'llama3', 'x'].map(likelyLicence),
      ['Apache-2.0', 'Apache-2.0', 'MIT', 'MIT', 'LicenseRef-a-b', 'OR', 'CC-BY-NC-4.0', 'GPL-3.0-only', undefined, undefined]);
  });
});
