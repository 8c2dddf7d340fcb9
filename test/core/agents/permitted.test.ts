import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { judge } from '../../../src/core/agents/judge';
import { alternativesAnswer } from '../../../src/core/agents/permitted';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model } from '../../../src/core/catalogue/types';
import { Lines } from '../../../src/core/lines';
import { parsePolicy } from '../../../src/core/policy/parse';
import { createReviewer } from '../../../src/core/review';
import { catalogue } from '../assess/catalogue';

function model(id: string, licence: string, rest: Partial<Model>): Model {
  return { id, name: id, publisher: `makers of ${id}`, modality: 'text', access: 'open', sources: ['lists'], licence: { expression: licence, source: 'lists', confidence: 'text' }, ...rest };
}

const open = (id: string, licence: string, rest: Partial<Model> = {}): Model => model(id, licence, { parameters: { value: { total: 8 }, source: 'lists' }, ...rest });

function api(id: string, offered: string): Model {
  const offers = [{ provider: 'openai', id: offered, price: { input: 2, output: 2, source: 'lists', agree: [2, 2] as const } }];
  return model(id, 'LicenseRef-openai', { access: 'api', publisher: 'openai', offers });
}

const index = new CatalogueIndex(pack({
  ...catalogue,
  models: [open('now/lab-8b', 'LicenseRef-mrl', { family: 'Lab' }), open('open/seven', 'Apache-2.0'), open('open/twelve', 'MIT'), api('api/now', 'now-1'), api('api/cheap', 'cheap-1'), open('lone/picture', 'CC-BY-NC-4.0', { modality: 'image' }), { ...api('api/paint', 'paint-1'), modality: 'image' }, open('meta-llama/Meta-Llama-3-8B-Instruct', 'CC-BY-NC-4.0')],
}));
const reviewer = createReviewer(index);

function answered(id: string, text?: string, provider?: string) {
  const governing = text === undefined ? {} : { governing: { name: 'shop/model-review.yaml', policy: parsePolicy(text, 'shop/model-review.yaml'), lines: new Lines(text), path: 'a.py' } };
  return alternativesAnswer(judge(id, provider, { index, reviewer, today: '2026-11-22', ...governing }));
}

const COMMERCIAL = 'version: 1\nusage: { commercial: true }\n';

describe('The alternatives that agents are given', () => {
  it('are what to write, with the reasons, below the verdict on the model itself', () => {
    const { structured, text } = answered('now/lab-8b', COMMERCIAL);
    assert.deepEqual(structured.alternatives.map(({ model: id, id: written }) => [id, written]), [['open/seven', 'open/seven'], ['open/twelve', 'open/twelve']]);
    assert.deepEqual([structured.model, structured.none, structured.policy], ['now/lab-8b', null, { path: 'shop/model-review.yaml', faults: [] }]);
    assert.equal(text, [
      'now/lab-8b itself: Conflict: Mistral Research License bars commercial use (clauses 3.2, 9), and commercial is true; change the model or buy a licence.',
      'These meet what shop/model-review.yaml declares, without a conflict or a doubt about their terms:',
      '1. open/seven · Apache-2.0 · 8 billion parameters',
      '2. open/twelve · MIT · 8 billion parameters',
      'They do the same kind of work in the same class of size or price; whether they do it as well, try. Check the one you choose: its terms may ask about what is not declared, or bring a duty or a list to compare with. Hints to check, no legal advice.',
    ].join('\n'));
  });

  it('name the model and the provider where those are not what is written', () => {
    const { structured, text } = answered('now-1', `${COMMERCIAL}requirements: { models: { deny: [api/now] } }\n`, 'openai');
    assert.deepEqual(structured.alternatives.map(({ model: id, id: written, provider }) => [id, written, provider]), [['api/cheap', 'cheap-1', 'openai']]);
    assert.equal(text.split('\n')[2], '1. cheap-1 · is api/cheap · at openai · $2.00 in, $2.00 out per M tokens');
  });

  for (const [what, id, policy, none] of [
    ['nothing is declared', 'now/lab-8b', undefined, 'No alternatives: no model-review.yaml declares how this project uses models, so none can be called permitted. Write one first.'],
    ['what is declared has a fault', 'now/lab-8b', `${COMMERCIAL}nonsense: 1\n`, 'No alternatives: what is declared cannot be relied on. Mend the policy first: shop/model-review.yaml:3:1: nonsense is not a key here and is not used; delete it or write one of version, usage, requirements, scopes, waivers, models.'],
    ['the model is not known', 'acme/helios-9b-chat', COMMERCIAL, 'No alternatives: which model it is, is not known, so nothing can be compared with it.'],
    ['it is a derivative that nobody lists', 'someone/Meta-Llama-3-8B-Instruct-GGUF', COMMERCIAL, 'No alternatives: it is a derivative that is not listed, so what it can do is not known. Ask for its base, meta-llama/Meta-Llama-3-8B-Instruct.'],
    ['nothing else does its work', 'lone/picture', COMMERCIAL, 'No alternatives: nothing else is known to do the same work in the same class and to meet, without a conflict or a doubt about its terms, what shop/model-review.yaml declares.'],
    ['its provider serves nothing else that does', 'paint-1', COMMERCIAL, 'No alternatives: nothing else that OpenAI serves is known to do the same work in the same class and to meet, without a conflict or a doubt about its terms, what shop/model-review.yaml declares.'],
  ] as const) {
    it(`are none, with the reason, where ${what}`, () => {
      const { structured, text } = answered(id, policy);
      assert.deepEqual(structured.alternatives, []);
      assert.equal(structured.none, none);
      assert.equal(text.split('\n')[1], none);
    });
  }
});
