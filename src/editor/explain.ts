import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { askedFor } from '../core/report/subject';
import type { Clock } from '../core/ports';
import type { Reviews } from './reviews';
import type { CatalogueFile } from './catalogue-file';

const SCHEME = 'model-review';

/** *Explain Model*: everything the catalogue knows of an id, each fact with its source, as a preview. */
export function registerExplain(reviews: Reviews, catalogue: CatalogueFile, clock: Clock): vscode.Disposable {
  const content: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const id = decodeURIComponent(uri.query);
      const [reviewer, { explainMarkdown }] = await Promise.all([reviews.reviewer(), import('../core/report/explain')]);
      const use = reviewer.useOf(id);
      return explainMarkdown({ use, index: await catalogue.index(), today: clock.today(), terms: reviewer.termsOf(use) });
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, content),
    vscode.commands.registerCommand('modelReview.explain', async (given?: unknown) => {
      const id = typeof given === 'string' ? given : await idAtCursor(reviews);
      if (id === undefined) {
        void vscode.window.showInformationMessage(l10n.t('Put the cursor on a model name first.'));
        return;
      }
      const name = id.slice(id.lastIndexOf('/') + 1).replace(/[^\w.-]+/g, '_');
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: encodeURIComponent(id) }));
    }),
  );
}

async function idAtCursor(reviews: Reviews): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const done = editor && (await reviews.of(editor.document));
  if (!editor || !done) {
    return undefined;
  }
  const offset = editor.document.offsetAt(editor.selection.active);
  const use = done.review.uses.find(({ mention: { span } }) => span.start <= offset && offset <= span.end);
  return use && askedFor(use);
}
