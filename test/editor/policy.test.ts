import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, hoverAt, open, problems, replace, until } from './editing';

const POLICY = 'model-review.yaml';

/** The quick fixes at the first `needle` of a document, once they are the wanted ones: while a document is judged again there are none. */
async function fixesAt(document: vscode.TextDocument, needle: string, isWanted: (titles: readonly string[]) => boolean): Promise<readonly vscode.CodeAction[]> {
  let fixes: readonly vscode.CodeAction[] = [];
  await until(async () => {
    const at = document.positionAt(document.getText().indexOf(needle) + 1);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), vscode.CodeActionKind.QuickFix.value);
    fixes = found.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value);
    return isWanted(fixes.map(({ title }) => title));
  }, `the wanted fixes at ${needle}`);
  return fixes;
}

async function run({ command }: vscode.CodeAction): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]);
}

/** Puts a text back that may have been saved meanwhile. */
async function restore({ document }: vscode.TextEditor, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
  await document.save();
}

describe('Help with model-review.yaml', () => {
  it('completes a key, and then its value', async () => {
    const editor = await open(POLICY);
    const before = editor.document.getText();
    await replace(editor, '  commercial: true\n', '  commercial: true\n  offersMo\n');
    const at = editor.document.positionAt(editor.document.getText().indexOf('offersMo') + 'offersMo'.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, at);
    const ours = items.filter(({ insertText }) => insertText instanceof vscode.SnippetString);
    assert.ok(ours.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'offersModelApi'));
    assert.ok(!ours.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'commercial'), 'what is there already is not offered');

    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // The list is drawn outside the extension host, so that accepting before it is there does nothing.
    await until(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('offersModelApi: ');
    }, 'the key to be completed');
    await until(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('offersModelApi: true\n');
    }, 'the value to be completed');
    await restore(editor, before);
  }).timeout(40_000);

  it('says what a key is for, how its value is read and what it decides', async () => {
    const { document } = await open(POLICY);
    const text = (await hoverAt(document, 'monthlyActiveUsers: ')).map(({ value }) => value).join('\n');
    for (const part of ['usage.monthlyActiveUsers', 'affiliates included', '900,000,000', 'threshold-exceeded']) {
      assert.ok(text.includes(part), `"${part}" is not in the hover:\n${text}`);
    }
  });

  it('has an outline', async () => {
    const { document } = await open(POLICY);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const usage = symbols.find(({ name, children }) => name === 'usage' && children.length > 0);
    assert.deepEqual(usage?.children.map(({ name }) => name).slice(0, 2), ['commercial', 'monthlyActiveUsers']);
  });

  it('works in a file that the editor does not take for YAML', async () => {
    const { document } = await open(POLICY);
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    try {
      assert.ok((await hoverAt(plain, 'commercial')).some(({ value }) => value.includes('usage.commercial')));
    } finally {
      await vscode.languages.setTextDocumentLanguage(plain, 'yaml');
    }
  });
});

describe('A file with the other ending', () => {
  it('is said not to be read', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'model-review.yml').with({ scheme: 'untitled' }));
    await until(() => problems(document.uri).length === 1, 'the warning');
    assert.equal(problems(document.uri)[0]?.message, 'model-review.yml is not read; name the file model-review.yaml.');
  });
});

describe('Fixes that edit the policy', () => {
  it('add an unknown model, in one step that one undo takes back', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('model-unknown'), 'the finding on the unknown model');
    const fix = (await fixesAt(document, 'acme/helios', (all) => all.some((title) => title.startsWith('Add ')))).find(({ title }) => title.startsWith('Add '));
    assert.equal(fix?.isPreferred, true);
    const { document: policy } = await open(POLICY);
    const before = policy.getText();
    assert.ok(fix);
    await run(fix);
    assert.equal(policy.getText(), `${before.trimEnd()}\nmodels:\n  - id: acme/helios-9b-chat\n    licence: ${before.slice(before.trimEnd().length)}`);
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('undo');
    assert.equal(policy.getText(), before);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await restore(editor, before);
  });

  it('name the finding where several could be accepted, after everything but the reading', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the findings on Llama 3');
    const wanted = 'Accept with a reason and an end date… (threshold-exceeded)';
    const titles = (await fixesAt(document, 'meta-llama/Meta', (all) => all.includes(wanted))).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    const first = titles.findIndex((title) => title.startsWith('Accept'));
    assert.ok(titles.slice(first).every((title) => title.startsWith('Accept') || title.startsWith('Read ')), titles.join());
  });

  it('are offered on the policy file for the usage that nobody declared', async () => {
    await open('src/app.py');
    const { document } = await open(POLICY);
    await until(() => codes(document.uri).includes('usage-undeclared'), 'the question on the policy file');
    const [found] = problems(document.uri).filter(({ message }) => message.startsWith('Not declared'));
    assert.equal(document.getText(found?.range), 'usage');
    const titles = (await fixesAt(document, 'usage:', (all) => all.includes('Declare distributes'))).map(({ title }) => title);
    assert.ok(!titles.includes('Declare commercial'), 'what is declared is not offered');
  });

  it('correct a misspelt key, as an edit', async () => {
    const { document } = await open('broken/model-review.yaml');
    await until(() => problems(document.uri).length >= 3, 'three faults');
    const fix = (await fixesAt(document, 'monthlyActiveUser', (all) => all.includes('Write monthlyActiveUsers'))).find(({ title }) => title === 'Write monthlyActiveUsers');
    assert.deepEqual(fix?.edit?.get(document.uri).map(({ newText }) => newText), ['monthlyActiveUsers']);
  });

  it('offer to create the file where none governs', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'model = "acme/helios-9b-chat"\n' });
    await vscode.window.showTextDocument(document);
    await until(() => codes(document.uri).includes('model-unknown'), 'the finding in the unsaved file');
    assert.deepEqual((await fixesAt(document, 'acme/helios', (all) => all.length > 0)).map(({ title }) => title), ['Create model-review.yaml']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
