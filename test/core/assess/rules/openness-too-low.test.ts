import { golden } from '../judge';

const on = golden.bind(undefined, 'openness-too-low');
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
  on('is silent where nothing is required', { model: 'Qwen/Qwen2.5-72B', policy: 'requirements: {}' }, []);
});
