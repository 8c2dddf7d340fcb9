import * as vscode from 'vscode';
import { sameFix, type NameFix } from '../core/fixes/name-fixes';
import type { Code } from '../core/codes';
import { Lines } from '../core/lines';
import type { Review } from '../core/types';
import { toRangeIn } from './convert';
import type { ActionParts } from './reviewed';
import { Slices } from './slices';
import { openDocument, readText } from './texts';

/** More files are a migration, not a quick fix. */
const MOST_FILES = 50;

/** A file with the places where a name is changed. */
export interface FileChange {
  readonly uri: vscode.Uri;
  readonly ranges: readonly vscode.Range[];
}

/**
 * Where the other files that are known name a model in the same way with the same finding, and are helped by the same name: each was tried as its own text stands
 * now. What the editor makes of an edit over several files is one step to undo, and a preview for who asks for one.
 */
export async function otherFiles(name: string, fix: NameFix, but: vscode.Uri, parts: ActionParts): Promise<readonly FileChange[]> {
  const codes = new Set(fix.findings.map(({ code }) => code));
  const uris = known(parts).filter(({ uri, review }) => uri.toString() !== but.toString() && isFile(uri) && has(review, name, codes)).map(({ uri }) => uri);
  const changes = await Promise.all(uris.length > MOST_FILES ? [] : uris.map((uri) => changeOf(uri, name, fix, parts)));
  return changes.filter(({ ranges }) => ranges.length > 0);
}

interface Known {
  readonly uri: vscode.Uri;
  readonly review: Review;
}

function known({ reviews, scan }: ActionParts): readonly Known[] {
  const inEditors = vscode.workspace.textDocuments.flatMap((document): readonly Known[] => {
    const done = reviews.current(document);
    return done ? [{ uri: document.uri, review: done.review }] : [];
  });
  return [...inEditors, ...scan.files().flatMap(({ uri, done }): readonly Known[] => (done && !openDocument(uri) ? [{ uri, review: done.review }] : []))];
}

function has({ uses, findings }: Review, name: string, codes: ReadonlySet<Code>): boolean {
  const starts = new Set(findings.flatMap(({ span, code, waived }) => (!waived && codes.has(code) ? [span.start] : [])));
  return uses.some(({ mention }) => mention.text === name && starts.has(mention.span.start));
}

/** A notebook is edited in its own editor, cell by cell. */
function isFile({ scheme, path }: vscode.Uri): boolean {
  return scheme !== 'vscode-notebook-cell' && scheme !== 'untitled' && !path.endsWith('.ipynb');
}

/** What a link leads to may lie anywhere, and be nobody's to change by a fix in another file. */
async function isReachedByLink(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.SymbolicLink) !== 0, () => true);
}

async function changeOf(uri: vscode.Uri, name: string, fix: NameFix, { reviews, catalogue }: ActionParts): Promise<FileChange> {
  const [read, isLink, reviewer, index] = await Promise.all([readText(uri), isReachedByLink(uri), reviews.reviewer(), catalogue.index()]);
  if (!('text' in read) || isLink) {
    return { uri, ranges: [] };
  }
  const { text } = read;
  const path = vscode.workspace.asRelativePath(uri, false);
  const { scope } = reviews.scopeOf(uri, path);
  const languageId = openDocument(uri)?.languageId;
  const document = { path, text, ...(languageId === undefined ? {} : { languageId }) };
  const slices = new Slices();
  const review = await slices.take(reviewer.reviewInSteps(document, scope));
  const spans = await slices.take(sameFix(name, fix, { document, scope, review, reviewer, index }));
  const lines = new Lines(text);
  return { uri, ranges: spans.map((span) => toRangeIn(lines, span)) };
}
