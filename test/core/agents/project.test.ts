import assert from 'node:assert/strict';
import { projectAnswer } from '../../../src/core/agents/project';
import type { CheckReport, FindingRow, UseRow } from '../../../src/core/report/check-json';

const HERE = { path: 'src/a.py', line: 3, column: 8, endLine: 3, endColumn: 14 };

function use(text: string, model: string | null, resolution: UseRow['resolution'] = 'exact'): UseRow {
  return { ...HERE, text, role: 'product', resolution, model, release: null, provider: null, because: '' } as UseRow;
}

function finding(severity: FindingRow['severity'], message: string, waived: FindingRow['waived'] = null): FindingRow {
  return { ...HERE, code: 'model-retired', severity, message, model: null, licence: null, clause: null, declared: null, source: null, confidence: null, waived } as FindingRow;
}

function report(parts: Partial<CheckReport>): CheckReport {
  return {
    version: 1, tool: { name: 'model-review', version: '1.2.3' }, catalogue: { date: '2026-11-22', digest: 'abc', models: 5 },
    files: { reviewed: 1, generated: 0, skipped: [] }, uses: [], findings: [], ...parts,
  } as unknown as CheckReport;
}

const WAIVER = { reason: 'replay', owner: 'a@example.com', expires: '2027-01-01' };

describe('The review of a project that agents are given', () => {
  it('is in words what it is as data', () => {
    const { structured, text } = projectAnswer(report({
      files: { reviewed: 2, generated: 1, skipped: [{ path: 'logo.bin', reason: 'binary' }] } as unknown as CheckReport['files'],
      uses: [use('gpt-4o', 'openai/gpt-4o', 'alias'), use('acme-9b', null, 'unknown'), use('acme-9b', null, 'unknown'), use('openai/gpt-4o', 'openai/gpt-4o')],
      findings: [finding('information', 'Check it.'), finding('error', 'Accepted.', WAIVER), finding('warning', 'Soon gone.'), finding('error', 'Gone.')],
    }), []);
    assert.equal(text, [
      'Reviewed 2 files: 1 conflict, 1 warning, 1 point to check, 1 accepted. Catalogue of 2026-11-22.',
      'Findings (4), most severe first:',
      '- src/a.py:3:8 error model-retired: Gone.',
      '- src/a.py:3:8 warning model-retired: Soon gone.',
      '- src/a.py:3:8 information model-retired: Check it.',
      '- src/a.py:3:8 accepted model-retired: Accepted.',
      'Models named (3):',
      '- acme-9b (unknown), 2 uses',
      '- openai/gpt-4o (alias), 1 use',
      '- openai/gpt-4o (exact), 1 use',
      'Not read, or in part (1):',
      '- logo.bin: binary',
      'Hints to check, no legal advice.',
    ].join('\n'));
    assert.deepEqual([structured.version, structured.tool.version, structured.catalogue.digest, structured.files.generated, structured.files.skippedInAll], [1, '1.2.3', 'abc', 1, 1]);
    assert.deepEqual(structured.counts, { error: 1, warning: 1, information: 1, accepted: 1 });
    assert.deepEqual(structured.models.map(({ model, resolution, uses }) => [model, resolution, uses]), [['acme-9b', 'unknown', 2], ['openai/gpt-4o', 'alias', 1], ['openai/gpt-4o', 'exact', 1]]);
  });

  it('is no all-clear where something could not be read', () => {
    const { structured, text } = projectAnswer(report({}), ['model-review.yaml: It is no text.']);
    assert.deepEqual([structured.complete, structured.errors], [false, ['model-review.yaml: It is no text.']]);
    assert.equal(text, [
      'NOT COMPLETE: something could not be read or used, so this is no all-clear. Reviewed 1 file: 0 conflicts, 0 warnings, 0 points to check, 0 accepted. Catalogue of 2026-11-22.',
      'Error: model-review.yaml: It is no text.',
      'No use of a model was found.',
      'Hints to check, no legal advice.',
    ].join('\n'));
    assert.equal(projectAnswer(report({}), []).structured.complete, true);
  });

  it('gives fifty findings and models at most and twenty files, and says how many there are', () => {
    const many = (count: number) => Array.from({ length: count }, (_none, at) => `n${at}`);
    const { structured, text } = projectAnswer(report({
      files: { reviewed: 9, generated: 0, skipped: many(21).map((path) => ({ path, reason: 'binary' })) } as unknown as CheckReport['files'],
      uses: many(51).map((name) => use(name, name)), findings: many(51).map((message) => finding('error', message)),
    }), []);
    assert.deepEqual([structured.findings.length, structured.findingsInAll, structured.models.length, structured.modelsInAll, structured.files.skipped.length, structured.files.skippedInAll, structured.counts.error], [50, 51, 50, 51, 20, 21, 51]);
    for (const line of ['Findings (50 of 51, the rest is left out), most severe first:', 'Models named (50 of 51, the rest is left out):', 'Not read, or in part (20 of 21, the rest is left out):']) {
      assert.ok(text.split('\n').includes(line), text);
    }
  });

  it('names those of the same count by their names', () => {
    const names = (...texts: readonly string[]) => projectAnswer(report({ uses: texts.map((text) => use(text, text)) }), []).structured.models.map(({ model }) => model);
    assert.deepEqual(names('b', 'c', 'a'), ['a', 'b', 'c']);
    assert.deepEqual(names('a', 'b', 'b'), ['b', 'a']);
  });
});
