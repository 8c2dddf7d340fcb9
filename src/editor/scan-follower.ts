import * as vscode from 'vscode';
import type { Log } from '../core/ports';
import { EXCLUDE_SETTINGS } from './excludes';
import { isPolicy, type Policies } from './policies';
import type { ShownTexts } from './shown-texts';
import { membership, pathIn, walk, type TreeFile } from './tree';
import type { WorkspaceScan } from './workspace-scan';

/** Milliseconds without news before files are read again. */
const QUIET_MS = 300;
/** More changes than this come from a checkout or a build: then the folders are walked anew. */
const MANY = 200;

/** Keeps what a scan found true: what is changed, made, deleted or renamed is read again, and all is judged again when policies or settings change. */
export class ScanFollower implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #touched = new Map<string, vscode.Uri>();
  #isOtherTree = false;
  #isDoubtful = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Scans and what follows them, one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly scan: WorkspaceScan, private readonly policies: Policies, private readonly shown: ShownTexts, private readonly log: Log) {}

  /** Runs a scan. What changes meanwhile is looked at after it. */
  during<T>(task: () => Promise<T>): Promise<T> {
    this.#watch();
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.forEach((each) => each.dispose());
  }

  /** Nothing is watched before the first scan. */
  #watch(): void {
    if (this.#subscriptions.length > 0) {
      return;
    }
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const touch = (uri: vscode.Uri): void => this.#touch(uri);
    const doubt = (): void => this.#doubt();
    this.#subscriptions.push(
      watcher, watcher.onDidCreate(touch), watcher.onDidChange(touch), watcher.onDidDelete(touch),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { if (this.scan.has(uri)) { this.#touch(uri); } }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#otherTree()),
      vscode.workspace.onDidGrantWorkspaceTrust(doubt),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('modelReview')) {
          doubt();
        }
        if (EXCLUDE_SETTINGS.some((name) => event.affectsConfiguration(name))) {
          this.#otherTree();
        }
      }),
      this.policies.onDidChange(doubt),
      this.shown.onDidChange(doubt),
    );
  }

  #touch(uri: vscode.Uri): void {
    if (isPolicy(uri) || /\/(?:\.git|node_modules)\//.test(uri.path)) {
      return;
    }
    if (uri.path.endsWith('/.gitignore')) {
      this.#otherTree();
    } else {
      this.#touched.set(uri.toString(), uri);
      this.#later();
    }
  }

  #otherTree(): void {
    this.#isOtherTree = true;
    this.#later();
  }

  #doubt(): void {
    this.scan.doubt();
    this.#isDoubtful = true;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#last = this.#last.then(() => this.#follow()).catch((cause: unknown) => this.log.error('Could not follow what has changed since the scan', cause));
    }, QUIET_MS);
  }

  async #follow(): Promise<void> {
    const touched = [...this.#touched.values()];
    const isOtherTree = this.#isOtherTree || touched.length > MANY;
    const isDoubtful = this.#isDoubtful;
    this.#touched.clear();
    this.#isOtherTree = this.#isDoubtful = false;
    if (!this.scan.hasScanned) {
      return;
    }
    // What was not scanned to its end is not finished behind anybody's back.
    if (isOtherTree && this.scan.isComplete) {
      await this.#walkAnew();
      await this.scan.read(touched.flatMap((uri) => this.#inRoot(uri) ?? []).filter(({ uri }) => this.scan.has(uri)));
    } else {
      await this.#lookAt(touched);
    }
    if (isDoubtful) {
      await this.scan.judgeAll();
    }
  }

  async #walkAnew(): Promise<void> {
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const trees = [];
    for (const root of roots) {
      trees.push(await walk(root, { isElsewhere: (folder) => roots.some((other) => other.toString() === folder.toString()) }));
    }
    await this.policies.take(trees.flatMap(({ policies }) => policies));
    await this.scan.follow(trees);
  }

  async #lookAt(touched: readonly vscode.Uri[]): Promise<void> {
    const gone: vscode.Uri[] = [];
    const files: TreeFile[] = [];
    const members = new Map<string, ReturnType<typeof membership>>();
    for (const uri of touched) {
      const file = this.#inRoot(uri);
      const type = await vscode.workspace.fs.stat(uri).then((stat) => stat.type, () => undefined);
      if (!file || type === undefined) {
        gone.push(uri);
      } else if ((type & vscode.FileType.Directory) !== 0) {
        files.push(...(await walk(file.root, { from: uri })).files);
      } else if (await memberOf(file.root, members)(uri)) {
        files.push(file);
      } else {
        gone.push(uri);
      }
    }
    this.scan.forget(gone);
    if (files.length > 0) {
      await this.scan.read(files);
    }
  }

  #inRoot(uri: vscode.Uri): (TreeFile & { readonly root: vscode.Uri }) | undefined {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    return root && { uri, path: pathIn(root, uri), root };
  }
}

function memberOf(root: vscode.Uri, known: Map<string, ReturnType<typeof membership>>): ReturnType<typeof membership> {
  const isMember = known.get(root.toString()) ?? membership(root);
  known.set(root.toString(), isMember);
  return isMember;
}
