import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Lines } from '../core/lines';
import type { PageInput } from '../core/report/page/input';
import type { Reviews } from './reviews';
import { excludedOf, runOf } from './run';
import type { ScanParts } from './scan-command';
import type { Scanned } from './scanner';
import { settingsFor } from './settings';
import { openDocument } from './texts';
import type { WorkspaceScan } from './workspace-scan';

/** What the report is made from. */
export interface ReportParts extends ScanParts {
  readonly reviews: Reviews;
  readonly scan: WorkspaceScan;
}

/** What a page says, and where the files are that it names. */
export interface ReportInput {
  readonly input: PageInput;
  readonly uris: ReadonlyMap<string, vscode.Uri>;
}

/** All that is known of the workspace: of the last scan, and of open documents as they stand. */
export async function reportInput({ scan, scanner, reviews, catalogue, clock, tool }: ReportParts): Promise<ReportInput> {
  const uris = new Map<string, vscode.Uri>();
  const nameOf = (uri: vscode.Uri): string => {
    const name = vscode.workspace.asRelativePath(uri);
    uris.set(name, uri);
    return name;
  };
  const files = scan.files().map((file) => asOpen(file, reviews));
  const result = { trees: scan.trees, files, progress: { done: files.length, all: files.length }, isComplete: scan.isComplete };
  const today = clock.today();
  const [run, { termsOf }] = await Promise.all([runOf(result, { tool, index: await catalogue.index(), today, policies: scanner.policies, nameOf }), scanner.reviewer()]);
  const input = {
    // Whoever gets the page knows nothing of somebody's settings.
    run: { ...run, skipped: [...run.skipped, ...excludedOf(scan, nameOf)] }, project: { name: vscode.workspace.name ?? '' }, termsOf, today, isPartial: !scan.isComplete, notes: notesOn(scan),
  };
  return { input, uris };
}

/** An open document has its own review; while that is in the making, the last of its file stands. */
function asOpen(file: Scanned, reviews: Reviews): Scanned {
  const document = openDocument(file.uri);
  const current = document && reviews.current(document);
  if (!document || !current) {
    return file;
  }
  const { uri, path, basis, candidates } = file;
  return { uri, path, basis, ...(candidates ? { candidates } : {}), done: { review: current.review, governing: current.governing, lines: new Lines(document.getText()) } };
}

function notesOn({ isComplete, wasStopped, completedAt, roots }: WorkspaceScan): readonly string[] {
  const time = completedAt?.toLocaleString(vscode.env.language, { dateStyle: 'short', timeStyle: 'short' });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const off = folders.filter(({ uri }) => !settingsFor(uri).enable).length;
  const others = roots.some((uri) => Object.keys(settingsFor(uri).severity).length > 0);
  return [
    ...(isComplete ? [] : [l10n.t('The scan was stopped: files that were not reviewed are missing here.')]),
    ...(isComplete && wasStopped && time !== undefined ? [l10n.t('The last scan was stopped; this is the last complete one, of {0}.', time)] : []),
    ...(off > 0 ? [off === 1 ? l10n.t('1 folder was not reviewed, as the review is switched off there.') : l10n.t('{0} folders were not reviewed, as the review is switched off there.', off)] : []),
    ...(vscode.workspace.isTrusted ? [] : [l10n.t('The workspace is not trusted, so its waivers are not applied.')]),
    ...(others ? [l10n.t('Severities are those of this editor’s settings (modelReview.severity), which the command line does not know.')] : []),
  ];
}
