import * as vscode from 'vscode';
import { gone, isUnread } from '../core/decode';
import type { Review } from '../core/types';
import type { Scanned, ScannedReview, Scanner, ScanResult } from './scanner';
import { settingsFor } from './settings';
import { Slices } from './slices';
import { basisOf, type Swept } from './sweep';
import { openDocument } from './texts';
import type { Tree, TreeFile } from './tree';

/** What a scan found in the files of the workspace, kept true from then on: nothing is read again but what has changed. */
export class WorkspaceScan implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  /** Fires with files of which something else is to be shown than before. */
  readonly onDidChange = this.#changed.event;
  readonly #files = new Map<string, Scanned>();
  #trees: readonly Tree[] = [];
  #isComplete = false;
  #wasStopped = false;
  /** Counts what makes judgements doubtful: only the last are believed. */
  #doubts = 0;
  #settled = 0;
  #reading = 0;
  #completedAt: Date | undefined;

  constructor(private readonly scanner: Scanner) {}

  /** When the last complete scan ended; absent where there was none. */
  get completedAt(): Date | undefined {
    return this.#completedAt;
  }

  get hasScanned(): boolean {
    return this.#trees.length > 0;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get roots(): readonly vscode.Uri[] {
    return this.#trees.map(({ root }) => root);
  }

  /** Whether the last scan was stopped, so that nothing or an earlier one is known. */
  get wasStopped(): boolean {
    return this.#wasStopped;
  }

  get trees(): readonly Tree[] {
    return this.#trees;
  }

  /** All that were scanned, open or not; those where the review is switched off by now are left out. */
  files(): readonly Scanned[] {
    return [...this.#files.values()].filter(({ uri }) => settingsFor(uri).enable);
  }

  /** The review of a file that is not open; `undefined` where there is none, or the review is switched off. */
  of(uri: vscode.Uri): ScannedReview | undefined {
    const done = this.#files.get(uri.toString())?.done;
    return done && settingsFor(uri).enable ? done : undefined;
  }

  /** What the files that are not open say to a policy, and whether with the open ones that is all that it governs. */
  governedBy(policy: vscode.Uri): { readonly reviews: readonly Review[]; readonly isComplete: boolean } {
    const reviews = [...this.#files.values()].flatMap(({ uri, done }) => (done?.governing?.uri.toString() === policy.toString() && !openDocument(uri) ? [done.review] : []));
    return { reviews, isComplete: this.#isComplete && this.#doubts === this.#settled && this.#reading === 0 && !this.#isUnreadBelow(policy) };
  }

  /** Takes the result of a scan in place of what was known. A scan that was cancelled does not displace a complete one. */
  adopt(result: ScanResult): boolean {
    this.#wasStopped = !result.isComplete;
    if (!result.isComplete && this.#isComplete) {
      this.#changed.fire([]);
      return false;
    }
    const before = [...this.#files.values()].map(({ uri }) => uri);
    this.#files.clear();
    result.files.forEach((file) => this.#files.set(file.uri.toString(), file));
    this.#trees = result.trees;
    this.#isComplete = result.isComplete;
    this.#settled = this.#doubts;
    this.#completedAt = result.isComplete ? new Date() : undefined;
    this.#changed.fire([...before, ...result.files.flatMap(({ uri, done }) => (done ? [uri] : []))]);
    return true;
  }

  /** Something changed on which judgements rest: until `judgeAll` has ended nothing is said of what was not found. */
  doubt(): void {
    this.#doubts++;
  }

  /** Judges all files again. Only those are read again for which something else is to be looked for now. Ends early where there are new doubts. */
  async judgeAll(): Promise<void> {
    const doubts = this.#doubts;
    const slices = new Slices();
    const stale: Scanned[] = [];
    await this.scanner.policies.ready();
    for (const file of [...this.#files.values()]) {
      await slices.pause();
      if (doubts !== this.#doubts) {
        return;
      }
      if (basisOf(file.uri, this.scanner.policies).key !== file.basis) {
        stale.push(file);
      } else if (file.candidates) {
        const judged = await this.scanner.judged(file, slices);
        // Meanwhile it may have been read again or forgotten: then this is the judgement of what is no more.
        if (this.#files.get(file.uri.toString()) === file) {
          this.#files.set(file.uri.toString(), judged);
        }
      }
    }
    await this.#read(stale, slices);
    this.#settled = doubts;
    this.#changed.fire([...this.#files.values()].flatMap(({ uri, candidates }) => (candidates ? [uri] : [])));
  }

  /** Reads files again, or for the first time. */
  async read(files: readonly TreeFile[]): Promise<void> {
    await this.#read(files, new Slices());
    this.#changed.fire(files.map(({ uri }) => uri));
  }

  /** Forgets files, and all that was under folders. */
  forget(gone: readonly vscode.Uri[]): void {
    const folders = gone.map((uri) => `${uri.toString()}/`);
    this.#drop((key) => folders.some((folder) => `${key}/`.startsWith(folder)));
  }

  /** Takes over what now is in the folders: reads what is new, forgets what is gone or excluded by now. */
  async follow(trees: readonly Tree[]): Promise<void> {
    const now = new Map(trees.flatMap(({ files }) => files).map((file) => [file.uri.toString(), file] as const));
    this.#trees = trees;
    this.#drop((key) => !now.has(key));
    await this.read([...now].flatMap(([key, file]) => (this.#files.has(key) ? [] : [file])));
  }

  has(uri: vscode.Uri): boolean {
    return this.#files.has(uri.toString());
  }

  dispose(): void {
    this.#doubts++;
    this.#changed.dispose();
  }

  async #read(files: readonly TreeFile[], slices: Slices): Promise<void> {
    this.#reading++;
    try {
      const swept = new Map<string, Swept | undefined>();
      await this.scanner.read(files, slices, undefined, ({ uri }, found) => swept.set(uri.toString(), found));
      for (const [key, found] of swept) {
        await slices.pause();
        if (!found || found.unread === gone()) {
          this.#files.delete(key);
        } else {
          this.#files.set(key, await this.scanner.judged(found, slices));
        }
      }
    } finally {
      this.#reading--;
    }
  }

  #drop(isGone: (key: string) => boolean): void {
    const found = [...this.#files].filter(([key]) => isGone(key));
    found.forEach(([key]) => this.#files.delete(key));
    if (found.length > 0) {
      this.#changed.fire(found.map(([, { uri }]) => uri));
    }
  }

  /** What was not read, or what the user's settings hide from the editor only, may be what a waiver is for. */
  #isUnreadBelow(policy: vscode.Uri): boolean {
    const folder = vscode.Uri.joinPath(policy, '..').path.replace(/\/?$/, '/');
    const unread = [...this.#files.values()].flatMap(({ uri, unread: reason }) => (reason === undefined ? [] : [{ path: uri.path, reason }]));
    const left = this.#trees.flatMap(({ root, skipped, excluded }) => {
      const at = (path: string): string => vscode.Uri.joinPath(root, path).path;
      return [...skipped.map(({ path, reason }) => ({ path: at(path), reason })), ...excluded.map((path) => ({ path: at(path), reason: 'excluded' }))];
    });
    return isUnread([...unread, ...left], folder);
  }
}
