import assert from 'node:assert/strict';
import { parsePolicy } from '../../src/core/policy/parse';
import { policyTemplate } from '../../src/core/policy/template';
import type { Policy } from '../../src/core/policy/types';
import { declaredAnswers } from '../../src/core/policy/wizard/declared';
import { QUESTIONS, type Answers } from '../../src/core/policy/wizard/step';
import { declarationsOf, stepsOf } from '../../src/core/policy/wizard/steps';
import { withDeclarations } from '../../src/core/policy/wizard/written';
import { POLICY } from './inputs';
import { headed, type Target } from './target';

const DAYS = [['2024-04-18', 'Llama 3'], ['2024-07-23', 'Llama 3.1']] as const;

/** One letter of the head for each: what is left out is not answered. */
const GIVEN: Readonly<Record<string, Answers>> = {
  c: { commercial: ['yes'] }, C: { commercial: ['no'] }, u: { users: ['12M'] }, U: { users: ['0'] }, o: { 'users 2024-04-18': ['9_000_000'] }, O: { 'users 2024-07-23': ['400k'] },
  t: { training: ['internal'] }, T: { training: ['no'] }, d: { distribution: ['nothing'] }, D: { distribution: ['product', 'weights'] }, r: { companyRegions: ['US'] }, R: { userRegions: ['EU', 'NO', 'KR'] },
  s: { data: ['yes'] }, S: { data: ['no'] }, p: { rules: ['pinned', 'notice 90'] }, P: { rules: ['weights', 'openness', 'price'], minScore: ['40'], inputPrice: ['0.5'], outputPrice: ['15'] },
};

const faults = ({ problems }: Policy): number => problems.filter(({ severity }) => severity === 'error').length;
const comments = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line.startsWith('#'));

/** What was answered stands in the file by another reading of it, nothing that was declared besides is lost, and comments stay. */
export const WIZARD: Target = {
  name: 'wizard', weight: 2, heads: ['c', 'uoO', 'tD', 'rR', 'sp', 'P', 'CuTdrRSP', 'cUoOtDRs'],
  seeds: () => [...POLICY.seeds(), policyTemplate(), '# ours\nversion: 1\nusage:\n  # board\n  offersModelApi: false   # no API\nwaivers: [] # none yet\n', 'version: 1\r\nusage:\r\n  commercial: true\r\n', ''].map((text) => `cuoTDrRsP\n${text}`),
  run(input) {
    const { head, body } = headed(input);
    const answers = Object.assign({}, ...[...head].map((letter) => GIVEN[letter] ?? {})) as Answers;
    const declarations = declarationsOf(stepsOf({ questions: QUESTIONS, days: DAYS, locale: 'en' }, answers), answers);
    const written = withDeclarations(body, declarations);
    if ('refused' in written) {
      assert.notEqual(written.refused, '');
      return;
    }
    const [before, after] = [parsePolicy(body, 'x'), parsePolicy(written.text, 'x')];
    assert.ok(faults(after) <= faults(before), `${faults(after)} faults of ${faults(before)}`);
    for (const key of Object.keys(before.usage) as (keyof Policy['usage'])[]) {
      assert.ok(after.usage[key], `${key} is still declared`);
    }
    const again = declaredAnswers(after);
    assert.deepEqual(withDeclarations(written.text, declarations), written, 'said again, it changes nothing');
    for (const id of ['commercial', 'training', 'data']) {
      assert.deepEqual(answers[id] === undefined || again[id]?.[0] === answers[id][0], true, id);
    }
    if (!comments(policyTemplate()).some((line) => body.includes(line))) {
      const left = comments(written.text);
      assert.deepEqual(comments(body).filter((line) => !left.includes(line)), []);
    }
    assert.deepEqual([after.waivers.length, after.models.length, after.scopes.length], [before.waivers.length, before.models.length, before.scopes.length]);
  },
};
