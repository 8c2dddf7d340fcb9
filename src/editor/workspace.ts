import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { isReviewable } from '../core/detect/language';
import type { Clock } from '../core/ports';
import type { Review } from '../core/types';
import { isPolicy, type Policies } from './policies';
import type { Reviews } from './reviews';
import { settingsFor } from './settings';

/** Bytes above which a file is skipped, and said to be. */
const MAX_BYTES = 1_000_000;

export interface ReviewedFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly review: Review;
}

export interface WorkspaceReview {
  readonly files: readonly ReviewedFile[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly cancelled: boolean;
}

/** Reviews every file of the workspace that the user's excludes leave; unsaved text counts. */
export async function reviewWorkspace(reviews: Reviews, policies: Policies, clock: Clock, progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken): Promise<WorkspaceReview> {
  const found = (await vscode.workspace.findFiles('**/*', undefined, undefined, token))
    .filter((uri) => isReviewable(uri.path) && !isPolicy(uri) && !/\/node_modules\//.test(uri.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: ReviewedFile[] = [];
  const skipped: { path: string; reason: string }[] = [];
  await policies.ready();
  for (const uri of found) {
    if (token.isCancellationRequested) {
      break;
    }
    const path = vscode.workspace.asRelativePath(uri);
    progress.report({ message: path, increment: 100 / found.length });
    const text = await read(uri);
    if (typeof text !== 'string') {
      skipped.push({ path, reason: text.reason });
      continue;
    }
    files.push({ path, text, review: await reviewOne(uri, text, reviews, policies, clock) });
  }
  return { files, skipped, cancelled: token.isCancellationRequested };
}

async function reviewOne(uri: vscode.Uri, text: string, reviews: Reviews, policies: Policies, clock: Clock): Promise<Review> {
  const governing = policies.governing(uri);
  const { severity, testFiles } = settingsFor(uri);
  const path = governing?.path ?? vscode.workspace.asRelativePath(uri, false);
  return (await reviews.reviewer()).review(
    { path, text },
    {
      path,
      today: clock.today(),
      severities: severity,
      trusted: vscode.workspace.isTrusted,
      ...(governing ? { policy: governing.policy } : {}),
      ...(testFiles ? { testGlobs: testFiles } : {}),
    },
  );
}

async function read(uri: vscode.Uri): Promise<string | { readonly reason: string }> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    return open.getText();
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) {
      return { reason: l10n.t('larger than {0} kB', MAX_BYTES / 1000) };
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.includes(0) ? { reason: l10n.t('binary') } : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return { reason: cause instanceof TypeError ? l10n.t('not UTF-8') : l10n.t('not readable') };
  }
}
