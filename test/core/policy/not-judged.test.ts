import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { NOT_JUDGED } from '../../../src/core/policy/not-judged';
import { parsePolicy } from '../../../src/core/policy/parse';

describe('A declared key that no rule reads yet', () => {
  it('is remarked on at its place, so that silence is no all-clear', () => {
    const text = 'version: 1\nusage:\n  minimumUserAge: 16\nrequirements:\n  openness: { osaid: true }\n';
    const { problems } = parsePolicy(text, 'model-review.yaml');
    assert.deepEqual(problems.map(({ severity, span, message }) => [severity, text.slice(span.start, span.end), message]), [
      ['information', '16', 'usage.minimumUserAge is read, but this version has no rule for it; judge it yourself.'],
      ['information', 'true', 'requirements.openness.osaid is read, but this version has no rule for it; judge it yourself.'],
    ]);
  });

  it('is really read by no rule', () => {
    const folder = 'src/core/assess/rules';
    const rules = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
    const read = [...NOT_JUDGED.usage, ...NOT_JUDGED.requirements].filter((key) => new RegExp(`\\b${key}\\b`).test(rules));
    assert.deepEqual(read, []);
  });
});
