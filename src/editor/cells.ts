import * as vscode from 'vscode';

/** The file of a document. A cell of a notebook has an address of its own, which lies in no folder. */
export function fileOfCell(uri: vscode.Uri): vscode.Uri {
  return uri.scheme !== 'vscode-notebook-cell' ? uri : vscode.workspace.notebookDocuments.find((notebook) => notebook.uri.path === uri.path)?.uri ?? uri;
}

/** From the workspace's folder; the whole path of what lies in none. */
export function pathInWorkspace(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(fileOfCell(uri), false);
}
