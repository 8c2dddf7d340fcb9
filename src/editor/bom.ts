import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { aboutForm, type BomForm } from '../core/report/bom-forms';
import { scanMessage, sentences } from '../core/report/scan-message';
import { projectOf } from '../core/report/project';
import type { Run } from '../core/report/run';
import { askFolder, askForm, askTarget } from './bom-questions';
import { timestamp } from './clock';
import { excludedOf, runOf } from './run';
import { sayError, sayInformation } from './say';
import { withProgress, type ScanParts } from './scan-command';
import { readText } from './texts';
import { pathIn } from './tree';
import { SpokenError, writeWhole } from './write-whole';

/** *Generate Model BOM…*: asks for a format, reviews a folder of the workspace, and opens or saves the document, or says why there is none. */
export function registerBom(parts: ScanParts, memory: vscode.Memento): vscode.Disposable {
  return vscode.commands.registerCommand('modelReview.generateBom', async () => {
    const folder = await askFolder();
    const form = folder && await askForm(memory);
    const target = form && await askTarget(form);
    if (folder && form && target) {
      await generate(folder, form, target, parts);
    }
  });
}

async function generate(folder: vscode.WorkspaceFolder, form: BomForm, target: 'open' | 'save', parts: ScanParts): Promise<void> {
  try {
    const run = await reviewed(folder, parts);
    if (!run) {
      void sayInformation(l10n.t('Stopped: no bill of materials was made.'));
      return;
    }
    const text = await written(form, run, folder, parts);
    const said = target === 'open' ? await open(form, text) : await save(form, text, folder);
    if (said !== undefined) {
      const message = sentences([said, scanMessage(run)]);
      parts.log.info(message);
      void sayInformation(message);
    }
  } catch (cause) {
    const message = cause instanceof SpokenError ? cause.message : l10n.t('No bill of materials was made: {0}', cause instanceof Error ? cause.message : String(cause));
    parts.log.error(message, cause);
    void sayError(message);
  }
}

/** `undefined` where it was cancelled: a part of the models is no bill of materials. */
async function reviewed(folder: vscode.WorkspaceFolder, { scanner, catalogue, clock, tool }: ScanParts): Promise<Run | undefined> {
  const result = await withProgress(l10n.t('Reviewing models'), (onProgress, token) => scanner.scan({ roots: [folder.uri], bySettings: false, isApart: false }, onProgress, token));
  if (!result.isComplete) {
    return undefined;
  }
  const nameOf = (uri: vscode.Uri): string => pathIn(folder.uri, uri);
  const run = await runOf(result, { tool, index: await catalogue.index(), today: clock.today(), policies: scanner.policies, nameOf });
  // Whoever gets the document knows nothing of somebody's settings.
  return { ...run, skipped: [...run.skipped, ...excludedOf(result, nameOf)] };
}

/** A document that its official schema does not accept is never shown as a bill of materials. */
async function written(form: BomForm, run: Run, folder: vscode.WorkspaceFolder, { scanner, catalogue }: ScanParts): Promise<string> {
  const { bom, bomDocument, bomFaults, numberedBy } = await import('./bom-writer');
  const { name, schemas } = aboutForm(form);
  const manifest = await readText(vscode.Uri.joinPath(folder.uri, 'package.json'));
  const project = projectOf(folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1), 'text' in manifest ? manifest.text : undefined);
  const { termsOf } = await scanner.reviewer();
  const model = bom({ run, project, termsOf });
  const options = { timestamp: timestamp(), language: vscode.l10n.bundle ? vscode.env.language : 'en' };
  const numbered = numberedBy(form, model, options);
  const text = bomDocument(form, model, options, numbered === undefined ? undefined : await sha256(numbered));
  const faults = bomFaults(form, text, await Promise.all(schemas.map((schema) => catalogue.bundled(`schemas/${schema}.schema.json`))));
  if (faults.length > 0) {
    const list = faults.slice(0, 3).map(({ path, message }) => `${path}: ${message}`).join('; ');
    throw new SpokenError(l10n.t('The bill of materials would not be valid {0}, so it was not written. Please report this: {1}', name, list));
  }
  return text;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function open(form: BomForm, content: string): Promise<string> {
  const { ending, name } = aboutForm(form);
  const wanted = ending === 'md' ? 'markdown' : ending.endsWith('json') ? 'json' : ending;
  const language = (await vscode.languages.getLanguages()).includes(wanted) ? wanted : 'plaintext';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  return l10n.t('The bill of materials ({0}) is open and not saved.', name);
}

/** The dialog asks before it answers with a file that exists. `undefined` where none was chosen. */
async function save(form: BomForm, content: string, folder: vscode.WorkspaceFolder): Promise<string | undefined> {
  const { ending, name } = aboutForm(form);
  const uri = await vscode.window.showSaveDialog({
    title: l10n.t('Save Bill of Materials'),
    defaultUri: vscode.Uri.joinPath(folder.uri, `models.${ending}`),
    filters: { [name]: [ending] },
  });
  if (!uri) {
    return undefined;
  }
  await writeWhole(uri, content);
  return l10n.t('Written to {0}.', vscode.workspace.asRelativePath(uri));
}
