import assert from 'node:assert/strict';
import { policyFindings } from '../../src/core/policy-findings';
import { parsePolicy } from '../../src/core/policy/parse';
import { createReviewer } from '../../src/core/review';
import type { Review } from '../../src/core/types';
import { INDEX } from './report/catalogue';

const POLICY = parsePolicy(`version: 1
usage: { commercial: maybe }
requirements: { providers: { allow: [opnai] } }
waivers:
  - { code: model-retired, model: openai/gpt-4o, reason: r, owner: a@example.com, expires: 2026-01-01 }
  - { code: model-denied, model: openai/gpt-4o, reason: r, owner: a@example.com, expires: 2027-01-01 }
`, 'model-review.yaml');
const review = createReviewer(INDEX).review({ path: 'a.py', text: 'from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n' }, { path: 'a.py', today: '2026-11-22', policy: POLICY });

function codes(governed: readonly Review[], complete: boolean): readonly string[] {
  return policyFindings(POLICY, governed, INDEX, '2026-11-22', complete).map(({ code }) => code);
}

describe('What stands on a policy file', () => {
  it('is its faults, names that nobody knows, its waivers, and what nobody declared', () => {
    assert.deepEqual(codes([review], true), ['policy-invalid', 'policy-invalid', 'waiver-expired', 'waiver-unused', 'usage-undeclared']);
  });

  it('calls no waiver unused before all was reviewed, and each file whole', () => {
    assert.ok(!codes([review], false).includes('waiver-unused'));
    assert.ok(!codes([review, { ...review, partial: { reason: 'too long' } }], true).includes('waiver-unused'));
  });

  it('asks for no usage where no model does', () => {
    assert.ok(!codes([], true).includes('usage-undeclared'));
  });
});
