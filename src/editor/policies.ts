import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Lines } from '../core/lines';
import type { Log } from '../core/ports';
import { parsePolicy, unreadPolicy } from '../core/policy/parse';
import type { Policy } from '../core/policy/types';

export const POLICY_NAME = 'model-review.yaml';

export interface PolicyFile {
  readonly uri: vscode.Uri;
  readonly policy: Policy;
  /** Of the text that was parsed, to place its spans. */
  readonly lines: Lines;
}

/** The policy that governs a file, and the file's path relative to the policy's folder. */
export interface Governing extends PolicyFile {
  readonly path: string;
}

/** Every `model-review.yaml` of the workspace, as it stands in the editor: unsaved edits count. */
export class Policies implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #byFolder = new Map<string, PolicyFile>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  #loading: Promise<void> | undefined;

  constructor(private readonly log: Log) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${POLICY_NAME}`);
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => void this.#load(uri)),
      watcher.onDidChange((uri) => void this.#load(uri)),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isPolicy(document.uri) && this.#parse(document.uri, document.getText())),
      vscode.workspace.onDidOpenTextDocument((document) => isPolicy(document.uri) && this.#parse(document.uri, document.getText())),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        removed.forEach((folder) => this.#forgetUnder(folder.uri));
        void Promise.all(added.map((folder) => this.#find(folder)));
      }),
    );
  }

  /** The policy file at this address, if it is known. */
  file(uri: vscode.Uri): PolicyFile | undefined {
    return this.#byFolder.get(folderOf(uri));
  }

  /** Those that were found so far. */
  known(): readonly PolicyFile[] {
    return [...this.#byFolder.values()];
  }

  /** All known policies, once the workspace has been searched for them. */
  async all(): Promise<readonly PolicyFile[]> {
    await this.ready();
    return this.known();
  }

  ready(): Promise<void> {
    this.#loading ??= Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.#find(folder))).then(() => undefined);
    return this.#loading;
  }

  /** Reads those of the files that are not known: a file system without a search finds none by itself. */
  async take(files: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(files.filter((uri) => !this.file(uri)).map((uri) => this.#load(uri)));
  }

  /** The nearest policy from the file's folder up to its workspace folder. Call after `ready()`. */
  governing(uri: vscode.Uri): Governing | undefined {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root) {
      return undefined;
    }
    for (let folder = vscode.Uri.joinPath(uri, '..'); isWithin(folder, root); folder = vscode.Uri.joinPath(folder, '..')) {
      const found = this.#byFolder.get(folder.toString());
      if (found) {
        return { ...found, path: uri.path.slice(folder.path.length).replace(/^\/+/, '') };
      }
      if (folder.path === root.path || folder.path === '/') {
        break;
      }
    }
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  async #find(folder: vscode.WorkspaceFolder): Promise<void> {
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/${POLICY_NAME}`), '**/node_modules/**');
    await Promise.all(found.map((uri) => this.#load(uri)));
  }

  async #load(uri: vscode.Uri): Promise<void> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) {
      this.#parse(uri, open.getText());
      return;
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    } catch (cause) {
      this.log.error(`Could not read ${uri.toString()}`, cause);
      this.#takeUnread(uri);
      return;
    }
    this.#parse(uri, text);
  }

  #parse(uri: vscode.Uri, text: string): void {
    this.#set(uri, parsePolicy(text, vscode.workspace.asRelativePath(uri)), text);
  }

  /** It governs with nothing declared: what an outer policy declares is not what this one would. */
  #takeUnread(uri: vscode.Uri): void {
    const message = l10n.t('The file is not readable as text, so nothing is declared for what it governs; save it as UTF-8.');
    this.#set(uri, unreadPolicy(vscode.workspace.asRelativePath(uri), message), '');
  }

  #set(uri: vscode.Uri, policy: Policy, text: string): void {
    this.#byFolder.set(folderOf(uri), { uri, policy, lines: new Lines(text) });
    this.#changed.fire(uri);
  }

  #forget(uri: vscode.Uri): void {
    this.#byFolder.delete(folderOf(uri));
    this.#changed.fire(uri);
  }

  #forgetUnder(root: vscode.Uri): void {
    [...this.#byFolder.values()].filter(({ uri }) => isWithin(uri, root)).forEach(({ uri }) => this.#forget(uri));
  }
}

export function isPolicy(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${POLICY_NAME}`) && uri.scheme !== 'git';
}

function folderOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}

function isWithin(uri: vscode.Uri, root: vscode.Uri): boolean {
  return uri.scheme === root.scheme && (uri.path === root.path || uri.path.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`));
}
