import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import { isUnread } from '../core/decode';
import { compare, type PolicyReport, type ReviewedFile, type Run, type Skipped } from '../core/report/run';
import type { Day } from '../core/types';
import type { Policies } from './policies';
import type { Scanned, ScanResult } from './scanner';

export interface RunOptions {
  readonly tool: Run['tool'];
  readonly index: CatalogueIndex;
  readonly today: Day;
  readonly policies: Policies;
  /** How a file is called in reports. */
  readonly nameOf: (uri: vscode.Uri) => string;
}

/** The result of a scan as reports take it: what the command line would have made of the same files. */
export async function runOf(result: ScanResult, { tool, index, today, policies, nameOf }: RunOptions): Promise<Run> {
  const { policyFindings } = await import('../core/policy-findings');
  const read = result.files.filter(({ unread }) => unread === undefined);
  const skipped = [...unreadOf(result.files, nameOf), ...result.trees.flatMap((tree) => tree.skipped.map(({ path, reason }) => ({ path: nameOf(vscode.Uri.joinPath(tree.root, path)), reason })))];
  const files: ReviewedFile[] = [];
  const governed = new Map<string, ReviewedFile[]>();
  for (const { uri, done } of read) {
    if (!done || (done.review.uses.length === 0 && done.review.findings.length === 0 && !done.review.partial)) {
      continue;
    }
    const { governing, lines, review } = done;
    const file = { path: nameOf(uri), lines, review, ...(governing ? { policy: { path: nameOf(governing.uri), lines: governing.lines } } : {}) };
    files.push(file);
    if (governing) {
      const key = governing.uri.toString();
      const known = governed.get(key);
      if (known) {
        known.push(file);
      } else {
        governed.set(key, [file]);
      }
    }
  }
  const found = new Set([...result.trees.flatMap((tree) => tree.policies.map((uri) => uri.toString())), ...governed.keys()]);
  const left = [...skipped, ...excludedOf(result, nameOf)];
  const reports = policies.known().filter(({ uri }) => found.has(uri.toString())).map((file): PolicyReport => {
    const path = nameOf(file.uri);
    const complete = result.isComplete && vscode.workspace.isTrusted && !isUnread(left, path.slice(0, path.lastIndexOf('/') + 1));
    return { path, lines: file.lines, policy: file.policy, findings: policyFindings(file.policy, (governed.get(file.uri.toString()) ?? []).map(({ review }) => review), index, today, complete) };
  });
  return {
    tool, index, files: files.sort((a, b) => compare(a.path, b.path)), policies: reports.sort((a, b) => compare(a.path, b.path)), reviewed: read.length,
    skipped: skipped.sort((a, b) => compare(a.path, b.path)), generated: result.trees.reduce((sum, { generated }) => sum + generated, 0),
  };
}

/** What the settings of the editor hide, and the command line would have read. */
export function excludedOf({ trees }: Pick<ScanResult, 'trees'>, nameOf: RunOptions['nameOf']): readonly Skipped[] {
  return trees.flatMap(({ root, excluded }) => excluded.map((path) => ({ path: nameOf(vscode.Uri.joinPath(root, path)), reason: l10n.t('excluded by files.exclude or search.exclude') })));
}

function unreadOf(files: readonly Scanned[], nameOf: RunOptions['nameOf']): readonly Skipped[] {
  return files.flatMap(({ uri, unread }) => (unread === undefined ? [] : [{ path: nameOf(uri), reason: unread }]));
}
