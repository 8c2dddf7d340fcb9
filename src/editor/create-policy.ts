import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { policyTemplate } from '../core/policy/template';
import { POLICY_NAME } from './policies';

/** *Create Declared Usage*: opens the existing file, or a new one that the user saves when it is right. */
export function registerCreatePolicy(): vscode.Disposable {
  return vscode.commands.registerCommand('modelReview.createPolicy', async () => {
    const folder = folderOfActive() ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      void vscode.window.showInformationMessage(l10n.t('Open a folder first: {0} stands at its root.', POLICY_NAME));
      return;
    }
    const uri = vscode.Uri.joinPath(folder.uri, POLICY_NAME);
    const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    const document = await vscode.workspace.openTextDocument(exists ? uri : uri.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(document);
    if (!exists && document.getText() === '') {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), policyTemplate()));
    }
  });
}

function folderOfActive(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active && vscode.workspace.getWorkspaceFolder(active);
}
