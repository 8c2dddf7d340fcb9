import assert from 'node:assert/strict';
import { findingsUnder, judged, type Setting } from '../one-licence';

const on = judged.bind(undefined, 'field-prohibited');
const barring: Setting = { terms: { fieldsOfUse: [
  { field: 'military', mode: 'prohibited', clause: 'AUP 2', confidence: 'text' },
  { field: 'impersonation', mode: 'prohibited', clause: 'AUP 3', confidence: 'text', qualifier: 'without consent', partly: true },
  { field: 'weapons', mode: 'prohibited', clause: 'AUP 4', confidence: 'secondary' },
  { field: 'medical-advice', mode: 'conditional', clause: 'AUP 5', confidence: 'text' },
] } };

describe('field-prohibited', () => {
  on('is a conflict for a declared field that the licence bars', barring, 'usage: { fieldsOfUse: [military] }',
    ['error field-prohibited [AUP 2] usage.fieldsOfUse: Acme bars military (AUP 2), and fieldsOfUse has it; change the model.']);
  on('asks where only a part of the field is barred', barring, 'usage: { fieldsOfUse: [impersonation] }',
    ['information field-prohibited [AUP 3] usage.fieldsOfUse: Acme bars impersonation in part (AUP 3): without consent; check if that applies to you.']);
  on('is information where the clause was not read in its source', barring, 'usage: { fieldsOfUse: [weapons] }',
    ['information field-prohibited [AUP 4] usage.fieldsOfUse: Acme bars weapons (AUP 4), and fieldsOfUse has it; change the model.']);
  on('is fine for other fields, those on a condition, and where none is declared', barring, 'usage: { fieldsOfUse: [education, medical-advice] }', []);
  on('says nothing where none is declared', barring, 'usage: { commercial: true }', []);
  const partly = (qualifier: string | undefined): Setting => ({ terms: { fieldsOfUse: [{ field: 'impersonation', mode: 'prohibited', clause: '3', confidence: 'text', partly: true, ...(qualifier === undefined ? {} : { qualifier }) }] } });
  const short = ['information field-prohibited [3] usage.fieldsOfUse: Acme bars impersonation in part (clause 3), and fieldsOfUse has it; check if that applies to you.'];
  on('leaves a part that takes many words to the card', partly('words '.repeat(20).trim()), 'usage: { fieldsOfUse: [impersonation] }', short);
  on('asks so too where the part is not known', partly(undefined), 'usage: { fieldsOfUse: [impersonation] }', short);
  it('points to the field in the list of fields', () => {
    const policy = 'usage: { fieldsOfUse: [education, military] }';
    const [found] = findingsUnder('field-prohibited', barring, policy);
    assert.equal(found?.declared && `version: 1\n${policy}`.slice(found.declared.span.start, found.declared.span.end), 'military');
  });
});
