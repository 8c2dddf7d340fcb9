import assert from 'node:assert/strict';
import { expectMentions, expectOne } from '../marked';

describe('readers/modelfile', () => {
  it('takes the base and the adapter', () => {
    const mention = expectOne('Modelfile', 'FROM «llama3.1:8b»\nPARAMETER stop gpt-4o\nSYSTEM You are gpt-4o\n');
    assert.deepEqual([mention.provider, mention.key], ['ollama', 'FROM']);
    expectMentions('Modelfile', 'from ./models/«mistral-7b.Q4_K_M.gguf»\nADAPTER «org/lora-x»\n');
    expectMentions('Modelfile', 'FROM hf.co/«bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M»\n');
  });

  it('does not take templates and messages', () => {
    expectMentions('Modelfile', 'FROM «mistral»\nTEMPLATE """\nFROM gpt-4o\n"""\nMESSAGE user gpt-4o\n# like ‹gpt-4o›\n');
  });
});
