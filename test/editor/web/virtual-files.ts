// A file system in memory, as extensions bring them, in an extension of its own. It registers no search: that is for a few of the editor's own makers.
import * as vscode from 'vscode';

const { FileChangeType: Change, FileSystemError: Fault, FileType: Type } = vscode;

interface Node {
  readonly type: vscode.FileType;
  readonly ctime: number;
  mtime: number;
  bytes: Uint8Array;
  readonly entries: Map<string, Node>;
}

function node(type: vscode.FileType, bytes = new Uint8Array()): Node {
  return { type, ctime: Date.now(), mtime: Date.now(), bytes, entries: new Map() };
}

const names = (uri: vscode.Uri): string[] => uri.path.split('/').filter((name) => name !== '');
const nameOf = (uri: vscode.Uri): string => names(uri).at(-1) ?? '';
const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

class VirtualFiles implements vscode.FileSystemProvider {
  readonly #root = node(Type.Directory);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, ctime, mtime, bytes } = this.#get(uri);
    return { type, ctime, mtime, size: bytes.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...this.#get(uri).entries].map(([name, { type }]) => [name, type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#put(uri, node(Type.Directory));
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { type, bytes } = this.#get(uri);
    if (type === Type.Directory) {
      throw Fault.FileIsADirectory(uri);
    }
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array, { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean }): void {
    const known = this.#find(uri);
    if (known?.type === Type.Directory) {
      throw Fault.FileIsADirectory(uri);
    } else if (known && create && !overwrite) {
      throw Fault.FileExists(uri);
    } else if (known) {
      known.bytes = new Uint8Array(content);
      known.mtime = Math.max(Date.now(), known.mtime + 1);
      this.#changed.fire([{ type: Change.Changed, uri }]);
    } else if (create) {
      this.#put(uri, node(Type.File, new Uint8Array(content)));
    } else {
      throw Fault.FileNotFound(uri);
    }
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    this.#get(parentOf(uri)).entries.delete(nameOf(uri));
    this.#changed.fire([{ type: Change.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    const moved = this.#get(from);
    if (this.#find(to) && !overwrite) {
      throw Fault.FileExists(to);
    }
    this.#get(parentOf(from)).entries.delete(nameOf(from));
    this.#get(parentOf(to)).entries.set(nameOf(to), moved);
    this.#changed.fire([{ type: Change.Deleted, uri: from }, { type: Change.Created, uri: to }]);
  }

  #find(uri: vscode.Uri): Node | undefined {
    return names(uri).reduce<Node | undefined>((at, name) => at?.entries.get(name), this.#root);
  }

  #get(uri: vscode.Uri): Node {
    const found = this.#find(uri);
    if (!found) {
      throw Fault.FileNotFound(uri);
    }
    return found;
  }

  #put(uri: vscode.Uri, made: Node): void {
    const parent = this.#get(parentOf(uri));
    if (parent.type !== Type.Directory) {
      throw Fault.FileNotADirectory(parentOf(uri));
    }
    parent.entries.set(nameOf(uri), made);
    this.#changed.fire([{ type: Change.Created, uri }]);
  }
}

/** Fills it with the test workspace, whose texts the server of the page gives by path. */
export async function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Promise<void> {
  const files = new VirtualFiles();
  const response = await fetch(`${extensionUri.scheme}://${extensionUri.authority}/workspace.json`);
  const made = new Set<string>();
  for (const [path, text] of Object.entries((await response.json()) as Readonly<Record<string, string>>)) {
    const folders = path.split('/').slice(1, -1).map((_name, depth, all) => `/${all.slice(0, depth + 1).join('/')}`);
    for (const folder of folders.filter((each) => !made.has(each))) {
      files.createDirectory(vscode.Uri.from({ scheme: 'virtual', path: folder }));
      made.add(folder);
    }
    files.writeFile(vscode.Uri.from({ scheme: 'virtual', path }), new TextEncoder().encode(text), { create: true, overwrite: true });
  }
  subscriptions.push(...['virtual', 'vscode-vfs'].map((scheme) => vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true })));
}
