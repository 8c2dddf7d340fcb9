// Runs the suites of test/editor in the host of the web, where they are in one file, as it loads no second one (scripts/build/bundles.mjs).
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { isFor } from '../workspaces';
import { atServer, log, logged } from './log';

interface Orders {
  readonly workspace: string;
  readonly grep?: string;
}

/** Runs every suite that is for the open workspace. Rejects when a test fails or none ran. */
export async function runSuites(suites: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const { workspace, grep } = (await (await fetch(atServer('/orders.json'))).json()) as Orders;
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: printed as unknown as Mocha.ReporterConstructor, ...(grep === undefined ? {} : { grep }) });
  await folders();
  for (const name of Object.keys(suites).sort()) {
    if (isFor(workspace, name)) {
      await suites[name]?.();
    }
  }
  const counts = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
  await logged();
  await fetch(atServer('/results'), { method: 'POST', body: JSON.stringify(counts) });
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} failed`);
  } else if (counts.passed === 0) {
    throw new Error('No test ran.');
  }
}

/** Those of a workspace file come a moment later than the extensions where another extension brings their file system. */
async function folders(): Promise<void> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    await new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

/** Mocha's reporter "spec" is not in its build for browsers. */
function printed(runner: Mocha.Runner): void {
  const indented = (test: { titlePath(): string[] }): string => '  '.repeat(test.titlePath().length);
  runner.on('suite', (suite) => { if (suite.title !== '') { log(`${indented(suite)}${suite.title}`); } });
  runner.on('pass', (test) => log(`${indented(test)}✔ ${test.title}${(test.duration ?? 0) > 75 ? ` (${test.duration}ms)` : ''}`));
  runner.on('pending', (test) => log(`${indented(test)}- ${test.title}`));
  runner.on('fail', (test, error) => log(`${indented(test)}✘ ${test.fullTitle()}\n${String((error as Error | undefined)?.stack ?? error)}`));
}
