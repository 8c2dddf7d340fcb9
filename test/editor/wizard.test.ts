import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './asking';
import { codes, open, until } from './editing';


type Pick = vscode.QuickPick<vscode.QuickPickItem>;
type Asked = Pick | vscode.InputBox;

/** The questions of a wizard that runs, drawn by the editor and answered through its own commands. */
class Questions {
  readonly #asked: Asked[] = [];
  readonly #over = new Set<Asked>();
  #seen = 0;

  take<T extends Asked>(question: T): T {
    this.#asked.push(question);
    const { dispose } = question;
    Object.assign(question, { dispose: () => {
      this.#over.add(question);
      dispose.call(question);
    } });
    return question;
  }

  /** The next question, once it is drawn. */
  async next(title: RegExp): Promise<Asked> {
    await until(() => this.#asked.length > this.#seen && this.#asked[this.#seen]?.title !== undefined, `a question like ${String(title)}`, 30_000);
    const question = this.#asked[this.#seen++] ?? assert.fail();
    assert.match(question.title ?? '', title);
    await settled();
    return question;
  }

  get last(): vscode.InputBox | undefined {
    const last = this.#asked.at(-1);
    return last && !('items' in last) ? last : undefined;
  }

  /** Leaves every question, unless `before` answers it, and decides at the end: `undefined` is Esc. */
  async toTheEnd(title: string, decide: (end: Pick, time: number) => Promise<vscode.QuickPickItem | undefined>, before?: (question: Pick) => Promise<void>): Promise<void> {
    for (let [time, asked] = [1, 0]; ; asked++) {
      const question = await this.next(/./);
      assert.ok(asked < 30 && !question.title?.startsWith('Nothing new'), this.#asked.map(({ title }) => title ?? '').join(' | '));
      if (question.title !== title || !('items' in question)) {
        await ('items' in question ? before?.(question) : undefined);
        await this.accept();
        continue;
      }
      const chosen = await decide(question, time++);
      if (!chosen) {
        await this.accept('workbench.action.closeQuickOpen');
        return;
      }
      question.activeItems = [chosen];
      await this.accept();
      if (chosen === question.items[0]) {
        return;
      }
    }
  }

  /** Presses Enter, or what else ends a question, until it has ended: before it is drawn nobody hears it. */
  async accept(command = 'workbench.action.acceptSelectedQuickOpenItem'): Promise<void> {
    const question = this.#asked[this.#seen - 1] ?? assert.fail();
    for (let tries = 1; tries <= 5; tries++) {
      await settled();
      await vscode.commands.executeCommand(command);
      if (await until(() => this.#over.has(question), 'the end of the question', 2000).then(() => true, () => false)) {
        return;
      }
    }
    assert.fail(`"${question.title ?? ''}" does not end`);
  }

  async choose(title: RegExp, ...labels: readonly string[]): Promise<void> {
    const question = await this.next(title);
    assert.ok('items' in question, `${question.title ?? ''} has items`);
    const wanted = question.items.filter(({ label }) => labels.includes(label));
    assert.deepEqual(wanted.map(({ label }) => label).sort(), [...labels].sort(), question.items.slice(0, 9).map(({ label }) => label).join());
    if (question.canSelectMany) {
      await check(question, labels);
    } else if (wanted.length > 0) {
      question.activeItems = wanted;
    }
    await this.accept();
  }

  async type(title: RegExp, text: string): Promise<void> {
    const question = await this.next(title);
    assert.ok(!('items' in question));
    question.value = text;
    await this.accept();
  }
}

/** What the extension told the window is drawn a moment later. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}

/** Checks boxes once they are drawn: what is checked before that, the window forgets, and what it says of the empty ones comes late. */
async function check(question: Pick, labels: readonly string[]): Promise<void> {
  for (let tries = 1; tries <= 5; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    question.selectedItems = [];
    await settled();
    question.selectedItems = question.items.filter(({ label }) => labels.includes(label));
    await new Promise((resolve) => setTimeout(resolve, 700));
    if (question.selectedItems.length === labels.length) {
      return;
    }
  }
  assert.fail(`${labels.join()} cannot be checked`);
}

/** Runs the command and answers its questions. Returns the messages. */
async function asking(body: (questions: Questions) => Promise<void>, folder?: string): Promise<readonly string[]> {
  const { createQuickPick, createInputBox } = vscode.window;
  const questions = new Questions();
  Object.assign(vscode.window, { createQuickPick: () => questions.take(createQuickPick()), createInputBox: () => questions.take(createInputBox()) });
  try {
    return await answering(folder === undefined ? {} : { folder }, async () => {
      const done = vscode.commands.executeCommand('modelReview.createPolicy');
      await body(questions);
      await done;
    });
  } finally {
    Object.assign(vscode.window, { createQuickPick, createInputBox });
  }
}

function policy(): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail(), 'model-review.yaml');
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
}

function previews(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => (input instanceof vscode.TabInputText && input.uri.scheme === 'model-review-preview')
    || (input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'model-review-preview')).map(({ label }) => label);
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
    const shown: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, { showWarningMessage: (message: string) => Promise.resolve(void shown.push(message)) });
    try {
      await asking(() => Promise.resolve());
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
      await vscode.workspace.fs.writeFile(policy(), new TextEncoder().encode(before));
      await until(() => document.getText() === before, 'the file as it was');
    }
    assert.match(shown.join(), /^model-review\.yaml: Line \d is no valid YAML; correct it first\.$/);
  });
});

