import * as vscode from 'vscode';

/** Milliseconds after which the editor's search for files is not waited for: over a file system that has none it never ends. */
const PATIENCE_MS = 3000;
/** Those that every editor can search. */
const SEARCHABLE: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
const NEVER: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The result of a search of the workspace, or `undefined` where it does not end. */
export async function patiently<T>(search: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    if (!(vscode.workspace.workspaceFolders ?? []).every(({ uri }) => SEARCHABLE.has(uri.scheme))) {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    }
  });
  return Promise.race([search, late]).finally(() => clearTimeout(timer));
}

/** All files of the workspace but those of packages. `undefined` where the editor cannot search them and there are more than `most`. */
export async function allFiles(most: number): Promise<readonly vscode.Uri[] | undefined> {
  const search = vscode.workspace.findFiles('**/*', '**/node_modules/**').then((files) => files, () => undefined);
  return await patiently(Promise.resolve(search)) ?? filesByWalk(most);
}

async function filesByWalk(most: number): Promise<readonly vscode.Uri[] | undefined> {
  const files: vscode.Uri[] = [];
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder).then((entries) => entries, () => [])) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !NEVER.has(name)) {
        folders.push(uri);
      } else if ((type & vscode.FileType.File) !== 0) {
        files.push(uri);
      }
    }
    if (files.length > most) {
      return undefined;
    }
  }
  return files;
}
