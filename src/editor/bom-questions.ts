import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { aboutForm, BOM_FORMS, type BomForm } from '../core/report/bom-forms';
import { sayInformation } from './say';

/** The form that was chosen last in this workspace. */
const LAST_FORM = 'bom.form';

/** The folder of the workspace whose models are listed; asks where there are several. */
export async function askFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    void sayInformation(l10n.t('Open a folder first: the bill of materials lists its models.'));
    return undefined;
  }
  return others.length === 0 ? first : vscode.window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder whose models are listed') });
}

/** The last choice comes first. */
export async function askForm(memory: vscode.Memento): Promise<BomForm | undefined> {
  const last = memory.get<string>(LAST_FORM);
  const forms = [...BOM_FORMS.filter((form) => form === last), ...BOM_FORMS.filter((form) => form !== last)];
  const items = forms.map((form) => ({ label: aboutForm(form).name, description: form === last ? l10n.t('chosen last') : '', detail: purposeOf(form), form }));
  const chosen = await vscode.window.showQuickPick(items, { title: l10n.t('Generate Model BOM'), placeHolder: l10n.t('The format of the bill of materials'), matchOnDetail: true });
  await memory.update(LAST_FORM, chosen?.form ?? last);
  return chosen?.form;
}

export async function askTarget(form: BomForm): Promise<'open' | 'save' | undefined> {
  const items = [
    { label: l10n.t('$(file) Open'), detail: l10n.t('As a new document that is not saved yet'), target: 'open' as const },
    { label: l10n.t('$(save) Save As…'), detail: l10n.t('As a file; asks before one is overwritten'), target: 'save' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: l10n.t('Generate Model BOM: {0}', aboutForm(form).name) }))?.target;
}

function purposeOf(form: BomForm): string {
  switch (form) {
    case 'cyclonedx-1.6': return l10n.t('JSON that most tools read: models, licences, places, services');
    case 'cyclonedx-1.7': return l10n.t('JSON, the newer version of CycloneDX');
    case 'spdx-3.0.1': return l10n.t('JSON-LD with the AI profile of SPDX');
    case 'markdown': return l10n.t('Tables to read in a repository, an issue or a review');
    case 'csv': return l10n.t('One line for each model, for a spreadsheet');
    case 'html': return l10n.t('A page to read or print, without scripts');
  }
}
