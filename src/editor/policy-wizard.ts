import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { askedUsage, type AskedUsage } from '../core/asked-usage';
import { listed } from '../core/clause';
import { render } from '../core/policy/assist/render';
import { parsePolicy } from '../core/policy/parse';
import { declaredAnswers } from '../core/policy/wizard/declared';
import { QUESTIONS, type Answers, type Declaration, type Question, type Step } from '../core/policy/wizard/step';
import { declarationsOf, KEYS, stepsOf } from '../core/policy/wizard/steps';
import { newIn, withDeclarations, type Written } from '../core/policy/wizard/written';
import { POLICY_NAME, type Policies } from './policies';
import { effectOf, findFor, type Found } from './policy-effect';
import { PolicyPreview } from './policy-preview';
import { ask, askDecision, type Decidable, type Decision } from './policy-questions';
import { isReadOnly, policyText, writePolicy } from './policy-text';
import { sayError, sayInformation, sayWarning } from './say';
import type { ScanParts } from './scan-command';
import type { WorkspaceScan } from './workspace-scan';
import { SpokenError } from './write-whole';

export interface WizardParts extends ScanParts {
  readonly scan: WorkspaceScan;
  readonly policies: Policies;
}

/** How many licences are named beside a question. */
const NAMED = 3;

/** Asks, shows and writes. Until the last step nothing is written, and Esc ends it at any. */
export async function createPolicy(parts: WizardParts): Promise<void> {
  try {
    const folder = await askFolder();
    if (folder) {
      await declareIn(vscode.Uri.joinPath(folder.uri, POLICY_NAME), parts);
    }
  } catch (cause) {
    const message = cause instanceof SpokenError ? cause.message : l10n.t('Nothing was declared: {0}', cause instanceof Error ? cause.message : String(cause));
    parts.log.error(message, cause);
    void sayError(message);
  }
}

async function askFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    void sayInformation(l10n.t('Open a folder first: {0} stands at its root.', POLICY_NAME));
    return undefined;
  }
  return others.length === 0 ? first : vscode.window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder whose usage is declared') });
}

async function declareIn(uri: vscode.Uri, parts: WizardParts): Promise<void> {
  const before = await policyText(uri);
  if (before !== undefined && !await isEditable(uri, before)) {
    return;
  }
  const found = await findFor(uri, parts);
  const preview = new PolicyPreview(before);
  const wizard = new Wizard(uri, before, found, parts, preview, await parts.catalogue.index().then((index) => askedUsage(found.uses, before === undefined ? undefined : parsePolicy(before, POLICY_NAME), index)));
  try {
    const decided = await wizard.run();
    await preview.close();
    if (decided === 'open') {
      await vscode.window.showTextDocument(uri, { preview: false });
    } else if (decided !== 'cancelled') {
      if (await writePolicy(uri, before, decided.text)) {
        tellWritten(uri, parts.scan.hasScanned);
      }
    }
  } finally {
    await preview.close();
    preview.dispose();
  }
}

/** A file that the answers could not be written into is opened, with the reason: nobody answers in vain. */
async function isEditable(uri: vscode.Uri, text: string): Promise<boolean> {
  const trial = withDeclarations(text, [{ path: ['usage', 'commercial'], value: true }]);
  if ('text' in trial) {
    return true;
  }
  await vscode.window.showTextDocument(uri, { preview: false });
  void sayWarning(`${vscode.workspace.asRelativePath(uri)}: ${trial.refused}`);
  return false;
}

function tellWritten(uri: vscode.Uri, hasScanned: boolean): void {
  const [scan, problems] = [l10n.t('Scan Workspace'), l10n.t('Show Problems')];
  const offered = hasScanned ? problems : scan;
  void sayInformation(l10n.t('Written to {0}.', vscode.workspace.asRelativePath(uri)), offered).then((chosen) => {
    if (chosen !== undefined) {
      void vscode.commands.executeCommand(hasScanned ? 'workbench.actions.view.problems' : 'modelReview.scanWorkspace');
    }
  });
}

class Wizard {
  /** What the file says already, as answers. */
  readonly #declared: Answers;
  #answers: Answers;
  /** Those that a model found here needs come first; the others when somebody asks for them. */
  #questions: readonly Question[];

  constructor(private readonly uri: vscode.Uri, private readonly before: string | undefined, private readonly found: Found, private readonly parts: WizardParts,
    private readonly preview: PolicyPreview, private readonly asked: AskedUsage) {
    this.#declared = before === undefined ? {} : declaredAnswers(parsePolicy(before, POLICY_NAME));
    this.#answers = this.#declared;
    const needed = found.isComplete ? QUESTIONS.filter((question) => KEYS[question].some((key) => asked.keys.has(key))) : [];
    this.#questions = needed.length > 0 ? needed : QUESTIONS;
  }

  /** From the first question to the decision, forth and back. */
  async run(): Promise<{ readonly text: string } | 'open' | 'cancelled'> {
    for (let at = 0; ;) {
      const steps = this.#steps();
      const step = steps[at];
      if (step) {
        const said = await ask(step, this.#frame(step, at));
        if (said === 'cancelled' || said === 'open') {
          return said;
        }
        this.#answers = said === 'back' ? this.#answers : { ...this.#answers, [step.id]: said };
        at = said === 'back' ? Math.max(at - 1, 0) : at + 1;
      } else {
        const written = this.#written();
        const decision = await this.#decide(written);
        if (decision === 'write' && 'text' in written) {
          return written;
        }
        if (decision === 'cancelled' || decision === 'open') {
          return decision;
        }
        at = decision === 'back' ? steps.length - 1 : decision === 'more' ? steps.length : 0;
        this.#questions = decision === 'more' ? [...this.#questions, ...this.#left()] : this.#questions;
      }
    }
  }

  #steps(): readonly Step[] {
    const days = this.asked.days.map(([day, licences]) => [day, named(licences)] as const);
    return stepsOf({ questions: this.#questions, days, locale: vscode.env.language }, this.#answers);
  }

  #left(): readonly Question[] {
    return QUESTIONS.filter((question) => !this.#questions.includes(question));
  }

  #frame({ id, question }: Step, at: number): Parameters<typeof ask>[1] {
    const licences = [...new Set(KEYS[question].flatMap((key) => this.asked.keys.get(key) ?? []))].sort();
    return {
      number: this.#questions.indexOf(question) + 1, of: this.#questions.length, isFirst: at === 0, given: this.#answers[id] ?? [],
      askedBy: licences.length === 0 ? '' : l10n.t('Asked by {0}.', named(licences)),
      ...(this.before === undefined ? {} : { declared: this.#declared[id] ?? [] }),
    };
  }

  #declarations(): readonly Declaration[] {
    const steps = this.#steps();
    return newIn(declarationsOf(steps, this.#answers), declarationsOf(steps, this.#declared));
  }

  #written(): Written {
    return withDeclarations(this.before, this.#declarations());
  }

  async #decide(written: Written): Promise<Decision> {
    const isNew = this.before === undefined;
    const more: readonly Decidable[] = this.#left().length === 0 ? [] : [{ decision: 'more', label: l10n.t('$(question) More questions'), description: l10n.t('{0} that no model found here needs', this.#left().length) }];
    // The question lies over the first lines of the preview.
    const answers = this.#declarations().map(({ path, value }) => `${path.slice(1).join('.')}: ${render(value, { flow: true, step: 2 })}`);
    const again: Decidable = { decision: 'again', label: l10n.t('$(edit) Change answers'), ...(answers.length > 0 ? { detail: answers.join(' · ') } : {}) };
    const open: Decidable = { decision: 'open', label: l10n.t('$(go-to-file) Open {0}', POLICY_NAME) };
    if ('refused' in written) {
      return askDecision(l10n.t('The answers cannot be written'), written.refused, [again, open]);
    }
    if (!isNew && written.text === this.before) {
      return askDecision(l10n.t('Nothing new is declared'), l10n.t('{0} stays as it is.', POLICY_NAME), [...more, again, open]);
    }
    await this.preview.show(written.text);
    const { conflicts, counts } = await effectOf(written.text, this.uri, this.found, this.parts.scanner);
    const description = conflicts !== '' ? conflicts : this.#declarations().length === 0 ? l10n.t('nothing declared yet') : '';
    const write: Decidable = { decision: 'write', label: this.#writeLabel(isNew), description, detail: counts };
    return askDecision(isNew ? l10n.t('Write this file?') : l10n.t('Make this change?'), this.#unasked(), [write, ...more, again]);
  }

  #writeLabel(isNew: boolean): string {
    return isReadOnly(this.uri) ? l10n.t('$(new-file) Open it as a new document') : isNew ? l10n.t('$(check) Write {0}', POLICY_NAME) : l10n.t('$(check) Change {0}', POLICY_NAME);
  }

  /** What licences here ask that is no question of ours. */
  #unasked(): string {
    if (isReadOnly(this.uri)) {
      return l10n.t('The folder is read-only, so {0} cannot be written into it.', POLICY_NAME);
    }
    const ours = new Set(QUESTIONS.flatMap((question) => KEYS[question]));
    const keys = [...this.asked.keys.keys()].filter((key) => !ours.has(key));
    return keys.length === 0 ? l10n.t('Nothing is written yet.') : l10n.t('Nothing is written yet. Also asked by licences here, and left to the file: {0}.', named(keys));
  }
}

function named(all: readonly string[]): string {
  return all.length <= NAMED + 1 ? listed(all) : l10n.t('{0} and {1} more', listed(all.slice(0, NAMED)), all.length - NAMED);
}
