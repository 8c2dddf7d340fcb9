import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Span } from '../core/types';
import { ruleUrl } from '../core/codes';
import { toDiagnostic, toRange, toRangeIn, toSeverity } from './convert';
import { POLICY_NAME, type Policies } from './policies';
import type { PolicyProblems } from './policy-problems';
import type { Reviews } from './reviews';

/** Problems of the open documents and of every policy file, live while typing. */
export function registerDiagnostics(reviews: Reviews, policies: Policies, found: PolicyProblems): vscode.Disposable {
  const ofDocuments = vscode.languages.createDiagnosticCollection('model-review');
  const ofPolicies = vscode.languages.createDiagnosticCollection('model-review-policy');
  vscode.workspace.textDocuments.forEach((document) => warn(document, ofPolicies));
  return vscode.Disposable.from(
    ofDocuments,
    ofPolicies,
    reviews.onDidChange((document) => ofDocuments.set(document.uri, problemsOf(document, reviews))),
    vscode.workspace.onDidCloseTextDocument((document) => ofDocuments.delete(document.uri)),
    found.onDidChange((uri) => ofPolicies.set(uri, policyProblems(uri, policies, found))),
    vscode.workspace.onDidOpenTextDocument((document) => warn(document, ofPolicies)),
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

function policyProblems(uri: vscode.Uri, policies: Policies, found: PolicyProblems): vscode.Diagnostic[] {
  const file = policies.file(uri);
  return !file ? [] : found.of(uri).map(({ code, span, message, severity }) => {
    const diagnostic = new vscode.Diagnostic(toRangeIn(file.lines, span), message, toSeverity(severity));
    diagnostic.code = { value: code, target: vscode.Uri.parse(ruleUrl(code)) };
    return ours(diagnostic);
  });
}

/** A name that other tools would take for the same. */
const OTHER_NAME = POLICY_NAME.replace(/\.yaml$/, '.yml');

function warn({ uri }: vscode.TextDocument, into: vscode.DiagnosticCollection): void {
  if (uri.path.endsWith(`/${OTHER_NAME}`)) {
    const message = l10n.t('{0} is not read; name the file {1}.', OTHER_NAME, POLICY_NAME);
    into.set(uri, [ours(new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Warning))]);
  }
}

function ours(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  diagnostic.source = 'Model Review';
  return diagnostic;
}
