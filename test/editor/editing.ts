import * as vscode from 'vscode';

/** Opens a file of the test workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const root = vscode.workspace.workspaceFolders?.[0];
  if (!root) {
    throw new Error('the test workspace is not open');
  }
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root.uri, path)));
}

/** Our diagnostics of a document. */
export function problems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Model Review');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function codes(uri: vscode.Uri): readonly string[] {
  return problems(uri).map(codeOf).sort();
}

/** Waits until `check` holds, looking again at each change of diagnostics and every 50 ms. */
export async function until(check: () => boolean | Promise<boolean>, what: string, limitMs = 45_000): Promise<void> {
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (await check()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within ${limitMs} ms: ${what}`);
}

/** Replaces the first `from` in the document by `to`, as one edit. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  if (at < 0) {
    throw new Error(`"${from}" does not stand in ${editor.document.uri.path}`);
  }
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length));
  await editor.edit((edit) => edit.replace(range, to));
}

export async function revert(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Text of every hover at the first `needle` of the document. */
export async function hoverAt(document: vscode.TextDocument, needle: string): Promise<readonly vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(needle) + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents).filter((each): each is vscode.MarkdownString => each instanceof vscode.MarkdownString);
}
