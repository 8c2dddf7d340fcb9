import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './editing';
import { asking, previews } from './wizard-questions';

const OLD = '# ours\nversion: 1\nusage:\n  commercial: true\n';

/** Files that cannot be changed: `/new` without a policy, `/old` with one. */
class Frozen implements vscode.FileSystemProvider {
  readonly #files: Readonly<Record<string, string>> = {
    '/new/app.py': 'AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n', '/old/app.py': 'AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n', '/old/model-review.yaml': OLD,
  };
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.#files[path];
    if (text === undefined && !['/', '/new', '/old'].includes(path)) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return { type: text === undefined ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size: text?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = `${path.replace(/\/$/, '')}/`;
    return Object.keys(this.#files).filter((file) => file.startsWith(below)).map((file) => [file.slice(below.length), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return new TextEncoder().encode(this.#files[uri.path]);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** Waits until the window has taken over the change: before that it takes no other. */
async function changed(update: () => boolean): Promise<void> {
  const isDone = new Promise((resolve) => { const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => resolve(listening.dispose())); });
  await until(update, 'the change to be taken');
  await isDone;
}

/** A folder more in the workspace, on a file system of its own. */
async function withFolder(name: string, path: string, isReadonly: boolean, body: () => Promise<void>): Promise<void> {
  const scheme = `frozen-${name}`;
  const provider = vscode.workspace.registerFileSystemProvider(scheme, new Frozen(), { isReadonly });
  const at = vscode.workspace.workspaceFolders?.length ?? 0;
  await changed(() => vscode.workspace.updateWorkspaceFolders(at, 0, { uri: vscode.Uri.from({ scheme, path }), name }));
  try {
    await body();
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changed(() => vscode.workspace.updateWorkspaceFolders(at, 1));
    provider.dispose();
  }
}

/** Declares that outputs train nothing, and takes the last step. Returns the messages and the label of that step. */
async function declare(folder: string, end: string): Promise<{ readonly messages: readonly string[]; readonly label: string | undefined }> {
  let label: string | undefined;
  const messages = await asking((questions) => questions.toTheEnd(end, ({ items }) => {
    label = items[0]?.label;
    return Promise.resolve(items[0]);
  }, (question) => {
    question.activeItems = question.title?.includes('train models') ? question.items.slice(0, 1) : question.activeItems;
    return Promise.resolve();
  }), folder);
  return { messages, label };
}

describe('Create Declared Usage where nothing can be written', function () {
  this.timeout(90_000);

  /** The answers are in a new document, which somebody can save elsewhere. */
  function assertKept(text: RegExp): void {
    const { document } = vscode.window.activeTextEditor ?? assert.fail('an editor');
    assert.deepEqual([document.uri.scheme, document.languageId, document.isDirty], ['untitled', 'yaml', true]);
    assert.match(document.getText(), text);
    assert.deepEqual(previews(), []);
  }

  it('says so before the last step in a file system that is read-only, and opens the file as a new document', () => withFolder('new', '/new', true, async () => {
    const { messages, label } = await declare('new', 'Write this file?');
    assert.equal(label, '$(new-file) Open it as a new document');
    assert.deepEqual(messages, ['new/model-review.yaml cannot be written: its folder is read-only. What it would say is open and not saved.']);
    assertKept(/\n {2}trainsModelsOnOutputs: no +#/);
  }));

  it('does so with a file that is there', () => withFolder('old', '/old', true, async () => {
    const { messages } = await declare('old', 'Make this change?');
    assert.match(messages.join(), /^old\/model-review\.yaml cannot be written: its folder is read-only\./);
    assertKept(/^# ours\nversion: 1\nusage:\n {2}commercial: true\n {2}trainsModelsOnOutputs: no\n$/);
  }));

  it('loses no answer where only writing shows that it is not permitted', () => withFolder('denied', '/new', false, async () => {
    const { messages, label } = await declare('denied', 'Write this file?');
    assert.equal(label, '$(check) Write model-review.yaml');
    assert.deepEqual(messages, ['denied/model-review.yaml cannot be written (permission denied). What it would say is open and not saved.']);
    assertKept(/\n {2}trainsModelsOnOutputs: no +#/);
  }));
});
