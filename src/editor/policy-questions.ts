import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Option, Step } from '../core/policy/wizard/step';

/** `[]` is “not now”: nothing is declared by it. `cancelled` ends it all. */
export type Said = readonly string[] | 'back' | 'open' | 'cancelled';

/** What stands around a question. */
export interface Frame {
  /** Which question of how many, from 1. */
  readonly number: number;
  readonly of: number;
  readonly isFirst: boolean;
  /** Who asks it, in words; empty where nobody is known to. */
  readonly askedBy: string;
  /** The answer that was given before. */
  readonly given: readonly string[];
  /** There is a file already, which says this of it. */
  readonly declared?: readonly string[];
}

type Settle = (said: Said) => void;
type Asked = vscode.QuickPick<Item> | vscode.InputBox;

interface Item extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Asks one thing, and waits for the answer. Nothing is taken for granted: where nobody answered before, *Not now* is what Enter takes. */
export async function ask(step: Step, frame: Frame): Promise<Said> {
  const { input } = step;
  const asked: Asked = input.kind === 'text' ? vscode.window.createInputBox() : vscode.window.createQuickPick<Item>();
  asked.title = step.asks;
  asked.step = frame.number;
  asked.totalSteps = frame.of;
  asked.ignoreFocusOut = true;
  const skip: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('debug-step-over'), tooltip: l10n.t('Not now') };
  const open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: l10n.t('Open model-review.yaml') };
  asked.buttons = [...(frame.isFirst ? [] : [vscode.QuickInputButtons.Back]), ...(input.kind === 'one' ? [] : [skip]), ...(frame.declared ? [open] : [])];
  try {
    return await new Promise<Said>((settle) => {
      asked.onDidHide(() => settle('cancelled'));
      const pressed = (button: vscode.QuickInputButton): void => settle(button === skip ? [] : button === open ? 'open' : 'back');
      if (input.kind === 'text') {
        askText(asked as vscode.InputBox, step, frame, settle, pressed);
      } else {
        askChoice(asked as vscode.QuickPick<Item>, step, frame, settle, pressed);
      }
      asked.show();
    });
  } finally {
    asked.dispose();
  }
}

function askText(box: vscode.InputBox, { input, why }: Step, { askedBy, given, declared }: Frame, settle: Settle, pressed: (button: vscode.QuickInputButton) => void): void {
  if (input.kind !== 'text') {
    return;
  }
  const { fault, example } = input;
  box.prompt = [askedBy, why, left(declared)].filter((words) => words !== '').join(' ');
  box.placeholder = example;
  box.value = given[0] ?? '';
  const faultOf = (text: string): string | undefined => (text.trim() === '' ? undefined : fault(text));
  box.onDidTriggerButton(pressed);
  box.onDidChangeValue((text) => { box.validationMessage = faultOf(text); });
  box.onDidAccept(() => {
    box.validationMessage = faultOf(box.value);
    if (box.validationMessage === undefined) {
      const text = box.value.trim();
      settle(text === '' ? [] : [text]);
    }
  });
}

/** What an empty answer means. */
function left(declared: readonly string[] | undefined): string {
  return declared && declared.length > 0 ? l10n.t('Left empty, what is declared stays.') : l10n.t('Left empty, it stays undeclared.');
}

function askChoice(picker: vscode.QuickPick<Item>, { input, why }: Step, frame: Frame, settle: Settle, pressed: (button: vscode.QuickInputButton) => void): void {
  if (input.kind === 'text') {
    return;
  }
  const { given, declared = [], askedBy } = frame;
  const isSeveral = input.kind === 'several';
  const items: readonly Item[] = input.options.map((option) => itemOf(option, declared));
  const skip: Item = { label: l10n.t('Not now'), description: declared.length > 0 ? l10n.t('what is declared stays') : l10n.t('stays undeclared: unknown, not “no”'), alwaysShow: true };
  picker.canSelectMany = isSeveral;
  picker.matchOnDescription = true;
  // One line, of which boxes to check leave less.
  const reason = isSeveral && askedBy !== '' ? askedBy : [askedBy, why].filter((words) => words !== '').join(' ');
  picker.placeholder = isSeveral ? `${reason} ${declared.length > 0 ? l10n.t('None checked: what is declared stays.') : l10n.t('None checked: undeclared.')}` : reason;
  picker.items = isSeveral ? items : [...items, skip];
  picker.onDidTriggerButton(pressed);
  if (isSeveral) {
    picker.selectedItems = items.filter(({ id }) => id !== undefined && given.includes(id));
    takeSeveral(picker, input.alone, settle);
    return;
  }
  picker.activeItems = [items.find(({ id }) => id !== undefined && given.includes(id)) ?? skip];
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    settle(chosen?.id === undefined ? [] : [chosen.id]);
  });
}

function takeSeveral(picker: vscode.QuickPick<Item>, alone: string | undefined, settle: Settle): void {
  let before = picker.selectedItems;
  picker.onDidChangeSelection((now) => {
    // An answer that goes with no other takes their place, and they take its.
    const isAdded = now.some(({ id }) => id === alone) && !before.some(({ id }) => id === alone);
    const kept = now.length > 1 && alone !== undefined ? now.filter(({ id }) => (id === alone) === isAdded) : now;
    before = kept;
    if (kept.length !== now.length) {
      picker.selectedItems = kept;
    }
  });
  picker.onDidAccept(() => {
    const [active] = picker.activeItems;
    if (picker.value !== '' && active && picker.selectedItems.length === 0) {
      // Who typed a name and pressed Enter means it, not “none of them”.
      picker.selectedItems = [active];
      picker.value = '';
      return;
    }
    settle(picker.selectedItems.flatMap(({ id }) => (id === undefined ? [] : [id])));
  });
}

function itemOf({ id, label, description }: Option, declared: readonly string[]): Item {
  const words = [...(description === undefined ? [] : [description]), ...(declared.includes(id) ? [l10n.t('declared so far')] : [])];
  return { id, label, ...(words.length > 0 ? { description: words.join(' · ') } : {}) };
}

export type Decision = 'write' | 'more' | 'again' | 'back' | 'open' | 'cancelled';

export interface Decidable {
  readonly decision: Decision;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** The last step: what the file would say is in sight, and nothing is written yet. */
export async function askDecision(title: string, placeholder: string, choices: readonly Decidable[]): Promise<Decision> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & Decidable>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.ignoreFocusOut = true;
  picker.items = choices;
  picker.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<Decision>((settle) => {
      picker.onDidTriggerButton(() => settle('back'));
      picker.onDidAccept(() => settle(picker.selectedItems[0]?.decision ?? 'cancelled'));
      picker.onDidHide(() => settle('cancelled'));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
