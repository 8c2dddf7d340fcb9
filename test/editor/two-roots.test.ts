import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './asking';
import { codes, hoverAt, problems, until } from './editing';

const LLAMA = 'meta-llama/Meta-Llama-3-8B-Instruct';

/** Opens a file of one of the two roots. */
async function openIn(root: 'app' | 'lab', path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.find(({ name }) => name === root);
  assert.ok(folder, `${root} is open`);
  return (await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path)))).document;
}

describe('A workspace with two roots', () => {
  it('judges each file by the policy of its own root', async () => {
    const app = await openIn('app', 'src/chat.py');
    await until(() => codes(app.uri).includes('threshold-exceeded'), 'the finding in the first root');
    const [found] = problems(app.uri).filter(({ message }) => message.startsWith('900M'));
    assert.ok(found?.relatedInformation?.[0]?.location.uri.path.endsWith('/app/model-review.yaml'));
    const lab = await openIn('lab', 'chat.py');
    await until(async () => (await hoverAt(lab, LLAMA)).length > 0, 'the review of the second root');
    assert.ok(!codes(lab.uri).includes('threshold-exceeded'), 'the second root declares few users');
  });

  it('reads the scopes of a policy from its own folder', async () => {
    const trial = await openIn('app', 'src/trial.py');
    await until(async () => (await hoverAt(trial, LLAMA)).length > 0, 'the review');
    assert.ok(!codes(trial.uri).includes('threshold-exceeded'));
  });

  it('lets a broken policy govern its folder, not the one above it, and says that it is broken', async () => {
    const old = await openIn('app', 'legacy/old.py');
    await until(async () => (await hoverAt(old, LLAMA)).length > 0, 'the review');
    assert.deepEqual(codes(old.uri).filter((code) => code.startsWith('threshold')), []);
    const policy = await openIn('app', 'legacy/model-review.yaml');
    await until(() => codes(policy.uri).includes('policy-invalid'), 'the fault');
  });

  it('says of names in a policy that nobody knows them, at their place, and offers what is meant', async () => {
    const policy = await openIn('lab', 'model-review.yaml');
    await until(() => problems(policy.uri).length >= 2, 'both names');
    const texts = problems(policy.uri).filter(({ message }) => message.includes('did you mean')).map(({ range }) => policy.getText(range));
    assert.deepEqual([...texts].sort(), ['LicenseRef-qwem', 'bedrok']);
    const at = policy.positionAt(policy.getText().indexOf('bedrok') + 2);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', policy.uri, new vscode.Range(at, at), vscode.CodeActionKind.QuickFix.value);
    const fix = fixes.find(({ title }) => title === 'Write bedrock');
    assert.deepEqual(fix?.edit?.get(policy.uri).map(({ newText }) => newText), ['bedrock']);
  });

  it('says nothing of waivers that open files do not need', async () => {
    const policy = await openIn('app', 'model-review.yaml');
    await openIn('app', 'src/chat.py');
    await until(() => codes(policy.uri).includes('usage-undeclared'), 'the policy to be judged');
    assert.ok(!codes(policy.uri).includes('waiver-unused'));
  });

  it('shows what a finding follows from, with a link to the line of the policy of its root', async () => {
    const app = await openIn('app', 'src/chat.py');
    await until(() => codes(app.uri).includes('threshold-exceeded'), 'the finding');
    const text = (await hoverAt(app, LLAMA)).map(({ value }) => value).join('\n');
    const link = /command:modelReview\.showDeclaration\?([^"]+)">([^<]+)</.exec(text);
    assert.match(link?.[2] ?? '', /^monthlyActiveUsersOn\.2024-04-18: 900M \(model-review\.yaml:4\)$/);
    await vscode.commands.executeCommand('modelReview.showDeclaration', ...(JSON.parse(decodeURIComponent(link?.[1] ?? '')) as string[]));
    const editor = vscode.window.activeTextEditor ?? assert.fail('an editor is open');
    assert.ok(editor.document.uri.path.endsWith('/app/model-review.yaml'));
    assert.equal(editor.document.getText(editor.selection), '900M');
  });

  it('shows no other file by that link', async () => {
    await openIn('app', 'src/chat.py');
    await vscode.commands.executeCommand('modelReview.showDeclaration', vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail(), 'src/trial.py').toString(), '0', '1');
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/src/chat.py'));
  });
});

describe('Create Declared Usage with two roots', () => {
  it('asks which folder, and does nothing without an answer', async () => {
    const before = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    assert.deepEqual(await answering({}, () => vscode.commands.executeCommand('modelReview.createPolicy')), []);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, before);
  });

  it('works on the file of the folder that was chosen', async () => {
    const asked: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    const { createQuickPick, createInputBox } = vscode.window;
    const take = (): vscode.QuickPick<vscode.QuickPickItem> => {
      const question = createQuickPick();
      asked.push(question);
      return question;
    };
    Object.assign(vscode.window, { createQuickPick: take, createInputBox: take });
    try {
      await answering({ folder: 'lab' }, async () => {
        const done = vscode.commands.executeCommand('modelReview.createPolicy');
        await until(() => asked[0]?.step === 1, 'the first question');
        await until(async () => {
          await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
          return Promise.race([done.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 300))]);
        }, 'the end of the wizard');
      });
    } finally {
      Object.assign(vscode.window, { createQuickPick, createInputBox });
    }
    assert.ok(asked[0]?.buttons.some(({ tooltip }) => tooltip === 'Open model-review.yaml'), 'that folder has one already');
  });
});

describe('Whole workspaces with two roots', () => {
  const uriIn = (root: 'app' | 'lab', path: string): vscode.Uri =>
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.find(({ name }) => name === root)?.uri ?? assert.fail(`${root} is open`), path);

  it('are scanned root by root, each by its own policy', async () => {
    const encoder = new TextEncoder();
    const [app, lab] = [uriIn('app', 'src/closed.py'), uriIn('lab', 'closed.py')];
    await Promise.all([app, lab].map((uri) => vscode.workspace.fs.writeFile(uri, encoder.encode(`load(model="${LLAMA}")\n`))));
    const [message] = await answering({}, () => vscode.commands.executeCommand('modelReview.scanWorkspace'));
    assert.match(message ?? '', /^Reviewed \d+ files, \d+ model uses: /);
    assert.ok(codes(app).includes('threshold-exceeded'), codes(app).join());
    assert.ok(!codes(lab).includes('threshold-exceeded'), codes(lab).join());
    await until(() => codes(uriIn('app', 'model-review.yaml')).includes('waiver-unused'), 'the waiver of which no file has need');
    await Promise.all([app, lab].map((uri) => vscode.workspace.fs.delete(uri)));
    await until(() => codes(app).length === 0 && codes(lab).length === 0, 'the findings to go');
  });

  it('have a bill of materials for the folder that was chosen, with paths relative to it', async () => {
    await answering({ folder: 'lab', pick: (labels) => labels.find((label) => label === 'CycloneDX 1.6' || label.includes('Open')) }, () => vscode.commands.executeCommand('modelReview.generateBom'));
    const { metadata, components } = JSON.parse(vscode.window.activeTextEditor?.document.getText() ?? '') as {
      readonly metadata: { readonly component: { readonly name: string } };
      readonly components: readonly { readonly evidence?: { readonly occurrences?: readonly { readonly location: string }[] } }[];
    };
    assert.equal(metadata.component.name, 'lab');
    assert.deepEqual([...new Set(components.flatMap(({ evidence }) => evidence?.occurrences?.map(({ location }) => location) ?? []))], ['chat.py']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
