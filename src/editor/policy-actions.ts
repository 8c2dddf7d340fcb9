import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editPolicy } from '../core/policy/assist/edit';
import { fixesOfPolicy, fixesOfUse, type PolicyFix } from '../core/policy-fixes';
import type { Clock } from '../core/ports';
import type { Finding } from '../core/types';
import { toRange } from './convert';
import { isPolicy, POLICY_NAME, type Policies } from './policies';
import { APPLY_FIX } from './policy-edit';
import type { PolicyProblems } from './policy-problems';
import type { Reviews } from './reviews';

const OPTIONS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

/** Quick fixes that answer findings by a change of the policy file: in code, and in the file itself. */
export function registerPolicyActions(reviews: Reviews, policies: Policies, found: PolicyProblems, clock: Clock): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ pattern: '**' }, {
    provideCodeActions(document, range, context) {
      if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix) && !vscode.CodeActionKind.QuickFix.contains(context.only)) {
        return [];
      }
      const isHere = ({ span }: Finding): boolean => toRange(document, span).intersection(range) !== undefined;
      const today = clock.today();
      if (isPolicy(document.uri)) {
        const file = policies.file(document.uri);
        const text = document.getText();
        return file ? found.of(document.uri).filter(isHere).flatMap((finding) =>
          fixesOfPolicy(finding, file.policy, text, today).flatMap((fix) => action(fix, finding, document.uri, document, context))) : [];
      }
      const done = reviews.current(document);
      return (done?.review.findings ?? []).filter((finding) => !finding.waived && isHere(finding)).flatMap((finding) => {
        const id = done?.review.uses.find(({ mention }) => mention.span.start === finding.span.start)?.mention.text ?? finding.model ?? '';
        const { governing } = done ?? {};
        return governing ? fixesOfUse(finding, id, governing.policy, today).flatMap((fix) => action(fix, finding, governing.uri, undefined, context))
          : [creation(finding, context)];
      });
    },
  }, OPTIONS);
}

/** A fix that needs no more words is an edit, which the editor can show before it is made; nothing where it cannot be made. */
function action(fix: PolicyFix, finding: Finding, uri: vscode.Uri, document: vscode.TextDocument | undefined, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const made = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnosticsOf(finding, context);
  if (fix.preferred) {
    made.isPreferred = true;
  }
  const edit = document && directEdit(fix, document);
  if (edit === 'refused') {
    return [];
  }
  if (edit) {
    made.edit = edit;
  } else {
    made.command = { command: APPLY_FIX, title: fix.title, arguments: [uri, fix.does] };
  }
  return [made];
}

function directEdit({ does }: PolicyFix, document: vscode.TextDocument): vscode.WorkspaceEdit | 'refused' | undefined {
  const edit = new vscode.WorkspaceEdit();
  if (does.kind === 'replace') {
    edit.replace(document.uri, toRange(document, does.span), does.text);
    return edit;
  }
  const result = does.kind === 'change' ? editPolicy(document.getText(), does.change) : undefined;
  if (!result || 'refused' in result) {
    return result && 'refused';
  }
  if (result.edit.holes.length > 0) {
    return undefined;
  }
  edit.replace(document.uri, toRange(document, result.edit.span), result.edit.text);
  return edit;
}

/** Where nothing is declared yet, there is no file to change. */
function creation(finding: Finding, context: vscode.CodeActionContext): vscode.CodeAction {
  const title = l10n.t('Create {0}', POLICY_NAME);
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnosticsOf(finding, context);
  made.command = { command: 'modelReview.createPolicy', title };
  return made;
}

function diagnosticsOf({ code, message }: Finding, { diagnostics }: vscode.CodeActionContext): vscode.Diagnostic[] {
  return diagnostics.filter((each) => each.source === 'Model Review' && each.message === message && (typeof each.code === 'object' ? each.code.value : each.code) === code);
}
