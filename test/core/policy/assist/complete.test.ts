import assert from 'node:assert/strict';
import { CODES } from '../../../../src/core/codes';
import { completeAt } from '../../../../src/core/policy/assist/complete';
import { parsePolicy } from '../../../../src/core/policy/parse';
import { choices, cursor, facts, labels, taken } from './cursor';

/** Defines a test: at the cursor exactly these are offered. */
function offers(title: string, marked: string, expected: readonly string[]): void {
  it(title, () => assert.deepEqual(labels(marked), expected));
}

function takes(title: string, marked: string, label: string, after: string): void {
  it(title, () => assert.equal(taken(marked, label), after));
}

describe('completing keys', () => {
  offers('offers the sections of the file', '|', ['version', 'usage', 'requirements', 'scopes', 'waivers', 'models']);
  offers('leaves out what is there already', 'version: 1\nusage:\n  commercial: true\nmod|\nwaivers: []\n', ['requirements', 'scopes', 'models']);
  offers('offers the keys of a nested mapping', 'requirements:\n  openness:\n    |\n', ['minScore', 'osaid', 'mofClass', 'trainingData']);
  offers('offers them in brackets', 'requirements: { openness: { osaid: true, | } }\n', ['minScore', 'mofClass', 'trainingData']);
  offers('offers them in brackets that are not closed', 'requirements: { openness: { osaid: true, |\nusage:\n', ['minScore', 'mofClass', 'trainingData']);
  offers('offers them in an entry of a list', 'models:\n  - id: a\n    |\n', ['alias', 'provider', 'base', 'licence']);
  offers('offers nothing in a comment', 'usage:\n  # comm|\n', []);
  offers('offers nothing under a key that has none', 'usage:\n  commercial:\n    |\n', ['true', 'false']);
  offers('offers nothing in another\'s key', 'colour:\n  |\n', []);
  offers('offers nothing at a column where no key can stand', 'usage:\n    commercial: true\n  |\n', []);

  takes('writes a key for a value', 'usage:\n  comm|\n', 'commercial', 'usage:\n  commercial: |\n');
  takes('takes the whole word', 'usage:\n  com|xx\n  offersModelApi: no\n', 'commercial', 'usage:\n  commercial: |\n  offersModelApi: no\n');
  takes('keeps the colon and the value behind the key', 'usage:\n  com|: true\n', 'commercial', 'usage:\n  commercial|: true\n');
  takes('writes a key for keys, a level deeper', 'usa|', 'usage', 'usage:\n  |');
  takes('indents as the file does', 'usage:\n    commercial: true\nreq|\n', 'requirements', 'usage:\n    commercial: true\nrequirements:\n    |\n');
  takes('writes brackets for a list', 'usage:\n  user|\n', 'userRegions', 'usage:\n  userRegions: [|]\n');
  takes('writes a dash for a list of entries', 'waiv|', 'waivers', 'waivers:\n  - |');
  takes('writes braces inside braces', 'requirements: { open| }\n', 'openness', 'requirements: { openness: { | } }\n');
  takes('begins a block behind the key of one', 'usage: |\n', 'commercial', 'usage: \n  commercial: |\n');
  takes('opens braces where only they fit', 'requirements: { openness: | }\n', 'osaid', 'requirements: { openness: { osaid: | } }\n');
  takes('begins an entry behind a dash', 'models:\n  - |\n', 'id', 'models:\n  - id: |\n');
  takes('adds the dash of an entry', 'models:\n  - id: a\n  |\n', 'id', 'models:\n  - id: a\n  - id: |\n');
  takes('works with Windows line breaks', 'usage:\r\n  |\r\n  commercial: true\r\n', 'offersModelApi', 'usage:\r\n  offersModelApi: |\r\n  commercial: true\r\n');
  takes('works behind a byte order mark', '\uFEFFusa|', 'usage', '\uFEFFusage:\n  |');

  it('says what a key is for', () => {
    assert.match(choices('usage:\n  |').find(({ label }) => label === 'commercial')?.docs ?? '', /earns money/);
  });

  it('writes a waiver with every field that it must have, and an end', () => {
    const [entry] = choices('waivers:\n  - |\n');
    assert.equal(entry?.insert, 'code: \n    model: \n    reason: \n    owner: \n    expires: 2027-02-20');
    assert.deepEqual(entry?.stops?.map((stop) => entry.insert.slice(0, stop).split('\n').at(-1)), ['code: ', '    model: ', '    reason: ', '    owner: ']);
  });
});

describe('completing the dates of counts', () => {
  it('offers those at which licences count, with the licences', () => {
    const offered = choices('usage:\n  monthlyActiveUsersOn: { 2024-07-23: 40M, | }\n');
    assert.ok(offered.length > 3);
    assert.ok(!offered.some(({ label }) => label === '2024-07-23'));
    assert.match(offered.find(({ label }) => label === '2024-04-18')?.detail ?? '', /Llama 3/);
  });
  takes('writes a date', 'usage:\n  monthlyActiveUsersOn:\n    2024-04|\n', '2024-04-18', 'usage:\n  monthlyActiveUsersOn:\n    2024-04-18: |\n');
  takes('opens braces for a date on the line of its key', 'usage: { monthlyActiveUsersOn: | }\n', '2024-04-18', 'usage: { monthlyActiveUsersOn: { 2024-04-18: | } }\n');
});

describe('completing values', () => {
  offers('offers true and false', 'usage:\n  commercial: |\n', ['true', 'false']);
  offers('offers them within a half typed word', 'usage: { commercial: tr|\n', ['true', 'false']);
  offers('offers the words of a key that has few', 'usage:\n  trainsModelsOnOutputs: |\n', ['no', 'internal', 'distributed']);
  offers('offers the classes', 'requirements: { openness: { mofClass: | } }', ['1', '2', '3']);
  offers('leaves out what the list has already', 'usage:\n  distributes: [product, |]\n', ['weights', 'derivatives']);
  offers('leaves it out over several lines too', 'usage:\n  distributes:\n    - weights\n    - |\n    - product\n', ['derivatives']);
  offers('offers the version that there is', 'version: |\n', ['1']);
  offers('offers every code that can be waived', 'waivers:\n  - { code: | }', CODES.filter((code) => !['usage-undeclared', 'waiver-expired', 'waiver-unused', 'policy-invalid'].includes(code)));
  offers('offers nothing for a number', 'usage:\n  monthlyActiveUsers: |\n', []);
  offers('offers nothing for a glob', 'requirements:\n  models:\n    deny: [|]\n', []);
  offers('offers days to come for the end of a waiver', 'waivers:\n  - { expires: | }', ['2027-02-20', '2027-05-21', '2027-11-22']);

  takes('replaces the word', 'usage:\n  commercial: fal|se # c\n', 'true', 'usage:\n  commercial: true| # c\n');
  takes('writes brackets around the first member', 'usage:\n  distributes: |\n', 'product', 'usage:\n  distributes: [product|]\n');
  takes('writes a dash before a member on its own line', 'usage:\n  distributes:\n    |\n', 'product', 'usage:\n  distributes:\n    - product|\n');
  takes('writes a dash below another', 'usage:\n  distributes:\n    - weights\n    pro|\n', 'product', 'usage:\n  distributes:\n    - weights\n    - product|\n');
  takes('stays inside quotation marks', 'usage:\n  userRegions: ["E|"]\n', 'EU', 'usage:\n  userRegions: ["EU|"]\n');
  takes('keeps the members behind it', 'usage: { userRegions: [E|, KR] }', 'EU', 'usage: { userRegions: [EU|, KR] }');

  it('offers regions by their names', () => {
    assert.equal(choices('usage:\n  userRegions: [|]\n').find(({ label }) => label === 'KR')?.detail, 'South Korea');
  });

  it('offers the fields that licences name, with the licences', () => {
    assert.match(choices('usage:\n  fieldsOfUse: [|]\n').find(({ label }) => label === 'medical-advice')?.detail ?? '', /\w/);
  });

  it('says what a code means', () => {
    assert.equal(choices('waivers:\n  - { code: | }')[0]?.detail, 'The licence bars commercial use');
  });
});

describe('completing ids', () => {
  takes('offers models by a part of their id', 'waivers:\n  - model: Meta-Llama-3-8B-Ins|\n', 'meta-llama/Meta-Llama-3-8B-Instruct', 'waivers:\n  - model: meta-llama/Meta-Llama-3-8B-Instruct|\n');
  takes('offers providers', 'models:\n  - { id: a, provider: az| }\n', 'azure', 'models:\n  - { id: a, provider: azure| }\n');
  takes('offers the project itself where hosts are listed', 'requirements:\n  providers: { deny: [|] }\n', 'self-hosted', 'requirements:\n  providers: { deny: [self-hosted|] }\n');

  it('says that more models fit than it lists', () => {
    const { text, offset } = cursor('models:\n  - { alias: | }');
    const { choices: offered, incomplete } = completeAt(text, offset, facts());
    assert.equal(offered.length, 200);
    assert.equal(incomplete, true);
  });

  it('puts an id into quotation marks that YAML would read as something else', () => {
    const odd = facts().index.modelIds().filter((id) => /^[@`"'&*!|>%{[]|: | #/.test(id));
    for (const id of odd.slice(0, 5)) {
      const done = taken(`models:\n  - id: a\n    base: ${''}|\n`.replace('|', `"${id}|"`), id).replace('|', '');
      assert.equal(parsePolicy(`version: 1\n${done}`, 'p').models[0]?.base, id);
    }
  });
});

describe('completing licence expressions', () => {
  takes('offers licences', 'requirements:\n  licences: { allow: Apache| }\n', 'Apache-2.0', 'requirements:\n  licences: { allow: Apache-2.0| }\n');
  offers('offers operators behind a licence', 'requirements:\n  licences: { allow: "MIT |" }\n', ['OR', 'AND', 'WITH']);
  offers('offers operators behind a bracket', 'requirements:\n  licences:\n    allow: (MIT OR ISC) |\n', ['OR', 'AND', 'WITH']);
  takes('takes nothing away right behind a bracket', 'requirements:\n  licences:\n    allow: (MIT OR ISC)|\n', 'OR', 'requirements:\n  licences:\n    allow: (MIT OR ISC)OR|\n');
  takes('offers exceptions behind WITH', 'models:\n  - { id: a, licence: Apache-2.0 WITH LL| }', 'LLVM-exception', 'models:\n  - { id: a, licence: Apache-2.0 WITH LLVM-exception| }');
  it('offers behind WITH no licence, and behind the exception an operator', () => {
    assert.ok(!labels('requirements:\n  licences: { allow: GPL-2.0-only WITH | }').includes('MIT'));
    assert.deepEqual(labels('requirements:\n  licences: { allow: "GPL-2.0-only WITH Classpath-exception-2.0 |" }'), ['OR', 'AND', 'WITH']);
  });
  takes('offers licences behind an operator, in quotation marks that are not closed', 'requirements:\n  licences: { allow: "MIT OR LicenseRef-llama-3.1|\n', 'LicenseRef-llama-3.1-community',
    'requirements:\n  licences: { allow: "MIT OR LicenseRef-llama-3.1-community|\n');
  takes('replaces one word of several', 'requirements:\n  licences:\n    allow: MIT OR Apa|che AND ISC\n', 'Apache-2.0', 'requirements:\n  licences:\n    allow: MIT OR Apache-2.0| AND ISC\n');
  it('says what a licence allows', () => {
    assert.match(choices('models:\n  - { id: a, licence: | }').find(({ label }) => label === 'LicenseRef-llama-3-community')?.docs ?? '', /^Commercial use: on conditions\. Limits of monthly users: 700M\./);
  });
  takes('offers licences behind an open bracket', 'models:\n  - { id: a, licence: (| }', 'MIT', 'models:\n  - { id: a, licence: (MIT| }');
});
