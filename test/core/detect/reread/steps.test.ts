import assert from 'node:assert/strict';
import { createReviewer } from '../../../../src/core/review';
import { realCatalogue } from '../../assess/real-catalogue';

const FILLERS = [
  ['src/a.py', 'value = compute(1, "some text")  # words\n"""\nmore\n"""\n', 'client.create(model="gpt-4o")\n'],
  ['src/a.ts', 'const value = compute(`some ${text}`); // words\n/* more\n*/\n', 'client.create({ model: "gpt-4o" });\n'],
  ['config/a.yaml', '- name: web\n  text: |\n    more\n    words\n', '- model: gpt-4o\n'],
  ['docs/a.md', 'Some words about `things`.\n\n```python\nx = 1\n```\n', 'We use `gpt-4o`.\n'],
  ['config/a.json', '', ''],
] as const;

describe('Reading in steps', () => {
  const index = realCatalogue();

  for (const [path, filler, named] of FILLERS) {
    it(`gives the review that reading at once gives: ${path}`, () => {
      const text = path.endsWith('.json') ? JSON.stringify(Array.from({ length: 4000 }, () => ({ model: 'gpt-4o', text: 'words' }))) : (filler.repeat(150) + named).repeat(20);
      const document = { path, text };
      const scope = { path, today: '2026-11-22' };
      const reviewer = createReviewer(index, { rememberDocuments: 2 });
      const steps = [...reviewer.steps(document)].length;
      assert.equal(steps > 1, !path.endsWith('.json'), `${steps} steps`);
      const review = reviewer.review(document, scope);
      assert.notEqual(review.uses.length, 0);
      assert.deepEqual(review, createReviewer(index).review(document, scope));
      assert.equal([...reviewer.steps({ path, text: `${text}\n` })].length, 0, 'what is remembered needs none');
    });
  }

  it('has no step where nothing is remembered, or the text is short', () => {
    assert.equal([...createReviewer(index).steps({ path: 'a.py', text: 'x = 1\n'.repeat(100_000) })].length, 0);
    assert.equal([...createReviewer(index, { rememberDocuments: 1 }).steps({ path: 'b.py', text: 'x = 1\n' })].length, 0);
  });
});
