import * as vscode from 'vscode';
import { escapeMessage } from '../core/report/escape';

/** Messages with buttons, in which names of strangers stay text. Nothing else shows any. */
export function sayInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(escapeMessage(message), ...buttons);
}

export function sayWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(escapeMessage(message), ...buttons);
}

export function sayError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(escapeMessage(message), ...buttons);
}
