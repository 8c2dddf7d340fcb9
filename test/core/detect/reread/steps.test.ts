import assert from 'node:assert/strict';
import { createReviewer } from '../../../../src/core/review';
import { inOne, type Steps } from '../../../../src/core/steps';
import { realCatalogue } from '../../assess/real-catalogue';

const FILLERS = [
  ['src/a.py', 'value = compute(1, "some text")  # words\n"""\nmore\n"""\n', 'client.create(model="gpt-4o")\n'],
  ['src/a.ts', 'const value = compute(`some ${text}`); // words\n/* more\n*/\n', 'client.create({ model: "gpt-4o" });\n'],
  ['config/a.yaml', '- name: web\n  text: |\n    more\n    words\n', '- model: gpt-4o\n'],
  ['docs/a.md', 'Some words about `things`.\n\n```python\nx = 1\n```\n', 'We use `gpt-4o`.\n'],
  ['config/a.json', '  {"model": "gpt-4o", "text": "words"},\n', '  {"model": "llama3.2"},\n'],
  ['docs/a.html', '<p>Some words</p>\n<script>const a = "words";</script>\n<pre class="language-python">\nx = 1\n</pre>\n', '<option value="gpt-4o">\n'],
  ['src/a.vue', '<p>Some words</p>\n<script>const a = "words";</script>\n', '<Chat model="gpt-4o" />\n'],
] as const;

describe('Reading in steps', () => {
  const index = realCatalogue();
  const scope = (path: string): { readonly path: string; readonly today: string } => ({ path, today: '2026-11-22' });

  for (const [path, filler, named] of FILLERS) {
    const text = (filler.repeat(150) + named).repeat(20);

    for (const [state, document] of [['', { path, text: path.endsWith('.json') ? `[\n${text}]\n` : text }], [' that is broken', { path, text: `"{${text}` }]] as const) {
      for (const rememberDocuments of [0, 2]) {
        it(`gives the review that reading at once gives: ${path}${state}${rememberDocuments > 0 ? ', remembered' : ''}`, () => {
          const reviewer = createReviewer(index, { rememberDocuments });
          const { steps, result } = counted(reviewer.reviewInSteps(document, scope(path)));
          assert.ok(steps > 5, `${steps} steps`);
          assert.notEqual(result.uses.length, 0);
          assert.deepEqual(result, createReviewer(index).review(document, scope(path)));
          const candidates = inOne(reviewer.candidatesInSteps(document, {}));
          assert.deepEqual(candidates, createReviewer(index).candidates(document, {}));
          assert.deepEqual(inOne(reviewer.judgeInSteps(candidates, scope(path))), result);
        });
      }
    }

    it(`reads what is changed in steps: ${path}`, () => {
      const reviewer = createReviewer(index, { rememberDocuments: 1 });
      reviewer.review({ path, text }, scope(path));
      const document = { path, text: `\n${text}` };
      const { steps, result } = counted(reviewer.reviewInSteps(document, scope(path)));
      assert.ok(steps > 1, `${steps} steps`);
      assert.deepEqual(result, createReviewer(index).review(document, scope(path)));
    });
  }

  it('remembers nothing of a reading that nobody wanted any more', () => {
    const reviewer = createReviewer(index, { rememberDocuments: 1 });
    const text = 'x = "gpt-4o"\n'.repeat(10_000);
    const steps = reviewer.reviewInSteps({ path: 'a.py', text }, scope('a.py'));
    steps.next();
    const other = reviewer.review({ path: 'a.py', text: `y = 1\n${text}` }, scope('a.py'));
    assert.deepEqual(other, createReviewer(index).review({ path: 'a.py', text: `y = 1\n${text}` }, scope('a.py')));
    assert.deepEqual(inOne(steps), createReviewer(index).review({ path: 'a.py', text }, scope('a.py')));
  });
});

function counted<Result>(work: Steps<Result>): { readonly steps: number; readonly result: Result } {
  for (let steps = 0; ; steps++) {
    const { done, value } = work.next();
    if (done) {
      return { steps, result: value };
    }
  }
}
