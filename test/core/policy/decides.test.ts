import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePolicy } from '../../../src/core/policy/parse';
import { schemaAt } from '../../../src/core/policy/schema';
import { createReviewer } from '../../../src/core/review';
import { realCatalogue } from '../assess/real-catalogue';

const FOLDER = 'docs/rules/';

describe('the codes that the schema names at a key', () => {
  const reviewer = createReviewer(realCatalogue());
  const pages = readdirSync(FOLDER).flatMap((name) => {
    const text = readFileSync(FOLDER + name, 'utf8');
    const declared = /```yaml\n(# model-review\.yaml\n[^]*?)```/.exec(text)?.[1];
    const code = /```python\n([^]*?)```/.exec(text)?.[1];
    return declared !== undefined && code !== undefined ? [{ name, declared, code }] : [];
  });
  assert.ok(pages.length > 20);
  for (const { name, declared, code } of pages) {
    it(`are those of the findings that rest on it, in the example of ${name}`, () => {
      const policy = parsePolicy(declared, 'p');
      const { findings } = reviewer.review({ path: 'src/a.py', text: code }, { path: 'src/a.py', today: '2026-11-22', policy });
      for (const finding of findings) {
        const path = finding.declared?.path.replace(/^scopes\[\d+\]\./, '').split('.').slice(0, 3) ?? [];
        const decides = [path, path.slice(0, 2)].flatMap((each) => schemaAt(each)?.schema['x-decides'] ?? []);
        assert.ok(!finding.declared || decides.includes(finding.code), `${path.join('.')} does not name ${finding.code}`);
      }
    });
  }
});
