import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Log } from '../core/ports';
import { bom } from '../core/report/bom';
import { summary } from '../core/report/check-text';
import { cycloneDx, serialise } from '../core/report/cyclonedx';
import type { Run } from '../core/report/run';
import { createBomValidator, type BomSchemas } from '../core/report/validate-bom';
import type { CatalogueFile } from './catalogue-file';
import { scanWorkspace, type Scan } from './workspace';

/** *Generate Model BOM*: reviews the workspace and opens a CycloneDX document, or says why there is none. */
export function registerBom(scan: Omit<Scan, 'index'>, catalogue: CatalogueFile, log: Log): vscode.Disposable {
  return vscode.commands.registerCommand('modelReview.generateBom', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      void vscode.window.showInformationMessage(l10n.t('Open a folder first: the bill of materials lists its models.'));
      return;
    }
    const run = await withProgress(async (progress, token) => scanWorkspace({ ...scan, index: await catalogue.index() }, progress, token));
    if (!run) {
      return;
    }
    const reviewer = await scan.reviews.reviewer();
    const document = cycloneDx(bom({ run, project: { name: vscode.workspace.name ?? folder.name }, termsOf: (use) => reviewer.termsOf(use) }), {
      timestamp: new Date().toISOString(),
      serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    });
    const text = serialise(document);
    await refuseInvalid(text, catalogue);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'json', content: text }));
    log.info(summary(run));
    void vscode.window.showInformationMessage(summary(run));
  });
}

function withProgress(task: (progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken) => Promise<Run | undefined>): Thenable<Run | undefined> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: l10n.t('Reviewing models'), cancellable: true }, task);
}

/** A document that the official schema does not accept is never shown as a bill of materials. */
async function refuseInvalid(text: string, catalogue: CatalogueFile): Promise<void> {
  const [bomSchema, spdx, jsf] = await Promise.all(['bom-1.6', 'spdx', 'jsf-0.82'].map((name) => catalogue.bundled(`schemas/${name}.schema.json`)));
  const errors = createBomValidator({ bom: bomSchema, spdx, jsf } as BomSchemas).validate(JSON.parse(text));
  if (errors.length > 0) {
    const list = errors.slice(0, 3).map(({ path, message }) => `${path}: ${message}`).join('; ');
    throw new Error(l10n.t('The bill of materials would not be valid CycloneDX, so it is not shown. Please report this: {0}', list));
  }
}
