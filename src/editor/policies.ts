import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Lines } from '../core/lines';
import type { Log } from '../core/ports';
import { parsePolicy, unreadPolicy } from '../core/policy/parse';
import type { Policy } from '../core/policy/types';
import { fileOfCell } from './cells';
import { patiently } from './search';
import { readBytes } from './texts';

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
  /** Files that are being read for the first time, and folders that were looked into, by address. */
  readonly #reading = new Map<string, Promise<void>>();
  readonly #looked = new Map<string, Promise<void>>();
  /** Whether it came to its end. */
  #searching: Promise<boolean> | undefined;
  #ready: Promise<void> | undefined;
  #hasSearched = false;

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
        this.#looked.clear();
        if (added.length > 0) {
          this.#hasSearched = false;
          this.#searching = this.#ready = undefined;
          void this.#search();
        }
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

  /** Resolves once the workspace has been searched; on a file system that the editor cannot search, with what was met so far. */
  ready(): Promise<void> {
    this.#ready ??= patiently(this.#search()).then(() => undefined);
    return this.#ready;
  }

  /** Resolves once the policy that governs a file is known, whether or not the editor can search its file system. */
  async near(uri: vscode.Uri): Promise<void> {
    if (!this.#hasSearched) {
      const looked = this.#lookAbove(uri);
      await Promise.race([looked, this.#search().then((isDone) => (isDone ? undefined : looked))]);
    }
  }

  /** Reads those of the files that are not known. */
  async take(files: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(files.map((uri) => this.#first(uri)));
  }

  /** The nearest policy from the file's folder up to its workspace folder. Call after `ready()` or `near()`. */
  governing(uri: vscode.Uri): Governing | undefined {
    for (const folder of foldersAbove(uri)) {
      const found = this.#byFolder.get(folder.toString());
      if (found) {
        return { ...found, path: uri.path.slice(folder.path.length).replace(/^\/+/, '') };
      }
    }
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.forEach((each) => each.dispose());
  }

  #search(): Promise<boolean> {
    const searching = this.#searching ?? Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.#find(folder))).then(() => {
      this.#hasSearched ||= this.#searching === searching;
      return true;
    }).catch((cause: unknown) => {
      this.log.error(`The editor could not search for ${POLICY_NAME}; it is looked for above each file`, cause);
      return false;
    });
    this.#searching = searching;
    return searching;
  }

  async #find(folder: vscode.WorkspaceFolder): Promise<void> {
    await this.take(await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/${POLICY_NAME}`), '**/node_modules/**'));
  }

  async #lookAbove(uri: vscode.Uri): Promise<void> {
    await Promise.all([...foldersAbove(uri)].map((folder) => {
      const looked = this.#looked.get(folder.toString()) ?? this.#look(folder);
      this.#looked.set(folder.toString(), looked);
      return looked;
    }));
  }

  async #look(folder: vscode.Uri): Promise<void> {
    const uri = vscode.Uri.joinPath(folder, POLICY_NAME);
    if (await vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.File) !== 0, () => false)) {
      await this.#first(uri);
    }
  }

  #first(uri: vscode.Uri): Promise<void> {
    if (this.file(uri)) {
      return Promise.resolve();
    }
    const key = uri.toString();
    const reading = this.#reading.get(key) ?? this.#load(uri).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #load(uri: vscode.Uri): Promise<void> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) {
      this.#parse(uri, open.getText());
      return;
    }
    let text: string;
    try {
      const read = await readBytes(uri);
      if (!('bytes' in read)) {
        throw new RangeError('failed' in read ? read.failed : read.skipped);
      }
      text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
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

/** From the file's own up to its workspace folder. */
function* foldersAbove(document: vscode.Uri): Generator<vscode.Uri> {
  const uri = fileOfCell(document);
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  for (let folder = vscode.Uri.joinPath(uri, '..'); root && isWithin(folder, root); folder = vscode.Uri.joinPath(folder, '..')) {
    yield folder;
    if (folder.path === root.path || folder.path === '/') {
      return;
    }
  }
}

function folderOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}

function isWithin(uri: vscode.Uri, root: vscode.Uri): boolean {
  return uri.scheme === root.scheme && (uri.path === root.path || uri.path.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`));
}
