import assert from 'node:assert/strict';
import { CODES } from '../../../../src/core/codes';
import { noteAt, type Note } from '../../../../src/core/policy/assist/hover';
import { policySchema, schemaAt } from '../../../../src/core/policy/schema';
import { cursor, facts } from './cursor';

function note(marked: string): Note {
  const { text, offset } = cursor(marked);
  const found = noteAt(text, offset, facts());
  assert.ok(found, 'there is a note');
  return found;
}

/** Defines a test: what the value under the cursor means. */
function means(title: string, marked: string, expected: readonly string[]): void {
  it(title, () => assert.deepEqual(note(marked).meaning, expected));
}

describe('the note on a key', () => {
  it('says its type, what it is for, and which findings it decides', () => {
    const found = note('usage:\n  monthlyAct|iveUsers: 12M\n');
    assert.equal(found.path, 'usage.monthlyActiveUsers');
    assert.equal(found.type, 'number, such as 12000000 or 12M');
    assert.match(found.docs ?? '', /affiliates included/);
    assert.deepEqual(found.decides, ['threshold-exceeded', 'threshold-display-duty', 'threshold-date-unknown']);
    assert.deepEqual(found.meaning, ['Read as 12,000,000.']);
    assert.deepEqual(found.span, { start: 9, end: 27 });
  });

  it('is the same in a scope', () => assert.match(note('scopes:\n  - paths: [a]\n    usage: { comm|ercial: no }\n').docs ?? '', /earns money/));
  it('is there in a broken file', () => assert.match(note('usage: { comm|ercial: true, userRegions: [EU\nx: "').docs ?? '', /earns money/));
  it('names the words of a list', () => assert.equal(note('usage:\n  distr|ibutes: []\n').type, 'list of product, weights, derivatives'));
  it('is not given for a key that the format does not have', () => {
    const { text, offset } = cursor('usage:\n  comer|cial: true\n');
    assert.equal(noteAt(text, offset, facts()), undefined);
  });
  it('is not given between keys', () => {
    const { text, offset } = cursor('usage:\n  commercial: true\n|\n\n  offersModelApi: true\n');
    assert.equal(noteAt(text, offset, facts()), undefined);
  });

  it('is not given for a file that is one word', () => assert.equal(noteAt('usage', 2, facts()), undefined));
  it('is given up to the end of the key', () => assert.equal(note('usage:\n  commercial|: no\n').path, 'usage.commercial'));
  it('has no sentence where the format has none', () => {
    const found = noteAt('version: 1\n', 2, { ...facts(), schema: { properties: { version: { type: 'integer' } } } });
    assert.deepEqual(found, { span: { start: 0, end: 7 }, path: 'version', type: 'whole number', decides: [], meaning: [] });
  });

  it('has a type for every key of the format', () => {
    const { text } = cursor('|usage: { commercial: 1, companyRegions: 1, monthlyActiveUsers: 1, monthlyActiveUsersOn: {}, fieldsOfUse: 1, trainsModelsOnOutputs: 1, distributes: 1, minimumUserAge: 1 }\n'
      + 'requirements: { licences: { allow: 1 }, openness: { minScore: 1, mofClass: 1 }, maxPriceUSDPerMTok: { input: 1 }, retirementNoticeDays: 1, models: { allow: 1 }, providers: { allow: 1 } }\n'
      + 'waivers: [{ code: 1, expires: 1, reason: 1 }]\nversion: 1\n');
    const types = [...text.matchAll(/(\w+):/g)].map(({ index, 1: key }) => `${key}: ${noteAt(text, index, facts())?.type}`);
    assert.deepEqual(types, [
      'usage: keys of its own', 'commercial: true or false', 'companyRegions: list of ISO 3166 codes, and EU', 'monthlyActiveUsers: number, such as 12000000 or 12M',
      'monthlyActiveUsersOn: numbers by day', 'fieldsOfUse: list', 'trainsModelsOnOutputs: one of no, internal, distributed', 'distributes: list of product, weights, derivatives',
      'minimumUserAge: number from 0 to 150', 'requirements: keys of its own', 'licences: keys of its own', 'allow: SPDX expression', 'openness: keys of its own', 'minScore: number from 0 to 100',
      'mofClass: one of 1, 2, 3', 'maxPriceUSDPerMTok: keys of its own', 'input: US dollars per million tokens', 'retirementNoticeDays: number from 0 to 3650', 'models: keys of its own',
      'allow: list of globs', 'providers: keys of its own', 'allow: list of provider ids', 'waivers: list', 'code: finding code', 'expires: day, such as 2026-01-31', 'reason: text', 'version: whole number',
    ]);
  });
});

describe('the note on a value', () => {
  means('says the number that it is read as', 'usage:\n  annualRevenueUSD: 1_5|00k\n', ['Read as 1,500,000.']);
  means('says nothing of a number that is none', 'usage:\n  annualRevenueUSD: a l|ot\n', []);
  means('says the truth value of a word', 'usage:\n  commercial: n|o\n', ['Read as false.']);
  means('names a region', 'usage:\n  userRegions: [K|R]\n', ['South Korea']);
  means('says how a region is read', 'usage:\n  userRegions:\n    - u|k\n', ['Read as GB, United Kingdom.']);
  means('names the licences that count at a date', 'usage:\n  monthlyActiveUsersOn: { 2024-04-18: 9|00M }\n', ['Read as 900,000,000.', 'At this date the users count for Llama 3.']);
  means('names a model, its publisher and its licence', 'models:\n  - { id: a, base: meta-llama/Meta-Llama|-3-8B-Instruct }\n', ['Meta-Llama-3-8B-Instruct · Meta · LicenseRef-llama-3-community']);
  means('names a provider by its other names too', 'requirements:\n  providers: { allow: [aws-bed|rock] }\n', ['Amazon Bedrock']);
  means('says when a waiver ends', 'waivers:\n  - { expires: 2026-12|-22 }\n', ['Ends in 30 days.']);
  means('says that a waiver has ended', 'waivers:\n  - { expires: 2026-11|-20 }\n', ['Ended 2 days ago.']);
  means('says what a code means', 'waivers:\n  - { code: comm|ercial-prohibited }\n', ['The licence bars commercial use']);

  it('says of one licence in an expression what it is', () => {
    const { meaning, span } = note('requirements:\n  licences: { allow: "MIT OR LicenseRef-llama-3-com|munity" }\n');
    assert.deepEqual(meaning, ['Meta Llama 3 Community License Agreement', 'Commercial use: on conditions.', 'Limits of monthly users: 700M.']);
    assert.equal(span.end - span.start, 37);
  });
});

describe('the note on a member of a list', () => {
  it('has the path and the words of its list, and a value its own place', () => {
    const found = note('usage:\n  userRegions: [K|R, EU]\n');
    const list = note('usage:\n  user|Regions: [KR, EU]\n');
    assert.deepEqual([found.path, found.type, found.docs, found.decides, found.span], ['usage.userRegions', list.type, list.docs, list.decides, { start: 23, end: 25 }]);
    assert.ok(list.decides.length > 0);
    assert.equal(note('waivers:\n  - { code: layered-terms, reason: a|b }\n').path, 'waivers.reason');
  });

  it('is found in the eleventh too', () => {
    const found = note(`waivers:\n${'  - {}\n'.repeat(10)}  - { re|ason: a }\n`);
    assert.equal(found.path, 'waivers.reason');
    assert.deepEqual(note(`usage:\n  fieldsOfUse: [${'a, '.repeat(10)}b|b]\n`).path, 'usage.fieldsOfUse');
  });

  it('has the findings that its part decides where it has none of its own', () => {
    assert.deepEqual(note('usage:\n  monthlyActiveUsersOn: { 2024-04|-18: 1 }\n').decides, note('usage:\n  monthly|ActiveUsersOn: { 2024-04-18: 1 }\n').decides);
    assert.deepEqual(note('vers|ion: 1\n').decides, []);
    assert.equal(note('usage:\n  monthlyActiveUsersOn: { 2024-04|-18: 1 }\n').path, 'usage.monthlyActiveUsersOn.2024-04-18');
  });
});

describe('the note on a licence in an expression', () => {
  const expression = (marked: string): readonly string[] => note(`models:\n  - { id: a, licence: ${marked} }\n`).meaning.slice(0, 1);

  it('is that of the word, from its first letter to behind its last', () => {
    const words = ['"|MIT OR ISC"', '"MIT| OR ISC"', '"MIT OR |ISC"', '"MIT OR ISC|"', '"(MIT|) OR ISC"', '(|MIT OR ISC)', "'I|SC'", '"MIT O|R ISC"'].map((marked) => expression(marked)[0]);
    assert.deepEqual(words, ['MIT License', 'MIT License', 'ISC License', 'ISC License', 'MIT License', 'MIT License', 'ISC License', undefined]);
  });
  it('is none of the whole where its key is asked', () => assert.deepEqual(note('models:\n  - { id: a, lic|ence: MIT }\n').meaning, []));
});

describe('the note on a licence', () => {
  means('says that a free one allows commercial use', 'models:\n  - { id: a, licence: M|IT }\n', ['MIT License', 'Commercial use: allowed.']);

  it('never says "allowed" where the text has limits, lists of uses or regions, or was not read for it', () => {
    for (const { id, terms } of facts().index.licences()) {
      const tied = [terms.gates, terms.fieldsOfUse, terms.commercialUse?.subjectTo].some((each) => (each ?? []).length > 0) || terms.regions !== undefined;
      if (tied || terms.commercialUse?.confidence !== 'text') {
        const text = `models:\n  - id: a\n    licence: ${id}\n`;
        assert.ok(!noteAt(text, text.length - 2, facts())?.meaning.includes('Commercial use: allowed.'), id);
      }
    }
  });
});

describe('the findings that keys decide', () => {
  it('are all the codes, but for those that need no declaration', () => {
    const decided = new Set<string>(JSON.stringify(policySchema).match(/[a-z]+(?:-[a-z]+)+/g));
    assert.ok(CODES.every((code) => decided.has(code)));
    const keys = ['usage', 'requirements'].flatMap((key) => Object.keys(schemaAt([key])?.schema.properties ?? {}).map((each) => [key, each]));
    const bare = keys.filter((path) => {
      const schema = schemaAt(path)?.schema;
      return !schema?.['x-decides'] && !Object.values(schema?.properties ?? {}).every((each) => each['x-decides']);
    });
    assert.deepEqual(bare, []);
  });
});
