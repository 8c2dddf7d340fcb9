import type * as vscode from 'vscode';
import { Slices } from './slices';

/** What a call of `set` may bring: of more, an editor shows nothing from the file on with which it counts over 1,100. */
const AT_ONCE = 1000;
const SLICE_MS = 10;

/** Brings the problems of many files to the editor, some files at a time. */
export class ProblemQueue implements vscode.Disposable {
  readonly #waiting = new Map<string, vscode.Uri>();
  readonly #slices = new Slices();
  #isRunning = false;

  /** `problemsIn`: of a file, when its turn has come; `undefined` where what is shown is to stay. */
  constructor(private readonly collection: vscode.DiagnosticCollection, private readonly problemsIn: (uri: vscode.Uri) => readonly vscode.Diagnostic[] | undefined) {}

  /** The first files are shown at once. */
  add(uris: readonly vscode.Uri[]): void {
    uris.forEach((uri) => this.#waiting.set(uri.toString(), uri));
    if (!this.#isRunning) {
      void this.#run();
    }
  }

  dispose(): void {
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      this.#some();
      while (this.#waiting.size > 0) {
        await this.#slices.pause();
        this.#some();
      }
    } finally {
      this.#isRunning = false;
    }
  }

  #some(): void {
    const began = performance.now();
    const entries: [vscode.Uri, readonly vscode.Diagnostic[]][] = [];
    let count = 0;
    for (const [key, uri] of this.#waiting) {
      const problems = this.problemsIn(uri);
      if (count > 0 && count + (problems?.length ?? 0) > AT_ONCE) {
        break;
      }
      this.#waiting.delete(key);
      if (problems && (problems.length > 0 || this.collection.has(uri))) {
        entries.push([uri, problems]);
        count += problems.length;
      }
      if (performance.now() - began >= SLICE_MS) {
        break;
      }
    }
    this.collection.set(entries);
  }
}
