import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Span } from '../core/types';
import { toDiagnostic, toRange, toRangeIn, toSeverity } from './convert';
import type { Policies } from './policies';
import type { Reviews } from './reviews';

/** Problems of the open documents and of every policy file, live while typing. */
export function registerDiagnostics(reviews: Reviews, policies: Policies): vscode.Disposable {
  const ofDocuments = vscode.languages.createDiagnosticCollection('model-review');
  const ofPolicies = vscode.languages.createDiagnosticCollection('model-review-policy');
  return vscode.Disposable.from(
    ofDocuments,
    ofPolicies,
    reviews.onDidChange((document) => ofDocuments.set(document.uri, problemsOf(document, reviews))),
    vscode.workspace.onDidCloseTextDocument((document) => ofDocuments.delete(document.uri)),
    policies.onDidChange((uri) => ofPolicies.set(uri, policyProblems(uri, policies))),
  );
}

function problemsOf(document: vscode.TextDocument, reviews: Reviews): vscode.Diagnostic[] {
  const done = reviews.current(document);
  if (!done) {
    return [];
  }
  const diagnostics = done.review.findings
    .filter((finding) => !finding.waived)
    .map((finding) => toDiagnostic(document, finding, done.governing));
  return done.review.partial ? [partly(document, done.review.partial), ...diagnostics] : diagnostics;
}

/** What was not looked at is said, at its place. */
function partly(document: vscode.TextDocument, { reason, span }: { readonly reason: string; readonly span?: Span }): vscode.Diagnostic {
  const range = span ? toRange(document, span) : new vscode.Range(0, 0, 0, 0);
  return ours(new vscode.Diagnostic(range, l10n.t('Reviewed only in part: {0}', reason), vscode.DiagnosticSeverity.Information));
}

function policyProblems(uri: vscode.Uri, policies: Policies): vscode.Diagnostic[] {
  const file = policies.file(uri);
  if (!file) {
    return [];
  }
  return file.policy.problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(toRangeIn(file.lines, problem.span), problem.message, toSeverity(problem.severity));
    diagnostic.code = 'policy-invalid';
    return ours(diagnostic);
  });
}

function ours(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  diagnostic.source = 'Model Review';
  return diagnostic;
}
