import assert from 'node:assert/strict';
import { findingsOf, golden, type Case } from '../judge';

const on = golden.bind(undefined, 'model-unknown');

describe('model-unknown', () => {
  on('says that nothing is judged', { model: 'acme/helios-9b-chat', kind: 'unknown' },
    ['information model-unknown [] -: acme/helios-9b-chat is not in the catalogue, so nothing is judged; add it under models: or correct the name.']);
  on('says that a family is not enough', { model: 'Llama 3', text: 'llama-3-9b', kind: 'family' },
    ['information model-unknown [] -: Only the family of llama-3-9b is known (Llama 3), so nothing is judged; write an exact id or add it under models:.']);
  on('says nothing of a model of the catalogue', { model: 'mistralai/Mistral-7B' }, []);
  it('points a fix to the models of the project', () => {
    const data = (one: Case) => findingsOf(one).map((each) => each.data);
    assert.deepEqual(data({ model: 'acme/helios-9b-chat', kind: 'unknown' }), [{ reason: 'unknown model', declare: 'models' }]);
    assert.deepEqual(data({ model: 'Llama 3', text: 'llama-3-9b', kind: 'family' }), [{ reason: 'family only', declare: 'models' }]);
  });
});
