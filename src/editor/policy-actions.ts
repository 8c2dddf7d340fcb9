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
import type { DocumentReview, Reviews } from './reviews';

const OPTIONS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

/** Quick fixes that answer findings by a change of the policy file: in code, and in the file itself. */
export function registerPolicyActions(reviews: Reviews, policies: Policies, found: PolicyProblems, clock: Clock): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ pattern: '**' }, {
    provideCodeActions(document, range, context) {
      if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix) && !vscode.CodeActionKind.QuickFix.contains(context.only)) {
        return [];
      }
      const isHere = ({ span }: Finding): boolean => toRange(document, span).intersection(range) !== undefined;
      const offered = isPolicy(document.uri)
        ? onPolicy(document, found.of(document.uri).filter(isHere), policies, clock.today())
        : onUses(reviews.current(document), isHere, clock.today());
      return told(offered).flatMap((each) => action(each, isPolicy(document.uri) ? document : undefined, context));
    },
  }, OPTIONS);
}

interface Offered {
  readonly fix: Pick<PolicyFix, 'title' | 'preferred'>;
  readonly finding: Finding;
  /** In this file; absent: there is none yet. */
  readonly uri?: vscode.Uri;
  readonly does?: PolicyFix['does'];
}

function onPolicy(document: vscode.TextDocument, findings: readonly Finding[], policies: Policies, today: string): readonly Offered[] {
  const { uri } = document;
  const file = policies.file(uri);
  return file ? findings.flatMap((finding) => fixesOfPolicy(finding, document.getText(), today).map((fix) => ({ fix, finding, uri, does: fix.does }))) : [];
}

function onUses(done: DocumentReview | undefined, isHere: (finding: Finding) => boolean, today: string): readonly Offered[] {
  const { review, governing } = done ?? {};
  return (review?.findings ?? []).filter((finding) => !finding.waived && isHere(finding)).flatMap((finding): readonly Offered[] => {
    const id = review?.uses.find(({ mention }) => mention.span.start === finding.span.start)?.mention.text ?? finding.model ?? '';
    return !governing ? [{ fix: { title: l10n.t('Create {0}', POLICY_NAME) }, finding }]
      : fixesOfUse(finding, id, governing.policy, today).map((fix) => ({ fix, finding, uri: governing.uri, does: fix.does }));
  });
}

/** Each once, the acceptance last; of several with one title each names its finding. */
function told(offered: readonly Offered[]): readonly Offered[] {
  const nameOf = ({ fix, finding, does }: Offered): string => JSON.stringify([fix.title, does && finding.code, does]);
  const once = offered.filter((each, i) => offered.findIndex((other) => nameOf(other) === nameOf(each)) === i);
  const titled = once.map((each) => (once.some((other) => other !== each && other.fix.title === each.fix.title)
    ? { ...each, fix: { ...each.fix, title: `${each.fix.title} (${each.finding.code})` } } : each));
  return [...titled.filter(({ does }) => does?.kind !== 'waive'), ...titled.filter(({ does }) => does?.kind === 'waive')];
}

/** A fix that needs no more words is an edit, which the editor can show before it is made; nothing where it cannot be made. */
function action({ fix, finding, uri, does }: Offered, document: vscode.TextDocument | undefined, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const made = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnosticsOf(finding, context);
  if (fix.preferred) {
    made.isPreferred = true;
  }
  const edit = document && does && directEdit(does, document);
  if (edit === 'refused') {
    return [];
  }
  if (edit) {
    made.edit = edit;
  } else {
    made.command = uri ? { command: APPLY_FIX, title: fix.title, arguments: [uri, does] } : { command: 'modelReview.createPolicy', title: fix.title };
  }
  return [made];
}

function directEdit(does: PolicyFix['does'], document: vscode.TextDocument): vscode.WorkspaceEdit | 'refused' | undefined {
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

function diagnosticsOf({ code, message }: Finding, { diagnostics }: vscode.CodeActionContext): vscode.Diagnostic[] {
  return diagnostics.filter((each) => each.source === 'Model Review' && each.message === message && (typeof each.code === 'object' ? each.code.value : each.code) === code);
}
