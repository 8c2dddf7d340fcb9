import type * as vscode from 'vscode';
import type { InventoryFile, Verdict } from '../core/inventory/inventory';
import type { Grouping } from '../core/inventory/rows';

const STATE = 'inventory.shown';

/** What of the list somebody wants to see. */
export interface Shown {
  readonly by: Grouping;
  /** Verdicts that are hidden. */
  readonly hidden: readonly Verdict[];
  /** Uses in tests, examples and comments are hidden. */
  readonly hidesAside: boolean;
}

const ALL: Shown = { by: 'verdict', hidden: [], hidesAside: false };

export function shownIn(memory: vscode.Memento): Shown {
  return { ...ALL, ...memory.get<Partial<Shown>>(STATE) };
}

export async function remember(memory: vscode.Memento, shown: Shown): Promise<void> {
  await memory.update(STATE, shown);
}

export function isFiltered({ hidden, hidesAside }: Shown): boolean {
  return hidden.length > 0 || hidesAside;
}

export function withoutAside(files: readonly InventoryFile[]): readonly InventoryFile[] {
  return files.map((file) => ({ ...file, uses: file.uses.filter(({ use }) => use.mention.role === 'product') }));
}
