import assert from 'node:assert/strict';
import type { Comparison } from '../../src/core/report/compare';
import { bundleCommand, modelReview } from './command';

const PAIR = ['compare', 'gpt-4o', 'meta-llama/Meta-Llama-3-8B-Instruct'];

describe('model-review compare', () => {
  before(bundleCommand);

  it('puts models side by side, no id cut, judged by the policy of the current folder', async () => {
    const { code, stdout } = await modelReview(PAIR);
    assert.equal(code, 0);
    assert.match(stdout, /^ +gpt-4o +meta-llama\/Meta-Llama-3-8B-Instruct$/m);
    assert.match(stdout, /^For this project .*conflict: 900M monthly users/m);
    assert.doesNotMatch(stdout, /…|\u001b/);
  });

  it('gives the same answers as JSON and as a table in Markdown', async () => {
    const { ids, rows } = JSON.parse((await modelReview([...PAIR, '--format', 'json'])).stdout) as Comparison;
    assert.deepEqual(ids, PAIR.slice(1));
    const markdown = (await modelReview([...PAIR, '--format', 'markdown'])).stdout;
    assert.deepEqual(rows.filter(({ label }) => !markdown.includes(`| **${label}** |`)), []);
  });

  it('asks for two different models', async () => {
    for (const ids of [['gpt-4o'], ['gpt-4o', 'gpt-4o']]) {
      const { code, stderr } = await modelReview(['compare', ...ids]);
      assert.equal(code, 2);
      assert.match(stderr, /Name two or more models/);
    }
  });
});
