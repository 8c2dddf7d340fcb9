import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './editing';

interface Item extends vscode.QuickPickItem { readonly id?: string }

/** A picker that a test types into; the real one is drawn outside of the extension host. */
class Typed {
  title = '';
  placeholder = '';
  value = '';
  busy = false;
  items: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  isDisposed = false;
  readonly #value = new vscode.EventEmitter<string>();
  readonly #accept = new vscode.EventEmitter<void>();
  readonly #hide = new vscode.EventEmitter<void>();
  readonly onDidChangeValue = this.#value.event;
  readonly onDidAccept = this.#accept.event;
  readonly onDidHide = this.#hide.event;

  show(): void {}

  hide(): void {
    this.#hide.fire();
  }

  dispose(): void {
    this.isDisposed = true;
  }

  type(text: string): void {
    this.value = text;
    this.#value.fire(text);
  }

  /** The labels that can be taken, without headings. */
  get labels(): readonly string[] {
    return this.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).map(({ label }) => label);
  }

  take(what: (item: Item) => boolean): void {
    const item = this.items.find((each) => each.kind !== vscode.QuickPickItemKind.Separator && what(each)) ?? assert.fail(this.labels.join());
    this.selectedItems = [item];
    this.#accept.fire();
  }
}

async function asking(command: string, body: (picker: Typed) => Promise<void>): Promise<void> {
  const { createQuickPick } = vscode.window;
  const picker = new Typed();
  Object.assign(vscode.window, { createQuickPick: () => picker });
  try {
    const done = vscode.commands.executeCommand(command);
    await until(() => picker.placeholder.includes(' models'), 'the catalogue to be read');
    await body(picker);
    await done;
    assert.ok(picker.isDisposed);
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

const tabs = (): string => vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each.map(({ label }) => label)).join();

describe('The picker of models', () => {
  it('finds any model of the catalogue by pieces of its name', () => asking('modelReview.explainModel', async (picker) => {
    picker.type('llama 3.1 8b');
    assert.ok(picker.items.some(({ id }) => id === 'meta-llama/Llama-3.1-8B-Instruct'), picker.labels.join());
    picker.type('claude 3 haiku');
    picker.take(({ id }) => id?.startsWith('anthropic/claude-3-haiku') === true);
    await until(() => tabs().includes('claude-3-haiku'), 'the page');
  }));

  it('takes an id that nobody lists as it is', () => asking('modelReview.explainModel', async (picker) => {
    picker.type('eu.anthropic.claude-3-haiku-20240307-v1:0');
    picker.take(({ label }) => label === 'Take the id as it is');
    await until(() => tabs().includes('eu.anthropic.claude-3-haiku-20240307-v1_0'), 'the page');
  }));

  it('opens nothing when it is left', async () => {
    const before = tabs();
    await asking('modelReview.explainModel', (picker) => Promise.resolve(picker.hide()));
    assert.equal(tabs(), before);
  });

  it('gathers models to compare, lets one go again, and opens them side by side', () => asking('modelReview.compareModels', async (picker) => {
    for (const id of ['openai/gpt-4o', 'meta-llama/Llama-3.1-8B-Instruct', 'openai/gpt-4']) {
      picker.type(id);
      picker.take((item) => item.id === id);
    }
    assert.equal(picker.title, 'Compare Models: openai/gpt-4o, meta-llama/Llama-3.1-8B-Instruct, openai/gpt-4');
    picker.take(({ id }) => id === 'openai/gpt-4');
    assert.equal(picker.value, '');
    assert.equal(picker.labels[0], '$(check) Compare 2 models');
    picker.take(({ label }) => label === '$(check) Compare 2 models');
    await until(() => tabs().includes('gpt-4o, Llama-3.1-8B-Instruct'), `the page, among ${tabs()}`);
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'model-review' && uri.path.includes('gpt-4o, Llama-3.1'))?.getText() ?? '';
    assert.match(text, /^# Models compared\n\n\| {2}\| openai\/gpt\\-4o \| meta\\-llama\/Llama\\-3\.1\\-8B\\-Instruct \|/);
    assert.match(text, /\*\*For this project\*\*/);
  }));
});
