import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const LLAMA = 'meta-llama/Meta-Llama-3-8B-Instruct';

/** Asks as an agent of the editor does. */
async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

const check = (input: object): Promise<string> => ask('modelReview_checkModel', input);

describe('The tools for agents', () => {
  it('are listed with what they take', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('modelReview_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), ['modelReview_checkModel', 'modelReview_permittedAlternatives']);
    assert.ok(ours.every(({ description, inputSchema }) => description !== '' && inputSchema !== undefined));
  });

  it('say whether this project may use a model, by its own policy', async () => {
    const text = await check({ id: LLAMA });
    assert.match(text, /^For this project: Conflict: 900M/);
    assert.match(text, /Judged by model-review\.yaml as of \d{4}-\d\d-\d\d\./);
    assert.match(text, /Llama 3/);
  });

  it('judge by the policy nearest to the file that is named, and give no all-clear by a broken one', async () => {
    const text = await check({ id: LLAMA, file: 'broken/new.py' });
    assert.match(text, /Judged by broken\/model-review\.yaml/);
    assert.match(text, /Fault of the policy: broken\/model-review\.yaml:\d+:\d+: /);
    assert.doesNotMatch(text, /No conflict/);
  });

  it('take the whole path of a file', async () => {
    const root = vscode.workspace.workspaceFolders?.[0];
    assert.ok(root);
    assert.match(await check({ id: LLAMA, file: vscode.Uri.joinPath(root.uri, 'broken', 'app.py').path }), /Judged by broken\/model-review\.yaml/);
  });

  it('say of an unknown model that nothing was judged', async () => {
    assert.match(await check({ id: 'acme/helios-9b-chat' }), /^For this project: Unknown model: /);
  });

  it('list what may be used instead, or say why there is nothing', async () => {
    const text = await ask('modelReview_permittedAlternatives', { id: LLAMA });
    assert.match(text, /itself: Conflict: 900M/);
    assert.match(text, /These meet what model-review\.yaml declares|No alternatives: /);
    assert.match(await ask('modelReview_permittedAlternatives', { id: LLAMA, file: 'broken/app.py' }), /Mend the policy first/);
  });

  it('say in words what is wrong with a question', async () => {
    for (const [input, words] of [[{}, /"id" is missing/], [{ id: 'gpt-4o', file: '/etc/passwd' }, /outside the folders of this workspace/], [{ id: 'gpt-4o', file: '../../x.py' }, /outside the folders/]] as const) {
      await assert.rejects(check(input), words);
    }
  });
});
