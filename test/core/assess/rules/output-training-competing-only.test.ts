import assert from 'node:assert/strict';
import { golden } from '../judge';
import { findingsUnder, judged, term, type Setting } from '../one-licence';

const on = golden.bind(undefined, 'output-training-competing-only');
const trains = (how: string, more = '') => `usage: { trainsModelsOnOutputs: ${how}${more} }`;

describe('output-training-competing-only', () => {
  on('leaves the question to a person', {
    model: 'openai/gpt-4o', provider: 'openai', policy: trains('internal'),
  }, ['information output-training-competing-only [3.3(e)] usage.trainsModelsOnOutputs: OpenAI bars training competing models on outputs (clause 3.3(e)); whether yours competes needs a person: decide, then accept or change.']);
  on('is silent once the person has answered', { model: 'openai/gpt-4o', provider: 'openai', policy: trains('internal', ', competesWithProvider: no') }, []);
  const named = (shortName: string): Setting => ({ licence: { shortName }, terms: { outputTraining: { ...term('prohibited', '3.3'), competingOnly: true } } });
  judged('output-training-competing-only', 'leaves the clause to the card where a licence has a long name', named('Acme Agreement for Business Services'), trains('internal'),
    ['information output-training-competing-only [3.3] usage.trainsModelsOnOutputs: Acme Agreement for Business Services bars training competing models on outputs; whether yours competes needs a person: decide, then accept or change.']);
  it('names the declaration that answers it, for a fix that inserts it', () => {
    assert.deepEqual(findingsUnder('output-training-competing-only', named('Acme'), trains('internal')).map(({ data }) => data), [{ reason: 'competing model?', declare: 'usage.competesWithProvider' }]);
  });
});
