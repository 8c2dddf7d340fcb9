import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { OPEN, type Change } from '../core/policy/assist/change';
import { editPolicy } from '../core/policy/assist/edit';
import type { PolicyFix } from '../core/policy-fixes';
import type { Span } from '../core/types';
import { toRange } from './convert';
import { toSnippet } from './policy-help';
import { PolicyPreview } from './policy-preview';
import { sayWarning } from './say';
import { note } from './walkthrough';

/** What takes more than an edit of the document that is asked about. */
export type Applied = Exclude<PolicyFix['does'], { readonly kind: 'replace' }>;

/** Carries out a fix in a policy file, in front of the user. */
export async function applyFix(uri: vscode.Uri, does: Applied): Promise<void> {
  switch (does.kind) {
    case 'open': return show(uri, does.span);
    case 'change': return apply(uri, does.change);
    case 'waive': {
      const change = await waiver(uri, does);
      return change && apply(uri, change);
    }
  }
}

export async function show(uri: vscode.Uri, span: Span): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const range = toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** One insertion, so that one undo takes it back; the cursor waits where a value is to be written. */
async function apply(uri: vscode.Uri, change: Change): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const { document } = editor;
  const result = editPolicy(document.getText(), change);
  if ('refused' in result) {
    void sayWarning(`${vscode.workspace.asRelativePath(uri)}: ${result.refused}`);
    return;
  }
  const { span, text, holes } = result.edit;
  note('hasFixed');
  await editor.insertSnippet(toSnippet(text, holes), toRange(document, span), { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
  if (holes.length > 0) {
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
  }
}

type Waiver = Extract<Applied, { readonly kind: 'waive' }>;

/** Asks for the reason, with the file as it would become in sight. */
async function waiver(uri: vscode.Uri, does: Waiver): Promise<Change | undefined> {
  const { code, model, expires } = does;
  const owner = (await gitAddress()) ?? OPEN;
  const change = (reason: string): Change => ({ kind: 'add', path: ['waivers'], value: { code, model, reason, owner, expires } });
  const preview = await previewOf(uri, change(''));
  try {
    const reason = await vscode.window.showInputBox({
      title: l10n.t('Accept {0} for {1} until {2}', code, model, expires),
      prompt: l10n.t('Why is it accepted? Whoever reads this next year must understand it: a contract, a ticket, a decision.'),
      validateInput: (text) => {
        preview?.update(change(text.trim()));
        return text.trim() === '' ? l10n.t('A waiver needs a reason.') : text.length > 500 ? l10n.t('At most 500 characters.') : undefined;
      },
      ignoreFocusOut: true,
    });
    return reason === undefined || reason.trim() === '' ? undefined : change(reason.trim());
  } finally {
    await preview?.close();
  }
}

/** The policy beside what a change makes of it. Absent where it cannot be changed so: then `apply` says why. */
async function previewOf(uri: vscode.Uri, first: Change): Promise<{ readonly update: (change: Change) => void; readonly close: () => Promise<void> } | undefined> {
  const before = (await vscode.workspace.openTextDocument(uri)).getText();
  const after = (change: Change): string | undefined => {
    const result = editPolicy(before, change);
    return 'refused' in result ? undefined : before.slice(0, result.edit.span.start) + result.edit.text + before.slice(result.edit.span.end);
  };
  const text = after(first);
  if (text === undefined) {
    return undefined;
  }
  const preview = new PolicyPreview(before);
  await preview.show(text);
  return {
    update: (change) => preview.update(after(change) ?? text),
    close: async () => {
      await preview.close();
      preview.dispose();
    },
  };
}

interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** Of whoever commits here, where the editor's own Git support is on and knows. */
async function gitAddress(): Promise<string | undefined> {
  try {
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const address = git?.isActive ? await git.exports.getAPI(1).repositories[0]?.getConfig('user.email') : undefined;
    return address?.trim() === '' ? undefined : address?.trim();
  } catch {
    return undefined; // it is switched off
  }
}
