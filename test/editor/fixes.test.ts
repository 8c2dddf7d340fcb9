import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, open, until } from './editing';
import { previews } from './wizard-questions';

/** The quick fixes at the first `needle` of a document, once they are the wanted ones: while a document is judged again there are none. */
async function fixesAt(document: vscode.TextDocument, needle: string, wanted: RegExp): Promise<readonly vscode.CodeAction[]> {
  let found: readonly vscode.CodeAction[] = [];
  await until(async () => {
    const at = document.positionAt(document.getText().indexOf(needle) + 1);
    found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), vscode.CodeActionKind.QuickFix.value).then(undefined, ifCanceled);
    return found.some(({ title }) => wanted.test(title));
  }, `a fix like ${String(wanted)} at ${needle}`);
  return found;
}

/** A text that changes under the question ends it: it is asked again. */
function ifCanceled(cause: unknown): vscode.CodeAction[] {
  if (cause instanceof Error && cause.name === 'Canceled') {
    return [];
  }
  throw cause;
}

function only(fixes: readonly vscode.CodeAction[], wanted: RegExp): vscode.CodeAction {
  const found = fixes.filter(({ title }) => wanted.test(title));
  assert.equal(found.length, 1, fixes.map(({ title }) => title).join('\n'));
  return found[0] ?? assert.fail();
}

function root(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('the test workspace is not open');
}

/** Files that only these tests need, gone afterwards. */
async function withFiles(files: Readonly<Record<string, string>>, then: () => Promise<void>): Promise<void> {
  const uris = Object.keys(files).map((path) => vscode.Uri.joinPath(root(), path));
  for (const [i, text] of Object.values(files).entries()) {
    await vscode.workspace.fs.writeFile(uris[i] ?? assert.fail(), new TextEncoder().encode(text));
  }
  try {
    await then();
  } finally {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors').then(undefined, () => undefined);
    for (const uri of uris) {
      await vscode.workspace.fs.delete(uri);
    }
  }
}

async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}

/** What the window did is known to the document a moment later. */
async function reads(document: vscode.TextDocument, text: string): Promise<void> {
  await until(() => document.getText() === text, 'the text').catch(() => assert.equal(document.getText(), text));
}

const POLICY = 'version: 1\nusage: { commercial: true, monthlyActiveUsersOn: { 2024-04-18: 900M }, distributes: [product] }\nrequirements: { pinned: true }\n';
const LLAMA = 'from transformers import AutoModel, AutoTokenizer\ntokenizer = AutoTokenizer.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\nmodel = AutoModel.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';
const GPT = 'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o", messages=[])\n';
const RETIRED = 'import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="claude-3-opus-20240229", max_tokens=9, messages=[])\n';

describe('Fixes of a name', () => {
  it('pin an alias, as the preferred fix, and one undo takes it back', async () => {
    const { document } = await open('src/chat.py');
    const before = document.getText();
    const pin = only(await fixesAt(document, 'gpt-4o', /^Pin to/), /^Pin to \S+$/);
    assert.equal(pin.title, 'Pin to gpt-4o-2024-08-06');
    assert.equal(pin.isPreferred, true);
    assert.ok(pin.edit, 'an edit, which the editor can show before it is made');
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(before.indexOf('gpt-4o') + 1);
    editor.selection = new vscode.Selection(at, at);
    // As `Auto Fix...` does.
    await until(async () => {
      await vscode.commands.executeCommand('editor.action.autoFix');
      return document.getText() !== before;
    }, 'the pin');
    await reads(document, before.replace('gpt-4o', 'gpt-4o-2024-08-06'));
    await until(() => !codes(document.uri).includes('floating-alias'), 'the finding to be gone');
    await undo(document);
    await reads(document, before);
  });

  it('write the named replacement, and one undo takes it back', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/retired.py': RETIRED }, async () => {
      const { document } = await open('fixes/retired.py');
      const fix = only(await fixesAt(document, 'claude-3-opus', /^Replace with/), /^Replace with \S+$/);
      assert.ok(fix.edit && await vscode.workspace.applyEdit(fix.edit));
      await until(() => /model="claude-opus-[\d-]+"/.test(document.getText()), 'the replacement');
      await until(() => codes(document.uri).every((code) => code !== 'model-retired'), 'the finding to be gone');
      await undo(document);
      await reads(document, RETIRED);
    });
  });

  it('switch model and tokenizer to one that meets what is declared, and one undo takes both back', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/llama.py': LLAMA }, async () => {
      const { document } = await open('fixes/llama.py');
      const fixes = await fixesAt(document, 'meta-llama', /^Switch to/);
      const switches = fixes.filter(({ title }) => /^Switch to .*\(fits what you declared\)$/.test(title));
      assert.ok(switches.length > 0 && switches.length <= 3, fixes.map(({ title }) => title).join('\n'));
      const [first] = switches;
      assert.match(first?.title ?? '', /in 2 places of this file \(fits what you declared\)$/);
      assert.ok(first?.edit && await vscode.workspace.applyEdit(first.edit));
      assert.ok(!document.getText().includes('meta-llama'));
      await until(() => codes(document.uri).every((code) => code !== 'threshold-exceeded'), 'the conflict to be gone');
      await undo(document);
      await reads(document, LLAMA);
    });
  });

  it('pin all aliases of a file at once, as `Fix All` does', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/all.py': `${GPT}client.chat.completions.create(model="gpt-4o-mini", messages=[])\n` }, async () => {
      const { document } = await open('fixes/all.py');
      const before = document.getText();
      await until(() => codes(document.uri).filter((code) => code === 'floating-alias').length === 2, 'two findings');
      await until(async () => {
        await vscode.commands.executeCommand('editor.action.fixAll');
        // What the window did is known here later, and asked twice it would be done in two steps.
        return until(() => document.getText() !== before, 'the pins', 3_000).then(() => true, () => false);
      }, 'the pins');
      assert.match(document.getText(), /model="gpt-4o-2024-08-06"[^]*model="gpt-4o-mini-2024-07-18"/);
      await undo(document);
      await reads(document, before);
    });
  });

  it('are offered for several files as one edit, and one undo takes all of it back', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/one.py': GPT, 'fixes/two.py': GPT }, async () => {
      const two = await open('fixes/two.py');
      const { document } = await open('fixes/one.py');
      await until(() => codes(two.document.uri).includes('floating-alias'), 'the finding in the other file');
      const fix = only(await fixesAt(document, 'gpt-4o', /^Pin to .* files$/), /^Pin to .* files$/);
      assert.match(fix.title, /^Pin to gpt-4o-2024-08-06 in \d files$/);
      assert.ok(!fix.isPreferred);
      assert.ok(fix.edit && await vscode.workspace.applyEdit(fix.edit));
      const after = GPT.replace('gpt-4o', 'gpt-4o-2024-08-06');
      await reads(document, after);
      await reads(two.document, after);
      await undo(document);
      await reads(document, GPT);
      await reads(two.document, GPT);
    });
  });
});

describe('Fixes beside the name', () => {
  it('write a text that must be shown into NOTICE, and one undo takes it back', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/llama.py': LLAMA, 'fixes/NOTICE': 'Other notices\n' }, async () => {
      const { document } = await open('fixes/llama.py');
      const fix = only(await fixesAt(document, 'meta-llama', /^Add “/), /^Add “/);
      assert.equal(fix.title, 'Add “Built with Meta Llama 3” to NOTICE');
      assert.ok(fix.edit && await vscode.workspace.applyEdit(fix.edit));
      const notice = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(), 'fixes/NOTICE'));
      await until(() => notice.getText() === 'Other notices\n\nBuilt with Meta Llama 3\n', 'the text in the notice');
      await notice.save();
      await until(() => codes(document.uri).every((code) => code !== 'display-duty'), 'the finding to be gone');
      await undo(notice);
      await reads(notice, 'Other notices\n');
      await notice.save();
    });
  });

  it('make a NOTICE where there is none', async () => {
    await withFiles({ 'fixes/model-review.yaml': POLICY, 'fixes/llama.py': LLAMA }, async () => {
      const { document } = await open('fixes/llama.py');
      const fix = only(await fixesAt(document, 'meta-llama', /^Add “/), /^Add “/);
      const notice = vscode.Uri.joinPath(root(), 'fixes/NOTICE');
      assert.ok(fix.edit && await vscode.workspace.applyEdit(fix.edit));
      const made = await vscode.workspace.openTextDocument(notice);
      await until(() => made.getText() === 'Built with Meta Llama 3\n', 'the text in the new notice');
      await made.save();
      await until(() => codes(document.uri).every((code) => code !== 'display-duty'), 'the finding to be gone');
      await undo(made);
      await until(async () => (await vscode.workspace.fs.stat(notice).then(() => made.getText(), () => '')) === '', 'the notice to be gone');
      await vscode.workspace.fs.delete(notice).then(undefined, () => undefined);
    });
  });

  it('open the clause that a conflict rests on, after everything else', async () => {
    const { document } = await open('src/app.py');
    const fixes = await fixesAt(document, 'meta-llama/Meta', /^Read clause/);
    const last = fixes.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value).at(-1);
    assert.match(last?.title ?? '', /^Read clauses? .*2.* of Meta Llama 3 Community$/);
    assert.match(last?.command?.command ?? '', /\bopen$/);
    assert.match(String(last?.command?.arguments?.[0]), /^https:/);
  });
});

describe('Fixes of what is declared', () => {
  const DECLARED = 'version: 1\nusage: { commercial: true, monthlyActiveUsers: 900M }\nrequirements: { licences: { allow: MIT } }\n';
  const GONE = 'waivers:\n  - { code: model-retired, model: gpt-4, reason: r, owner: o, expires: 2026-01-01 }\n';
  const CODE = 'AutoModel.from_pretrained("meta-llama/Llama-3.3-70B-Instruct")\n';
  const FILES = { 'declared/model-review.yaml': DECLARED + GONE, 'declared/declared.py': CODE };

  /** Runs a fix that the policy's own editor shows, then takes it back with one undo. */
  async function isTakenBack(path: string, needle: string, wanted: RegExp, changed: RegExp): Promise<void> {
    await withFiles(FILES, async () => {
      const { document } = await open(path);
      const governed = await open('declared/declared.py');
      await until(() => codes(governed.document.uri).includes('licence-not-allowed'), 'the policy of the folder to be known');
      const fix = only(await fixesAt(document, needle, wanted), wanted);
      if (fix.edit) {
        assert.ok(await vscode.workspace.applyEdit(fix.edit));
      } else {
        assert.ok(fix.command);
        await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []) as unknown[]);
      }
      const policy = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(), 'declared/model-review.yaml'));
      await until(() => changed.test(policy.getText()), 'the change');
      assert.equal(document === policy ? CODE : document.getText(), CODE, 'the code is left alone');
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('leaveSnippet');
      await undo(policy);
      await reads(policy, DECLARED + GONE);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  }

  it('declare what a licence asks for: one undo takes it back', () => isTakenBack('declared/declared.py', 'meta-llama', /^Declare monthlyActiveUsersOn: 2024-12-06$/, /monthlyActiveUsersOn: \{ ?2024-12-06: /));

  it('allow a licence: one undo takes it back', () => isTakenBack('declared/declared.py', 'meta-llama', /^Allow \S+ in licences\.allow$/, /allow: "?MIT OR LicenseRef-llama/));

  it('delete a waiver that has ended: one undo takes it back', () => isTakenBack('declared/model-review.yaml', '{ code: model-retired', /^Delete the waiver$/, /^(?![^]*gpt-4)/));

  it('renew it: one undo takes it back', () => isTakenBack('declared/model-review.yaml', '{ code: model-retired', /^Renew the waiver/, /expires: 2\d{3}-\d\d-\d\d \}/));

  it('allow a licence as an edit, which the editor can show before it is made', () => withFiles(FILES, async () => {
    const { document } = await open('declared/declared.py');
    const fix = only(await fixesAt(document, 'meta-llama', /^Allow /), /^Allow /);
    const [[uri, edits] = assert.fail('an edit'), ...others] = fix.edit?.entries() ?? [];
    assert.deepEqual([uri.path.split('/').slice(-2).join('/'), others.length], ['declared/model-review.yaml', 0]);
    assert.match(edits.map(({ newText }) => newText).join(), /LicenseRef-llama/);
  }));

  it('accept with a reason, with the waiver in sight while it is typed: one undo takes it back', async () => {
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: async ({ validateInput }: vscode.InputBoxOptions) => {
      const shown = (): string | undefined => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'model-review-preview' && uri.fragment === '')?.getText();
      await until(() => shown()?.includes('code: licence-not-allowed') === true, 'the waiver');
      assert.deepEqual(previews(), ['model-review.yaml: what would change']);
      assert.match(String(await validateInput?.(' ')), /needs a reason/);
      assert.equal(await validateInput?.('bought, ticket 7'), undefined);
      await until(() => /reason: "?bought, ticket 7/.test(shown() ?? ''), 'the reason in the waiver');
      return 'bought, ticket 7';
    } });
    try {
      await isTakenBack('declared/declared.py', 'meta-llama', /^Accept .*\(licence-not-allowed\)$/, /reason: "?bought, ticket 7/);
      assert.deepEqual(previews(), []);
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
  });
});
