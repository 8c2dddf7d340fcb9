import { golden } from '../judge';

const on = golden.bind(undefined, 'region-check-list');

describe('region-check-list', () => {
  on('asks to compare with a list that is kept elsewhere', {
    model: 'openai/gpt-4o', provider: 'openai', policy: 'usage: { userRegions: [CN] }',
  }, ['information region-check-list [16.12] usage.userRegions: OpenAI serves listed regions only (clause 16.12), and userRegions has CN; compare with its list.']);
  on('is silent where no region is declared', { model: 'openai/gpt-4o', provider: 'openai', policy: 'usage: {}' }, []);
});
