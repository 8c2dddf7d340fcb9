import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from './real-catalogue';

const FOLDER = 'docs/rules/';
const PATHS: Readonly<Record<string, string>> = { python: 'src/app.py', typescript: 'src/app.ts', yaml: 'config.yaml' };
const POLICY = /```yaml\n(# model-review\.yaml\n[^]*?)```/;
const CODE = /```(\w+)\n(?!# model-review)([^]*?)```/;
const MESSAGE = /^> (.+)$/m;

/** Pages about the policy file itself; their examples are held by the tests of the policy. */
const OF_THE_FILE = new Set(['policy-invalid', 'usage-undeclared', 'waiver-expired', 'waiver-unused']);

describe('the example of each page of docs/rules', () => {
  const reviewer = createReviewer(realCatalogue());
  for (const name of readdirSync(FOLDER).filter((each) => each !== 'README.md' && !OF_THE_FILE.has(each.replace('.md', '')))) {
    it(`${name}: brings the finding that the page quotes`, () => {
      const text = readFileSync(FOLDER + name, 'utf8');
      const [, language = '', code = ''] = CODE.exec(text.replace(POLICY, '')) ?? [];
      const declared = POLICY.exec(text)?.[1];
      const policy = declared === undefined ? undefined : parsePolicy(declared, 'model-review.yaml');
      assert.deepEqual(policy?.problems ?? [], []);
      const path = PATHS[language] ?? assert.fail(`a path for ${language}`);
      const { findings } = reviewer.review({ path, text: code }, { path, today: '2026-11-22', displayTexts: { has: () => false }, ...(policy ? { policy } : {}) });
      const messages = findings.filter((each) => each.code === name.replace('.md', '')).map(({ message }) => message);
      assert.ok(messages.includes(MESSAGE.exec(text)?.[1] ?? ''), `the page quotes\n${MESSAGE.exec(text)?.[1]}\nand the review says\n${findings.map((each) => `${each.code}: ${each.message}`).join('\n')}`);
    });
  }
});
