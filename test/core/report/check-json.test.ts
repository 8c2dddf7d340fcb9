import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import Ajv from 'ajv';
import { checkReport } from '../../../src/core/report/check-json';
import { RUN } from './run-fixture';

const SCHEMA = JSON.parse(readFileSync('src/core/report/check.schema.json', 'utf8')) as object;
const REPORT = JSON.parse(JSON.stringify(checkReport(RUN))) as ReturnType<typeof checkReport>;

describe('the JSON report', () => {
  it('fits its published schema', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    assert.ok(ajv.validate(SCHEMA, REPORT), ajv.errorsText());
    assert.deepEqual(new Validator(SCHEMA, '7').validate(REPORT).errors, []);
  });

  it('has a schema that refuses what is not in it', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    assert.equal(ajv.validate(SCHEMA, { ...REPORT, extra: 1 }), false);
    assert.equal(ajv.validate(SCHEMA, { ...REPORT, uses: REPORT.uses.map((use) => ({ ...use, line: 0 })) }), false);
  });

  it('counts lines and columns from 1, with an exclusive end', () => {
    const { path, line, column, endLine, endColumn, text } = REPORT.uses[0] ?? assert.fail();
    assert.deepEqual({ path, line, column, endLine, endColumn, text }, { path: 'src/chat.py', line: 2, column: 12, endLine: 2, endColumn: 18, text: 'gpt-4o' });
  });

  it('says of each use what it was read as', () => {
    assert.deepEqual(REPORT.uses.map(({ text, role, resolution, model, release, provider }) => [text, role, resolution, model, release, provider]), [
      ['gpt-4o', 'product', 'exact', 'openai/gpt-4o', null, 'openai'],
      ['meta-llama/Meta-Llama-3-8B-Instruct', 'product', 'exact', 'meta-llama/Meta-Llama-3-8B-Instruct', null, null],
      ['acme/helios-9b-chat', 'product', 'unknown', null, null, null],
      ['claude-3-opus-20240229', 'test', 'exact', 'anthropic/claude-3-opus-20240229', '2024-02-29', 'anthropic'],
      ['TheBloke/MythoMax-L2-13B-GGUF', 'test', 'derivative', 'Gryphe/MythoMax-L2-13b', null, null],
    ]);
  });

  it('names the address of a source, else its name and date', () => {
    assert.deepEqual(REPORT.findings.map(({ code, source }) => [code, source]), [
      ['policy-invalid', null],
      ['floating-alias', null],
      ['threshold-exceeded', 'https://osai-index.eu/'],
      ['model-unknown', 'licence files, 2026-11-22'],
    ]);
  });

  it('says of each what it follows from: rule, declared value with its place, day of the fact', () => {
    const rule = (code: string) => `https://github.com/model-review/model-review/blob/main/docs/rules/${code}.md`;
    assert.deepEqual(REPORT.findings.map(({ derivation }) => derivation), [
      { rule: rule('policy-invalid'), declared: null, asOf: null },
      { rule: rule('floating-alias'), declared: { path: 'requirements.pinned', value: true, policy: 'model-review.yaml', line: 3, column: 14 }, asOf: null },
      { rule: rule('threshold-exceeded'), declared: null, asOf: '2026-06-12' },
      { rule: rule('model-unknown'), declared: null, asOf: '2026-11-22' },
    ]);
  });

  it('keeps accepted findings, with who accepted them', () => {
    assert.deepEqual(REPORT.findings.find(({ code }) => code === 'floating-alias')?.waived, { reason: 'until the pilot ends', owner: 'ai@example.com', expires: '2027-01-31' });
  });

  it('lists what was not read, or only in part', () => {
    assert.deepEqual(REPORT.files, { reviewed: 41, skipped: [{ path: 'logo.py', reason: 'binary' }, { path: 'tests/test_chat.py', reason: 'read in part: a cell is not text' }], generated: 2 });
  });
});
