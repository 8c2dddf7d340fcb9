import * as vscode from 'vscode';
import type { Clock, Log } from '../core/ports';
import type { Finding } from '../core/types';
import type { CatalogueFile } from './catalogue-file';
import type { Policies } from './policies';
import type { Reviews } from './reviews';
import { settingsFor } from './settings';
import { Slices } from './slices';
import type { WorkspaceScan } from './workspace-scan';

/** The findings on policy files themselves, with what the reviewed files say of them. Only after a complete scan is a waiver called unused. */
export class PolicyProblems implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #found = new Map<string, readonly Finding[]>();
  /** Counts what was asked of a policy: only the last answer is shown. */
  readonly #asked = new Map<string, number>();
  readonly #slices = new Slices();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly policies: Policies, private readonly reviews: Reviews, private readonly scan: WorkspaceScan, private readonly catalogue: CatalogueFile, private readonly clock: Clock, log: Log) {
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
      scan.onDidChange(() => policies.known().forEach(({ uri }) => refresh(uri))),
    ];
  }

  of(uri: vscode.Uri): readonly Finding[] {
    return this.#found.get(uri.toString()) ?? [];
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  async #refresh(uri: vscode.Uri): Promise<void> {
    const [index, { policyFindingsInSteps }] = await Promise.all([this.catalogue.index(), import('../core/policy-findings')]);
    const file = this.policies.file(uri);
    const open = vscode.workspace.textDocuments.filter((document) => this.policies.governing(document.uri)?.uri.toString() === uri.toString());
    const live = open.flatMap((document) => this.reviews.current(document)?.review ?? []);
    const { reviews, isComplete } = this.scan.governedBy(uri);
    const complete = isComplete && vscode.workspace.isTrusted && !open.some((document) => this.reviews.isPending(document));
    const { severity } = settingsFor(uri);
    const asked = (this.#asked.get(uri.toString()) ?? 0) + 1;
    this.#asked.set(uri.toString(), asked);
    const isLast = (): boolean => this.#asked.get(uri.toString()) === asked;
    const found = file ? await this.#slices.take(policyFindingsInSteps(file.policy, [...live, ...reviews], index, this.clock.today(), complete), isLast) : [];
    if (!found || !isLast()) {
      return;
    }
    const shown = found.flatMap((finding) => {
      const level = severity[finding.code] ?? finding.severity;
      return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
    this.#found.set(uri.toString(), shown);
    this.#changed.fire(uri);
  }
}
