import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/policy/document';
import * as readings from '../../../src/core/policy/readings';
import type { Read, Reading } from '../../../src/core/policy/readings';
import { parsed, problems, values } from './marked';

/** What a reading makes of the value `v`, and what it reports. */
function read<T>(how: Read<T>, yaml: string): { readonly found: Reading<T> | undefined; readonly reports: readonly string[] } {
  const text = `v: ${yaml}\n`;
  const at = readDocument(text).root?.entries?.get('v')?.value ?? assert.fail();
  const reports: string[] = [];
  const found = how(at, 'v', {
    report: (span, message, severity = 'error', instead) => reports.push([severity, message, text.slice(span.start, span.end), instead ?? ''].join(' | ')),
    usable: () => true,
  });
  return { found, reports };
}

describe('Reading one value', () => {
  it('takes only what has the right type', () => {
    assert.deepEqual(['5', '"5"', 'true'].map((yaml) => read(readings.number, yaml).found?.value), [5, undefined, undefined]);
    assert.deepEqual(['1', '4', '"1"'].map((yaml) => read(readings.oneOf([1, 2]), yaml).found?.value), [1, undefined, undefined]);
    assert.deepEqual(['no', 'false', 'internal', 'distributed', 'true', 'yes'].map((yaml) => read(readings.training, yaml).found?.value), ['no', 'no', 'internal', 'distributed', undefined, undefined]);
    assert.deepEqual(read(readings.training, 'yes').reports, ['error | v is yes, which is not used; write a text. | yes | ']);
    assert.deepEqual(read(readings.oneOf([1, 2]), '4').reports, ['error | v is 4, which is not used; write a text. | 4 | ']);
  });

  it('of a list takes the members that can be used, each once', () => {
    assert.deepEqual(Object.keys(read(readings.regions, '[KR, 3, kr, XX]').found?.members ?? {}), ['KR']);
    assert.deepEqual(read(readings.names, '[a, " a ", b]').found?.value, ['a', 'b']);
    assert.deepEqual(read(readings.names, '[constructor, toString]').found?.value, ['constructor', 'toString']);
    assert.deepEqual(read(readings.names, '[]').found, { value: [], members: {} });
    assert.deepEqual([read(readings.names, '[3]').found, read(readings.names, 'a').found], [undefined, undefined]);
  });

  it('of fields says which are none, and keeps those that may be some one day', () => {
    assert.deepEqual(read(readings.fields, '[medical-advice]').reports, []);
    assert.deepEqual(read(readings.fields, '[3, " "]'), {
      found: undefined, reports: ['error | v is 3, which is not used; write a text. | 3 | ', 'error | v is "", which is not used; write a text. | " " | '],
    });
    assert.deepEqual(read(readings.fields, '[medical-advise]').reports, ['warning | No known licence names the field medical-advise; did you mean medical-advice? | medical-advise | medical-advice']);
  });

  it('of counts by day takes the days with a count', () => {
    const { found, reports } = read(readings.byDay, '{ 2024-07-23: 5M, 2024-07-24: many, July: 3 }');
    assert.deepEqual(found?.value, { '2024-07-23': 5e6 });
    assert.deepEqual(reports, ['error | v.2024-07-24 is many, which is not used; write a number such as 12000000 or 12M. | many | ', 'error | v is July, which is not used; write a day such as 2026-01-31. | July | ']);
    assert.deepEqual([read(readings.byDay, '{}').found, read(readings.byDay, '5').found], [undefined, undefined]);
  });
});

describe('Reading an SPDX expression', () => {
  const said = (yaml: string): readonly string[] => read(readings.spdx, yaml).reports;
  const noId = (id: string): string => `error | ${id} is no SPDX licence id, so v is not used; write an id such as MIT, or LicenseRef-${id}. | ${id} | `;
  const breaks = (token: string, at = token): string => `error | ${token} breaks the SPDX expression, so v is not used; write one such as MIT OR LicenseRef-qwen. | ${at} | `;

  it('keeps the place of each licence, the first time', () => {
    assert.deepEqual(read(readings.spdx, '"MIT and (ISC or MIT)"').found?.members, { MIT: { start: 4, end: 7 }, ISC: { start: 13, end: 16 } });
    assert.deepEqual(Object.keys(read(readings.spdx, 'LicenseRef-or OR LicenseRef-and-x AND LicenseRef-with').found?.members ?? {}), ['LicenseRef-or', 'LicenseRef-and-x', 'LicenseRef-with']);
  });

  it('says of a word that it is no licence, and of anything else that it breaks the expression', () => {
    assert.deepEqual(['my-own-words', 'MIT OR somethingelse'].map((text) => said(text)[0]), [noId('my-own-words'), noId('somethingelse')]);
    assert.deepEqual(['MIT OR AND', '"MIT ISC@@x"', '"@@somethingelse"', '"somethingelse@@"', 'MIT WITH', '"(MIT"'].map((text) => said(text)[0]),
      [breaks('AND'), breaks('ISC@@x'), breaks('@@somethingelse'), breaks('somethingelse@@'), breaks('WITH'), breaks('(')]);
    assert.deepEqual(said('orthodox'), [noId('orthodox')]);
    assert.deepEqual(said('3'), ['error | v is 3, which is not used; write a text. | 3 | ']);
  });

  it('says what is likely meant: an exception behind WITH, elsewhere a licence', () => {
    const meant = (token: string, likely: string): readonly string[] => [`error | ${token} breaks the SPDX expression, so v is not used; did you mean ${likely}? | ${token} | ${likely}`];
    assert.deepEqual(said('Apache-2.0 with  llvm'), meant('llvm', 'LLVM-exception'));
    assert.deepEqual(said('GPL-2.0-only WITH Classpath-exception-2.0 OR apache2'), meant('apache2', 'Apache-2.0'));
    assert.deepEqual(said('apache2'), meant('apache2', 'Apache-2.0'));
  });
});

describe('The parts of a policy', () => {
  it('say what of a scope could not be read, by the key of each', () => {
    const broken = { licences: '{ allow: x@, deny: x@ }', openness: '{ minScore: x, osaid: x, mofClass: 9, trainingData: x }', weightsAvailable: 'x', pinned: 'x', maxPriceUSDPerMTok: '{ input: x, output: x }', retirementNoticeDays: 'x',
      models: '{ allow: [3], deny: [3] }', providers: '{ allow: [3], deny: [3] }' };
    const { scopes } = parsed(`version: 1\nscopes:\n  - paths: [a]\n    requirements: { ${Object.entries(broken).map(([key, value]) => `${key}: ${value.replace('x@, deny: x@', '"x@", deny: "x@"')}`).join(', ')} }\n`);
    assert.deepEqual(scopes[0]?.unread, ['licencesAllow', 'licencesDeny', 'opennessMinScore', 'osaid', 'mofClass', 'trainingData', 'weightsAvailable', 'pinned', 'maxInputPrice', 'maxOutputPrice', 'retirementNoticeDays',
      'modelsDeny', 'modelsAllow', 'providersAllow', 'providersDeny']);
  });

  it('name the place of what a scope requires, and say nothing is unread where all is read', () => {
    const { scopes } = parsed('version: 1\nscopes:\n  - paths: [a]\n    requirements: { pinned: true }\n');
    assert.equal(scopes[0]?.requirements.pinned?.path, 'scopes[0].requirements.pinned');
    assert.equal(Object.hasOwn(scopes[0] ?? {}, 'unread'), false);
  });

  problems('are told apart by severity', 'version: 1\nusage: { ‹comercial›: true, fieldsOfUse: [‹bee-keeping›], offersModelApi: ‹maybe›, ‹confidentialData›: ~ }\n',
    ['comercial is not a key here and is not used; did you mean commercial?', 'No known licence names the field bee-keeping, so it is compared with none.', 'offersModelApi is maybe, which is not used; write true or false.',
      'confidentialData has no value, so it is not declared; write one or delete the key.'],
    ({ problems: found }) => assert.deepEqual(found.map(({ severity, instead }) => [severity, instead]), [['error', 'commercial'], ['warning', undefined], ['error', undefined], ['warning', undefined]]));

  problems('need no version to be read, but should have one', '‹u›sage: { commercial: true }\n', ['The file names no version; add version: 1.'], ({ problems: found, usage }) => {
    assert.deepEqual([found.map(({ severity }) => severity), values(usage)], [['warning'], { commercial: true }]);
  });

  it('leave a waiver out that has any part that cannot be used', () => {
    const good: Readonly<Record<string, string>> = { code: 'model-retired', model: 'gpt-4', reason: 'r', owner: 'o', expires: '2027-01-01' };
    const waivers = (each: Readonly<Record<string, string>>): number => parsed(`version: 1\nwaivers: [{ ${Object.entries(each).map(([key, value]) => `${key}: ${value}`).join(', ')} }]\n`).waivers.length;
    assert.equal(waivers(good), 1);
    assert.deepEqual(Object.keys(good).map((key) => waivers({ ...good, [key]: '" "' })), [0, 0, 0, 0, 0]);
  });

  it('leave a model out that has no id, and a second one of one id', () => {
    const { models, problems: found } = parsed('version: 1\nmodels: [{ id: " ", alias: a }, { id: a, alias: b }, { id: a, alias: c }, 3]\n');
    assert.deepEqual(models.map(({ id, alias }) => [id, alias]), [['a', 'b']]);
    assert.deepEqual(found.map(({ severity }) => severity), ['error', 'error', 'error']);
  });
});
