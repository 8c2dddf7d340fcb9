import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyTemplate } from '../../src/core/policy/template';
import { bundleCommand, inFolder, modelReview } from './command';

describe('model-review init', () => {
  before(bundleCommand);

  it('writes a policy with which check runs and has questions, no answers', () => inFolder({ 'a.py': 'model = "meta-llama/Meta-Llama-3-8B-Instruct"\n' }, async (cwd) => {
    assert.equal((await modelReview(['init'], { cwd })).code, 0);
    assert.equal(readFileSync(path.join(cwd, 'model-review.yaml'), 'utf8'), policyTemplate());
    const { code, stdout } = await modelReview(['check'], { cwd });
    assert.equal(code, 0, stdout);
    assert.match(stdout, /usage-undeclared/);
  }));

  it('never changes a policy that is there', () => inFolder({ 'model-review.yaml': 'version: 1\n' }, async (cwd) => {
    const { code, stderr } = await modelReview(['init'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /model-review\.yaml is there already and was left as it is/);
    assert.equal(readFileSync(path.join(cwd, 'model-review.yaml'), 'utf8'), 'version: 1\n');
  }));

  it('prints it where that is asked, and says why where it cannot be written', () => inFolder({}, async (cwd) => {
    assert.equal((await modelReview(['init', '--print'], { cwd })).stdout, policyTemplate());
    assert.equal(existsSync(path.join(cwd, 'model-review.yaml')), false);
    const { code, stderr } = await modelReview(['init', 'no/such/folder'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /cannot be written \(/);
  }));
});
