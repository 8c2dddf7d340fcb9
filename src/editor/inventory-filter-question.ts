import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Known } from './inventory';
import { VERDICTS, verdictTitle } from './inventory-core';
import type { Shown } from './inventory-filter';

/** Asks which verdicts are listed, and whether uses aside are. `undefined` where it was left. */
export async function askFilter({ models }: Known, shown: Shown): Promise<Pick<Shown, 'hidden' | 'hidesAside'> | undefined> {
  const verdicts = VERDICTS.map((verdict) => ({ label: verdictTitle(verdict), description: String(models.filter((model) => model.verdict === verdict).length), picked: !shown.hidden.includes(verdict), verdict }));
  const aside = { label: l10n.t('Uses in tests, examples and comments'), description: '', picked: !shown.hidesAside, verdict: undefined };
  const chosen = await vscode.window.showQuickPick([...verdicts, aside], { title: l10n.t('Filter Models'), placeHolder: l10n.t('What the list shows'), canPickMany: true });
  return chosen && {
    hidden: VERDICTS.filter((verdict) => !chosen.some((item) => item.verdict === verdict)),
    hidesAside: !chosen.some((item) => item.verdict === undefined),
  };
}
