import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './asking';
import { until } from './editing';

type Pick = vscode.QuickPick<vscode.QuickPickItem>;
type Asked = Pick | vscode.InputBox;

/** The questions of a wizard that runs, drawn by the editor and answered through its own commands. */
export class Questions {
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
export async function check(question: Pick, labels: readonly string[]): Promise<void> {
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
export async function asking(body: (questions: Questions) => Promise<void>, folder?: string): Promise<readonly string[]> {
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

/** The titles of what is shown before it is written. */
export function previews(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => (input instanceof vscode.TabInputText && input.uri.scheme === 'model-review-preview')
    || (input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'model-review-preview')).map(({ label }) => label);
}
