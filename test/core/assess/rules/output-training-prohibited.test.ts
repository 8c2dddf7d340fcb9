import { golden } from '../judge';

const on = golden.bind(undefined, 'output-training-prohibited');
const trains = (how: string, more = '') => `usage: { trainsModelsOnOutputs: ${how}${more} }`;

describe('output-training-prohibited', () => {
  on('holds for a model that is distributed', {
    model: 'meta-llama/Meta-Llama-3-8B-Instruct', policy: trains('distributed'),
  }, ['error output-training-prohibited [1.b.v] usage.trainsModelsOnOutputs: Outputs of Llama 3 must not train other models (clause 1.b.v), and trainsModelsOnOutputs is distributed; change one of them.']);
  on('holds for one that stays inside, since the clause makes no difference', {
    model: 'meta-llama/Llama-2-70b-chat-hf', policy: trains('internal'),
  }, ['error output-training-prohibited [1.b.v] usage.trainsModelsOnOutputs: Outputs of Llama 2 must not train other models (clause 1.b.v), and trainsModelsOnOutputs is internal; change one of them.']);
  on('is silent for no', { model: 'meta-llama/Llama-2-70b-chat-hf', policy: trains('no') }, []);
  on('is silent for later versions without the ban', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: trains('distributed') }, []);
  on('holds for research licences where use is commercial', {
    model: 'mistralai/Ministral-8B-2410', policy: trains('internal', ', commercial: true'),
  }, ['error output-training-prohibited [3.2/4.2] usage.trainsModelsOnOutputs: Outputs of Mistral Research License must not train commercial models (clauses 3.2, 4.2), and trainsModelsOnOutputs is internal; change one of them.']);
  on('asks for research licences where commerce is not declared', {
    model: 'mistralai/Ministral-8B-2410', policy: trains('internal'),
  }, ['information output-training-prohibited [3.2/4.2] usage.trainsModelsOnOutputs: Outputs of Mistral Research License must not train commercial models (clauses 3.2, 4.2), and trainsModelsOnOutputs is internal; change one of them.']);
  on('is silent for research licences without commerce', { model: 'mistralai/Ministral-8B-2410', policy: trains('internal', ', commercial: false') }, []);
  on('holds for competing models once competition is declared', {
    model: 'openai/gpt-4o', provider: 'openai', policy: trains('internal', ', competesWithProvider: true'),
  }, ['error output-training-prohibited [3.3(e)] usage.competesWithProvider: OpenAI bars training competing models on outputs (clause 3.3(e)), and competesWithProvider is true; change the model or stop training.']);
});
