import { golden } from '../judge';

const on = golden.bind(undefined, 'output-training-duty');
const trains = (how: string, more = '') => `usage: { trainsModelsOnOutputs: ${how}${more} }`;

describe('output-training-duty', () => {
  on('begins where the new model is distributed', {
    model: 'meta-llama/Llama-3.1-8B-Instruct', policy: trains('distributed'),
  }, ['information output-training-duty [1.b.i] usage.trainsModelsOnOutputs: Models trained on outputs of Llama 3.1 carry its duties when distributed (clause 1.b.i); meet them or stop training.']);
  on('is silent where it stays inside', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: trains('internal') }, []);
  on('says that a model trained on outputs falls under the terms', {
    model: 'google/gemma-3-4b', policy: trains('internal'),
  }, ['information output-training-duty [1.1(e)(iii)] usage.trainsModelsOnOutputs: A model trained on outputs of Gemma Terms falls under its terms (clause 1.1(e)(iii)), and trainsModelsOnOutputs is internal; meet them.']);
  on('points to the use policy that limits it', {
    model: 'tii/falcon-180b', policy: trains('internal'),
  }, ['information output-training-duty [5] usage.trainsModelsOnOutputs: The use policy of Falcon 180B limits training on outputs (clause 5); read it before you train.']);
});
