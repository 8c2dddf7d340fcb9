import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../src/core/catalogue/catalogue';
import { parsePolicy } from '../../src/core/policy/parse';
import { createReviewer, type ReviewScope } from '../../src/core/review';
import { compiledCatalogue } from '../data/catalogue';

const POLICY = parsePolicy('version: 1\nmodels:\n  - id: house-model\n    alias: gpt-4o\nusage:\n  commercial: true\n', 'model-review.yaml');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

describe('a review in two halves', () => {
  it('is the review, for every fixture and file of the project, also where the first half was kept as JSON', async () => {
    const reviewer = createReviewer(new CatalogueIndex(pack((await compiledCatalogue()).catalogue)));
    let uses = 0;
    for (const file of [...filesIn('test/fixtures'), ...filesIn('src/core'), ...filesIn('examples')]) {
      const document = { path: file, text: `${readFileSync(file, 'utf8')}\nmodel = "house-model"\n` };
      for (const scope of [{ path: file, today: '2026-11-22' }, { path: file, today: '2026-11-22', policy: POLICY, testGlobs: ['**/fixtures/**'] }] satisfies readonly ReviewScope[]) {
        const first = reviewer.candidates(document, { ...('testGlobs' in scope ? { testGlobs: scope.testGlobs } : {}), ...('policy' in scope ? { ownModels: scope.policy.models } : {}) });
        const whole = reviewer.review(document, scope);
        assert.deepEqual(reviewer.judge(JSON.parse(JSON.stringify(first)) as typeof first, scope), whole, file);
        uses += whole.uses.length;
      }
    }
    assert.ok(uses > 1000, String(uses));
  }).timeout(120_000);
});
