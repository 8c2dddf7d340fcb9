import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './asking';
import { codes, open, until } from './editing';
import { asking, check, previews } from './wizard-questions';

function policy(): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail(), 'model-review.yaml');
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
}

/** With no policy in the folder; what was there is back afterwards. */
async function withoutPolicy(body: () => Promise<void>): Promise<void> {
  const before = (await textOf(policy())) ?? assert.fail('the policy of the test workspace');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(policy());
  try {
    await body();
  } finally {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(policy(), new TextEncoder().encode(before));
  }
}

describe('Create Declared Usage', function () {
  this.timeout(60_000);
  // What other suites wrote and took away must be known to be gone: the questions are those of the models that are here.
  before(async () => {
    await answering({}, () => vscode.commands.executeCommand('modelReview.scanWorkspace'));
  });

  it('asks what the models here need, shows the file, writes it, and has it judge at once', () => withoutPolicy(async () => {
    const { document } = await open('src/app.py');
    await until(() => codes(document.uri).length > 0 && !codes(document.uri).includes('threshold-exceeded'), 'the review without a policy');
    const messages = await asking(async (questions) => {
      await questions.type(/How many people/, '900M');
      await questions.type(/at 2024-04-18/, '900M');
      await questions.choose(/train models/, 'Not now');
      await questions.choose(/leaves your company/, 'The product');
      await questions.toTheEnd('Write this file?', async ({ items }, time) => {
        const [write, more] = items;
        assert.match(`${write?.description ?? ''}; ${write?.detail ?? ''}`, /^\d+ conflicts? would appear; Models: .*\d+ with conflicts.*; \d+ files read\.$/);
        assert.deepEqual(previews(), ['Preview of model-review.yaml']);
        assert.equal(await textOf(policy()), undefined, 'nothing is written before the last step');
        return time === 1 ? more : write;
      }, (question) => {
        question.activeItems = question.title?.includes('commercially') ? question.items.slice(0, 1) : question.activeItems;
        return Promise.resolve();
      });
    });
    const text = await textOf(policy());
    assert.match(text ?? '', /\n {2}commercial: true +# it earns money/, 'one of those behind “More questions”');
    assert.match(text ?? '', /\n {2}monthlyActiveUsersOn: \{ 2024-04-18: 900M \} +#/);
    assert.match(text ?? '', /\n {2}# trainsModelsOnOutputs: no/, 'what nobody answered is a comment');
    assert.deepEqual(previews(), []);
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/model-review.yaml'));
    assert.ok(messages.some((message) => message.startsWith('Written to model-review.yaml.')), messages.join());
    await until(() => codes(document.uri).includes('threshold-exceeded'), 'the finding by what was declared');
  }));

  it('declares nothing where every question is left, and writes nothing when it is left itself', () => withoutPolicy(async () => {
    await open('src/app.py');
    await asking((questions) => questions.toTheEnd('Write this file?', ({ items }) => {
      assert.equal(items[0]?.description, 'nothing declared yet');
      assert.match(vscode.window.visibleTextEditors.map(({ document }) => document.getText()).join(), /# commercial: true/);
      return Promise.resolve(undefined);
    }));
    assert.equal(await textOf(policy()), undefined);
    assert.deepEqual(previews(), []);
  }));

  it('goes back to the answer before, and ends with Esc at any step', () => withoutPolicy(async () => {
    await open('src/app.py');
    await asking(async (questions) => {
      await questions.type(/How many people/, '12M');
      const on = await questions.next(/at 2024-04-18/);
      assert.deepEqual([on.step, on.buttons.includes(vscode.QuickInputButtons.Back)], [1, true]);
      await questions.accept('workbench.action.quickInputBack');
      const again = await questions.next(/How many people/);
      assert.deepEqual([again.value, again.buttons.includes(vscode.QuickInputButtons.Back)], ['12M', false]);
      await questions.accept('workbench.action.closeQuickOpen');
    });
    assert.equal(await textOf(policy()), undefined);
  }));

  it('does not take a figure that is none', () => withoutPolicy(async () => {
    await open('src/app.py');
    await asking(async (questions) => {
      const users = await questions.next(/How many people/);
      users.value = '1,200,000';
      await until(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return questions.last?.validationMessage !== undefined;
      }, 'the fault');
      assert.match(String(questions.last?.validationMessage), /^Write a number/);
      await questions.accept('workbench.action.closeQuickOpen');
    });
    assert.equal(await textOf(policy()), undefined);
  }));

  it('asks before it changes a file that is there, shows what would change, and keeps all else', async () => {
    const before = (await textOf(policy())) ?? assert.fail('the policy of the test workspace');
    const { document } = await open('model-review.yaml');
    await until(() => document.getText() === before, 'the file as it is: the editor may still hold what an earlier test wrote into it');
    await asking((questions) => questions.toTheEnd('Make this change?', ({ items }) => {
      assert.deepEqual(previews(), ['model-review.yaml: what would change']);
      assert.equal(document.getText(), before);
      return Promise.resolve(items[0]);
    }, async (question) => {
      if (question.title?.startsWith('What leaves')) {
        await check(question, ['Weights']);
      }
    }));
    const after = (await textOf(policy())) ?? '';
    assert.deepEqual(after.split('\n').filter((line) => !before.split('\n').includes(line)), ['  distributes: [weights]']);
    assert.deepEqual(before.split('\n').filter((line) => !after.split('\n').includes(line)), []);
    await vscode.workspace.fs.writeFile(policy(), new TextEncoder().encode(before));
    await until(() => document.getText() === before, 'the file as it was');
  });

  it('opens a file that it cannot write into, with the reason, and asks nothing', async () => {
    const before = (await textOf(policy())) ?? assert.fail('the policy of the test workspace');
    const { document } = await open('model-review.yaml');
    await vscode.workspace.fs.writeFile(policy(), new TextEncoder().encode('usage: [\n'));
    await until(() => document.getText() === 'usage: [\n', 'the broken file');
    let shown: readonly string[] = [];
    try {
      shown = await asking(() => Promise.resolve());
    } finally {
      await vscode.workspace.fs.writeFile(policy(), new TextEncoder().encode(before));
      await until(() => document.getText() === before, 'the file as it was');
    }
    assert.match(shown.join(), /^model-review\.yaml: Line \d is no valid YAML; correct it first\.$/);
  });
});

