import * as vscode from 'vscode';
import { isCode, type Code } from '../core/codes';
import type { Severity } from '../core/types';

/** What the user set, checked and frozen. The only reader of the configuration. */
export interface Settings {
  readonly enable: boolean;
  readonly hover: boolean;
  /** Overrides by code; unknown codes and values are left out. */
  readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  /** Globs of tests, fixtures and examples; `undefined` means the built-in list. */
  readonly testFiles: readonly string[] | undefined;
}

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'off'];

export function settingsFor(scope: vscode.ConfigurationScope | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('modelReview', scope);
  return Object.freeze({
    enable: configuration.get<unknown>('enable') !== false,
    hover: configuration.get<unknown>('hover') !== false,
    severity: severities(configuration.get<unknown>('severity')),
    testFiles: globs(configuration.get<unknown>('testFiles')),
  });
}

function severities(value: unknown): Settings['severity'] {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  const entries = Object.entries(value).filter(([code, level]) => isCode(code) && typeof level === 'string' && LEVELS.includes(level));
  return Object.freeze(Object.fromEntries(entries) as Settings['severity']);
}

function globs(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : undefined;
}
