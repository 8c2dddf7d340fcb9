import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { missingText, noticeIn, paragraphBehind } from '../core/fixes/notice';
import type { Finding } from '../core/types';
import type { Governing } from './policies';

export interface NoticeFix {
  readonly title: string;
  readonly uri: vscode.Uri;
  readonly edit: vscode.WorkspaceEdit;
}

/** Writes the text that a licence asks to be shown into the NOTICE beside the policy, which is made where there is none. */
export async function noticeFix(finding: Finding, { uri }: Governing): Promise<NoticeFix | undefined> {
  const text = missingText(finding);
  if (text === undefined) {
    return undefined;
  }
  const folder = vscode.Uri.joinPath(uri, '..');
  const edit = new vscode.WorkspaceEdit();
  try {
    const entries = new Map(await vscode.workspace.fs.readDirectory(folder));
    const name = noticeIn([...entries.keys()]);
    if (name !== undefined && entries.get(name) !== vscode.FileType.File) {
      return undefined; // what a link leads to may lie anywhere
    }
    const notice = vscode.Uri.joinPath(folder, name ?? 'NOTICE');
    if (name === undefined) {
      edit.createFile(notice, { ignoreIfExists: true });
      edit.insert(notice, new vscode.Position(0, 0), paragraphBehind('', text));
    } else {
      const document = await vscode.workspace.openTextDocument(notice);
      edit.insert(notice, document.positionAt(document.getText().length), paragraphBehind(document.getText(), text));
    }
    return { title: l10n.t('Add “{0}” to {1}', text, name ?? 'NOTICE'), uri: notice, edit };
  } catch {
    return undefined; // the folder or the file cannot be read, so it cannot be written with a clear view of it
  }
}
