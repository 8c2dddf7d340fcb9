// What VS Code's extension host calls to run the suites, whichever launcher started it (scripts/host).
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from './log';
import { isFor } from './workspaces';

/** Runs every suite beside this file that is for the open workspace. Rejects when a test fails or none ran. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  Object.assign(Mocha.reporters.Base, { consoleLog: log });
  const { MOCHA_GREP: grep, MODEL_REVIEW_TEST_KILL: kill, MODEL_REVIEW_TEST_RESULTS: resultsFile } = process.env;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false, ...(grep ? { grep } : {}) });
  const workspace = process.env['MODEL_REVIEW_TEST_WORKSPACE'] ?? '';
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js') && isFor(workspace, name)) mocha.addFile(join(__dirname, name));
  }
  const counts = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
    // scripts/host/self-check.mjs proves with this that the launcher notices a host that dies under the suite.
    if (kill) runner.once('test end', () => process.kill(process.pid, 'SIGKILL'));
  });
  if (resultsFile !== undefined) writeFileSync(resultsFile, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  if (counts.passed === 0) throw new Error('No test ran.');
}
