// Everything that a person does with the extension, by keys alone: a window of VS Code, no mouse, and the focus where it is looked for after each step.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../../scripts/host/browser.mjs';
import { installBuild, remoteUri, startServer, workbenchUrl } from '../../scripts/host/server.mjs';
import { Keys } from './keys';

const ROOT = process.cwd();
const MODEL = 'meta-llama/Meta-Llama-3-8B-Instruct';

describe('By keyboard alone', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'model-review-keys-'));
  const workspace = join(folder, 'workspace');
  let keys: Keys;
  let stop = (): Promise<void> => Promise.resolve();

  before(async () => {
    const extensionsDir = join(folder, 'extensions');
    installBuild(extensionsDir);
    cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
    const server = await startServer({ extensionsDir, settings: { 'editor.accessibilitySupport': 'off', 'files.autoSave': 'off', 'git.enabled': false, 'workbench.editor.useModal': 'off' } });
    const browser = await startBrowser();
    stop = async () => {
      await browser.stop();
      await server.stop();
    };
    await browser.page.goto(workbenchUrl(server.port, { folder: workspace, payload: [
      ['openFile', remoteUri(server.port, join(workspace, 'support-desk/src/summarise.py'))], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
    ] }));
    keys = new Keys(browser.page);
    await keys.window.ready({ problems: true });
  });

  after(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => keys.command('View: Focus Active Editor Group'));

  it('a problem is reached, mended by the first fix, and one undo takes it back', async () => {
    await keys.press('Control+Home', 'F8');
    await keys.until(() => keys.page.locator('.zone-widget .message', { hasText: '900M monthly users declared' }).isVisible(), 'the first problem');
    await keys.press('Escape');
    await keys.inEditor();
    await keys.openFixes();
    const offered = await keys.page.locator('.action-widget .monaco-list-row').allInnerTexts();
    assert.ok(offered.some((title) => title.startsWith('Switch to ')), offered.join('\n'));
    await keys.press('Enter');
    await keys.until(async () => !(await keys.line('LOCAL_MODEL =')).includes(MODEL), 'the name to be changed');
    await keys.inEditor();
    await keys.press('Control+z');
    await keys.until(async () => (await keys.line('LOCAL_MODEL =')).includes(MODEL), 'the name as it was');
    await keys.inEditor();
  });

  it('the card is shown, entered, and left for the place where one was', async () => {
    await keys.press('Control+Home', 'F8', 'Escape');
    await keys.inEditor();
    await keys.press('Control+k', 'Control+i');
    const card = keys.page.locator('.monaco-hover:visible').first();
    await keys.until(async () => (await card.innerText().catch(() => '')).includes('Openness'), 'the card');
    await keys.press('Control+k', 'Control+i');
    await keys.until(() => keys.isWithin('.monaco-hover'), 'the focus in the card');
    assert.match(await card.innerText(), /Meta-Llama-3-8B-Instruct.*Meta, 2024-04/s);
    await keys.tabTo(/^Details$/);
    await keys.press('Escape');
    await keys.inEditor();
  });

  it('a command is run from the palette, and the focus comes back', async () => {
    await keys.command('Model Review: Scan Workspace');
    await keys.window.notification(/Reviewed \d+ files/);
    await keys.inEditor();
  });

  it('the list of models is gone through with arrows, a row’s menu opened, and its use reached', async () => {
    await keys.command('Model Review: Show Models of the File');
    await keys.until(() => keys.isWithin('.part.sidebar'), 'the focus in the list');
    await keys.until(async () => /FLUX|Llama/.test(await keys.focusedRow()), 'the first model of the file');
    await keys.press('Home');
    await keys.until(async () => {
      await keys.press('ArrowDown');
      return /Meta-Llama-3-8B-Instruct/.test(await keys.focusedRow());
    }, 'the row of the model');
    assert.match(await keys.focusedRow(), /Meta-Llama-3-8B-Instruct.*conflicts/, 'a row says its verdict to a screen reader');
    await keys.press('Shift+F10');
    const menu = keys.page.locator('.monaco-menu .action-label');
    await menu.first().waitFor();
    assert.deepEqual((await menu.allInnerTexts()).filter((text) => text.trim() !== ''), ['Go to Use', 'Explain Model', 'Compare…', 'Copy Id', 'Accept with Reason…']);
    await keys.press('Escape');
    await keys.until(() => keys.isWithin('.part.sidebar'), 'the focus back in the list');
    await keys.press('Shift+F10');
    await menu.first().waitFor();
    await keys.press('ArrowDown', 'Enter');
    await keys.inEditor();
  });

  it('the policy is declared with the wizard, which gives the focus back when it is left', async () => {
    const file = join(workspace, 'model-review.yaml');
    await keys.command('Model Review: Create Declared Usage');
    await keys.question(/commercially|How many people/);
    await keys.press('Escape');
    await keys.inEditor();
    assert.ok(!existsSync(file), 'nothing is written');
    await keys.command('Model Review: Create Declared Usage');
    const asked: string[] = [];
    for (let title = await keys.question(/./); title !== 'Write this file?'; title = await keys.question(/./, title)) {
      assert.ok(asked.push(title) < 20, asked.join('\n'));
      assert.notEqual(await keys.nameOfFocus(), '', `“${title}” has a name for a screen reader`);
      // “Not now” is the last choice, and the one that Enter takes.
      await (title.includes('train models') ? keys.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter') : keys.press('Enter'));
    }
    await keys.press('Enter');
    await keys.until(() => Promise.resolve(existsSync(file)), 'the file');
    assert.match(readFileSync(file, 'utf8'), /\n {2}trainsModelsOnOutputs: no /);
    await keys.inEditor();
    await keys.until(async () => /version: 1/.test(await keys.line('version:')), 'the file in front');
  });

  it('the report is gone through with Tab, each stop has a name, and a link leads to its line', async () => {
    await keys.command('Model Review: Open Report');
    await keys.window.webview().locator('#models').waitFor({ timeout: 60_000 });
    const stops: string[] = [];
    await keys.until(async () => {
      await keys.press('Tab');
      const { name, isPlace, tag } = await keys.inReport();
      assert.ok(tag === 'body' || name !== '', `stop ${stops.length} (${tag}) has a name`);
      stops.push(name);
      return isPlace;
    }, 'a link to a line', 60_000);
    assert.match(stops.find((name) => name !== '') ?? '', /^Skip to the report$/, stops.join(' | '));
    assert.match(stops.at(-1) ?? '', /:\d+/);
    await keys.press('Enter');
    await keys.inEditor();
  });

  it('models are picked and compared, and Esc gives the focus back', async () => {
    await keys.command('Model Review: Compare Models');
    await keys.question(/Compare Models/);
    assert.notEqual(await keys.nameOfFocus(), '');
    await keys.press('Escape');
    await keys.inEditor();
    await keys.command('Model Review: Compare Models');
    for (const name of ['gpt-4o', 'allenai/Olmo-3.1-32B-Think']) {
      await keys.question(/Compare Models/);
      await keys.page.keyboard.type(name);
      await keys.window.picker(' · ');
      await keys.page.waitForTimeout(800);
      await keys.press('Enter');
    }
    await keys.window.picker('Compare 2 models');
    await keys.press('Enter');
    await keys.window.webview().locator('table').first().waitFor({ timeout: 30_000 });
    await keys.until(() => keys.isWithin('iframe, .editor-instance, .webview'), 'the focus on the page');
  });
});
