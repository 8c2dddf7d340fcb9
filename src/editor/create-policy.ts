import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { POLICY_NAME } from './policies';

/** A starting point that declares nothing: every answer is a comment until somebody gives it. */
const TEMPLATE = `# yaml-language-server: $schema=https://raw.githubusercontent.com/model-review/model-review/main/src/core/policy/model-review.schema.json
version: 1
usage:
  # Undeclared stays unknown: it is never read as "no".
  # commercial: true
  # companyRegions: [US]
  # userRegions: [EU]
  # monthlyActiveUsers: 12000          # all products, affiliates included
  # trainsModelsOnOutputs: no          # no | internal | distributed
  # distributes: [product]             # product | weights | derivatives
  # offersModelApi: false
requirements:
  # pinned: true
  # licences: { allow: "Apache-2.0 OR MIT" }
`;

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
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), TEMPLATE));
    }
  });
}

function folderOfActive(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active && vscode.workspace.getWorkspaceFolder(active);
}
