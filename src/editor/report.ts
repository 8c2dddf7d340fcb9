import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Place } from '../core/report/run';
import { reportInput, type ReportParts } from './report-run';
import { sayError, sayInformation } from './say';
import { note } from './walkthrough';
import { SpokenError, writeWhole } from './write-whole';

const VIEW = 'modelReview.report';
/** Milliseconds without news before the page is made again. */
const QUIET_MS = 400;

/** A place that the page leads to. */
interface Linked {
  readonly uri: vscode.Uri | undefined;
  readonly place: Place;
}

/** *Open Report*: the whole review as a page in a tab, which follows the scan, and as a file. */
export class Report implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #places: readonly Linked[] = [];
  /** Which page is shown: a click on an earlier one means nothing. */
  #number = 0;
  #isStale = false;
  /** Counts drawings: one that was overtaken shows nothing. */
  #drawings = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed fires when something else may be to be said */
  constructor(private readonly parts: ReportParts, private readonly icon: vscode.Uri, changed: vscode.Event<void>) {
    this.#subscriptions = [
      vscode.commands.registerCommand('modelReview.openReport', () => this.open()),
      vscode.commands.registerCommand('modelReview.saveReport', () => this.save()),
      vscode.window.registerWebviewPanelSerializer(VIEW, { deserializeWebviewPanel: (panel) => this.#adopt(panel) }),
      changed(() => this.#later()),
    ];
  }

  /** Reviews the workspace first where nobody did. */
  async open(): Promise<void> {
    if (!await this.#isScanned()) {
      return;
    }
    if (this.#panel) {
      this.#panel.reveal();
      await this.#draw();
      return;
    }
    const panel = vscode.window.createWebviewPanel(VIEW, l10n.t('Model Review Report'), vscode.ViewColumn.Active, { enableFindWidget: true });
    await this.#adopt(panel);
  }

  /** What the page says when it is clicked; whatever is not understood is left. Answers where it led. */
  async hear(message: unknown): Promise<vscode.Uri | undefined> {
    const said: Readonly<Record<string, unknown>> = typeof message === 'object' && message !== null ? message as Record<string, unknown> : {};
    if (said['do'] === 'save') {
      await this.save();
    } else if (said['do'] === 'scan') {
      await vscode.commands.executeCommand('modelReview.scanWorkspace');
    } else if (typeof said['open'] === 'number' && said['of'] === String(this.#number)) {
      return this.#openPlace(said['open']);
    }
    return undefined;
  }

  /** What is shown: the number of the page, and the places that it leads to. */
  page(): { readonly number: string; readonly places: readonly Place[] } {
    return { number: String(this.#number), places: this.#places.map(({ place }) => place) };
  }

  /** Writes the page as one file that needs nothing else. */
  async save(): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!await this.#isScanned()) {
      return;
    }
    const uri = await vscode.window.showSaveDialog({
      title: l10n.t('Save Report as HTML'), filters: { HTML: ['html'] }, ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'model-review.html') } : {}),
    });
    if (!uri) {
      return;
    }
    try {
      const { reportPage } = await import('./report-page');
      const { input } = await reportInput(this.parts);
      await writeWhole(uri, reportPage(input, { language: language() }).html);
      void sayInformation(l10n.t('Written to {0}.', vscode.workspace.asRelativePath(uri)));
    } catch (cause) {
      const message = cause instanceof SpokenError ? cause.message : l10n.t('The report was not written: {0}', cause instanceof Error ? cause.message : String(cause));
      this.parts.log.error(message, cause);
      void sayError(message);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    this.#subscriptions.forEach((each) => each.dispose());
  }

  async #isScanned(): Promise<boolean> {
    if (!this.parts.scan.hasScanned) {
      await vscode.commands.executeCommand('modelReview.scanWorkspace');
    }
    return this.parts.scan.hasScanned;
  }

  /** Takes a new tab, or one that the editor has brought back. */
  async #adopt(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#panel = panel;
    note('hasReport');
    panel.iconPath = this.icon;
    panel.webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [] };
    panel.webview.onDidReceiveMessage((message) => this.hear(message));
    panel.onDidChangeViewState(() => { if (panel.visible && this.#isStale) { this.#later(); } });
    panel.onDidDispose(() => { if (this.#panel === panel) { this.#panel = undefined; } });
    await this.#draw();
  }

  #later(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#panel?.visible === true) {
        this.#draw().catch((cause: unknown) => this.parts.log.error('Could not draw the report', cause));
      }
    }, QUIET_MS);
  }

  /** The place in the page and what is unfolded there are kept by the page. */
  async #draw(): Promise<void> {
    this.#isStale = false;
    const drawing = ++this.#drawings;
    const { reportPage, waitingPage } = await import('./report-page');
    const nonce = randomNonce();
    if (!this.parts.scan.hasScanned) {
      this.#show(waitingPage({ nonce, number: String(++this.#number) }, language()), []);
      return;
    }
    const { input, uris } = await reportInput(this.parts);
    if (drawing !== this.#drawings) {
      return;
    }
    const { html, places } = reportPage(input, { language: language(), editor: { nonce, number: String(++this.#number) } });
    this.#show(html, places.map((place) => ({ uri: uris.get(place.path), place })));
  }

  #show(html: string, places: readonly Linked[]): void {
    if (this.#panel) {
      this.#panel.webview.html = html;
      this.#places = places;
    }
  }

  async #openPlace(number: number): Promise<vscode.Uri | undefined> {
    const found = this.#places[number];
    if (!found?.uri) {
      return undefined;
    }
    const { uri, place: { line, column, endLine, endColumn } } = found;
    await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1), preserveFocus: false } satisfies vscode.TextDocumentShowOptions);
    return uri;
  }
}

function language(): string {
  return vscode.l10n.bundle ? vscode.env.language : 'en';
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
