import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** A fault whose message is shown as it is. */
export class SpokenError extends Error {}

/** Whole or not at all: what was there stays until the new is there. */
export async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  const temporary = uri.with({ path: `${uri.path}.${Date.now()}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (cause) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw new SpokenError(l10n.t('{0} cannot be written ({1}); choose another place.', vscode.workspace.asRelativePath(uri), cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}
