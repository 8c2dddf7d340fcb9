import assert from 'node:assert/strict';
import { pack } from '../../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../../src/core/catalogue/catalogue';
import { assess } from '../../../../src/core/assess/assess';
import { parsePolicy } from '../../../../src/core/policy/parse';
import { catalogue } from '../catalogue';
import { golden, lines, useOf } from '../judge';
import { judged } from '../one-licence';

const on = golden.bind(undefined, 'openness-too-low');

/** The small catalogue with records that are not the index's present ones. */
const earlier = { index: new CatalogueIndex(pack({ ...catalogue, openness: Object.fromEntries(Object.entries(catalogue.openness).map(([id, record]) => [id, { ...record, status: 'superseded' }])) })) };

/** The small catalogue with a model that another version's record is tied to. */
const other = new CatalogueIndex(pack({ ...catalogue, models: catalogue.models.map((each) => (each.id === 'mistralai/Mistral-7B' ? { ...each, openness: { record: 'mistral', match: 'version' } } : each)) }));
const least = (score: number) => `requirements: { openness: { minScore: ${score} } }`;

describe('openness-too-low', () => {
  on('says on which model of the family the score was judged', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: least(50) },
    ['warning openness-too-low [] requirements.openness.minScore: Openness of Meta-Llama-3-8B-Instruct is 16.7, minScore is 50 (judged on 70B-Instruct); choose a more open model.']);
  on('is silent at the minimum itself', { model: 'mistralai/Mistral-7B', policy: least(50) }, []);
  on('warns just above it', { model: 'mistralai/Mistral-7B', policy: least(50.1) },
    ['warning openness-too-low [] requirements.openness.minScore: Openness of Mistral-7B is 50.0, minScore is 50.1; choose a more open model.']);
  on('never reads "not assessed" as closed', { model: 'Qwen/Qwen2.5-72B', policy: least(50) },
    ['information openness-too-low [] requirements.openness.minScore: Openness of Qwen2.5-72B is not assessed, so minScore 50 cannot be checked; judge it yourself, then accept this.']);
  on('does not give a merge the score of its base', { model: 'gryphe/MythoMax', policy: least(10) },
    ['information openness-too-low [] requirements.openness.minScore: Openness of MythoMax is not assessed, so minScore 10 cannot be checked; judge it yourself, then accept this.']);
  it('does not give a version the score of another', () => {
    const policy = parsePolicy(`version: 1\n${least(10)}`, 'model-review.yaml');
    const found = assess([useOf({ model: 'mistralai/Mistral-7B' }, other)], { index: other, path: 'src/app.py', today: '2026-11-22', policy });
    assert.deepEqual(lines(found, 'openness-too-low'),
      ['information openness-too-low [] requirements.openness.minScore: Openness of Mistral-7B is not assessed, so minScore 10 cannot be checked; judge it yourself, then accept this.']);
  });
  on('only informs by a record that is not the present one, and says how old it is', { model: 'mistralai/Mistral-7B', policy: least(60) },
    ['information openness-too-low [] requirements.openness.minScore: Openness of Mistral-7B is 50.0 by an earlier record (2025-06-10), minScore is 60; choose a more open model.'], earlier);
  on('says of such a record too on what it was judged', { model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: least(60) },
    ['information openness-too-low [] requirements.openness.minScore: Openness of Meta-Llama-3-8B-Instruct is 16.7, minScore is 60 (judged on 70B-Instruct, 2025-06-10); choose a more open model.'], earlier);
  on('is silent where nothing is required', { model: 'Qwen/Qwen2.5-72B', policy: 'requirements: {}' }, []);
  judged('openness-too-low', 'reads the name without its path beside the one that was judged', { mention: { text: 'org-x/Meta-Llama-3-8B' }, model: { openness: { record: 'llama3', match: 'family' } } }, least(60),
    ['warning openness-too-low [] requirements.openness.minScore: Openness of Meta-Llama-3-8B is 16.7, minScore is 60 (judged on 70B-Instruct); choose a more open model.']);
});
