import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assess } from '../../../src/core/assess/assess';
import type { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import { parsePolicy } from '../../../src/core/policy/parse';
import type { Use } from '../../../src/core/types';
import { realCatalogue } from './real-catalogue';

/** One declared usage, one model, and what a person found that its terms say. */
interface Scenario {
  readonly id: string;
  readonly usage: Readonly<Record<string, unknown>>;
  readonly model: string;
  readonly expected: readonly { readonly code: string; readonly clause: string | null }[];
  readonly why: string;
}

const scenarios = readFileSync('test/core/assess/scenarios.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Scenario);

/** `together/…` is served by that host; a bare id by its publisher. */
function useOf(text: string, index: CatalogueIndex): Use {
  const [route = '', ...path] = text.split('/');
  const listed = index.model(text) ?? index.lookUp(text)?.model;
  const hosted = !listed && index.provider(route) !== undefined;
  const found = listed ?? index.lookUp(path.join('/'), route)?.model;
  assert.ok(found, `the catalogue knows ${text}`);
  return {
    mention: { text, span: { start: 0, end: text.length }, place: 'string', role: 'product', strength: 'strong' },
    resolution: { kind: 'exact', model: found },
    ...(hosted ? { provider: route } : {}),
  };
}

describe('the scenarios of the licence facts', () => {
  let index: CatalogueIndex;
  before(() => {
    index = realCatalogue();
  });

  for (const { id, usage, model, expected, why } of scenarios) {
    it(`${id} ${model}: ${why}`, () => {
      const policy = parsePolicy(JSON.stringify({ version: 1, usage }), 'model-review.yaml');
      assert.deepEqual(policy.problems, []);
      const findings = assess([useOf(model, index)], { index, policy, path: 'src/app.py', today: '2026-11-22' });
      const order = (a: string, b: string) => (a < b ? -1 : 1);
      assert.deepEqual(
        findings.map((each) => `${each.code}@${each.clause ?? ''}`).sort(order),
        expected.map((each) => `${each.code}@${each.clause ?? ''}`).sort(order),
        findings.map((each) => each.message).join('\n'),
      );
    });
  }
});
