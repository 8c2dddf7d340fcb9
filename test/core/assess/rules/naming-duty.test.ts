import { golden } from '../judge';
import { judged } from '../one-licence';

const on = golden.bind(undefined, 'naming-duty');
const llama3 = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('naming-duty', () => {
  on('names the prefix', { model: 'meta-llama/Llama-3.1-8B-Instruct', policy: 'usage: { trainsModelsOnOutputs: distributed }' },
    ['information naming-duty [1.b.i] usage.trainsModelsOnOutputs: The name of a model made with Llama 3.1 must begin with “Llama” (clause 1.b.i); name what you distribute so.']);
  on('does not reach outputs where the licence does not name them', { model: llama3, policy: 'usage: { trainsModelsOnOutputs: distributed }' }, []);
  on('reaches derivatives there', { model: llama3, policy: 'usage: { distributes: [derivatives] }' },
    ['information naming-duty [1.b.i] usage.distributes: The name of a model made with Llama 3 must begin with “Llama 3” (clause 1.b.i); name what you distribute so.']);
  judged('naming-duty', 'points to rules for names that are not a prefix', {
    terms: { duties: [{ type: 'name_prefix', when: ['distribute_derivative'], strength: 'must', clause: '4', confidence: 'text' }] },
  }, 'usage: { distributes: [derivatives] }',
  ['information naming-duty [4] usage.distributes: Acme sets how a model made with it is named (clause 4); follow it where you distribute one.']);

  const prefixed = { terms: { duties: [{ type: 'name_prefix', when: ['distribute_derivative'], strength: 'must', text: 'Acme 3', clause: '4', confidence: 'text' }] } } as const;
  const published = 'models: [{ id: acme/one }]\nusage: { distributes: [derivatives] }';
  for (const name of ['support-bot', 'bot-acme-3', 'acme-4-bot', '']) {
    judged('naming-duty', `warns of a model of the project that is called ${JSON.stringify(name)}`, { ...prefixed, model: { name } }, published,
      [`warning naming-duty [4] usage.distributes: “${name}” is made with Acme, so its name must begin with “Acme 3” (clause 4); rename it before you distribute it.`]);
  }
  for (const name of ['Acme 3 Bot', 'acme-3_bot', 'Acme3.Bot', 'ACME-3']) {
    judged('naming-duty', `is content with a model of the project that is called ${name}`, { ...prefixed, model: { name } }, published, []);
  }
  judged('naming-duty', 'does not compare the name of another model', { ...prefixed, model: { name: 'Acme 3' } }, 'models: [{ id: acme/other }]\nusage: { distributes: [derivatives] }',
    ['information naming-duty [4] usage.distributes: The name of a model made with Acme must begin with “Acme 3” (clause 4); name what you distribute so.']);
});
