// @ts-check
// npm run test:electron: the same suite in a desktop VS Code, on any platform. VS Code is downloaded once
// (VSCODE_TEST_VERSION, "stable" without it), unless VSCODE_TEST_EXECUTABLE names one. On Linux without a display: xvfb-run -a.
import { build } from '../build.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { SUITE, createTestRun, follow, report } from './test-run.mjs';

runAsScript(import.meta.url, async () => {
  await build();
  const { bundleEditorTests } = await import('../build/bundles.mjs');
  const { runTests } = await import('@vscode/test-electron');
  await bundleEditorTests();
  const run = createTestRun();
  const stopFollowing = follow(run.logFile);
  const { VSCODE_TEST_EXECUTABLE: executable, VSCODE_TEST_VERSION: version = 'stable' } = process.env;
  try {
    await runTests({
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: SUITE,
      extensionTestsEnv: run.env,
      launchArgs: [run.workspace, '--disable-extensions', '--disable-workspace-trust'],
      ...(executable === undefined ? { version } : { vscodeExecutablePath: executable }),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error); // a failed suite too: the results tell which
  }
  stopFollowing();
  report(run.results());
});
