import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/core/inventory/rows';
import { CARD_COMMANDS } from '../../src/editor/commands';
import type { Report } from '../../src/editor/report';
import { answering } from './asking';
import { codes, hoverAt, open, problems, until } from './editing';

interface Shown {
  readonly rows: readonly Row[];
  readonly view: Pick<vscode.TreeView<Row>, 'message'>;
}

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is open');
const CLAIM = 'claimed as accepted by a stranger until 2099-12-31, not applied, because this workspace is not trusted: bought](command:evil)';
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(ROOT, path);
const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...given);
let inventory: Shown;
let report: Report;

function all(rows: readonly Row[] = inventory.rows): readonly Row[] {
  return rows.flatMap((row) => [row, ...all(row.children)]);
}

async function fixesAt(document: vscode.TextDocument, needle: string): Promise<readonly vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(needle) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position), vscode.CodeActionKind.QuickFix.value);
  return found.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value);
}

async function savedReport(): Promise<string> {
  const file = at('review.html');
  await answering({ save: () => file }, () => run('modelReview.saveReport'));
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  await vscode.workspace.fs.delete(file);
  return html;
}

async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  await vscode.workspace.fs.writeFile(at('.vscode/settings.json'), new TextEncoder().encode(JSON.stringify(settings)));
}

const levelOf = (path: string): vscode.DiagnosticSeverity | undefined => problems(at(path))[0]?.severity;

describe('A workspace that nobody trusts', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension<{ readonly inventory: Shown; readonly report: Report }>('model-review.model-review') ?? assert.fail('the extension is installed');
    ({ inventory, report } = await extension.activate());
    assert.equal(vscode.workspace.isTrusted, false);
    await answering({}, () => run('modelReview.scanWorkspace'));
  });

  it('cannot switch the review or the card off, or make its findings milder', async () => {
    await until(() => codes(at('src/draw.py')).includes('commercial-prohibited'), 'the finding in spite of the settings');
    assert.equal(levelOf('src/draw.py'), vscode.DiagnosticSeverity.Error);
    assert.equal(levelOf('src/aside.py'), vscode.DiagnosticSeverity.Error);
    assert.deepEqual(codes(at('src/chat.py')), ['floating-alias']);
    const { document } = await open('src/draw.py');
    assert.ok((await hoverAt(document, 'black-forest')).some(({ value }) => value.includes('FLUX.1')));
  });

  it('has its waivers shown as claimed, at the finding, in the list and in the report', async () => {
    const [found] = problems(at('src/draw.py')).filter(({ code }) => typeof code === 'object' && code.value === 'commercial-prohibited');
    const claim = found?.relatedInformation?.find(({ message }) => message === CLAIM);
    assert.deepEqual([claim?.location.uri.path, claim?.location.range.start.line], [at('model-review.yaml').path, 6]);
    await until(() => (inventory.view.message ?? '').includes('Waivers are shown as claimed and not applied'), 'the sentence above the list');
    await until(() => all().some(({ kind, label, description }) => kind === 'model' && label === 'FLUX.1-dev' && description.endsWith('1 claimed as accepted')), 'the row of the list');
    const html = await savedReport();
    assert.ok(html.includes('The workspace is not trusted, so its waivers are not applied.') && html.includes(CLAIM));
    assert.ok(!html.includes('<script') && !html.includes('href="command:'));
  });

  it('is offered no acceptance, which would not count, and no fix that writes outside of it', async () => {
    for (const [path, needle] of [['src/draw.py', 'black-forest'], ['src/chat.py', 'gpt-4o']] as const) {
      const { document } = await open(path);
      await until(() => problems(document.uri).length > 0, `the findings of ${path}`);
      const fixes = await fixesAt(document, needle);
      assert.ok(fixes.length > 0);
      fixes.forEach(({ title }) => assert.match(title, /^(?:Pin to|Switch to|Correct the declared usage in|Read clauses?) /));
      fixes.flatMap(({ edit }) => edit?.entries() ?? []).forEach(([uri]) => assert.ok(uri.path.startsWith(`${ROOT.path}/`), uri.path));
    }
    const row = all().find(({ kind, label }) => kind === 'model' && label === 'FLUX.1-dev') ?? assert.fail('it is listed');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('model-review.yaml')));
    assert.deepEqual(await answering({}, () => run('modelReview.inventory.accept', row)), ['This workspace is not trusted, so what is accepted in its model-review.yaml counts for nothing here. [Manage Workspace Trust]']);
    assert.equal((await vscode.workspace.openTextDocument(at('model-review.yaml'))).getText(), before);
  });

  it('has cards that run no command but ours, whatever its policy says', async () => {
    const { document } = await open('src/draw.py');
    for (const card of await hoverAt(document, 'black-forest')) {
      const trusted = typeof card.isTrusted === 'object' ? card.isTrusted.enabledCommands : [];
      assert.deepEqual(trusted, card.value.includes('FLUX.1') ? [...CARD_COMMANDS] : []);
      [...card.value.matchAll(/command:([\w.]+)/g)].forEach(([, command = '']) => assert.ok(CARD_COMMANDS.includes(command), command));
    }
  });

  it('is not told that its waivers are of no use', () => {
    assert.ok(!codes(at('model-review.yaml')).includes('waiver-unused'));
  });

  it('counts in all of that at once when somebody trusts it, without a reload', async () => {
    await run('modelReview.openReport');
    const { number } = report.page();
    await writeSettings({ 'modelReview.severity': { 'floating-alias': 'off' }, 'modelReview.testFiles': ['src/aside.py'] });
    await run('workbench.trust.manage');
    await until(() => vscode.workspace.isTrusted, 'the trust', 15_000);
    await run('workbench.action.closeActiveEditor');
    await until(() => codes(at('src/draw.py')).length === 0, 'the waiver to be applied');
    await until(() => codes(at('src/chat.py')).length === 0, 'the severity of the settings');
    await until(() => levelOf('src/aside.py') === vscode.DiagnosticSeverity.Information, 'the globs of tests');
    await until(() => !(inventory.view.message ?? '').includes('claimed') && all().some(({ label, description }) => label === 'FLUX.1-dev' && description.endsWith('1 accepted')), 'the list');
    await until(() => report.page().number !== number, 'the report to be drawn again');
    const html = await savedReport();
    assert.ok(!html.includes('not trusted') && html.includes('Findings that somebody accepted'));
  }).timeout(40_000);

  it('may then switch the review off', async () => {
    await writeSettings({ 'modelReview.enable': false });
    await until(() => ['draw', 'chat', 'aside'].every((name) => codes(at(`src/${name}.py`)).length === 0), 'all findings to go');
    await writeSettings({});
    await until(() => codes(at('src/chat.py')).includes('floating-alias'), 'the findings to come back');
  });
});
