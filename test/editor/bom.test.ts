import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './asking';
import { commandLine } from './command';
import { until } from './editing';

const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is open');
const GENERATE = 'modelReview.generateBom';

/** Chooses a format and what to do with the document, and answers with the messages. */
function generate(form: string, target: 'Open' | 'Save', save?: (proposed: vscode.Uri | undefined) => vscode.Uri | undefined): Promise<readonly string[]> {
  const pick = (labels: readonly string[]): string | undefined => labels.find((label) => label === form || label.includes(target));
  return answering({ pick, ...(save ? { save } : {}) }, () => vscode.commands.executeCommand(GENERATE));
}

/** What the command line writes for the same folder at the same time. */
function byCommand(args: readonly string[], timestamp: string): Promise<string> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return commandLine(['bom', '--format', ...args, '--today', today], { SOURCE_DATE_EPOCH: String(Math.floor(Date.parse(timestamp) / 1000)) });
}

const FORMS = [
  ['CycloneDX 1.6', 'json', 'cyclonedx'], ['CycloneDX 1.7', 'json', 'cyclonedx', '--spec-version', '1.7'], ['SPDX 3.0.1', 'json', 'spdx'],
  ['Markdown', 'markdown', 'markdown'], ['CSV', 'plaintext', 'csv'], ['HTML', 'html', 'html'],
] as const;

describe('Generate Model BOM', () => {
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [form, language, ...args] of FORMS) {
    it(`opens ${form} as a document that is not saved, with the bytes of the command line`, async () => {
      const messages = await generate(form, 'Open');
      const document = vscode.window.activeTextEditor?.document ?? assert.fail(messages.join());
      assert.deepEqual([document.isUntitled, document.languageId], [true, language]);
      assert.match(messages[0] ?? '', new RegExp(`^The bill of materials \\(${form}\\) is open and not saved\\. Reviewed \\d+ files, `));
      const text = document.getText();
      assert.ok(/Meta.{0,2}Llama.{0,2}3.{0,2}8B/.test(text) && text.includes('helios'), text);
      const timestamp = /"(?:timestamp|created)": "([^"]+)"/.exec(text)?.[1] ?? new Date().toISOString();
      assert.equal(text, await byCommand(args, timestamp));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  it('offers the form that was chosen last first', async () => {
    await generate('CSV', 'Open');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const seen: (readonly string[])[] = [];
    assert.deepEqual(await answering({ pick: (labels) => { seen.push(labels); return undefined; } }, () => vscode.commands.executeCommand(GENERATE)), []);
    assert.deepEqual(seen, [['CSV', 'CycloneDX 1.6', 'CycloneDX 1.7', 'SPDX 3.0.1', 'Markdown', 'HTML']]);
  });

  it('saves whole, where the dialog says, and leaves nothing else behind', async () => {
    const file = vscode.Uri.joinPath(ROOT, 'bom', 'models.cdx.json');
    let proposed: vscode.Uri | undefined;
    const messages = await generate('CycloneDX 1.6', 'Save', (uri) => { proposed = uri; return file; });
    assert.ok(proposed?.path.endsWith('/models.cdx.json'));
    assert.match(messages[0] ?? '', /^Written to bom\/models\.cdx\.json\. Reviewed /);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.equal(text, await byCommand(['cyclonedx'], /"timestamp": "([^"]+)"/.exec(text)?.[1] ?? ''));
    assert.deepEqual((await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'))).map(([name]) => name), ['models.cdx.json']);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
  });

  it('writes nothing where the dialog is left, and says why it could not write', async () => {
    assert.deepEqual(await generate('CSV', 'Save', () => undefined), []);
    const [message] = await generate('CSV', 'Save', () => vscode.Uri.joinPath(ROOT, 'src', 'app.py', 'models.csv'));
    assert.match(message ?? '', /^src\/app\.py\/models\.csv cannot be written \(.+\); choose another place\.$/);
  });

  it('makes none of a part of the files', async () => {
    const messages = await answering({ pick: (labels) => labels.find((label) => label === 'HTML' || label.includes('Open')), progress: (_message, cancel) => cancel() }, () => vscode.commands.executeCommand(GENERATE));
    assert.deepEqual(messages, ['Stopped: no bill of materials was made.']);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('is no finding itself: models in it stand elsewhere', async () => {
    await generate('Markdown', 'Open');
    const { uri } = vscode.window.activeTextEditor?.document ?? assert.fail('it is open');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await until(() => vscode.languages.getDiagnostics(uri).length === 0, 'no finding');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
