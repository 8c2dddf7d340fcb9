import { judged, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'field-conditional');
const tied: Setting = { terms: { fieldsOfUse: [
  { field: 'medical-advice', mode: 'conditional', clause: '5.4', confidence: 'text', qualifier: 'needs professional review' },
  { field: 'education', mode: 'conditional', clause: '6', confidence: 'text' },
  { field: 'military', mode: 'prohibited', clause: '2', confidence: 'text' },
] } };

describe('field-conditional', () => {
  on('names the condition', tied, 'usage: { fieldsOfUse: [medical-advice] }',
    ['warning field-conditional [5.4] usage.fieldsOfUse: Acme allows medical-advice on a condition (clause 5.4): needs professional review; meet it, then accept this.']);
  on('asks where the condition is not known', tied, 'usage: { fieldsOfUse: [education] }',
    ['information field-conditional [6] usage.fieldsOfUse: Acme ties education to conditions that are not known here (clause 6), and fieldsOfUse has it; read it.']);
  on('is fine for other fields', tied, 'usage: { fieldsOfUse: [military, weapons] }', []);
  on('leaves a condition that takes many words to the card', { terms: { fieldsOfUse: [{ field: 'education', mode: 'conditional', clause: '6', confidence: 'text', qualifier: 'words '.repeat(20).trim() }] } },
    'usage: { fieldsOfUse: [education] }', ['warning field-conditional [6] usage.fieldsOfUse: Acme allows education on a condition (clause 6); meet it, then accept this.']);
});
