import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Log } from '../core/ports';
import type { Inventory } from './inventory';
import type { InventoryView } from './inventory-view';
import type { ScanProgress } from './scan-progress';

const SHOW = 'modelReview.showModelsOfFile';

/** In the status bar: the verdict on the models of the file in front, in words. A click opens the list at them. Hidden where a file names none. */
export function registerStatusItem(inventory: Inventory, view: InventoryView, progress: ScanProgress, log: Log): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('modelReview.status', vscode.StatusBarAlignment.Left, 40);
  item.name = l10n.t('Model Review: models in the file');
  item.command = SHOW;
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const turn = ++asked;
    const shown = await wanted(inventory, progress);
    if (turn !== asked) {
      return;
    }
    if (!shown) {
      item.hide();
      return;
    }
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.accessibilityInformation = { label: shown.spoken };
    item.show();
  };
  const soon = (): void => void refresh().catch((cause: unknown) => log.error('Could not say what the file names', cause));
  soon();
  return vscode.Disposable.from(
    item,
    inventory.onDidChange(soon), progress.onDidChange(soon), vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.commands.registerCommand(SHOW, () => view.reveal(vscode.window.activeTextEditor?.document.uri)),
  );
}

/** `undefined` where there is nothing to say. */
async function wanted(inventory: Inventory, { percent }: ScanProgress): Promise<{ readonly text: string; readonly tooltip: string; readonly spoken: string } | undefined> {
  if (percent !== undefined) {
    const words = l10n.t('Models {0} %', percent);
    return { text: `$(sync~spin) ${words}`, tooltip: l10n.t('The workspace is being scanned for models.'), spoken: l10n.t('Model Review: {0}', words) };
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  const file = uri && inventory.fileOf(uri);
  if (!file || file.uses.length === 0) {
    return undefined;
  }
  const [models, { statusText, statusTooltip }] = await Promise.all([inventory.models([file]), import('./inventory-core')]);
  const words = statusText(models, file.partial !== undefined);
  const lines = statusTooltip(file.path, models, file.partial);
  return { text: `$(law) ${words}`, tooltip: lines.join('\n'), spoken: l10n.t('Model Review: {0}', [words, ...lines].join(l10n.t(', '))) };
}
