import * as vscode from 'vscode';
import type { Surroundings } from '../core/agents/judge';
import type { CatalogueFile } from './catalogue-file';
import type { Policies } from './policies';
import type { Reviews } from './reviews';
import type { ShownTexts } from './shown-texts';

export interface JudgingParts {
  readonly catalogue: CatalogueFile;
  readonly reviews: Reviews;
  readonly policies: Policies;
  readonly shown: ShownTexts;
}

/** All that an id is judged by where a file stands, which need not exist. */
export async function surroundingsAt(uri: vscode.Uri, { catalogue, reviews, policies, shown }: JudgingParts): Promise<Surroundings> {
  const [index, reviewer] = await Promise.all([catalogue.index(), reviews.reviewer(), policies.near(uri)]);
  await shown.ready();
  const { scope, governing } = reviews.scopeOf(uri, uri.path);
  const { path, today, severities = {}, trusted = true, displayTexts } = scope;
  return {
    index, reviewer, today, severities, trusted,
    ...(governing ? { governing: { name: vscode.workspace.asRelativePath(governing.uri), policy: governing.policy, lines: governing.lines, path, ...(displayTexts ? { displayTexts } : {}) } } : {}),
  };
}

/** Somewhere in the folder in which somebody works, for what is asked without a file. */
export function inFolder(): vscode.Uri {
  const folder = presentFolder();
  return folder ? vscode.Uri.joinPath(folder.uri, 'model') : vscode.Uri.from({ scheme: 'untitled', path: '/model' });
}

export function presentFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
}
