import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, hoverAt, until } from './editing';

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is open');
const LLAMA = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('A notebook', () => {
  const file = vscode.Uri.joinPath(ROOT, 'notebook', 'trial.ipynb');
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
  });

  it('has the findings of its cells, judged by the policy of its folder, and their card', async () => {
    const cells = ['import transformers', `model = from_pretrained("${LLAMA}")`].map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: [source] }));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 })));
    const notebook = await vscode.workspace.openNotebookDocument(file);
    // The page of npm's build for the web opens a notebook and never comes to the end of drawing it; the findings and the card need no drawing.
    if (ROOT.scheme !== 'virtual') {
      await vscode.window.showNotebookDocument(notebook);
    }
    const { document } = notebook.cellAt(1);
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the finding of the second cell');
    // Its role is that of its place in the workspace, whatever the folders above are called.
    const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Model Review');
    assert.deepEqual([...new Set(found.map(({ severity, range: { start: { line, character } } }) => [vscode.DiagnosticSeverity[severity], line, character].join(' ')))], ['Error 0 25']);
    assert.match((await hoverAt(document, LLAMA)).map(({ value }) => value).join(), /Llama/);
  });
});
