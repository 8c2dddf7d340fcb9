import type * as vscode from 'vscode';
import type { Reviewed } from '../core/fixes/try';
import type { Clock } from '../core/ports';
import type { CatalogueFile } from './catalogue-file';
import { pathInWorkspace } from './cells';
import type { Policies } from './policies';
import type { PolicyProblems } from './policy-problems';
import type { Reviews } from './reviews';
import type { WorkspaceScan } from './workspace-scan';

/** What quick fixes rest on. */
export interface ActionParts {
  readonly reviews: Reviews;
  readonly policies: Policies;
  readonly found: PolicyProblems;
  readonly scan: WorkspaceScan;
  readonly catalogue: CatalogueFile;
  readonly clock: Clock;
}

/** The document's review with all that is needed to try another text; undefined where it is not reviewed. */
export async function reviewedAs(document: vscode.TextDocument, { reviews, catalogue }: Pick<ActionParts, 'reviews' | 'catalogue'>): Promise<Reviewed | undefined> {
  const [done, reviewer, index] = await Promise.all([reviews.of(document), reviews.reviewer(), catalogue.index()]);
  const path = pathInWorkspace(document.uri);
  return done && done.version === document.version
    ? { document: { path, languageId: document.languageId, text: document.getText() }, scope: reviews.scopeOf(document.uri, path).scope, review: done.review, reviewer, index } : undefined;
}
