import * as vscode from 'vscode';
import { ruleUrl } from '../core/codes';
import type { Lines } from '../core/lines';
import { escapeTerminal } from '../core/report/escape';
import { claimInWords } from '../core/waiver-words';
import type { Finding, Severity, Span } from '../core/types';
import type { Governing } from './policies';

const LEVEL: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return LEVEL[severity];
}

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** A range in a document that may not be open: positions are counted in its text. */
export function toRangeIn(lines: Lines, span: Span): vscode.Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Without marks that turn the order of a text: a name must look like what it is. */
export function shownMessage({ message }: Pick<Finding, 'message'>): string {
  return escapeTerminal(message);
}

export function toDiagnostic(range: vscode.Range, finding: Finding, governing: Governing | undefined): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, shownMessage(finding), toSeverity(finding.severity));
  diagnostic.source = 'Model Review';
  diagnostic.code = { value: finding.code, target: vscode.Uri.parse(ruleUrl(finding.code)) };
  // A hover has 250 px: what is only to check goes without the line that a conflict has under it.
  if (governing) {
    const related = (span: Span, text: string): vscode.DiagnosticRelatedInformation => new vscode.DiagnosticRelatedInformation(new vscode.Location(governing.uri, toRangeIn(governing.lines, span)), text);
    const { declared, severity, claimed } = finding;
    diagnostic.relatedInformation = [...(declared && severity !== 'information' ? [related(declared.span, declared.path)] : []), ...(claimed ? [related(claimed.span, escapeTerminal(claimInWords(claimed)))] : [])];
  }
  return diagnostic;
}
