import assert from 'node:assert/strict';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import type { Finding } from '../../../src/core/types';
import { realCatalogue } from './real-catalogue';

const reviewer = createReviewer(realCatalogue());
const policy = parsePolicy('version: 1\nrequirements: { pinned: true }\n', 'model-review.yaml');

function movingAliases(text: string): readonly Finding[] {
  return reviewer.review({ path: 'src/A.java', text }, { path: 'src/A.java', today: '2026-11-22', policy }).findings.filter(({ code }) => code === 'floating-alias');
}

describe('Findings on constants of SDKs', () => {
  const [ofConstant] = movingAliases('class A { Object m = OpenAiChatModelName.GPT_4_O; }');
  const [ofString] = movingAliases('class A { Object m = modelName("gpt-4o"); }');

  it('say what to move to as those on strings do', () => {
    assert.match(ofConstant?.message ?? '', /^GPT_4_O .*gpt-4o-2024-/);
    assert.match(ofString?.message ?? '', /^gpt-4o .*gpt-4o-2024-/);
  });

  it('offer no text in place of the name, which would not compile', () => {
    assert.match(ofString?.data?.replacement ?? '', /^gpt-4o-2024-/);
    assert.ok(ofConstant?.data?.reason !== undefined && !('replacement' in ofConstant.data));
  });

  it('are kept apart from those on a string of the same text', () => {
    const found = movingAliases('class A { Object a = model("GPT_4_O"); Object m = OpenAiChatModelName.GPT_4_O; }');
    assert.equal('replacement' in (found.at(-1)?.data ?? {}), false);
  });
});
