// A folder that nobody vouches for, in the editor: the same as test/cli/hostile.test.ts, with the file system that the extension host has.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Row } from '../../src/core/inventory/rows';
import { CARD_COMMANDS } from '../../src/editor/commands';
import type { Report } from '../../src/editor/report';
import { CRAFTED } from '../fuzz/mutate';
import { assertForTerminal, assertIconsOurs, assertMarkdownOurs, assertOurs } from '../fuzz/pages';
import { answering } from './asking';
import { codes, hoverAt, open, problems, until } from './editing';

interface Shown {
  readonly rows: readonly Row[];
  readonly view: Pick<vscode.TreeView<Row>, 'message'>;
  getTreeItem(row: Row): vscode.TreeItem;
}

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is open');
const FOLDER = path.join(ROOT.fsPath, 'hostile');
const FLUX = 'pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")\n';
const LINK = '[x](command:workbench.action.quit)';
let inventory: Shown;

const at = (name: string): string => path.join(FOLDER, name);
const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(ROOT, 'hostile', name);
const isBarred = (name: string): boolean => codes(uriOf(name)).includes('commercial-prohibited');

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

function sparse(name: string, bytes: number): void {
  const file = openSync(at(name), 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}

function all(rows: readonly Row[] = inventory.rows): readonly Row[] {
  return rows.flatMap((row) => [row, ...all(row.children)]);
}

/** What was not read, with the reason, once the list has it. */
async function unread(name: string): Promise<string> {
  const find = (): Row | undefined => all().find(({ kind, label }) => kind === 'unread' && label === `hostile/${name}`);
  await until(() => find() !== undefined, `${name} among what was not read, which is ${all().filter(({ kind }) => kind === 'unread').map(({ label }) => label).join()}`);
  return find()?.description ?? '';
}

const scan = (): Promise<readonly string[]> => answering({}, () => vscode.commands.executeCommand('modelReview.scanWorkspace'));

describe('A hostile folder', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension<{ readonly inventory: Shown }>('model-review.model-review') ?? assert.fail('the extension is installed');
    inventory = (await extension.activate()).inventory;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  beforeEach(() => { write('a.py', FLUX); });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(FOLDER, { recursive: true, force: true });
    await until(() => !isBarred('a.py'), 'the folder to be forgotten');
  });

  it('keeps no scan waiting with pipes and devices where files should be', async () => {
    ['b/in.py', 'c/in.py', 'd/in.py'].forEach((name) => { write(name, FLUX); });
    ['pipe.py', 'b/.gitignore', 'b/model-review.yaml', 'b/README.md'].forEach((name) => execFileSync('mkfifo', [at(name)]));
    [['/dev/zero', 'zero.py'], ['/dev/zero', '.gitignore'], ['/dev/zero', 'c/model-review.yaml'], ['../pipe.py', 'linked.py']].forEach(([to = '', name = '']) => { symlinkSync(to, at(name)); });
    await scan();
    assert.ok(isBarred('a.py') && isBarred('d/in.py'));
    assert.equal(await unread('pipe.py'), 'not a regular file');
    await unread('zero.py');
    await unread('linked.py');
    // What declares nothing that can be read bars nothing either, and does not hand over to the policy above it.
    assert.deepEqual([isBarred('b/in.py'), isBarred('c/in.py')], [false, false]);
    assert.ok(codes(uriOf('b/model-review.yaml')).includes('policy-invalid') && codes(uriOf('c/model-review.yaml')).includes('policy-invalid'));
  }).timeout(60_000);

  it('is walked to its end whatever its links lead to', async () => {
    write('deep/er/c.py', FLUX);
    const links = [['.', 'self'], ['..', 'deep/up'], ['../..', 'deep/er/top'], ['loop.py', 'loop.py'], ['two.py', 'one.py'], ['one.py', 'two.py'], ['nowhere.py', 'gone.py'], ['/', 'root'], ['/proc/self/fd', 'fds'], ['a.py', 'same.py']];
    links.forEach(([to = '', name = '']) => { symlinkSync(to, at(name)); });
    await scan();
    assert.ok(isBarred('a.py') && isBarred('deep/er/c.py') && isBarred('same.py'));
    for (const name of ['self', 'deep/up', 'deep/er/top', 'root', 'fds']) {
      assert.equal(await unread(name), 'symbolic link to a folder, not followed');
    }
    // The editor's listing of a folder leaves out links that lead to themselves: there is nothing in them.
    assert.equal(await unread('gone.py'), 'broken symbolic link');
  }).timeout(60_000);

  it('is not read into memory where files are large, and says so of what is no text', async () => {
    const utf16 = Buffer.from(FLUX, 'utf16le');
    sparse('big.py', 2 ** 30);
    sparse('.gitignore', 2 ** 30);
    write('line.json', `{"model":"gpt-4o","x":"${'x'.repeat(10_000_000)}"}`);
    write('bad.py', Buffer.concat([Buffer.from(FLUX), Buffer.from([0xc3, 0x28])]));
    write('marked.py', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]));
    write('markless.py', utf16);
    write('nul.py', `${FLUX}\u0000`);
    write('late.py', `${'# \n'.repeat(5000)}${FLUX}\u0000`);
    write('deep.yaml', `${'[a, '.repeat(50_000)}black-forest-labs/FLUX.1-dev\n`);
    await scan();
    assert.ok(isBarred('a.py') && isBarred('marked.py'));
    const reasons = await Promise.all(['big.py', 'line.json', 'bad.py', 'markless.py', 'nul.py', 'late.py'].map(unread));
    assert.deepEqual(reasons, ['larger than 1 MB', 'larger than 1 MB', 'not UTF-8', 'binary', 'binary', 'read in part: binary']);
  }).timeout(60_000);

  it('cannot make its policy a bomb', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, n) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[n] ?? ''}`).join(', ')}]`)].join('\n');
    write('p/model-review.yaml', `version: 1\n${bomb}\nusage: *j\n`);
    write('p/in.py', FLUX);
    write('q/model-review.yaml', `version: 1\nusage: ${'['.repeat(50_000)}\n`);
    write('q/in.py', FLUX);
    await scan();
    await until(() => codes(uriOf('p/model-review.yaml')).includes('policy-invalid') && codes(uriOf('q/model-review.yaml')).includes('policy-invalid'), 'the faults of both');
    assert.deepEqual([isBarred('a.py'), isBarred('p/in.py'), isBarred('q/in.py')], [true, false, false]);
  }).timeout(60_000);

  it('says which folders and files it was not let into', async function () {
    if (process.getuid?.() === 0) {
      this.skip(); // nothing is shut to root; test/cli/hostile.test.ts gives the command another user
    }
    write('shut/b.py', FLUX);
    write('c.py', FLUX);
    chmodSync(at('shut'), 0);
    chmodSync(at('c.py'), 0);
    try {
      await scan();
      assert.deepEqual([await unread('shut'), await unread('c.py')], ['permission denied', 'permission denied']);
    } finally {
      chmodSync(at('shut'), 0o755);
    }
  });

  it('may change while it is read', async () => {
    Array.from({ length: 60 }, (_none, n) => { write(`many/f${n}.py`, FLUX.repeat(20)); });
    let n = 0;
    const timer = setInterval(() => {
      for (let times = 0; times < 2; times++, n++) {
        const file = at(`many/f${n % 60}.py`);
        const change = [() => { rmSync(file); }, () => { writeFileSync(file, ''); }, () => { renameSync(file, `${file}.gone`); }, () => { rmSync(file); mkdirSync(file); }, () => { writeFileSync(file, 'x'.repeat(2_000_000)); }][n % 5];
        try {
          change?.();
        } catch {
          // It was changed before.
        }
      }
    }, 10);
    const messages = await scan().finally(() => { clearInterval(timer); });
    assert.match(messages[0] ?? '', /^Reviewed \d+ files/);
    assert.ok(isBarred('a.py'));
  }).timeout(60_000);

  it('shows nothing that acts, whatever its names are: in cards, in the list, in messages and in pages', async () => {
    const texts = CRAFTED.filter((each) => !/[\u0000\r\n\ud800\udc00]/.test(each)).slice(0, 90);
    const quoted = (text: string): string => JSON.stringify(text);
    write(`${LINK}/model-review.yaml`, ['version: 1', 'usage: { commercial: maybe }', 'models:', ...texts.map((each) => `  - { id: ${quoted(`m${each}`)}, licence: ${quoted(each)} }`)].join('\n'));
    write(`${LINK}/ids.py`, texts.map((each) => `ask(model=${quoted(`acme/${each}-7b`)})\nask(model=${quoted(`m${each}`)})\n`).join(''));
    await scan();
    await until(() => (inventory.view.message ?? '').includes('model-review.yaml has an error'), 'the sentence above the list');
    assert.doesNotMatch(inventory.view.message ?? '', /\]\(command:/);
    const { document } = await open(`hostile/${LINK}/ids.py`);
    await until(() => problems(document.uri).length > 0, 'the findings');
    problems(document.uri).forEach(({ message, relatedInformation = [] }) => { [message, ...relatedInformation.map((each) => each.message)].forEach(assertForTerminal); });
    all().map((row) => inventory.getTreeItem(row)).forEach(({ label, description, tooltip }) => {
      [label, description, ...String(tooltip).split('\n')].forEach((text) => { assertForTerminal(String(text)); });
    });
    let cards = 0;
    for (const text of texts) {
      const found = [...await hoverAt(document, `acme/${text}-7b`), ...await hoverAt(document, quoted(`m${text}`).slice(1, -1))];
      for (const { value, isTrusted } of found) {
        if (typeof isTrusted === 'object') {
          cards++;
          assert.deepEqual(isTrusted.enabledCommands, [...CARD_COMMANDS]);
          assertMarkdownOurs(value, { commands: CARD_COMMANDS });
          assertIconsOurs(value);
        }
      }
    }
    assert.ok(cards > 20, `${cards} cards`);
    for (const pathOf of ['/x.md', '/compare/x.md']) {
      const asked = pathOf === '/x.md' ? `acme/${LINK}` : JSON.stringify(texts.slice(0, 5).map((text) => [text]));
      const uri = vscode.Uri.from({ scheme: 'model-review', path: pathOf, query: `${encodeURIComponent(asked)}&at=${encodeURIComponent(document.uri.toString())}` });
      assertMarkdownOurs((await vscode.workspace.openTextDocument(uri)).getText());
    }
    const messages = await answering({ save: () => uriOf(`${LINK}/out.html`) }, () => vscode.commands.executeCommand('modelReview.saveReport'));
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /^Written to hostile\//);
    assert.doesNotMatch(messages[0] ?? '', /\]\(command:/);
    assertOurs(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${LINK}/out.html`))));
    const { report } = vscode.extensions.getExtension<{ readonly report: Report }>('model-review.model-review')?.exports ?? assert.fail('it is active');
    assert.equal(await report.hear({ do: LINK }), undefined);
  }).timeout(60_000);

  it('has no fix that writes through a link', async () => {
    write('chat.py', 'answer = OpenAI().chat.completions.create(model="gpt-4o-mini", messages=[])\n');
    write('other.py', 'answer = OpenAI().chat.completions.create(model="gpt-4o-mini", messages=[])\n');
    symlinkSync('other.py', at('link.py'));
    await scan();
    const { document } = await open('hostile/chat.py');
    await until(() => codes(document.uri).includes('floating-alias'), 'the finding');
    const place = document.positionAt(document.getText().indexOf('gpt-4o-mini') + 1);
    let edited: readonly string[] = [];
    await until(async () => {
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.QuickFix.value);
      edited = (fixes.find(({ title }) => /^Pin to .* files$/.test(title))?.edit?.entries() ?? []).map(([{ path: name }]) => name.slice(name.lastIndexOf('/') + 1));
      return edited.length > 0;
    }, 'the fix for several files');
    assert.deepEqual([...edited].sort(), ['chat.py', 'other.py']);
  });
});
