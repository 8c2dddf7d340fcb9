import { golden } from '../judge';

const on = golden.bind(undefined, 'naming-duty');
const llama3 = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('naming-duty', () => {
  on('names the prefix', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { trainsModelsOnOutputs: distributed }' },
    ['information naming-duty [1.b.i] usage.trainsModelsOnOutputs: The name of a model made with Llama 3.1 must begin with “Llama” (clause 1.b.i); name what you distribute so.']);
  on('does not reach outputs where the licence does not name them', { model: llama3, policy: 'usage: { trainsModelsOnOutputs: distributed }' }, []);
  on('reaches derivatives there', { model: llama3, policy: 'usage: { distributes: [derivatives] }' },
    ['information naming-duty [1.b.i] usage.distributes: The name of a model made with Llama 3 must begin with “Llama 3” (clause 1.b.i); name what you distribute so.']);
});
