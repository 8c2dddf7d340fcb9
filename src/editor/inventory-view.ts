import * as vscode from 'vscode';
import type { Verdict } from '../core/inventory/inventory';
import type { Grouping, Row, Symbol } from '../core/inventory/rows';
import type { Log } from '../core/ports';
import { escapeMessage, escapeTerminal } from '../core/report/escape';
import type { Inventory, Known } from './inventory';
import { isFiltered, remember, shownIn, withoutAside, type Shown } from './inventory-filter';

export const INVENTORY = 'modelReview.inventory';
export const GO_TO = 'modelReview.inventory.goTo';

const VERDICT_ICONS: Readonly<Record<Verdict, readonly [icon: string, colour?: string]>> = {
  conflict: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  'to-check': ['question', 'problemsInfoIcon.foreground'],
  unknown: ['circle-large-outline'],
  'not-judged': ['circle-slash'],
  fine: ['pass', 'charts.green'],
};
const ICONS: Readonly<Record<Symbol, readonly [icon: string, colour?: string]>> = { ...VERDICT_ICONS, file: ['file'], test: ['beaker'], 'left-out': ['eye-closed'], declare: ['law'] };

/** The tree of models in the activity bar. */
export class InventoryView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable[];
  #parents = new Map<string, Row>();
  #rows: readonly Row[] = [];
  #shown: Shown;
  /** Counts what was asked for: only the last answer is shown. */
  #asked = 0;

  constructor(private readonly inventory: Inventory, private readonly memory: vscode.Memento, private readonly log: Log) {
    this.#shown = shownIn(memory);
    this.#view = vscode.window.createTreeView<Row>(INVENTORY, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true });
    const by = (grouping: Grouping) => () => this.#show({ ...this.#shown, by: grouping });
    this.#subscriptions = [
      this.#changed, this.#view,
      inventory.onDidChange(() => void this.refresh()),
      vscode.commands.registerCommand('modelReview.inventory.byVerdict', by('verdict')),
      vscode.commands.registerCommand('modelReview.inventory.byModel', by('model')),
      vscode.commands.registerCommand('modelReview.inventory.byFile', by('file')),
      vscode.commands.registerCommand('modelReview.inventory.filter', () => this.#filter()),
      vscode.commands.registerCommand('modelReview.inventory.clearFilter', () => this.#show({ ...this.#shown, hidden: [], hidesAside: false })),
      vscode.commands.registerCommand('modelReview.inventory.refresh', () => vscode.commands.executeCommand('modelReview.scanWorkspace')),
    ];
    this.#tellMenus();
  }

  /** What the view shows, as the tests and the status item see it. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  get view(): Pick<vscode.TreeView<Row>, 'badge' | 'message' | 'selection'> {
    return this.#view;
  }

  getTreeItem({ id, kind, label, description, spoken, tooltip, symbol, isFolded, children, uses }: Row): vscode.TreeItem {
    const state = children.length === 0 ? vscode.TreeItemCollapsibleState.None : isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
    const item = new vscode.TreeItem(escapeTerminal(label), state);
    // With the grouping: what somebody folded in one of them is not folded in another.
    item.id = `${this.#shown.by} ${id}`;
    item.description = escapeTerminal(description);
    item.tooltip = tooltip.map(escapeTerminal).join('\n\n');
    item.accessibilityInformation = { label: spoken };
    item.contextValue = `${kind}${uses.some(({ findings }) => findings.some(({ waived }) => !waived)) ? ' open' : ''}`;
    const [icon, colour] = symbol ? ICONS[symbol] : [];
    if (icon !== undefined) {
      item.iconPath = new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
    }
    const command = kind === 'use' || kind === 'unread' || (kind === 'model' && children.length === 0) ? GO_TO : kind === 'declare' ? 'modelReview.createPolicy' : undefined;
    if (command !== undefined) {
      item.command = { command, title: label, arguments: kind === 'declare' ? [] : [{ uses, path: kind === 'unread' ? label : undefined }] };
    }
    return item;
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.#rows)];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  /** Draws what is known now. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const known = await this.inventory.known();
      const { rows, badge, viewMessage } = await import('./inventory-core');
      const { by, hidden, hidesAside } = this.#shown;
      const kept = hidesAside ? await this.inventory.models(withoutAside(known.files)) : known.models;
      const models = kept.filter(({ verdict }) => !hidden.includes(verdict));
      if (asked !== this.#asked) {
        return;
      }
      this.#rows = rows({ ...known, models }, by);
      this.#parents = parentsOf(this.#rows);
      this.#view.badge = badge(known.models);
      const message = viewMessage(models, { ...this.inventory.ground(known), hidden: known.models.length - models.length, hidesAside });
      // An empty text would hide what stands in an empty view.
      (this.#view as { message: string | undefined }).message = message === '' ? undefined : escapeMessage(message);
      this.#tellMenus(known);
      this.#changed.fire();
    } catch (cause) {
      this.log.error('Could not list the models', cause);
    }
  }

  /** Opens the view at the first model of a file. */
  async reveal(uri: vscode.Uri | undefined): Promise<void> {
    await vscode.commands.executeCommand(`${INVENTORY}.focus`);
    const key = uri?.toString();
    const row = key === undefined ? undefined : firstOf(this.#rows, key);
    if (row) {
      await this.#view.reveal(row, { select: true, focus: true, expand: true });
    }
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  async #filter(): Promise<void> {
    const { askFilter } = await import('./inventory-filter-question');
    const chosen = await askFilter(await this.inventory.known(), this.#shown);
    if (chosen) {
      await this.#show({ ...this.#shown, ...chosen });
    }
  }

  async #show(shown: Shown): Promise<void> {
    this.#shown = shown;
    await remember(this.memory, shown);
    await this.refresh();
  }

  #tellMenus(known?: Known): void {
    void vscode.commands.executeCommand('setContext', 'modelReview.groupedBy', this.#shown.by);
    void vscode.commands.executeCommand('setContext', 'modelReview.isFiltered', isFiltered(this.#shown));
    void vscode.commands.executeCommand('setContext', 'modelReview.hasScanned', known?.scanned !== undefined);
  }
}

function parentsOf(rows: readonly Row[]): Map<string, Row> {
  const parents = new Map<string, Row>();
  const walk = (row: Row): void => row.children.forEach((child) => {
    parents.set(child.id, row);
    walk(child);
  });
  rows.forEach(walk);
  return parents;
}

/** The first row that stands for one model or file and has a use in the file. */
function firstOf(rows: readonly Row[], key: string): Row | undefined {
  for (const row of rows) {
    const found = row.kind === 'verdict' ? firstOf(row.children, key) : row.uses.some(({ file }) => file.key === key) ? row : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}
