import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { declaresUsage } from '../core/effective';
import { inventory, openFindings, type InventoryFile } from '../core/inventory/inventory';
import { countOfFiles, verdictCounts } from '../core/inventory/words';
import { findingsAt } from '../core/findings-at';
import { parsePolicy } from '../core/policy/parse';
import type { Use } from '../core/types';
import { POLICY_NAME } from './policies';
import { withProgress } from './scan-command';
import type { Scanned, Scanner } from './scanner';
import { pathIn } from './tree';
import type { WorkspaceScan } from './workspace-scan';

/** The wizard asks everything rather than keep somebody waiting for longer. */
const PATIENCE_MS = 8000;

/** What the files that a policy would govern name, as far as they were read. */
export interface Found {
  readonly files: readonly Scanned[];
  readonly uses: readonly Use[];
  readonly isComplete: boolean;
}

/** Takes what a scan has found, or looks for it now. What another policy further down governs is not counted. */
export async function findFor(policy: vscode.Uri, { scanner, scan }: { readonly scanner: Scanner; readonly scan: WorkspaceScan }): Promise<Found> {
  const folder = vscode.Uri.joinPath(policy, '..');
  const known = scan.hasScanned ? { files: scan.files(), isComplete: scan.isComplete } : await lookNow(folder, scanner);
  await scanner.policies.ready();
  const files = known.files.filter(({ uri }) => {
    const nearest = scanner.policies.governing(uri)?.uri;
    return uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`) && (nearest === undefined || !isBelow(nearest, policy));
  });
  return { ...known, files, uses: files.flatMap(({ done }) => done?.review.uses ?? []) };
}

function isBelow(nearest: vscode.Uri, policy: vscode.Uri): boolean {
  return nearest.path.length > policy.path.length;
}

async function lookNow(root: vscode.Uri, scanner: Scanner): Promise<Pick<Found, 'files' | 'isComplete'>> {
  return withProgress(l10n.t('Looking for models, to ask only what they need'), async (onProgress, token) => {
    const source = new vscode.CancellationTokenSource();
    const timer = setTimeout(() => source.cancel(), PATIENCE_MS);
    const listening = token.onCancellationRequested(() => source.cancel());
    try {
      return await scanner.scan({ roots: [root], bySettings: true, isApart: true }, onProgress, source.token);
    } finally {
      clearTimeout(timer);
      listening.dispose();
      source.dispose();
    }
  });
}

export interface Effect {
  /** `2 conflicts would appear`; empty where there is none. */
  readonly conflicts: string;
  /** How the models would stand, and how much was read. */
  readonly counts: string;
}

/** What would be said of the models if the policy had this text. */
export async function effectOf(text: string, policyUri: vscode.Uri, { files, isComplete }: Found, scanner: Scanner): Promise<Effect> {
  const policy = parsePolicy(text, POLICY_NAME);
  const folder = vscode.Uri.joinPath(policyUri, '..');
  const reviewer = await scanner.reviewer();
  const judged = files.flatMap(({ uri, candidates }): InventoryFile[] => {
    if (!candidates) {
      return [];
    }
    const path = pathIn(folder, uri);
    const { uses, findings, undeclared } = reviewer.judge(candidates.detection, { ...scanner.reviews.scopeOf(uri, path).scope, path, policy });
    const found = findingsAt(findings);
    const range = { line: 0, character: 0, endLine: 0, endCharacter: 0 };
    const basis = !declaresUsage(policy, path) ? 'undeclared' : policy.problems.some(({ severity }) => severity === 'error') ? 'faulty' : 'declared';
    return [{ key: uri.toString(), path, basis, uses: uses.map((use, i) => ({ use, range, undeclared: undeclared?.[i], findings: found(use.mention.span) })) }];
  });
  const models = inventory(judged, reviewer.termsOf);
  const errors = models.reduce((sum, { uses }) => sum + openFindings(uses).filter(({ severity }) => severity === 'error').length, 0);
  const read = countOfFiles(files.filter(({ unread }) => unread === undefined).length);
  const extent = isComplete ? l10n.t('{0} read', read) : l10n.t('only {0} read', read);
  return {
    conflicts: errors === 0 ? '' : errors === 1 ? l10n.t('1 conflict would appear') : l10n.t('{0} conflicts would appear', errors),
    counts: models.length === 0 ? l10n.t('No model names found; {0}.', extent) : l10n.t('{0}; {1}.', verdictCounts(models), extent),
  };
}
