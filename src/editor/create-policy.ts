import * as vscode from 'vscode';
import type { WizardParts } from './policy-wizard';
import { note } from './walkthrough';

/** *Create Declared Usage*: asks a few questions, each of which can be left, shows the file, and writes it when it is right. The wizard is loaded with the first question. */
export function registerCreatePolicy(parts: WizardParts): vscode.Disposable {
  const { policies } = parts;
  // What the walkthrough goes by.
  const tell = (): void => {
    if (policies.known().length > 0) {
      note('hasPolicy');
    }
  };
  return vscode.Disposable.from(
    policies.onDidChange(tell),
    vscode.commands.registerCommand('modelReview.createPolicy', async () => {
      const { createPolicy } = await import('./policy-wizard');
      await createPolicy(parts);
    }),
  );
}
