import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';

/** What the command line writes of the test workspace. */
export function commandLine(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const extension = vscode.extensions.getExtension('model-review.model-review')?.extensionPath ?? '';
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  // It fails where one of the policies has faults, and writes all the same.
  return Promise.resolve(spawnSync(process.execPath, [`${extension}/dist/cli.js`, ...args], { cwd, encoding: 'utf8', env: { ...process.env, ...env } }).stdout);
}
