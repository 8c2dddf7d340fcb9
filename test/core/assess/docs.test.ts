import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../../src/core/assess/index';
import { isCode, ruleUrl } from '../../../src/core/codes';
import { parsePolicy } from '../../../src/core/policy/parse';

const FOLDER = 'docs/rules/';
const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');

describe('docs/rules', () => {
  it('has a page for every rule, where its findings link to', () => {
    for (const { code } of RULES) {
      assert.ok(pages.includes(`${code}.md`), code);
      assert.ok(ruleUrl(code).endsWith(`/${FOLDER}${code}.md`));
    }
  });

  for (const name of pages) {
    const text = readFileSync(FOLDER + name, 'utf8');
    const code = name.replace('.md', '');

    it(`${code}: is about a code, gives its severity and is listed in the words of the rule`, () => {
      assert.ok(isCode(code));
      const severity = /Default severity: \*\*(\w+)\*\*/.exec(text)?.[1];
      const rule = RULES.find((each) => each.code === code);
      assert.equal(severity, rule?.severity ?? severity);
      assert.ok(readFileSync(`${FOLDER}README.md`, 'utf8').includes(`| [${code}](${name}) | ${severity} | ${rule ? `${rule.describe()} |` : ''}`));
    });

    it(`${code}: shows policies that can be read`, () => {
      for (const [, yaml = ''] of text.matchAll(/```yaml\n((?:# model-review|waivers:)[^]*?)```/g)) {
        const { problems } = parsePolicy(yaml.startsWith('#') ? yaml : `version: 1\n${yaml}`, 'p');
        assert.equal(problems.length, code === 'policy-invalid' ? 1 : 0, problems.map((each) => each.message).join('\n'));
      }
    });
  }
});
