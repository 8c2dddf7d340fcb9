import * as vscode from 'vscode';
import type { Clock, Log } from '../core/ports';
import { isGenerated, isReviewable } from '../core/detect/language';
import { isOwnReport } from '../core/report/own-report';
import type { Reviewer, ReviewScope } from '../core/review';
import type { Review } from '../core/types';
import type { CatalogueFile } from './catalogue-file';
import { pathInWorkspace } from './cells';
import { isPolicy, type Governing, type Policies } from './policies';
import { settingsFor } from './settings';
import type { ShownTexts } from './shown-texts';
import { Slices } from './slices';

/** Milliseconds without a keystroke before a changed document is read again. */
const QUIET_MS = 300;
/** Documents of which a change is read without the rest. */
const REMEMBERED_DOCUMENTS = 8;

export interface DocumentReview {
  readonly review: Review;
  readonly governing: Governing | undefined;
  readonly version: number;
}

/** Reviews of the open documents: one per version and policy, made on demand or after a pause in typing. */
export class Reviews implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a document has a new review, or none any more. */
  readonly onDidChange = this.#changed.event;
  readonly #done = new Map<string, DocumentReview>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Counts what makes every review doubtful: one that was begun before is begun again. */
  #era = 0;
  readonly #running = new Map<string, { readonly version: number; readonly done: Promise<DocumentReview | undefined> }>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  /** One for all: a changed policy concerns every document at once. */
  readonly #slices = new Slices();
  #reviewer: Promise<Reviewer> | undefined;

  constructor(private readonly catalogue: CatalogueFile, private readonly policies: Policies, private readonly shown: ShownTexts, private readonly clock: Clock, private readonly log: Log) {
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, QUIET_MS)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('modelReview') && this.#all()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#all()),
      policies.onDidChange(() => this.#all()),
      shown.onDidChange(() => this.#all()),
    );
    vscode.workspace.textDocuments.forEach((document) => this.#schedule(document, 0));
  }

  /** The last finished review, if it is of the document's present version. */
  current(document: vscode.TextDocument): DocumentReview | undefined {
    const done = this.#done.get(document.uri.toString());
    return done?.version === document.version ? done : undefined;
  }

  /** The review of the present version, made now if need be; `undefined` for documents that are not reviewed. */
  async of(document: vscode.TextDocument): Promise<DocumentReview | undefined> {
    return this.current(document) ?? (applies(document) ? this.#run(document) : undefined);
  }

  /** Whether a review of the present version is still to come. */
  isPending(document: vscode.TextDocument): boolean {
    return applies(document) && !this.current(document);
  }

  /** One reviewer for every document. */
  reviewer(): Promise<Reviewer> {
    this.#reviewer ??= Promise.all([this.catalogue.index(), import('../core/review')]).then(([index, { createReviewer }]) => createReviewer(index, { rememberDocuments: REMEMBERED_DOCUMENTS }));
    return this.#reviewer;
  }

  /** What the text of a file is judged against. Call after `ready()` of the policies. */
  scopeOf(uri: vscode.Uri, path: string): { readonly scope: ReviewScope; readonly governing: Governing | undefined } {
    const governing = this.policies.governing(uri);
    const { severity, testFiles } = settingsFor(uri);
    const displayTexts = governing && this.shown.under(governing);
    const scope = {
      path: governing?.path ?? path,
      today: this.clock.today(),
      severities: severity,
      trusted: vscode.workspace.isTrusted,
      ...(governing ? { policy: governing.policy } : {}),
      ...(testFiles ? { testGlobs: testFiles } : {}),
      ...(displayTexts ? { displayTexts } : {}),
    };
    return { scope, governing };
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#subscriptions.forEach((each) => each.dispose());
  }

  #all(): void {
    this.#era++;
    this.#done.clear();
    this.#running.clear();
    vscode.workspace.textDocuments.forEach((document) => this.#schedule(document, 0));
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    if (!applies(document)) {
      this.#drop(document);
      return;
    }
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      this.#run(document).catch((cause: unknown) => this.log.error(`Could not review ${key}`, cause));
    }, delay));
  }

  /** Who asks for a version that is being reviewed gets that review. */
  #run(document: vscode.TextDocument): Promise<DocumentReview | undefined> {
    const key = document.uri.toString();
    const { version } = document;
    const running = this.#running.get(key);
    if (running?.version === version) {
      return running.done;
    }
    const done = this.#review(document).finally(() => {
      if (this.#running.get(key)?.done === done) {
        this.#running.delete(key);
      }
    });
    this.#running.set(key, { version, done });
    return done;
  }

  async #review(document: vscode.TextDocument): Promise<DocumentReview | undefined> {
    const { version } = document;
    const [reviewer] = await Promise.all([this.reviewer(), this.policies.near(document.uri)]);
    await this.#slices.pause();
    if (document.isClosed) {
      return undefined;
    }
    if (document.version !== version) {
      return this.#run(document);
    }
    const text = document.getText();
    if (isOwnReport(text)) {
      this.#drop(document);
      return undefined;
    }
    const source = { path: pathInWorkspace(document.uri), languageId: document.languageId, text };
    const { scope, governing } = this.scopeOf(document.uri, source.path);
    const era = this.#era;
    const isWanted = (): boolean => !document.isClosed && document.version === version && era === this.#era;
    const review = await this.#slices.take(reviewer.reviewInSteps(source, scope), isWanted);
    if (!review) {
      return document.isClosed ? undefined : this.#run(document);
    }
    const done = { review, governing, version };
    this.#done.set(document.uri.toString(), done);
    this.#changed.fire(document);
    return done;
  }

  /** Fires even where nothing is remembered: what is shown may be of a review that a changed setting has already discarded. */
  #drop(document: vscode.TextDocument): void {
    this.#done.delete(document.uri.toString());
    this.#changed.fire(document);
  }
}

const SCHEMES_NOT_REVIEWED: ReadonlySet<string> = new Set(['git', 'output', 'vscode-settings', 'vscode', 'walkThrough', 'comment', 'model-review', 'model-review-preview', 'vscode-scm', 'debug']);

function applies(document: vscode.TextDocument): boolean {
  return !SCHEMES_NOT_REVIEWED.has(document.uri.scheme) && !isPolicy(document.uri) && settingsFor(document).enable && !isGenerated(document.uri.path)
    && (document.languageId !== 'plaintext' || isReviewable(document.uri.path));
}
