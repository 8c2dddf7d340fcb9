import assert from 'node:assert/strict';
import { isRoleRight, naming } from '../../scripts/corpus/canonical.mjs';
import type { Label } from '../../scripts/corpus/part.mjs';
import { shippedReviewer } from '../../scripts/corpus/reviewer.mjs';
import type { Hit } from '../../scripts/corpus/score.mjs';
import type { Role } from '../../src/core/types';

describe('A found mention, compared with its label', () => {
  const reviewer = shippedReviewer();

  function hit(text: string, canonical: string, role: Label['role'] = 'value', found: Role = 'product'): Hit {
    const place = { file: 'f', line: 1, col: 0, end_col: text.length, text };
    const use = reviewer.useOf(text);
    return { label: { ...place, kind: 'api', canonical, role }, prediction: { ...place, use: { ...use, mention: { ...use.mention, role: found } } } };
  }

  for (const [text, canonical, wanted] of [
    ['gpt-4o', 'openai/gpt-4o', 'right'],
    ['anthropic.claude-3-haiku-20240307-v1:0', 'anthropic/claude-3-haiku-20240307', 'right'],
    ['llama3.1:8b', 'ollama:llama3.1:8b', 'right'],
    ['gpt-4o', 'openai/gpt-4o-mini', 'wrong'],
    ['nobody/knows-this-7b', 'openai/gpt-4o', 'unnamed'],
    ['gpt-4o', 'nobody/knows-this-9b', 'incomparable'],
    ['gpt-4o-2030-01-01', 'openai/gpt-4o-2031-01-01', 'family'],
  ] as const) {
    it(`is ${wanted}: ${text} for ${canonical}`, () => {
      assert.equal(naming(hit(text, canonical), reviewer), wanted);
    });
  }

  it('has the right role where documentation is a hint and a value is the product', () => {
    assert.ok(isRoleRight(hit('gpt-4o', 'x', 'doc', 'test')) && isRoleRight(hit('gpt-4o', 'x', 'value', 'product')));
    assert.ok(!isRoleRight(hit('gpt-4o', 'x', 'doc', 'product')) && !isRoleRight(hit('gpt-4o', 'x', 'comment', 'test')));
  });
});
