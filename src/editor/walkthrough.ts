import * as vscode from 'vscode';

/** What somebody has done already, for the walkthrough in `package.json`. */
export type Done = 'hasSeenCard' | 'hasScanned' | 'hasPolicy' | 'hasFixed' | 'hasReport';

/** Behind a fix that is an edit; with an address, the file is shown to which it wrote. */
export const NOTE_FIX = 'modelReview.noteFix';
const done = new Set<Done>();

/** Says it once; the editor remembers it. */
export function note(what: Done): void {
  if (!done.has(what)) {
    done.add(what);
    void vscode.commands.executeCommand('setContext', `modelReview.${what}`, true);
  }
}

/** Fixes that are edits, so that it is known when one is taken. */
export function noted(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  return actions.map((action) => (action.edit && !action.command ? Object.assign(action, { command: { command: NOTE_FIX, title: action.title } }) : action));
}

export function registerWalkthrough(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(NOTE_FIX, async (changed?: vscode.Uri) => {
      note('hasFixed');
      await (changed && vscode.window.showTextDocument(changed));
    }),
    vscode.commands.registerCommand('modelReview.openExample', async () => (await import('./example')).openExample()),
  );
}
