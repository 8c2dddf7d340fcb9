import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { gone } from '../core/decode';
import { sayWarning } from './say';
import { openDocument, readBytes, reasonOf } from './texts';
import { SpokenError, writeWhole } from './write-whole';

/** A policy as it stands in the editor, unsaved edits included, else on its file system; `undefined` where there is none. Throws a `SpokenError` where it cannot be read as UTF-8. */
export async function policyText(uri: vscode.Uri): Promise<string | undefined> {
  const read = await readBytes(uri);
  if (!('bytes' in read)) {
    const reason = 'failed' in read ? read.failed : read.skipped;
    if (reason === gone()) {
      // A document outlives its file; only what nobody saved is still to be had.
      const open = openDocument(uri);
      return open?.isDirty ? open.getText() : undefined;
    }
    throw new SpokenError(l10n.t('{0} cannot be read ({1}), so it is left as it is.', nameOf(uri), reason));
  }
  try {
    const onDisk = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    return openDocument(uri)?.getText() ?? onDisk;
  } catch {
    throw new SpokenError(l10n.t('{0} is not readable as text, so it is left as it is; save it as UTF-8 first.', nameOf(uri)));
  }
}

/** Whether its whole file system is known to take no files, as that of a commit on a server. */
export function isReadOnly(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

/**
 * Writes a policy, in place of the text that it had: one undo takes it back. What somebody has not saved is not saved for him. Where it cannot be written its text is
 * opened as a new document, so that no answer is lost. Returns whether it was written.
 */
export async function writePolicy(uri: vscode.Uri, before: string | undefined, text: string): Promise<boolean> {
  if (isReadOnly(uri)) {
    return keepUnsaved(text, l10n.t('{0} cannot be written: its folder is read-only. What it would say is open and not saved.', nameOf(uri)));
  }
  if (before === undefined) {
    const failed = await writeWhole(uri, text).then(() => undefined, (cause: unknown) => cause);
    if (failed !== undefined) {
      return keepUnsaved(text, l10n.t('{0} cannot be written ({1}). What it would say is open and not saved.', nameOf(uri), whyNot(failed)));
    }
  } else {
    const document = await vscode.workspace.openTextDocument(uri);
    const { isDirty } = document;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    if (!await vscode.workspace.applyEdit(edit)) {
      return keepUnsaved(text, l10n.t('{0} cannot be changed. What it would say is open and not saved.', nameOf(uri)));
    }
    if (!isDirty && !await document.save()) {
      await vscode.window.showTextDocument(uri, { preview: false });
      void sayWarning(l10n.t('{0} is changed here and could not be saved; it may be read-only.', nameOf(uri)));
      return false;
    }
  }
  await vscode.window.showTextDocument(uri, { preview: false });
  return true;
}

/** In two or three words where the file system says it so, else in its own. */
function whyNot(failed: unknown): string {
  const { cause } = failed instanceof Error ? failed : {};
  return cause instanceof vscode.FileSystemError && (cause.code === 'NoPermissions' || cause.code === 'Unavailable') ? reasonOf(cause) : cause instanceof Error ? cause.message : String(cause);
}

async function keepUnsaved(text: string, why: string): Promise<false> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml', content: text }), { preview: false });
  void sayWarning(why);
  return false;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
