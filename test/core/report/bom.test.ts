import assert from 'node:assert/strict';
import { bom } from '../../../src/core/report/bom';
import { RUN, termsOf } from './run-fixture';

const BOM = bom({ run: RUN, project: { name: 'shop' }, termsOf });
const entry = (ref: string) => BOM.entries.find((each) => each.ref === ref) ?? assert.fail(`no ${ref}`);

describe('the bill of materials', () => {
  it('lists every model in use once, unknown ones among them', () => {
    assert.deepEqual(BOM.entries.map(({ ref, resolution, testOnly }) => [ref, resolution, testOnly]), [
      ['anthropic/claude-3-opus-20240229', 'exact', true],
      ['derivative:TheBloke/MythoMax-L2-13B-GGUF', 'derivative', true],
      ['meta-llama/Meta-Llama-3-8B-Instruct', 'exact', false],
      ['openai/gpt-4o', 'exact', false],
      ['unknown:acme/helios-9b-chat', 'unknown', false],
    ]);
  });

  it('says where each stands and how it was read', () => {
    assert.deepEqual(entry('openai/gpt-4o').occurrences, [{
      path: 'src/chat.py', line: 2, column: 12, endLine: 2, endColumn: 18, text: 'gpt-4o', role: 'product', because: 'exact id at OpenAI', provider: 'openai',
    }]);
  });

  it('takes several spellings of one model for one entry', () => {
    const twice = { ...RUN, files: [...RUN.files, ...RUN.files.map((file) => ({ ...file, path: `other/${file.path}` }))] };
    assert.equal(bom({ run: twice, project: { name: 'shop' }, termsOf }).entries.find(({ ref }) => ref === 'openai/gpt-4o')?.occurrences.length, 2);
  });

  it('keeps findings with the model they are about', () => {
    assert.deepEqual(entry('meta-llama/Meta-Llama-3-8B-Instruct').findings.map(({ code }) => code), ['threshold-exceeded']);
  });

  it('does not give a derivative the score of its base', () => {
    assert.equal(entry('derivative:TheBloke/MythoMax-L2-13B-GGUF').openness, undefined);
    assert.equal(entry('meta-llama/Meta-Llama-3-8B-Instruct').openness?.score, 16.7);
  });

  it('names the hosted routes that the code takes', () => {
    assert.deepEqual(BOM.routes.map(({ provider, entries }) => [provider, entries.map(({ ref }) => ref)]), [
      ['anthropic', ['anthropic/claude-3-opus-20240229']], ['openai', ['openai/gpt-4o']],
    ]);
  });
});
