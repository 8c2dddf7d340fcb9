import * as vscode from 'vscode';
import { policyFindings } from '../core/policy-findings';
import type { Clock, Log } from '../core/ports';
import type { Finding } from '../core/types';
import type { CatalogueFile } from './catalogue-file';
import type { Policies } from './policies';
import type { Reviews } from './reviews';
import { settingsFor } from './settings';

/** The findings on policy files themselves, with what the open documents say of them: no waiver is called unused by those alone. */
export class PolicyProblems implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #found = new Map<string, readonly Finding[]>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly policies: Policies, private readonly reviews: Reviews, private readonly catalogue: CatalogueFile, private readonly clock: Clock, log: Log) {
    const refresh = (uri: vscode.Uri): void => void this.#refresh(uri).catch((cause: unknown) => log.error(`Could not judge ${uri.toString()}`, cause));
    this.#subscriptions = [
      this.#changed,
      policies.onDidChange(refresh),
      reviews.onDidChange((document) => {
        const governing = this.policies.governing(document.uri);
        if (governing) {
          refresh(governing.uri);
        }
      }),
    ];
  }

  of(uri: vscode.Uri): readonly Finding[] {
    return this.#found.get(uri.toString()) ?? [];
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  async #refresh(uri: vscode.Uri): Promise<void> {
    const index = await this.catalogue.index();
    const file = this.policies.file(uri);
    const governed = vscode.workspace.textDocuments.flatMap((document) => {
      const done = this.reviews.current(document);
      return done?.governing?.uri.toString() === uri.toString() ? [done.review] : [];
    });
    const { severity } = settingsFor(uri);
    const found = file ? policyFindings(file.policy, governed, index, this.clock.today(), false) : [];
    const shown = found.flatMap((finding) => {
      const level = severity[finding.code] ?? finding.severity;
      return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
    this.#found.set(uri.toString(), shown);
    this.#changed.fire(uri);
  }
}
