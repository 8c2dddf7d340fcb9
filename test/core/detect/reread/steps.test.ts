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

  const OTHERS = [
    ['a.csv', 'web,"some, words",3\n', 'web,black-forest-labs/FLUX.1-dev,3\n'],
    ['a.xml', '<item name="web">words <!-- more --></item>\n', '<model>gpt-4o</model>\n'],
    ['a.ini', '[web]\nname = words ; more\n', 'model = gpt-4o\n'],
    ['.env', 'NAME=words # more\n', 'MODEL=gpt-4o\n'],
    ['Dockerfile', 'RUN echo words && \\\n  echo more\n', 'ENV MODEL=gpt-4o\n'],
    ['Makefile', 'web:\n\techo words # more\n', 'MODEL = gpt-4o\n'],
    ['a.bat', 'rem words\necho words\n', 'set MODEL=gpt-4o\n'],
    ['a.php', '<p>words</p><?php $a = "words"; ?>\n', '<?php $model = "gpt-4o"; ?>\n'],
    ['a.html', '<p>some words</p>\n', '<option value="gpt-4o">\n'],
    ['a.vue', '<p>some words {a}</p>\n', '<Chat model="gpt-4o" />\n'],
    ['a.rst', 'Some words.\n\n.. code-block:: python\n\n   x = 1\n\n', 'We use ``gpt-4o``.\n'],
    ['a.adoc', 'Some words.\n\n[source,python]\n----\nx = 1\n----\n\n', 'We use `gpt-4o`.\n'],
    ['a.json5', '{ name: "web", },\n', '{ model: "gpt-4o" },\n'],
    ['Modelfile', 'PARAMETER temperature 1\n', 'FROM llama3.2\n'],
    ['a.txt', 'Some words of text.\n', 'model: gpt-4o\n'],
    ['a.ipynb', '{"cell_type": "code", "source": ["x = 1\\n"]},\n', '{"cell_type": "code", "source": ["client.create(model=\\"gpt-4o\\")\\n"]},\n'],
  ] as const;

  for (const [path, filler, named] of OTHERS) {
    it(`reads a text the same whatever else is read in its pauses: ${path}`, () => {
      const body = (filler.repeat(Math.ceil(4000 / filler.length)) + named).repeat(20);
      const text = path.endsWith('.ipynb') ? `{"cells": [${body.trimEnd().slice(0, -1)}]}` : body;
      const other = path.endsWith('.ipynb') ? text.replaceAll('x = 1', 'x = 12') : `\n${filler.repeat(2000)}`;
      const reviewer = createReviewer(index);
      const expected = reviewer.review({ path, text }, scope(path));
      const [one, two] = [reviewer.reviewInSteps({ path, text }, scope(path)), reviewer.reviewInSteps({ path, text: other }, scope(path))];
      let steps = 0;
      for (let step = one.next(); ; step = one.next(), steps++) {
        if (step.done) {
          assert.deepEqual(step.value, expected);
          break;
        }
        two.next();
      }
      assert.ok(steps > 5, `${steps} steps`);
      assert.notEqual(expected.uses.length, 0);
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
