import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/core/inventory/rows';
import { answering } from './asking';
import { codes, open, replace, revert, until } from './editing';

interface Shown {
  readonly rows: readonly Row[];
  readonly view: Pick<vscode.TreeView<Row>, 'badge' | 'message' | 'selection'>;
  getTreeItem(row: Row): vscode.TreeItem;
}

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is open');
const FLUX = 'pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")\n';
let inventory: Shown;

async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(ROOT, path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** What a person reads, each row as `label · description`, with its depth. */
function drawn(rows: readonly Row[], depth = 0): readonly string[] {
  return rows.flatMap(({ label, description, children }) => [`${'  '.repeat(depth)}${label} · ${description}`, ...drawn(children, depth + 1)]);
}

function all(rows: readonly Row[] = inventory.rows): readonly Row[] {
  return rows.flatMap((row) => [row, ...all(row.children)]);
}

async function row(label: string, kind: Row['kind'] = 'model'): Promise<Row> {
  const find = (): Row | undefined => all().find((each) => each.label === label && each.kind === kind);
  await until(() => find() !== undefined, `the row ${label}`);
  return find() ?? assert.fail(drawn(inventory.rows).join('\n'));
}

const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...given);
const scan = (): Promise<unknown> => answering({}, () => run('modelReview.scanWorkspace'));

describe('The list of models', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension<{ readonly inventory: Shown }>('model-review.model-review') ?? assert.fail('the extension is installed');
    inventory = (await extension.activate()).inventory;
    await run('workbench.action.closeAllEditors');
    await write('list/draw.py', `${FLUX}\n${FLUX}`);
    await write('list/tests/test_draw.py', FLUX);
    await write('list/picture.py', new Uint8Array([1, 0, 2, 0]));
    await scan();
    await until(() => all().some(({ label }) => label === 'list/draw.py'), 'the list');
  });

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(ROOT, 'list'), { recursive: true });
    await run('modelReview.inventory.byVerdict');
    await run('modelReview.inventory.clearFilter');
    await run('workbench.action.closeAllEditors');
  });

  it('has the worst first, with the places, and says what is unknown and what was not read', async () => {
    await row('FLUX.1-dev');
    const lines = drawn(inventory.rows).map((line) => line.trim());
    const heads = inventory.rows.map(({ label }) => label);
    assert.equal(heads[0], 'Conflicts', lines.join('\n'));
    assert.ok(heads.indexOf('Unknown') > 0 && heads.at(-1) === 'Not read', heads.join());
    assert.ok(lines.includes('list/draw.py · lines 1, 3'), lines.join('\n'));
    assert.ok(lines.includes('list/tests/test_draw.py · line 1 · test'), lines.join('\n'));
    assert.ok(lines.includes('acme/helios-9b-chat · not in the catalogue · 1 use'), lines.join('\n'));
    assert.ok(lines.includes('list/picture.py · binary'), lines.join('\n'));
  });

  it('says each row in words to whoever cannot see it, and gives each an id of its own', () => {
    const items = all().map((each) => inventory.getTreeItem(each));
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.deepEqual(items.filter(({ accessibilityInformation: spoken }) => !spoken?.label).length, 0);
    const flux = all().find(({ label }) => label === 'FLUX.1-dev') ?? assert.fail('it is listed');
    assert.match(flux.spoken, /^FLUX\.1-dev, Conflicts, .*conflict.*, \d uses, \d files$/);
  });

  it('has a badge with the models that have conflicts or warnings, and says how many of each', () => {
    const bad = all().filter(({ kind, id }) => kind === 'model' && /^(?:conflict|warning)\//.test(id)).length;
    assert.ok(bad > 1);
    assert.equal(inventory.view.badge?.value, bad);
    assert.match(inventory.view.badge?.tooltip ?? '', /^Models: \d+ with conflicts/);
  });

  it('names a policy with errors above the list, and that files were not read', async () => {
    await until(() => (inventory.view.message ?? '').includes('1 file was not read'), 'the message');
    assert.match(inventory.view.message ?? '', /broken\/model-review\.yaml has an error in line \d+; the rest is used\. The review is partial\./);
  });

  it('is grouped by name and by file', async () => {
    await run('modelReview.inventory.byModel');
    const names = inventory.rows.filter(({ kind }) => kind === 'model').map(({ label }) => label.toLowerCase());
    assert.ok(names.length > 2);
    assert.deepEqual(names, [...names].sort());
    await run('modelReview.inventory.byFile');
    const file = await row('list/draw.py', 'file');
    assert.equal(file.description, 'Conflicts · 1 model');
    assert.match(file.children[0]?.description ?? '', / · lines 1, 3(?: ·|$)/);
    await run('modelReview.inventory.byVerdict');
    await row('Conflicts', 'verdict');
  });

  it('shows what a filter leaves, and says that it hides something', async () => {
    const none = await answering({}, () => run('modelReview.inventory.filter'));
    assert.deepEqual(none, []);
    const { showQuickPick } = vscode.window;
    Object.assign(vscode.window, { showQuickPick: (items: readonly vscode.QuickPickItem[]) => Promise.resolve(items.filter(({ label }) => label === 'Unknown')) });
    try {
      await run('modelReview.inventory.filter');
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
    assert.deepEqual(inventory.rows.map(({ label }) => label), ['Unknown', 'Not read']);
    assert.match(inventory.view.message ?? '', /^A filter hides \d+ models\. Uses in tests, examples and comments are hidden\. /);
    assert.ok(!(inventory.view.message ?? '').includes('no conflict'));
    await run('modelReview.inventory.clearFilter');
    await row('Conflicts', 'verdict');
  });

  it('goes to the place, also in a file that is not open', async () => {
    const draw = await row('list/draw.py', 'use');
    const second = draw.children[1] ?? assert.fail('two places');
    const { command } = inventory.getTreeItem(second);
    await run(command?.command ?? '', ...(command?.arguments ?? []) as unknown[]);
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('/list/draw.py') === true, 'the file');
    const editor = vscode.window.activeTextEditor ?? assert.fail('it is open');
    assert.deepEqual([editor.selection.start.line, editor.document.getText(editor.selection)], [2, 'black-forest-labs/FLUX.1-dev']);
  });

  it('copies the id as the code spells it, of all that are selected', async () => {
    const [flux, helios] = [await row('FLUX.1-dev'), await row('acme/helios-9b-chat')];
    await run('modelReview.inventory.copyId', flux);
    assert.equal(await vscode.env.clipboard.readText(), 'black-forest-labs/FLUX.1-dev');
    await run('modelReview.inventory.copyId', flux, [flux, helios]);
    assert.equal(await vscode.env.clipboard.readText(), 'black-forest-labs/FLUX.1-dev\nacme/helios-9b-chat');
  });

  it('explains a model, judged where it stands, and compares those that are selected', async () => {
    const tabs = (): string => vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each.map(({ label }) => label)).join();
    const [flux, helios] = [await row('FLUX.1-dev'), await row('acme/helios-9b-chat')];
    await run('modelReview.inventory.explain', flux);
    await until(() => tabs().includes('FLUX.1-dev'), 'the page on FLUX.1 [dev]');
    await run('modelReview.inventory.compare', flux, [flux, helios]);
    await until(() => tabs().includes('FLUX.1-dev, helios-9b-chat'), `the comparison, among ${tabs()}`);
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'model-review' && uri.path.startsWith('/compare/') && uri.path.includes('helios'))?.getText() ?? '';
    assert.match(page, /conflict: /);
    assert.match(page, /not judged/);
  });

  it('has a finding accepted with a reason and an end date, which one undo takes back', async () => {
    const draw = await row('list/draw.py', 'use');
    const policy = await open('model-review.yaml');
    const before = policy.document.getText();
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve('bought, ticket 7') });
    try {
      await answering({ pick: (labels) => labels.find((label) => label === 'commercial-prohibited') }, () => run('modelReview.inventory.accept', draw));
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    const { document } = vscode.window.activeTextEditor ?? assert.fail('the policy is open');
    assert.match(document.getText(), /waivers:\n {2}- code: commercial-prohibited\n {4}model: black-forest-labs\/FLUX\.1-dev\n {4}reason: bought, ticket 7\n/);
    await run('hideSuggestWidget');
    await run('leaveSnippet');
    await run('undo');
    assert.equal(document.getText(), before);
    await revert(policy);
  });

  it('follows the typing of an open file', async () => {
    const editor = await open('src/app.py');
    await until(() => codes(editor.document.uri).includes('threshold-exceeded'), 'the review');
    await replace(editor, 'TITLE = ', 'OTHER_MODEL = "gpt-4o"\nTITLE = ');
    await row('GPT-4o');
    await revert(editor);
    await until(() => !all().some(({ label, uses }) => label === 'GPT-4o' && uses.some(({ file }) => file.path === 'src/app.py')), 'the row to go');
  });

  it('is opened at the models of the file in front', async () => {
    await open('src/app.py');
    await run('modelReview.showModelsOfFile');
    await until(() => inventory.view.selection.some(({ uses }) => uses.some(({ file }) => file.path === 'src/app.py')), 'the selection');
  });

  it('keeps to what is reviewed: nothing is listed where the review is switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('modelReview');
    await configuration.update('enable', false, vscode.ConfigurationTarget.Global);
    try {
      await until(() => all().every(({ kind }) => kind !== 'model') && inventory.view.badge === undefined, 'the list to be empty');
    } finally {
      await configuration.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
    await row('FLUX.1-dev');
  });
});

describe('Inline hints', () => {
  const hints = async (document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));

  it('are off until somebody wants them, and then stand at the end of the line in a few words', async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the review');
    assert.deepEqual(await hints(document), []);
    const configuration = vscode.workspace.getConfiguration('modelReview');
    await configuration.update('inlineHints', true, vscode.ConfigurationTarget.Global);
    try {
      await until(async () => (await hints(document)).length > 0, 'a hint');
      const [first, ...others] = await hints(document);
      assert.deepEqual(others, [], 'what is only to check has none');
      assert.equal(first?.label, '2 conflicts');
      assert.deepEqual([first.position.line, first.position.character], [2, document.lineAt(2).text.length]);
    } finally {
      await configuration.update('inlineHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
