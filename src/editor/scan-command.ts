import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock, Log } from '../core/ports';
import { scanMessage, sentences } from '../core/report/scan-message';
import { allFindings, notWhollyRead, type Run } from '../core/report/run';
import type { CatalogueFile } from './catalogue-file';
import { excludedOf, runOf } from './run';
import { sayInformation } from './say';
import type { Progress, Scanner, ScanResult } from './scanner';
import type { ScanProgress } from './scan-progress';
import type { ScanFollower } from './scan-follower';
import { settingsFor } from './settings';
import type { WorkspaceScan } from './workspace-scan';

export interface ScanParts {
  readonly scanner: Scanner;
  readonly catalogue: CatalogueFile;
  readonly clock: Clock;
  readonly tool: Run['tool'];
  readonly log: Log;
}

/** *Scan Workspace*: reviews every file of the workspace, shows what it found in Problems, keeps that true, and says what was reviewed and what was not. */
export function registerScan(parts: ScanParts, scan: WorkspaceScan, follower: ScanFollower, told: ScanProgress): vscode.Disposable {
  let running: Promise<string> | undefined;
  return vscode.commands.registerCommand('modelReview.scanWorkspace', async () => {
    running ??= scanWorkspace(parts, scan, follower, told).finally(() => {
      running = undefined;
      told.set(undefined);
    });
    return running;
  });
}

/** Answers with the message. */
async function scanWorkspace(parts: ScanParts, scan: WorkspaceScan, follower: ScanFollower, told: ScanProgress): Promise<string> {
  const all = vscode.workspace.workspaceFolders ?? [];
  const roots = all.filter((folder) => settingsFor(folder.uri).enable).map(({ uri }) => uri);
  if (roots.length === 0) {
    const message = all.length === 0 ? l10n.t('Open a folder first: a scan reviews its files.') : l10n.t('Nothing was reviewed: the review is switched off here (modelReview.enable).');
    void sayInformation(message);
    return message;
  }
  const result = await follower.during(() => withProgress(l10n.t('Reviewing models'), async (onProgress, token) => {
    told.set(0);
    const found = await parts.scanner.scan({ roots, bySettings: true, isApart: true }, (progress, files) => {
      onProgress(progress, files);
      told.set(progress ? (progress.done / Math.max(progress.all, 1)) * 100 : 0);
    }, token);
    told.set(undefined);
    return { ...found, isKept: scan.adopt(found) };
  }));
  const run = await workspaceRun(result, parts);
  const off = all.length - roots.length;
  const message = sentences([
    scanMessage(run, result.isComplete ? undefined : result.progress),
    ...(result.isKept || !scan.completedAt ? [] : [l10n.t('Problems show the last complete scan, of {0}.', scan.completedAt.toLocaleTimeString(vscode.env.language, { hour: '2-digit', minute: '2-digit' }))]),
    ...(off > 0 ? [off === 1 ? l10n.t('1 folder was not reviewed, as the review is switched off there.') : l10n.t('{0} folders were not reviewed, as the review is switched off there.', off)] : []),
  ]);
  tell(parts.log, message, run, result);
  void show(message, allFindings(run).some(({ waived }) => !waived));
  return message;
}

/** A notification with the count of files that can be cancelled. */
export function withProgress<T>(title: string, task: (onProgress: (progress: Progress | undefined, found: number) => void, token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  return Promise.resolve(vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (bar, token) => {
    let shown = 0;
    return task((progress, found) => {
      const percent = progress ? Math.floor((progress.done / Math.max(progress.all, 1)) * 100) : 0;
      if (!progress) {
        bar.report({ message: l10n.t('{0} files found', found) });
      } else if (percent > shown || progress.done === 1) {
        bar.report({ message: l10n.t('{0} of {1} files', progress.done, progress.all), increment: percent - shown });
        shown = percent;
      }
    }, token);
  }));
}

async function workspaceRun(result: ScanResult, { catalogue, clock, tool, scanner }: ScanParts): Promise<Run> {
  return runOf(result, { tool, index: await catalogue.index(), today: clock.today(), policies: scanner.policies, nameOf: (uri) => vscode.workspace.asRelativePath(uri) });
}

/** What was left out, each with its reason. */
function tell(log: Log, message: string, run: Run, result: ScanResult): void {
  log.info(message);
  notWhollyRead(run).forEach(({ path, reason }) => log.warn(l10n.t('Not read: {0} ({1})', path, reason)));
  excludedOf(result, (uri) => vscode.workspace.asRelativePath(uri)).forEach(({ path, reason }) => log.info(l10n.t('Left out: {0} ({1})', path, reason)));
  const ignored = result.trees.reduce((sum, tree) => sum + tree.ignored, 0);
  log.info(l10n.t('Left out: {0} files and folders that .gitignore hides, {1} generated files; .git and node_modules are never entered.', ignored, run.generated));
}

async function show(message: string, hasProblems: boolean): Promise<void> {
  const [problems, details] = [l10n.t('Show Problems'), l10n.t('Show Log')];
  const chosen = await sayInformation(message, ...(hasProblems ? [problems] : []), details);
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(chosen === problems ? 'workbench.actions.view.problems' : 'modelReview.showLog');
  }
}

