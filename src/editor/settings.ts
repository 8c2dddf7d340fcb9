import * as vscode from 'vscode';
import { isCode, type Code } from '../core/codes';
import type { Severity } from '../core/types';

/** What the user set, checked and frozen. The only reader of the configuration. */
export interface Settings {
  readonly enable: boolean;
  readonly hover: boolean;
  /** A few words at the end of lines with conflicts. */
  readonly inlineHints: boolean;
  /** Overrides by code; unknown codes and values are left out. */
  readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  /** Globs of tests, fixtures and examples; `undefined` means the built-in list. */
  readonly testFiles: readonly string[] | undefined;
}

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'off'];

/** By workspace folder: no setting of ours differs within one. A scan asks for them many thousand times. */
const known = new Map<string, Settings>();

/** Forgets what was read whenever it may have changed. Register it before whoever listens for changes himself. */
export function watchSettings(): vscode.Disposable {
  const forget = (): void => known.clear();
  return vscode.Disposable.from(vscode.workspace.onDidChangeConfiguration(forget), vscode.workspace.onDidChangeWorkspaceFolders(forget), { dispose: forget });
}

export function settingsFor(scope: vscode.Uri | vscode.TextDocument): Settings {
  const uri = 'uri' in scope ? scope.uri : scope;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const key = folder?.toString() ?? '';
  const settings = known.get(key) ?? read(folder);
  known.set(key, settings);
  return settings;
}

function read(folder: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('modelReview', folder);
  return Object.freeze({
    enable: configuration.get<unknown>('enable') !== false,
    hover: configuration.get<unknown>('hover') !== false,
    inlineHints: configuration.get<unknown>('inlineHints') === true,
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
