import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { POLICY_NAME } from './policies';

/** Of texts that are shown before they are written. */
export const PREVIEW_SCHEME = 'model-review-preview';

/** Marks the side of the file as it is. */
const BEFORE = 'before';
/** The question lies over the first lines of an editor: what is shown begins below it. */
const ABOVE = '\n'.repeat(8);

/** Each text has an address of its own: the editor keeps what it has shown under one for a while. */
let shown = 0;

/** A policy that is not written yet: by itself, or beside the file that it would change. */
export class PolicyPreview implements vscode.Disposable {
  readonly #provider: vscode.Disposable;
  readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
  readonly #before: string | undefined;
  #text = '';
  #shown: vscode.Uri | undefined;

  /** @param before the file's text, where it is there */
  constructor(before: string | undefined) {
    this.#before = before;
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, { onDidChange: this.#onDidChange.event, provideTextDocumentContent: ({ fragment }) => ABOVE + (fragment === BEFORE ? this.#before : this.#text) });
  }

  async show(text: string): Promise<void> {
    await this.close();
    this.#text = text;
    const preview = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: `/${l10n.t('Preview of {0}', POLICY_NAME)}`, query: String(++shown) });
    this.#shown = preview;
    const options = { preview: true, preserveFocus: true };
    if (this.#before !== undefined) {
      await vscode.commands.executeCommand('vscode.diff', preview.with({ fragment: BEFORE }), preview, l10n.t('{0}: what would change', POLICY_NAME), options);
    } else {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(preview), options);
    }
    // They would not be those of the file.
    for (const editor of vscode.window.visibleTextEditors.filter(({ document: { uri } }) => uri.scheme === PREVIEW_SCHEME)) {
      editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
    }
  }

  /** What is shown becomes another text, where it stands. */
  update(text: string): void {
    if (this.#shown && text !== this.#text) {
      this.#text = text;
      this.#onDidChange.fire(this.#shown);
    }
  }

  async close(): Promise<void> {
    this.#shown = undefined;
    const isPreview = ({ scheme }: vscode.Uri): boolean => scheme === PREVIEW_SCHEME;
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all).filter(({ input }) => (input instanceof vscode.TabInputText && isPreview(input.uri))
      || (input instanceof vscode.TabInputTextDiff && isPreview(input.modified)));
    await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.#provider.dispose();
    this.#onDidChange.dispose();
  }
}
