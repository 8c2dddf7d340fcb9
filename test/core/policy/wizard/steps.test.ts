import assert from 'node:assert/strict';
import { QUESTIONS, type Step } from '../../../../src/core/policy/wizard/step';
import { declarationsOf, stepsOf } from '../../../../src/core/policy/wizard/steps';
import { withDeclarations } from '../../../../src/core/policy/wizard/written';

const ASKING = { questions: QUESTIONS, days: [['2024-04-18', 'Llama 3']] as const, locale: 'en' };

function step(id: string, answers = {}): Step {
  const found = stepsOf(ASKING, answers).find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

function faultOf(id: string, text: string, answers = {}): string | undefined {
  const { input } = step(id, answers);
  assert.equal(input.kind, 'text');
  return input.kind === 'text' ? input.fault(text) : undefined;
}

describe('The questions on declared usage', () => {
  it('are seven, in their order, with the users at each date that a licence counts at', () => {
    assert.deepEqual(stepsOf(ASKING, {}).map(({ id }) => id), ['commercial', 'users', 'users 2024-04-18', 'training', 'distribution', 'companyRegions', 'userRegions', 'data', 'rules']);
    assert.equal(step('users 2024-04-18').why, 'Llama 3 counts them at this date.');
  });

  it('are only those that are wanted', () => {
    assert.deepEqual(stepsOf({ ...ASKING, questions: ['data', 'commercial'] }, {}).map(({ id }) => id), ['data', 'commercial']);
  });

  it('ask for a figure only where a rule needs one, and forget it with the rule', () => {
    const answers = { rules: ['openness'], minScore: ['40'] };
    assert.deepEqual(stepsOf({ ...ASKING, questions: ['rules'] }, answers).map(({ id }) => id), ['rules', 'minScore']);
    assert.deepEqual(declarationsOf(stepsOf(ASKING, { ...answers, rules: [] }), { ...answers, rules: [] }), []);
  });

  it('declare nothing where nobody answers: no answer is taken for granted', () => {
    assert.deepEqual(declarationsOf(stepsOf(ASKING, {}), {}), []);
    assert.deepEqual(declarationsOf(stepsOf(ASKING, {}), { commercial: [], distribution: [], userRegions: [], users: [] }), []);
  });

  it('tell “nothing leaves the company” from no answer', () => {
    assert.deepEqual(declarationsOf([step('distribution')], { distribution: ['nothing'] }), [{ path: ['usage', 'distributes'], value: [] }]);
  });

  it('offer every country by its name, the European Union first, and the part of a country that is declared', () => {
    const { input } = step('userRegions', { userRegions: ['US-CA'] });
    const options = input.kind === 'several' ? input.options : [];
    assert.deepEqual(options[0], { id: 'EU', label: 'European Union', description: 'EU' });
    assert.ok(options.some(({ id, label }) => id === 'KR' && label === 'South Korea') && options.some(({ id }) => id === 'US-CA'));
  });

  it('say what is wrong with a figure, and leave it as it was typed where nothing is', () => {
    for (const text of ['1,200,000', '-5', 'many', '1200万', '12 million', '9'.repeat(16)]) {
      assert.ok(faultOf('users', text), text);
    }
    assert.deepEqual(['12M', '12_000_000', '0', ' 400 k '].map((text) => faultOf('users', text)), [undefined, undefined, undefined, undefined]);
    assert.ok(faultOf('minScore', '101', { rules: ['openness'] }));
    assert.equal(faultOf('inputPrice', '$2.50', { rules: ['price'] }), undefined);
  });
});

describe('Answers that go into a file of somebody’s own', () => {
  it('are refused with a reason where the file could not be read any more, or is broken, or of a later version', () => {
    for (const text of ['usage: [', 'usage: &a { commercial: true }\nscopes: [{ paths: [x], usage: *a }]\n', 'version: 2\nusage:\n  commercial: true\n', 'usage: yes\n']) {
      const written = withDeclarations(text, [{ path: ['usage', 'commercial'], value: false }]);
      assert.ok('refused' in written && written.refused.length > 10, text);
    }
  });

  it('keep comments, order and line breaks', () => {
    const written = withDeclarations('# a\r\nusage:\r\n  commercial: true # b\r\n', [{ path: ['usage', 'commercial'], value: false }, { path: ['usage', 'confidentialData'], value: true }]);
    assert.deepEqual(written, { text: '# a\r\nusage:\r\n  commercial: false # b\r\n  confidentialData: true\r\n' });
  });
});
