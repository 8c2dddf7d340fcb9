import assert from 'node:assert/strict';
import type { Choice } from '../../../../src/core/policy/assist/choice';
import { completeAt } from '../../../../src/core/policy/assist/complete';
import type { Facts } from '../../../../src/core/policy/assist/facts';
import { choices, cursor, facts, labels } from './cursor';

const ENTRY = 'new entry: code, model, reason, owner, expires';

/** Defines a test: the first choice is a whole entry, with `|` at each of its stops; the second is its first key. */
function begins(title: string, marked: string, entry: string, key: string): void {
  it(title, () => {
    const [first, second] = choices(marked);
    assert.deepEqual([first && stopped(first), second && stopped(second)], [entry, key]);
    assert.deepEqual([first?.kind, first?.goesOn, second?.kind, second?.goesOn], ['entry', true, 'key', true]);
    assert.ok(first?.docs !== undefined && first.docs !== '');
  });
}

const stopped = ({ insert, stops = [] }: Choice): string => [...stops].reverse().reduce((text, stop) => `${text.slice(0, stop)}|${text.slice(stop)}`, insert);

describe('A whole entry of a list', () => {
  begins('is written behind a dash', 'waivers:\n  - |\n', 'code: |\n    model: |\n    reason: |\n    owner: |\n    expires: 2027-02-20', 'code: |');
  begins('is written with a dash on a line of its own', 'waivers:\n  |\n', '- code: |\n    model: |\n    reason: |\n    owner: |\n    expires: 2027-02-20', '- code: |');
  begins('begins a line behind the key of its list', 'waivers: |\n', '\n  - code: |\n    model: |\n    reason: |\n    owner: |\n    expires: 2027-02-20', '\n  - code: |');
  begins('stands in braces in brackets', 'waivers: [|]\n', '{ code: |, model: |, reason: |, owner: |, expires: 2027-02-20 }', '{ code: | }');
  begins('stands in braces that are there', 'waivers: [{ | }]\n', 'code: |, model: |, reason: |, owner: |, expires: 2027-02-20', 'code: |');
  begins('brings its brackets along in braces', '{ waivers: | }\n', '[{ code: |, model: |, reason: |, owner: |, expires: 2027-02-20 }]', '[{ code: | }]');
  begins('of scopes has a list of paths to fill', 'scopes:\n  - |\n', 'paths: [|]', 'paths: [|]');
  begins('of scopes begins a line too', 'scopes:\n    - paths: [a]\n    - |\n', 'paths: [|]', 'paths: [|]');
  begins('is indented as the file is', 'usage:\n    commercial: true\nscopes: |\n', '\n    - paths: [|]', '\n    - paths: [|]');

  it('is offered where an entry begins, and only there', () => {
    const first = (marked: string): string | undefined => labels(marked)[0];
    assert.deepEqual(['waivers:\n  - |\n', `waivers:\n${'  - {}\n'.repeat(10)}  - |\n`, 'waivers: [{ code: a }, |]\n', 'scopes:\n  - |\n'].map(first), [ENTRY, ENTRY, ENTRY, 'new entry: paths']);
    assert.deepEqual(['|', 'waivers:\n  - code: a\n    |\n', 'waivers:\n  - |: a\n', 'scopes:\n  - paths: [a]\n    usage:\n      |\n', 'models:\n  - |\n', 'models: |\n', 'requirements: |\n'].map(first),
      ['version', 'model', 'code', 'commercial', 'id', 'id', 'licences']);
    assert.ok(!labels(`models:\n${'  - {}\n'.repeat(10)}  - |\n`).some((label) => label.startsWith('new entry')));
  });
});

describe('Choices', () => {
  const ask = (marked: string, more: Partial<Facts> = {}) => {
    const { text, offset } = cursor(marked);
    return completeAt(text, offset, { ...facts(), ...more });
  };

  it('are all that there is, but for models', () => {
    const all = ['|', 'usage: |\n', 'waivers: |\n', 'usage:\n  distributes: |\n', 'requirements: { providers: { allow: [|] } }\n', 'requirements: { licences: { allow: | } }\n', 'waivers:\n  - |\n'];
    assert.deepEqual(all.map((marked) => ask(marked).incomplete), all.map(() => false));
  });

  it('have a kind, and a sentence where there is one', () => {
    assert.deepEqual(choices('usage:\n  monthlyActiveUsersOn: { 2023| }\n')[0], {
      label: '2023-07-18', kind: 'day', detail: 'Llama 2', docs: 'At this date the users count for Llama 2.', span: { start: 33, end: 37 }, insert: '2023-07-18: ', stops: [12], goesOn: true,
    });
    const { schema } = facts();
    const bare = { ...schema, properties: { ...schema.properties, usage: { type: 'object', properties: { a: {} } } } };
    assert.deepEqual(ask('usage:\n  |\n', { schema: bare }).choices, [{ label: 'a', kind: 'key', span: { start: 9, end: 9 }, insert: 'a: ', stops: [3], goesOn: true }]);
    assert.deepEqual(choices('usage:\n  com|: true\n')[0], { label: 'commercial', kind: 'key', docs: choices('usage:\n  com|\n')[0]?.docs, span: { start: 9, end: 12 }, insert: 'commercial' });
  });

  it('are written as their quotation marks want it', () => {
    const index = Object.assign(Object.create(facts().index) as Facts['index'], { modelIds: () => ['a\'b"c, d'], model: () => undefined });
    const written = (marked: string): string | undefined => ask(marked, { index }).choices[0]?.insert;
    assert.deepEqual(['models:\n  - base: |\n', 'models:\n  - { base: | }\n', 'models:\n  - base: \'|\'\n', 'models:\n  - base: "|"\n'].map(written), ['a\'b"c, d', '"a\'b\\"c, d"', 'a\'\'b"c, d', 'a\'b\\"c, d']);
  });

  it('leave out what the list has, however it is written, and nothing where the value is single', () => {
    assert.ok(!labels('usage:\n  userRegions: [kr, |]\n').includes('KR'));
    assert.ok(!labels(`usage: { userRegions: [kr, ${'US, '.repeat(9)}|] }\n`).includes('KR'));
    assert.deepEqual(labels('usage: { commercial: |, "true": 1 }\n'), ['true', 'false']);
  });
});
