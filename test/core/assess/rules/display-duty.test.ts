import { golden } from '../judge';

const on = golden.bind(undefined, 'display-duty');
const llama3 = 'meta-llama/Meta-Llama-3-8B-Instruct';
const product = 'usage: { distributes: [product] }';

describe('display-duty', () => {
  on('warns where the text was searched and not found', { model: llama3, policy: product },
    ['warning display-duty [1.b.i] usage.distributes: “Built with Meta Llama 3” must be shown (Llama 3, clause 1.b.i) and was not found; add it to README, NOTICE or the UI.'],
    { displayTexts: new Set(['Built with Llama']) });
  on('is gone where it was found', { model: llama3, policy: product }, [], { displayTexts: new Set(['Built with Meta Llama 3']) });
  on('is gone where one of the variants was found', { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { trainsModelsOnOutputs: distributed }' }, [],
    { displayTexts: new Set(['Improved using Qwen']) });
  on('only states the duty where nobody looked', { model: 'Qwen/Qwen2.5-72B', policy: 'usage: { trainsModelsOnOutputs: distributed }' },
    ['information display-duty [5.b] usage.trainsModelsOnOutputs: “Built with Qwen” or “Improved using Qwen” must be shown (Qwen License, clause 5.b); see that README, NOTICE or the UI has it.']);
  on('waits for the act that triggers it', { model: llama3, policy: 'usage: { commercial: true }' }, []);
  on('leaves what is only encouraged to the card', { model: 'tencent/Hunyuan-A13B', policy: product }, []);
  on('is for the models that the licence names for it', { model: 'nvidia/Cosmos-1.0', policy: product },
    ['information display-duty [3.2] usage.distributes: “Built on NVIDIA Cosmos” must be shown (NVIDIA Open Model, clause 3.2); see that README, NOTICE or the UI has it.']);
  on('is not for other models under the same licence', { model: 'nvidia/Nemotron-3', policy: product }, []);
});
