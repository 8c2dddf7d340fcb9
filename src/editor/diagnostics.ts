import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Finding, Span } from '../core/types';
import { ruleUrl } from '../core/codes';
import { shownMessage, toDiagnostic, toRange, toRangeIn, toSeverity } from './convert';
import { POLICY_NAME, type Policies } from './policies';
import type { PolicyProblems } from './policy-problems';
import { ProblemQueue } from './problem-queue';
import type { DocumentReview, Reviews } from './reviews';
import { openDocument } from './texts';
import type { WorkspaceScan } from './workspace-scan';

/** The editor takes a thousand of a file. */
const MOST = 998;

/** Problems of the open documents and of every policy file, live while typing; after a scan those of the other files too. */
export function registerDiagnostics(reviews: Reviews, policies: Policies, found: PolicyProblems, scan: WorkspaceScan): vscode.Disposable {
  const ofFiles = vscode.languages.createDiagnosticCollection('model-review');
  const ofPolicies = vscode.languages.createDiagnosticCollection('model-review-policy');
  // What is open is governed by its own review alone.
  const later = new ProblemQueue(ofFiles, (uri) => (openDocument(uri) ? undefined : problemsIn(uri, scan)));
  vscode.workspace.textDocuments.forEach((document) => warn(document, ofPolicies));
  return vscode.Disposable.from(
    later,
    ofFiles,
    ofPolicies,
    reviews.onDidChange((document) => ofFiles.set(document.uri, document.isClosed ? problemsIn(document.uri, scan) : problemsOf(document, reviews))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => ofFiles.set(uri, problemsIn(uri, scan))),
    scan.onDidChange((uris) => later.add(uris)),
    found.onDidChange((uri) => ofPolicies.set(uri, policyProblems(uri, policies, found))),
    vscode.workspace.onDidOpenTextDocument((document) => warn(document, ofPolicies)),
  );
}

function problemsOf(document: vscode.TextDocument, reviews: Reviews): vscode.Diagnostic[] {
  const done = reviews.current(document);
  return done ? shown(done, (span) => toRange(document, span)) : [];
}

/** Of a file that is not open. */
function problemsIn(uri: vscode.Uri, scan: WorkspaceScan): vscode.Diagnostic[] {
  const done = scan.of(uri);
  return done ? shown(done, (span) => toRangeIn(done.lines, span)) : [];
}

function shown({ review, governing }: Pick<DocumentReview, 'review' | 'governing'>, rangeOf: (span: Span) => vscode.Range): vscode.Diagnostic[] {
  const open = review.findings.filter(({ waived }) => !waived);
  return [
    ...(review.partial ? [partly(review.partial, rangeOf)] : []),
    ...(open.length > MOST ? [information(l10n.t('{0} more findings are in this file; the list of models and the report have all of them.', open.length - MOST))] : []),
    ...mostSevere(open).map((finding) => toDiagnostic(rangeOf(finding.span), finding, governing)),
  ];
}

/** In document order; of very many those that weigh most. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) {
    return findings;
  }
  const kept = new Set((['error', 'warning', 'information'] as const).flatMap((each) => findings.filter(({ severity }) => severity === each)).slice(0, MOST));
  return findings.filter((finding) => kept.has(finding));
}

function information(message: string, range = new vscode.Range(0, 0, 0, 0)): vscode.Diagnostic {
  return ours(new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information));
}

/** What was not looked at is said, at its place. */
function partly({ reason, span }: { readonly reason: string; readonly span?: Span }, rangeOf: (span: Span) => vscode.Range): vscode.Diagnostic {
  return information(l10n.t('Reviewed only in part: {0}', reason), span && rangeOf(span));
}

function policyProblems(uri: vscode.Uri, policies: Policies, found: PolicyProblems): vscode.Diagnostic[] {
  const file = policies.file(uri);
  return !file ? [] : found.of(uri).map((finding) => {
    const { code, span, severity } = finding;
    const diagnostic = new vscode.Diagnostic(toRangeIn(file.lines, span), shownMessage(finding), toSeverity(severity));
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
