import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { parsePolicy } from '../../../src/core/policy/parse';
import schema from '../../../src/core/policy/model-review.schema.json';
import { policyTemplate } from '../../../src/core/policy/template';

/** `  # commercial: true   # it earns …`, and not a sentence. */
const ANSWER = /^ {2}# (?=\w+: )/gm;

describe('The template of a policy', () => {
  it('declares nothing, without a fault', () => {
    const { usage, requirements, problems } = parsePolicy(policyTemplate(), 'model-review.yaml');
    assert.deepEqual([Object.keys(usage), Object.keys(requirements), problems], [[], [], []]);
  });

  it('has an example of an answer for every key, each of which is valid', () => {
    const answered = policyTemplate().replace(ANSWER, '  ');
    assert.deepEqual(parsePolicy(answered, 'model-review.yaml').problems, []);
    const { usage, requirements } = parse(answered) as Record<'usage' | 'requirements', object>;
    assert.deepEqual(Object.keys(usage).sort(), Object.keys(schema.definitions.usage.properties).sort());
    assert.deepEqual(Object.keys(requirements).sort(), Object.keys(schema.definitions.requirements.properties).sort());
  });

  it('says what each answer means', () => {
    for (const line of policyTemplate().split('\n').filter((each) => /^ {2}# \w+: /.test(each))) {
      assert.match(line, /^ {2}# \S.* # \S/);
    }
  });
});
