import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { JudgedUse } from '../core/inventory/inventory';
import type { Row } from '../core/inventory/rows';
import { fixesOfUse } from '../core/policy-fixes';
import { askedFor } from '../core/report/subject';
import type { Finding } from '../core/types';
import { APPLY_FIX } from './commands';
import { POLICY_NAME, type Governing, type Policies } from './policies';
import { sayInformation } from './say';

/** A row, as commands are given it. */
export type Acted = Pick<Row, 'uses' | 'path'>;

export async function explain(row: Acted): Promise<void> {
  const [id] = idsOf(row);
  if (id !== undefined) {
    await vscode.commands.executeCommand('modelReview.explain', id, row.uses[0]?.file.key);
  }
}

export async function compare(row: Acted, selected?: readonly Acted[]): Promise<void> {
  await vscode.commands.executeCommand('modelReview.compareModels', idsOf(row, selected), row.uses[0]?.file.key);
}

export async function copyIds(row: Acted, selected?: readonly Acted[]): Promise<void> {
  const ids = idsOf(row, selected);
  await vscode.env.clipboard.writeText(ids.join('\n'));
  vscode.window.setStatusBarMessage(ids.length === 1 ? l10n.t('Copied {0}', ids[0] ?? '') : l10n.t('Copied {0} ids', ids.length), 3000);
}

/** Of what was clicked, or of all that is selected where it is one of them; each once, as the code spells it. */
function idsOf(row: Acted, selected: readonly Acted[] = []): readonly string[] {
  const rows = selected.includes(row) ? selected : [row];
  return [...new Set(rows.flatMap(({ uses }) => uses.slice(0, 1).map(({ use }) => askedFor(use))))];
}

/** A file is shown in its own editor: a notebook as one, at the cell. */
export async function goTo({ uses: [first], path }: Acted): Promise<void> {
  if (!first) {
    await openUnread(path);
    return;
  }
  const { range: { line, character, endLine, endCharacter }, use: { mention: { cell } }, file } = first;
  const uri = vscode.Uri.parse(file.key, true);
  if (cell) {
    await vscode.commands.executeCommand('vscode.open', uri);
    const at = new vscode.NotebookRange(cell.index - 1, cell.index);
    const editor = vscode.window.visibleNotebookEditors.find(({ notebook }) => notebook.uri.toString() === file.key);
    if (editor) {
      editor.selections = [at];
      editor.revealRange(at, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
    }
    return;
  }
  await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(line, character, endLine, endCharacter) });
}

/** The editor itself says what it cannot show. */
async function openUnread(path: string | undefined): Promise<void> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (path === undefined || !first) {
    return;
  }
  const folder = others.length === 0 ? undefined : [first, ...others].find(({ name }) => path.startsWith(`${name}/`));
  await vscode.commands.executeCommand('vscode.open', folder ? vscode.Uri.joinPath(folder.uri, path.slice(folder.name.length + 1)) : vscode.Uri.joinPath(first.uri, path));
}

interface Acceptable {
  readonly finding: Finding;
  readonly use: JudgedUse;
  /** That of the file; what is accepted in one is not in another. */
  readonly governing: Governing | undefined;
}

/** Asks which finding, where there are several, and has it accepted in the policy that governs the file. */
export async function accept({ uses }: Acted, policies: Policies, today: string): Promise<void> {
  await policies.ready();
  const all = uses.flatMap((use) => {
    const governing = policies.governing(vscode.Uri.parse(use.file.key, true));
    return use.findings.filter(({ waived }) => !waived).map((finding): Acceptable => ({ finding, use, governing }));
  });
  const once = all.filter((each, i) => all.findIndex((other) => sameQuestion(each, other)) === i);
  if (once.length === 0) {
    void sayInformation(l10n.t('There is nothing to accept: no finding stands on this model.'));
    return;
  }
  const chosen = once.length === 1 ? once[0] : await askFinding(once);
  if (chosen) {
    await acceptOne(chosen, today);
  }
}

function sameQuestion(a: Acceptable, b: Acceptable): boolean {
  return a.finding.code === b.finding.code && a.finding.model === b.finding.model && a.governing?.uri.toString() === b.governing?.uri.toString();
}

async function acceptOne({ finding, use: { use, file }, governing }: Acceptable, today: string): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    await offerTrust();
    return;
  }
  const waive = governing && fixesOfUse(finding, use.mention.text, governing.policy, today).find(({ does }) => does.kind === 'waive');
  if (governing && waive) {
    await vscode.commands.executeCommand(APPLY_FIX, governing.uri, waive.does);
    return;
  }
  const create = l10n.t('Create {0}', POLICY_NAME);
  if (await sayInformation(l10n.t('A finding is accepted in {0}, and none governs {1}.', POLICY_NAME, file.path), create) === create) {
    await vscode.commands.executeCommand('modelReview.createPolicy');
  }
}

async function offerTrust(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  if (await sayInformation(l10n.t('This workspace is not trusted, so what is accepted in its {0} counts for nothing here.', POLICY_NAME), manage) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

async function askFinding(all: readonly Acceptable[]): Promise<Acceptable | undefined> {
  const items = all.map((each) => ({ label: each.finding.code, description: each.governing ? vscode.workspace.asRelativePath(each.governing.uri) : '', detail: each.finding.message, each }));
  return (await vscode.window.showQuickPick(items, { title: l10n.t('Accept with Reason'), placeHolder: l10n.t('The finding to accept, with a reason and an end date'), matchOnDescription: true, matchOnDetail: true }))?.each;
}
