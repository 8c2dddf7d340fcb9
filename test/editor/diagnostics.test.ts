import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, codes, open, problems, replace, revert, until } from './editing';

const LLAMA = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('Problems while typing', () => {
  it('stand on the exact id, name the clause, and point at the declared line', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the finding on Llama 3');

    const found = problems(document.uri).find((each) => codeOf(each) === 'threshold-exceeded');
    assert.ok(found);
    assert.equal(document.getText(found.range), LLAMA);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /900M .*700M .*clause 2/);
    const related = found.relatedInformation?.[0];
    assert.ok(related);
    assert.ok(related.location.uri.path.endsWith('/model-review.yaml'));
    assert.equal(related.location.range.start.line, 4);
  });

  it('say that a model is not in the catalogue, as information', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('model-unknown'), 'the finding on the unknown model');
    const found = problems(document.uri).find((each) => codeOf(each) === 'model-unknown');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('appear when an edit adds a conflicting model, and go when an edit removes it', async () => {
    const editor = await open('src/app.py');
    await until(() => codes(editor.document.uri).length > 0, 'the first findings');
    assert.ok(!codes(editor.document.uri).includes('commercial-prohibited'));

    await replace(editor, 'TITLE = ', 'PICTURES = "black-forest-labs/FLUX.1-dev"\nTITLE = ');
    await until(() => codes(editor.document.uri).includes('commercial-prohibited'), 'the finding on FLUX.1 [dev]');

    await replace(editor, 'PICTURES = "black-forest-labs/FLUX.1-dev"\n', '');
    await until(() => !codes(editor.document.uri).includes('commercial-prohibited'), 'the finding on FLUX.1 [dev] to go');
    await revert(editor);
  });

  it('follow the policy file while it is edited, before it is saved', async () => {
    const code = await open('src/app.py');
    await until(() => codes(code.document.uri).includes('threshold-exceeded'), 'the finding before the edit');
    const policy = await open('model-review.yaml');
    await replace(policy, '{ 2024-04-18: 900M }', '{ 2024-04-18: 900k }');
    await until(() => !codes(code.document.uri).includes('threshold-exceeded'), 'the finding to go');
    await revert(policy);
    await until(() => codes(code.document.uri).includes('threshold-exceeded'), 'the finding to come back');
  });

  it('obey the severity that the user set for a code', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('model-unknown'), 'the finding before the change');
    const configuration = vscode.workspace.getConfiguration('modelReview', document.uri);
    await configuration.update('severity', { 'model-unknown': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await until(() => !codes(document.uri).includes('model-unknown'), 'the finding to be off');
    } finally {
      await configuration.update('severity', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(() => codes(document.uri).includes('model-unknown'), 'the finding to be back');
  });

  it('go when the review is switched off, and come back with it', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).length > 0, 'the findings before the change');
    const configuration = vscode.workspace.getConfiguration('modelReview', document.uri);
    await configuration.update('enable', false, vscode.ConfigurationTarget.Global);
    try {
      await until(() => codes(document.uri).length === 0, 'the findings to go');
    } finally {
      await configuration.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(() => codes(document.uri).length > 0, 'the findings to come back');
  });

  it('are none in a file without models', async () => {
    const { document } = await open('src/empty.ts');
    await until(async () => (await open('src/app.py')) && codes((await open('src/app.py')).document.uri).length > 0, 'the other file to be reviewed');
    assert.deepEqual(codes(document.uri), []);
  });
});

describe('A broken policy file', () => {
  it('gets a diagnostic at the place of each fault, with its cure', async () => {
    const { document } = await open('broken/model-review.yaml');
    await until(() => problems(document.uri).length >= 3, 'three faults');
    const marked = problems(document.uri).map((each) => document.getText(each.range));
    assert.ok(marked.includes('monthlyActiveUser'), `unknown key not marked: ${marked.join(' | ')}`);
    assert.ok(marked.includes('Atlantis'), `wrong region not marked: ${marked.join(' | ')}`);
    assert.ok(problems(document.uri).some((each) => /monthlyActiveUsers/.test(each.message)), 'no suggestion for the misspelt key');
  });

  it('still judges by what is unambiguous in it', async () => {
    const { document } = await open('broken/app.py');
    await until(() => codes(document.uri).includes('commercial-prohibited'), 'the finding that rests on the intact key');
  });
});
