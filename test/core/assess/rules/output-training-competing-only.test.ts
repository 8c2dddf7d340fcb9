import { golden } from '../judge';

const on = golden.bind(undefined, 'output-training-competing-only');
const trains = (how: string, more = '') => `usage: { trainsModelsOnOutputs: ${how}${more} }`;

describe('output-training-competing-only', () => {
  on('leaves the question to a person', {
    model: 'openai/gpt-4o', provider: 'openai', policy: trains('internal'),
  }, ['information output-training-competing-only [3.3(e)] usage.trainsModelsOnOutputs: OpenAI bars training competing models on outputs (clause 3.3(e)); whether yours competes needs a person: decide, then accept or change.']);
  on('is silent once the person has answered', { model: 'openai/gpt-4o', provider: 'openai', policy: trains('internal', ', competesWithProvider: no') }, []);
});
