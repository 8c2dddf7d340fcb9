import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../core/catalogue/catalogue';
import { isGenerated, isReviewable } from '../core/detect/language';
import { Lines } from '../core/lines';
import { policyFindings } from '../core/policy-findings';
import type { Clock } from '../core/ports';
import type { PolicyReport, ReviewedFile, Run, Skipped } from '../core/report/run';
import { isPolicy, type Policies, type PolicyFile } from './policies';
import type { Reviews } from './reviews';

/** Bytes above which a file is skipped, and said to be. */
const MAX_BYTES = 1_048_576;

export interface Scan {
  readonly reviews: Reviews;
  readonly policies: Policies;
  readonly index: CatalogueIndex;
  readonly clock: Clock;
  readonly tool: Run['tool'];
}

/** Reviews every file of the workspace that the user's excludes leave; unsaved text counts. `undefined` where cancelled. */
export async function scanWorkspace(scan: Scan, progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken): Promise<Run | undefined> {
  const all = (await vscode.workspace.findFiles('**/*', undefined, undefined, token)).filter((uri) => !isPolicy(uri) && !uri.path.includes('/node_modules/'));
  const found = all.filter((uri) => isReviewable(uri.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: ReviewedFile[] = [];
  const skipped: Skipped[] = [];
  const governed = new Map<PolicyFile, ReviewedFile[]>();
  await scan.policies.ready();
  for (const uri of found) {
    if (token.isCancellationRequested) {
      return undefined;
    }
    const path = vscode.workspace.asRelativePath(uri);
    progress.report({ message: path, increment: 100 / found.length });
    const text = await read(uri);
    if (typeof text !== 'string') {
      skipped.push({ path, reason: text.reason });
      continue;
    }
    const { review, governing } = await scan.reviews.judge(uri, { path, text });
    const file = {
      path, lines: new Lines(text), review,
      ...(governing ? { policy: { path: vscode.workspace.asRelativePath(governing.uri), lines: governing.lines } } : {}),
    };
    files.push(file);
    const policy = governing && scan.policies.file(governing.uri);
    if (policy) {
      governed.set(policy, [...(governed.get(policy) ?? []), file]);
    }
  }
  const policies = (await scan.policies.all()).map((file) => report(file, governed.get(file) ?? [], skipped.length === 0 && vscode.workspace.isTrusted, scan));
  return { tool: scan.tool, index: scan.index, files, policies, reviewed: files.length, skipped, generated: all.filter((uri) => isGenerated(uri.path)).length };
}

function report({ uri, policy, lines }: PolicyFile, governed: readonly ReviewedFile[], complete: boolean, { index, clock }: Scan): PolicyReport {
  const findings = policyFindings(policy, governed.map(({ review }) => review), index, clock.today(), complete);
  return { path: vscode.workspace.asRelativePath(uri), lines, policy, findings };
}

async function read(uri: vscode.Uri): Promise<string | { readonly reason: string }> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    return open.getText();
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) {
      return { reason: l10n.t('larger than {0} kB', MAX_BYTES / 1024) };
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
    return !utf16 && bytes.includes(0) ? { reason: l10n.t('binary') } : new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return { reason: cause instanceof TypeError ? l10n.t('not UTF-8') : l10n.t('not readable') };
  }
}
