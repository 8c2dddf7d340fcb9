import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/policy/document';
import { validate } from '../../../src/core/policy/validate';
import { problems } from './marked';

const WAIVER = 'code: model-retired, model: gpt-4, reason: r, owner: o, expires: 2027-01-01';

describe('Faults that the schema finds', () => {
  problems('are keys in another place', 'version: 1\n‹pinned›: true\n‹commercial›: true\nusage: { ‹pinned›: true }\n', [
    'pinned is not used here; write it under requirements:, indented.', 'commercial is not used here; write it under usage:, indented.',
    'pinned is not a key here and is not used; delete it or write one of commercial, companyRegions, userRegions, monthlyActiveUsers, monthlyActiveUsersOn, dailyActiveUsers, ….',
  ]);
  problems('are keys that are not guessed to be one that stands there already', 'version: 1\nusage: { commercial: true, ‹comercial›: true }\n', [
    'comercial is not a key here and is not used; delete it or write one of commercial, companyRegions, userRegions, monthlyActiveUsers, monthlyActiveUsersOn, dailyActiveUsers, ….',
  ]);
  problems('list all the keys of a part that has six or fewer', `version: 1\nrequirements: { openness: { ‹zzzzzzzz›: 1 } }\nwaivers: [{ ${WAIVER}, ‹zzzzzzzz›: 1 }]\n‹zzzzzzzz›: 1\n`, [
    'zzzzzzzz is not a key here and is not used; delete it or write one of minScore, osaid, mofClass, trainingData.',
    'zzzzzzzz is not a key here and is not used; delete it or write one of code, model, reason, owner, expires.',
    'zzzzzzzz is not a key here and is not used; delete it or write one of version, usage, requirements, scopes, waivers, models.',
  ]);
  problems('are parts that lack what they need', 'version: 1\nscopes: [‹{ usage: { commercial: true } }›]\nmodels: [‹{ alias: a }›]\nwaivers: [‹{ code: model-retired }›]\n', [
    'The scope has no paths, so it applies to no file; add what is missing.', 'The entry has no id, so it names no model; add what is missing.',
    'The waiver has no model, reason, owner, expires, so it waives nothing; add what is missing.',
  ], ({ problems: found }) => assert.deepEqual(found.map(({ severity }) => severity), ['error', 'error', 'error']));
  problems('are values of another type, with what each must be', 'version: 1\nrequirements: ‹3›\nusage: { companyRegions: ‹US›, trainsModelsOnOutputs: ‹3›, monthlyActiveUsersOn: ‹3› }\nscopes: ‹a›\nmodels: [‹a›]\n', [
    'requirements is 3, which is not used; write its keys below it, indented.', 'companyRegions is US, which is not used; write a list such as [US].', 'trainsModelsOnOutputs is 3, which is not used; write no, internal, distributed.',
    'monthlyActiveUsersOn is 3, which is not used; write its keys below it, indented.', 'scopes is a, which is not used; write a list such as [a].', 'models is a, which is not used; write its keys below it, indented.',
  ]);
  problems('are values of another type in requirements', 'version: 1\nrequirements: { models: { deny: ‹a› }, providers: { allow: ‹b› }, maxPriceUSDPerMTok: { input: ‹cheap› }, openness: { mofClass: ‹4›, minScore: ‹high› }, licences: { allow: ‹3› } }\n', [
    'deny is a, which is not used; write a list such as [a].', 'allow is b, which is not used; write a list such as [b].', 'input is cheap, which is not used; write US dollars per million tokens such as 2.50.',
    'mofClass is 4, which is not used; write 1, 2, 3.', 'minScore is high, which is not used; write a number from 0 to 100.', 'allow is 3, which is not used; write an SPDX expression such as MIT OR LicenseRef-qwen.',
  ]);
  problems('are codes, of which the nearest is named, or the page that lists them', `version: 1\nwaivers: [{ ${WAIVER.replace('model-retired', '‹model-retierd›')} }, { ${WAIVER.replace('model-retired', '‹nothing-like-it›')} }]\n`, [
    'code is model-retierd, which is not used; write model-retired.', 'code is nothing-like-it, which is not used; write a code from docs/rules.',
  ], ({ problems: found }) => assert.deepEqual(found.map(({ instead }) => instead), ['model-retired', undefined]));
  problems('are texts that are none', `version: 1\nmodels: [{ id: ‹3› }]\nwaivers: [{ ${WAIVER.replace('reason: r', 'reason: ‹[a]›')} }]\n`, ['id is 3, which is not used; write a text.', 'reason is ["a"], which is not used; write a text.']);
  problems('have their own key in the sentence, also where it has marks of its own', 'version: 1\nusage:\n  ‹"a/b~c"›: 1\n  ‹x1›: 2\n', [
    ...['a/b~c', 'x1'].map((key) => `${key} is not a key here and is not used; delete it or write one of commercial, companyRegions, userRegions, monthlyActiveUsers, monthlyActiveUsersOn, dailyActiveUsers, ….`),
  ]);

  it('are told two hundred times at most, and refuse all the same', () => {
    const { root } = readDocument(`version: 1\nusage:\n${Array.from({ length: 260 }, (_, i) => `  odd${i}: 1\n`).join('')}`);
    const found = validate(root ?? assert.fail(), new Set());
    assert.deepEqual([found.problems.length, found.refused.size], [200, 260]);
  });

  it('are not told of what is doubtful already', () => {
    const { root } = readDocument('version: 1\nusage: { odd: 1 }\n');
    const usage = root?.entries?.get('usage')?.value ?? assert.fail();
    assert.deepEqual(validate(root ?? assert.fail(), new Set([usage])).problems, []);
    assert.deepEqual(validate(root ?? assert.fail(), new Set([root ?? assert.fail()])).problems, []);
  });
});
