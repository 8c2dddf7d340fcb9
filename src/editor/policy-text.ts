import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isGone, openDocument, reasonOf } from './texts';
import { SpokenError, writeWhole } from './write-whole';

/** A policy as it stands in the editor, unsaved edits included, else on its file system; `undefined` where there is none. Throws a `SpokenError` where it cannot be read as UTF-8. */
export async function policyText(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (cause) {
    if (isGone(cause)) {
      // A document outlives its file; only what nobody saved is still to be had.
      const open = openDocument(uri);
      return open?.isDirty ? open.getText() : undefined;
    }
    throw new SpokenError(l10n.t('{0} cannot be read ({1}), so it is left as it is.', nameOf(uri), reasonOf(cause)));
  }
  try {
    const onDisk = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return openDocument(uri)?.getText() ?? onDisk;
  } catch {
    throw new SpokenError(l10n.t('{0} is not readable as text, so it is left as it is; save it as UTF-8 first.', nameOf(uri)));
  }
}

/** Writes a policy, in place of the text that it had: one undo takes it back. What somebody has not saved is not saved for him. */
export async function writePolicy(uri: vscode.Uri, before: string | undefined, text: string): Promise<void> {
  if (before === undefined) {
    await writeWhole(uri, text);
  } else {
    const document = await vscode.workspace.openTextDocument(uri);
    const { isDirty } = document;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    const isDone = await vscode.workspace.applyEdit(edit);
    if (!isDone || (!isDirty && !await document.save())) {
      throw new SpokenError(l10n.t('{0} could not be changed; it may be read-only.', nameOf(uri)));
    }
  }
  await vscode.window.showTextDocument(uri, { preview: false });
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
