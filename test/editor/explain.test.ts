import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, until } from './editing';

const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all.map(({ label }) => label));

describe('Explain Model', () => {
  it('opens a page that says what the id stands for, each fact with its source', async () => {
    await vscode.commands.executeCommand('modelReview.explain', 'us.anthropic.claude-3-haiku-20240307-v1:0');
    await until(() => tabs().some((label) => label.includes('us.anthropic.claude-3-haiku-20240307-v1_0')), `the page's tab, among ${tabs().join(', ')}`);

    const uri = vscode.Uri.from({ scheme: 'model-review', path: '/x.md', query: encodeURIComponent('us.anthropic.claude-3-haiku-20240307-v1:0') });
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    for (const part of ['# Claude 3 Haiku', 'region “us\\.” removed', 'Anthropic Commercial Terms', 'deprecations\\.info, 2026']) {
      assert.match(text.replaceAll('\\', ''), new RegExp(part), text);
    }
  });

  it('takes the name at the cursor', async () => {
    const editor = await open('src/app.py');
    const at = editor.document.positionAt(editor.document.getText().indexOf('meta-llama/Meta') + 3);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('modelReview.explain');
    await until(() => tabs().some((label) => label.includes('Meta-Llama-3-8B-Instruct')), 'the page on Llama 3');
  });
});
