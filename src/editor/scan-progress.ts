import * as vscode from 'vscode';

/** How far the scan is that runs now. */
export class ScanProgress implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #percent: number | undefined;

  /** Absent while none runs. */
  get percent(): number | undefined {
    return this.#percent;
  }

  /** Fires with every tenth: a status bar that counts on is no rest for the eye. */
  set(percent: number | undefined): void {
    const rounded = percent === undefined ? undefined : Math.floor(percent / 10) * 10;
    if (rounded !== this.#percent) {
      this.#percent = rounded;
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
