import * as vscode from 'vscode';
import type { Clock } from '../core/ports';
import type * as Actions from './inventory-actions';
import { GO_TO } from './inventory-view';
import type { Policies } from './policies';

type Action = (actions: typeof Actions, row: Actions.Acted, selected?: readonly Actions.Acted[]) => Promise<void>;

/** What can be done with the rows of the inventory: to each of the selected, where that makes sense. Loaded with the first of them. */
export function registerInventoryCommands(policies: Policies, clock: Clock): vscode.Disposable {
  const on = (command: string, action: Action): vscode.Disposable => vscode.commands.registerCommand(command, async (row?: Actions.Acted, selected?: readonly Actions.Acted[]) => {
    if (row) {
      await action(await import('./inventory-actions'), row, selected);
    }
  });
  return vscode.Disposable.from(
    on(GO_TO, ({ goTo }, row) => goTo(row)),
    on('modelReview.inventory.explain', ({ explain }, row) => explain(row)),
    on('modelReview.inventory.compare', ({ compare }, row, selected) => compare(row, selected)),
    on('modelReview.inventory.copyId', ({ copyIds }, row, selected) => copyIds(row, selected)),
    on('modelReview.inventory.accept', ({ accept }, row) => accept(row, policies, clock.today())),
  );
}
