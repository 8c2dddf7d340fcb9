import assert from 'node:assert/strict';
import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePolicy } from '../../../../src/core/policy/parse';
import { regionCodes } from '../../../../src/core/policy/regions';
import { policyTemplate } from '../../../../src/core/policy/template';
import { toCount } from '../../../../src/core/policy/values';
import { declaredAnswers } from '../../../../src/core/policy/wizard/declared';
import { QUESTIONS, type Answers } from '../../../../src/core/policy/wizard/step';
import { declarationsOf, stepsOf } from '../../../../src/core/policy/wizard/steps';
import { newIn, withDeclarations } from '../../../../src/core/policy/wizard/written';
import { values } from '../marked';

const DAYS = [['2024-04-18', 'Llama 3'], ['2024-07-23', 'Llama 3.1']] as const;
const validator = new Validator(JSON.parse(readFileSync('src/core/policy/model-review.schema.json', 'utf8')) as ConstructorParameters<typeof Validator>[0], '7');

const count = fc.oneof(fc.constantFrom('0', '12M', '12_000_000', '1.5M', '400k', ' 900000 ', '12 M'), fc.nat().map(String));
const figure = fc.constantFrom('0', '40', '0.5', '100', ' 7 ');
const regions = fc.subarray(['EU', 'NO', 'KR', 'US', ...regionCodes().slice(1, 5)]);
/** Each question answered or not, with every answer that its step offers. */
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  commercial: fc.constantFrom(['yes'], ['no'], []),
  users: count.map((text) => [text]), 'users 2024-04-18': count.map((text) => [text]), 'users 2024-07-23': fc.constantFrom(['9M'], []),
  training: fc.constantFrom(['no'], ['internal'], ['distributed'], []),
  distribution: fc.oneof(fc.constant(['nothing']), fc.subarray(['product', 'weights', 'derivatives'])),
  companyRegions: regions, userRegions: regions,
  data: fc.constantFrom(['yes'], ['no'], []),
  rules: fc.subarray(['pinned', 'weights', 'notice 90', 'openness', 'price']),
  minScore: figure.map((text) => [text]), inputPrice: figure.map((text) => [text]), outputPrice: fc.constantFrom(['15'], []),
}, { requiredKeys: [] });

function stepsFor(answers: Answers): ReturnType<typeof stepsOf> {
  return stepsOf({ questions: QUESTIONS, days: DAYS, locale: 'en' }, answers);
}

function textOf(before: string | undefined, answers: Answers): string {
  const written = withDeclarations(before, declarationsOf(stepsFor(answers), answers));
  assert.ok('text' in written, JSON.stringify(written));
  return written.text;
}

/** What somebody who gave these answers has said, by key; said a second time, without the code that is tested. */
function meaning(answers: Answers): { readonly usage: object; readonly requirements: object } {
  const given = (id: string): readonly string[] => answers[id] ?? [];
  const one = (key: string, id: string, read: (text: string) => unknown): object => (given(id).length === 0 ? {} : { [key]: read(given(id)[0] ?? '') });
  const on = DAYS.flatMap(([day]) => given(`users ${day}`).slice(0, 1).map((text) => [day, toCount(text)] as const));
  const rules = given('rules');
  const number = (key: string, rule: string, id: string): object => (rules.includes(rule) ? one(key, id, (text) => Number(text.trim())) : {});
  return {
    usage: {
      ...one('commercial', 'commercial', (text) => text === 'yes'), ...one('monthlyActiveUsers', 'users', toCount),
      ...(on.length > 0 ? { monthlyActiveUsersOn: Object.fromEntries(on) } : {}),
      ...one('trainsModelsOnOutputs', 'training', (text) => text),
      ...(given('distribution').length > 0 ? { distributes: given('distribution').filter((id) => id !== 'nothing') } : {}),
      ...(given('companyRegions').length > 0 ? { companyRegions: given('companyRegions') } : {}), ...(given('userRegions').length > 0 ? { userRegions: given('userRegions') } : {}),
      ...one('confidentialData', 'data', (text) => text === 'yes'),
    },
    requirements: {
      ...(rules.includes('pinned') ? { pinned: true } : {}), ...(rules.includes('weights') ? { weightsAvailable: true } : {}), ...(rules.includes('notice 90') ? { retirementNoticeDays: 90 } : {}),
      ...number('opennessMinScore', 'openness', 'minScore'), ...number('maxInputPrice', 'price', 'inputPrice'), ...number('maxOutputPrice', 'price', 'outputPrice'),
    },
  };
}

function declaredIn(text: string): { readonly usage: object; readonly requirements: object } {
  const { usage, requirements, problems } = parsePolicy(text, 'model-review.yaml');
  assert.deepEqual(problems, []);
  return { usage: values(usage), requirements: values(requirements) };
}

describe('The file that the wizard writes, for any answers', () => {
  it('means what was answered and nothing more, and its schema accepts it', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const text = textOf(undefined, answers);
      assert.deepEqual(declaredIn(text), meaning(answers));
      assert.deepEqual(validator.validate(parse(text)).errors, []);
    }), { numRuns: 300 });
  });

  it('keeps every key that nobody answered as a comment', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const lines = textOf(undefined, answers).split('\n');
      assert.equal(lines.length, policyTemplate().split('\n').length);
      assert.ok(lines.every((line, i) => line === policyTemplate().split('\n')[i] || /^ {2}\w+: \S/.test(line)));
    }), { numRuns: 100 });
  });

  it('asks the second time what was answered the first, and then says nothing new', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const text = textOf(undefined, answers);
      const again = declaredAnswers(parsePolicy(text, ''));
      const declarations = declarationsOf(stepsFor(again), again);
      assert.deepEqual(declaredIn(textOf(undefined, again)), declaredIn(text));
      assert.deepEqual(newIn(declarations, declarations), []);
    }), { numRuns: 100 });
  });

  it('has of a second round all of both, the later answer where both gave one', () => {
    fc.assert(fc.property(anyAnswers, anyAnswers, (first, second) => {
      const text = textOf(textOf(undefined, first), second);
      const [before, after] = [meaning(first), meaning(second)] as { usage: { monthlyActiveUsersOn?: object } }[];
      const on = { ...before?.usage.monthlyActiveUsersOn, ...after?.usage.monthlyActiveUsersOn };
      assert.deepEqual(declaredIn(text), {
        usage: { ...meaning(first).usage, ...meaning(second).usage, ...(Object.keys(on).length > 0 ? { monthlyActiveUsersOn: on } : {}) },
        requirements: { ...meaning(first).requirements, ...meaning(second).requirements },
      });
    }), { numRuns: 100 });
  });

  it('leaves all else of a file of somebody’s own as it is', () => {
    const own = '# ours, see LEGAL-12\nversion: 1\nusage:\n  # asked by the board\n  offersModelApi: false   # no API\nwaivers: [] # none yet\n';
    fc.assert(fc.property(anyAnswers, (answers) => {
      const text = textOf(own, answers);
      const { usage, requirements } = declaredIn(text);
      assert.deepEqual({ usage, requirements }, { usage: { offersModelApi: false, ...meaning(answers).usage }, requirements: meaning(answers).requirements });
      const left = text.split('\n');
      assert.deepEqual(own.split('\n').filter((line) => !left.includes(line)), []);
    }), { numRuns: 100 });
  });

  it('takes a file in which a key still waits for its value, and fills it', () => {
    const answers: Answers = { commercial: ['yes'], training: ['no'] };
    assert.deepEqual(declaredIn(textOf('version: 1\nusage:\n  commercial: false\n  trainsModelsOnOutputs:\n', answers)), { usage: { commercial: true, trainsModelsOnOutputs: 'no' }, requirements: {} });
    assert.match(textOf('version: 1\nusage:\n  offersModelApi:\n', { commercial: ['yes'] }), /offersModelApi:\n/);
  });
});
