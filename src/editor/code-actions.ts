import * as vscode from 'vscode';
import type { PolicyFix } from '../core/policy-fixes';
import { SHOW_DECLARATION } from '../core/report/card-actions';
import type { Finding } from '../core/types';
import { toRange } from './convert';
import { APPLY_FIX } from './commands';
import { isPolicy } from './policies';
import type { ActionParts } from './reviewed';
import { noted } from './walkthrough';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('modelReview');
const OPTIONS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };

/** Quick fixes of findings, in code and in policy files. All but the question whether there is a finding is loaded with the first of them. */
export function registerCodeActions(parts: ActionParts): vscode.Disposable {
  const { reviews, found, policies } = parts;
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, {
      async provideCodeActions(document, range, context, token) {
        const only = context.only?.value === '' ? undefined : context.only;
        if (only && (FIX_ALL.contains(only) || only.contains(FIX_ALL))) {
          return import('./fixes').then(async ({ fixAll }) => noted(await fixAll(document, parts)));
        }
        const isAsked = !only || only.contains(vscode.CodeActionKind.QuickFix) || vscode.CodeActionKind.QuickFix.contains(only);
        const isHere = ({ span, waived }: Finding): boolean => !waived && toRange(document, span).intersection(range) !== undefined;
        const here = !isAsked ? [] : isPolicy(document.uri) ? found.of(document.uri).filter(isHere) : (reviews.current(document)?.review.findings ?? []).filter(isHere);
        return here.length === 0 ? [] : import('./fixes').then(async ({ fixesAt }) => noted(await fixesAt({ document, findings: here, context, token }, parts)));
      },
    }, OPTIONS),
    vscode.commands.registerCommand(APPLY_FIX, async (uri: vscode.Uri, does: Exclude<PolicyFix['does'], { readonly kind: 'replace' }>) => (await import('./policy-edit')).applyFix(uri, does)),
    // What a link of a card asks for: it shows a policy file that is known here, and nothing else.
    vscode.commands.registerCommand(SHOW_DECLARATION, async (uri?: unknown, start?: unknown, end?: unknown) => {
      const file = policies.known().find((each) => each.uri.toString() === uri);
      if (file) {
        await (await import('./policy-edit')).show(file.uri, { start: Number(start), end: Number(end) });
      }
    }),
  );
}
