import * as vscode from 'vscode';
import type { Finding } from '../core/types';
import type { DocumentReview, Reviews } from './reviews';
import { settingsFor } from './settings';

/** A few words at the end of a line whose model has a conflict or a warning, where somebody wants them. */
export function registerInlayHints(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!settingsFor(document).inlineHints) {
        return [];
      }
      const done = await settled(document, reviews, token);
      return done && !token.isCancellationRequested ? hintsOf(document, done, range) : [];
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider({ pattern: '**' }, provider),
    reviews.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('modelReview.inlineHints') && changed.fire()),
  );
}

/** The review of the present version. Waits for the pause in typing rather than asking for one at each keystroke: meanwhile the hints stay as they are. */
function settled(document: vscode.TextDocument, reviews: Reviews, token: vscode.CancellationToken): Promise<DocumentReview | undefined> {
  if (!reviews.isPending(document)) {
    return Promise.resolve(reviews.current(document));
  }
  return new Promise((resolve) => {
    const finish = (): void => {
      subscriptions.forEach((each) => each.dispose());
      resolve(reviews.current(document));
    };
    const subscriptions = [
      reviews.onDidChange((other) => { if (other === document) { finish(); } }),
      token.onCancellationRequested(finish),
    ];
  });
}

async function hintsOf(document: vscode.TextDocument, { review }: DocumentReview, range: vscode.Range): Promise<vscode.InlayHint[]> {
  const byLine = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    const { line } = document.positionAt(finding.span.end);
    if (line >= range.start.line && line <= range.end.line) {
      byLine.set(line, [...(byLine.get(line) ?? []), finding]);
    }
  }
  if (byLine.size === 0) {
    return [];
  }
  const { hint } = await import('../core/inventory/hints');
  return [...byLine].flatMap(([line, findings]) => {
    const said = hint(findings);
    if (!said) {
      return [];
    }
    const made = new vscode.InlayHint(document.lineAt(line).range.end, said.words);
    made.paddingLeft = true;
    made.tooltip = said.sentences.join('\n\n');
    return [made];
  });
}
