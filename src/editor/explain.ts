import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { askedFor } from '../core/report/subject';
import { wellFormed } from '../core/report/escape';
import type { Inventory } from './inventory';
import { sayInformation } from './say';
import { inFolder, surroundingsAt, type JudgingParts } from './surroundings';

const SCHEME = 'model-review';
const COMPARED = '/compare/';
const CATALOGUE = '/catalogue.md';

/** Pages on models, as previews that cannot be edited: *Explain Model* and *Compare Models*, judged by what governs the place they are asked for. */
export function registerExplain(parts: JudgingParts, inventory: Inventory): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pageOf(uri, parts),
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, content),
    // What is declared by now decides what an open page says.
    parts.policies.onDidChange(() => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME).forEach(({ uri }) => changed.fire(uri))),
    vscode.commands.registerCommand('modelReview.explain', async (given?: unknown, at?: unknown) => {
      const id = typeof given === 'string' ? given : await idAtCursor(parts);
      if (id === undefined) {
        void sayInformation(l10n.t('Put the cursor on a model name first.'));
        return;
      }
      await show(`/${fileName(id)}.md`, id, at);
    }),
    vscode.commands.registerCommand('modelReview.explainModel', async () => {
      const { pickModel } = await import('./model-picker');
      const id = await pickModel(parts, inventory, l10n.t('Explain Model'));
      if (id !== undefined) {
        await show(`/${fileName(id)}.md`, id, undefined);
      }
    }),
    vscode.commands.registerCommand('modelReview.showCatalogueInfo', () => vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme: SCHEME, path: CATALOGUE }))),
    vscode.commands.registerCommand('modelReview.compareModels', async (given?: unknown, at?: unknown) => {
      const first = (Array.isArray(given) ? given : [given]).filter((id): id is string => typeof id === 'string');
      const ids = first.length > 1 ? first : await import('./model-picker').then(({ pickModels }) => pickModels(parts, inventory, first));
      if (ids) {
        await showCompared(ids.map((id) => [id]), at);
      }
    }),
    vscode.commands.registerCommand('modelReview.showAlternatives', (id?: unknown, provider?: unknown) => showAlternatives(id, provider, parts)),
  );
}

/** A model beside those that may stand in its place, or why there are none. */
async function showAlternatives(id: unknown, provider: unknown, parts: JudgingParts): Promise<void> {
  if (typeof id !== 'string') {
    return;
  }
  const place = placeOfWork();
  const [{ alternativesAnswer, judge }, surroundings] = await Promise.all([import('./pages'), surroundingsAt(place, parts)]);
  const host = typeof provider === 'string' ? provider : undefined;
  const { alternatives, none } = alternativesAnswer(judge(id, host, surroundings)).structured;
  if (none === null) {
    await showCompared([[id, host], ...alternatives.map((each) => [each.id ?? each.model, each.provider ?? undefined] as const)], place.toString());
  } else {
    void sayInformation(none);
  }
}

/** An id, and the provider at which it is judged where one is known. */
type Compared = readonly [id: string, provider?: string | undefined];

async function showCompared(all: readonly Compared[], at: unknown): Promise<void> {
  await show(`${COMPARED}${all.map(([id]) => fileName(id)).join(l10n.t(', '))}.md`, JSON.stringify(all), at);
}

/** The file in front, by whose policy is judged; else the folder. */
function placeOfWork(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active && vscode.workspace.getWorkspaceFolder(active) ? active : inFolder();
}

/** `at` is the address of a file, by whose policy is judged; else that in front. */
async function show(path: string, asked: string, at: unknown): Promise<void> {
  const place = typeof at === 'string' ? at : placeOfWork().toString();
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme: SCHEME, path, query: `${encodeURIComponent(wellFormed(asked))}&at=${encodeURIComponent(place)}` }));
}

async function pageOf({ path, query }: vscode.Uri, parts: JudgingParts): Promise<string> {
  if (path === CATALOGUE) {
    const [{ catalogueMarkdown }, { index, today }] = await Promise.all([import('./pages'), surroundingsAt(inFolder(), parts)]);
    return catalogueMarkdown(index, today);
  }
  const [asked = '', at] = query.split('&at=').map((part) => decodeURIComponent(part));
  const surroundings = await surroundingsAt(at === undefined ? inFolder() : vscode.Uri.parse(at), parts);
  const { compare, compareMarkdown, explainMarkdown, judge } = await import('./pages');
  if (!path.startsWith(COMPARED)) {
    return explainMarkdown(judge(asked, undefined, surroundings).explained);
  }
  // JSON has null for no provider.
  const all = JSON.parse(asked) as readonly (readonly [id: string, provider?: string | null])[];
  const comparison = compare(all.map(([id, provider]) => {
    const { explained, governing, faults } = judge(id, provider ?? undefined, surroundings);
    return { ...explained, declared: governing !== undefined, faulty: faults.length > 0 };
  }));
  return `# ${l10n.t('Models compared')}\n\n${compareMarkdown(comparison, l10n.t('Every fact with its source: Model Review: Explain Model….'))}`;
}

function fileName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/[^\w.-]+/g, '_');
}

async function idAtCursor({ reviews }: JudgingParts): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const done = editor && (await reviews.of(editor.document));
  if (!editor || !done) {
    return undefined;
  }
  const offset = editor.document.offsetAt(editor.selection.active);
  const use = done.review.uses.find(({ mention: { span } }) => span.start <= offset && offset <= span.end);
  return use && askedFor(use);
}
