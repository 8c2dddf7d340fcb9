import { judged, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'osaid-not-met');
const wants = 'requirements: { openness: { osaid: true } }';
const osi = (result: 'passed' | 'would-pass-with-licence' | 'did-not-pass'): Setting => ({ model: { osi: { result, source: 'lists' }, openness: { record: 'mistral', match: 'exact' } } });

describe('osaid-not-met', () => {
  on('takes OSI’s own word first: passed', osi('passed'), wants, []);
  on('or not passed', osi('did-not-pass'), wants,
    ['warning osaid-not-met [] requirements.openness.osaid: one did not pass OSI’s validation of Open Source AI, and osaid is true; choose another model.']);
  on('or passed but for its licence', osi('would-pass-with-licence'), wants,
    ['warning osaid-not-met [] requirements.openness.osaid: one would pass OSI’s validation only under another licence, and osaid is true; choose another model.']);
  on('is a conflict where the record of this model misses a part', { model: { openness: { record: 'mistral', match: 'exact' } } }, wants,
    ['warning osaid-not-met [] requirements.openness.osaid: one lacks data information, open code, open parameters for Open Source AI, and osaid is true; choose a more open model.']);
  on('asks where the record is of another size', { model: { openness: { record: 'llama3', match: 'family' } } }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: one may lack data information, open code, open parameters for Open Source AI (judged on Meta-Llama-3-70B-Instruct), and osaid is true; check it.']);
  on('asks where nobody assessed it, and does not count its base’s record', { model: { openness: { record: 'llama3', match: 'base' } } }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: Whether one is Open Source AI is not assessed, and osaid is true; judge it yourself, then accept this.']);
  on('is a conflict for what stands behind an API', { model: { access: 'api' } }, wants,
    ['warning osaid-not-met [] requirements.openness.osaid: The parameters of one are not released, and osaid is true; choose a model with open weights.']);
  on('says nothing where the project does not ask for it', osi('did-not-pass'), 'requirements: { openness: { osaid: false } }', []);
  on('does not give OSI’s word on a model to what a name says was made from it', { ...osi('passed'), kind: 'derivative' }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: Whether one is Open Source AI is not assessed, and osaid is true; judge it yourself, then accept this.']);
  on('is fine where the record has every part', { model: { openness: { record: 'open', match: 'exact' } } }, wants, []);
  on('asks where a part is unclear', { model: { openness: { record: 'unclear', match: 'exact' } } }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: Whether one is Open Source AI is unclear as to its data information, and osaid is true; judge it yourself.']);
  on('names what is missing, not what is unclear beside it', { model: { openness: { record: 'mixed', match: 'exact' } } }, wants,
    ['warning osaid-not-met [] requirements.openness.osaid: one lacks open code for Open Source AI, and osaid is true; choose a more open model.']);
  const long = { mention: { text: 'm'.repeat(45) } };
  on('says less of a long name', { ...long, model: { openness: { record: 'mistral', match: 'exact' } } }, wants,
    [`warning osaid-not-met [] requirements.openness.osaid: ${'m'.repeat(45)} lacks data information, open code, open parameters for Open Source AI, and osaid is true.`]);
  on('and where it asks', { ...long, model: { openness: { record: 'llama3', match: 'family' } } }, wants,
    [`information osaid-not-met [] requirements.openness.osaid: ${'m'.repeat(45)} may lack data information, open code, open parameters for Open Source AI, and osaid is true; check it.`]);
  on('takes the record of a copy for the model’s own', { model: { openness: { record: 'mistral', match: 'repackaged' } } }, wants,
    ['warning osaid-not-met [] requirements.openness.osaid: one lacks data information, open code, open parameters for Open Source AI, and osaid is true; choose a more open model.']);
  on('asks where the record is not the present one, and says how old it is', { model: { openness: { record: 'earlier', match: 'exact' } } }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: one may lack data information, open code, open parameters for Open Source AI (judged on 2025-06-10), and osaid is true; check it.']);
  on('does not give a name that says what it was made from the record of that', { model: { openness: { record: 'mistral', match: 'exact' } }, kind: 'derivative' }, wants,
    ['information osaid-not-met [] requirements.openness.osaid: Whether one is Open Source AI is not assessed, and osaid is true; judge it yourself, then accept this.']);
  for (const access of ['service', 'none'] as const) {
    on(`is a conflict for what nobody else has the parameters of: ${access}`, { model: { access } }, wants,
      ['warning osaid-not-met [] requirements.openness.osaid: The parameters of one are not released, and osaid is true; choose a model with open weights.']);
  }
});
