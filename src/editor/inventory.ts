import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { declaresUsage } from '../core/effective';
import { findingsAt } from '../core/findings-at';
import type { Basis, InventoryFile, InventoryModel, PlacedUse } from '../core/inventory/inventory';
import type { Ground } from '../core/inventory/summary';
import type { Log } from '../core/ports';
import { compare, type Skipped } from '../core/report/run';
import { mapInSteps, type Steps } from '../core/steps';
import type { Review, Span } from '../core/types';
import { fileOfCell } from './cells';
import { toRange, toRangeIn } from './convert';
import type { Governing, Policies } from './policies';
import type { DocumentReview, Reviews } from './reviews';
import { excludedOf } from './run';
import type { ScannedReview } from './scanner';
import { Slices } from './slices';
import type { WorkspaceScan } from './workspace-scan';

/** Milliseconds in which several news are taken as one. */
const QUIET_MS = 150;

/** All models of the workspace, of open files and after a scan of the others, as they were judged last. */
export interface Known {
  readonly models: readonly InventoryModel[];
  readonly files: readonly InventoryFile[];
  readonly notRead: readonly Skipped[];
  readonly excluded: readonly Skipped[];
  /** How many files a scan has read. */
  readonly scanned: number | undefined;
}

/** Collects what the reviews of documents and the scan say of the models of the workspace. */
export class Inventory implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires a little after something else is to be said. */
  readonly onDidChange = this.#changed.event;
  /** Of open documents; kept until the next review of a document is there, so that nothing flickers while somebody types. */
  readonly #open = new Map<string, InventoryFile>();
  /** Of scanned ones, while their review stands. */
  readonly #closed = new WeakMap<ScannedReview, InventoryFile>();
  readonly #slices = new Slices();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly reviews: Reviews, private readonly scan: WorkspaceScan, private readonly policies: Policies, private readonly log: Log) {
    const later = (): void => this.#later();
    this.#subscriptions.push(
      reviews.onDidChange((document) => this.#take(document)),
      scan.onDidChange(later),
      policies.onDidChange(later),
      vscode.workspace.onDidGrantWorkspaceTrust(later),
    );
  }

  /** What is known of a document; `undefined` where it is not reviewed. */
  fileOf(uri: vscode.Uri): InventoryFile | undefined {
    return this.#open.get(uri.toString());
  }

  /** Judges the uses of some files as the list does. */
  async models(files: readonly InventoryFile[]): Promise<readonly InventoryModel[]> {
    if (files.every(({ uses }) => uses.length === 0)) {
      return [];
    }
    const [{ inventoryInSteps }, { termsOf }] = await Promise.all([import('./inventory-core'), this.reviews.reviewer()]);
    return this.#slices.take(inventoryInSteps(files, termsOf));
  }

  async known(): Promise<Known> {
    const scanned = this.scan.files();
    const notebooks = new Set(vscode.workspace.notebookDocuments.map(({ uri }) => uri.toString()));
    const closed: InventoryFile[] = [];
    for (const { uri, done } of scanned) {
      if (done && !this.#open.has(uri.toString()) && !notebooks.has(uri.toString())) {
        const known = this.#closed.get(done);
        // With another folder in the workspace a file has another name.
        const file = known?.path === nameOf(uri) ? known : await this.#slices.take(fileOf(uri, done.review, done.governing, (span) => toRangeIn(done.lines, span)));
        this.#closed.set(done, file);
        closed.push(file);
      }
    }
    const files = [...this.#open.values(), ...closed].filter(({ uses, partial }) => uses.length > 0 || partial !== undefined);
    const unread = scanned.flatMap(({ uri, unread: reason }) => (reason === undefined || this.#open.has(uri.toString()) ? [] : [{ path: nameOf(uri), reason }]));
    const trees = this.scan.trees.flatMap(({ root, skipped }) => skipped.map(({ path, reason }) => ({ path: nameOf(vscode.Uri.joinPath(root, path)), reason })));
    const partly = files.flatMap(({ path, partial }) => (partial === undefined ? [] : [{ path, reason: l10n.t('read in part: {0}', partial) }]));
    return {
      models: await this.models(files), files,
      notRead: [...unread, ...trees, ...partly].sort((a, b) => compare(a.path, b.path)),
      excluded: excludedOf(this.scan, nameOf),
      scanned: this.scan.hasScanned ? scanned.filter(({ unread: reason }) => reason === undefined).length : undefined,
    };
  }

  /** What the list rests on. */
  ground({ scanned, notRead }: Known): Omit<Ground, 'hidden' | 'hidesAside'> {
    const { completedAt } = this.scan;
    const faults = this.policies.known().flatMap(({ uri, policy, lines }) => {
      const first = policy.problems.find(({ severity }) => severity === 'error');
      return first ? [{ name: nameOf(uri), line: lines.positionAt(first.span.start).line + 1 }] : [];
    });
    return {
      ...(scanned === undefined ? {} : { scanned }),
      ...(this.scan.wasStopped ? { stopped: completedAt ? { listed: completedAt.toLocaleString(vscode.env.language, { dateStyle: 'short', timeStyle: 'short' }) } : 'part' as const } : {}),
      notRead: notRead.length, faults, trusted: vscode.workspace.isTrusted || this.policies.known().every(({ policy }) => policy.waivers.length === 0),
    };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.forEach((each) => each.dispose());
  }

  #take(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const done = document.isClosed ? undefined : this.reviews.current(document);
    if (done) {
      this.#place(document, done).catch((cause: unknown) => this.log.error(`Could not list the models of ${key}`, cause));
      return;
    }
    if (document.isClosed || !this.reviews.isPending(document)) {
      this.#open.delete(key);
    }
    this.#later();
  }

  async #place(document: vscode.TextDocument, done: DocumentReview): Promise<void> {
    const isLast = (): boolean => !document.isClosed && this.reviews.current(document) === done;
    const file = await this.#slices.take(fileOf(document.uri, done.review, done.governing, (span) => toRange(document, span)), isLast);
    if (file && isLast()) {
      this.#open.set(file.key, file);
      this.#later();
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      try {
        this.#changed.fire();
      } catch (cause) {
        this.log.error('Could not list the models', cause);
      }
    }, QUIET_MS);
  }
}

function* fileOf(uri: vscode.Uri, { uses, findings, undeclared, partial }: Review, governing: Governing | undefined, rangeOf: (span: Span) => vscode.Range): Steps<InventoryFile> {
  const found = findingsAt(findings);
  yield;
  const placed = yield* mapInSteps(uses, (use, i): PlacedUse => {
    const { span } = use.mention;
    const { start, end } = rangeOf(span);
    return {
      use, undeclared: undeclared?.[i], findings: found(span),
      range: { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character },
    };
  });
  return { key: uri.toString(), path: nameOf(uri), basis: basisOf(governing), uses: placed, ...(partial ? { partial: partial.reason } : {}) };
}

function basisOf(governing: Governing | undefined): Basis {
  return !governing || !declaresUsage(governing.policy, governing.path) ? 'undeclared'
    : governing.policy.problems.some(({ severity }) => severity === 'error') ? 'faulty' : 'declared';
}

/** A cell of a notebook is told by its number, from 1. */
function nameOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(fileOfCell(uri));
  if (uri.scheme !== 'vscode-notebook-cell') {
    return path;
  }
  const notebook = vscode.workspace.notebookDocuments.find(({ uri: { path: whole } }) => whole === uri.path);
  const cell = notebook?.getCells().findIndex(({ document }) => document.uri.toString() === uri.toString()) ?? -1;
  return cell < 0 ? path : l10n.t('{0}, cell {1}', path, cell + 1);
}
