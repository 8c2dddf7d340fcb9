import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../src/editor/report';
import { answering } from './asking';
import { until } from './editing';

const FLUX = '\npipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")\n';

function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath((vscode.workspace.workspaceFolders?.[0] ?? assert.fail('the test workspace is open')).uri, path);
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  return at(path);
}

function tab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('modelReview.report'));
}

describe('The report', () => {
  let report: Report;
  before(async () => {
    const extension = vscode.extensions.getExtension<{ readonly report: Report }>('model-review.model-review') ?? assert.fail('it is installed');
    ({ report } = await extension.activate());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write('report/draw.py', FLUX);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(at('report'), { recursive: true });
  });

  it('opens in one tab, after a scan where there was none', async () => {
    await answering({}, () => vscode.commands.executeCommand('modelReview.openReport'));
    await until(() => tab()?.label === 'Model Review Report', 'the tab');
    await vscode.commands.executeCommand('modelReview.openReport');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });

  it('follows what changes, and leads to the line of a use', async () => {
    await write('report/draw.py', `\n\n${FLUX}`);
    await until(() => report.page().places.some(({ path, line }) => path === 'report/draw.py' && line === 4), 'the place to move');
    const { number, places } = report.page();
    const place = places.findIndex(({ path }) => path === 'report/draw.py');
    assert.equal((await report.hear({ open: place, of: number }))?.path, at('report/draw.py').path);
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('report/draw.py') === true, 'the file to open');
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, 3);
  });

  it('leaves what it does not understand, and what an earlier page says', async () => {
    const { number, places } = report.page();
    for (const message of [undefined, 'open', {}, { open: 0 }, { open: '0', of: number }, { open: places.length, of: number }, { open: -1, of: number }, { open: 0, of: '0' }, { do: 'workbench.action.quit' }]) {
      assert.equal(await report.hear(message), undefined, JSON.stringify(message));
    }
  });

  it('is saved as one file that needs nothing else, which no review reads', async () => {
    const file = at('report/review.html');
    const messages = await answering({ save: () => file }, () => vscode.commands.executeCommand('modelReview.saveReport'));
    assert.deepEqual(messages, ['Written to report/review.html.']);
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.ok(html.includes('FLUX.1-dev') && html.includes('report/draw.py:4') && !html.includes('<script'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.ok(!report.page().places.some(({ path }) => path.endsWith('review.html')));
  });
});
