// @ts-check
// npm run test:editor: runs test/editor with mocha inside VS Code's real extension host.
// npm run test:oldest: the same in the oldest VS Code that package.json names (--oldest).
// Exit code: see `report`. Options: --no-build, --verbose, --counts FILE, --oldest, --fixture NAME (one workspace alone). Environment: MOCHA_GREP.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { setup } from '../setup.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';
import { setupHost } from './setup-host.mjs';
import { FIXTURES, SUITE, createTestRun, follow, report, sum } from './test-run.mjs';
import { trustWhenAsked } from './trust.mjs';

const ARTIFACTS = path.join(ROOT, '.test-artifacts');
const LIMIT_MS = 900_000;

/**
 * Runs the suite once. The extension must be built.
 * @param {{ fixture?: import('./test-run.mjs').Fixture, suite?: string, limitMs?: number, builtins?: readonly string[], verbose?: boolean, keepArtifacts?: boolean, env?: NodeJS.ProcessEnv }} [options]
 *   `fixture`: the workspace, and with it the part of the suite; `suite`: another one; `builtins`: see `startServer`; `keepArtifacts` keeps what explains a failure in .test-artifacts; `env` goes to the suite
 * @returns {Promise<import('./test-run.mjs').Counts | undefined>} undefined when the suite did not come to its end
 */
export async function runEditorTests({ fixture = 'single', suite = SUITE, limitMs = LIMIT_MS, builtins, verbose = false, keepArtifacts = true, env = {} } = {}) {
  const { bundleEditorTests } = await import('../build/bundles.mjs');
  const { startBrowser } = await import('./browser.mjs');
  if (suite === SUITE) await bundleEditorTests();
  const run = createTestRun(fixture);
  const server = await startServer({ forTests: true, isTrusted: fixture !== 'untrusted', ...(builtins ? { builtins } : {}), env: { ...run.env, ...env } });
  const browser = await startBrowser();
  const stopFollowing = follow(run.logFile);
  if (fixture === 'untrusted') trustWhenAsked(browser.page);
  try {
    const end = await runWindow(browser.page, server.port, { workspace: run.workspace, suite, limitMs, verbose });
    const results = run.results();
    const failed = results === undefined || results.failed > 0 || results.passed === 0;
    if (failed && keepArtifacts) await saveArtifacts(browser.page, server, end);
    if (results === undefined && keepArtifacts) explainDeath(end);
    return results;
  } finally {
    stopFollowing();
    await browser.stop();
    await server.stop();
  }
}

/**
 * Opens the window that runs the suite and waits until its extension host has ended.
 * @param {import('playwright-core').Page} page @param {number} port
 * @param {{ workspace: string, suite: string, limitMs: number, verbose: boolean }} run
 */
async function runWindow(page, port, { workspace, suite, limitMs, verbose }) {
  /** @type {string[]} */
  const errors = [];
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  // Beware: code 0 does not mean that all went well, it comes too when the extension host dies under the suite.
  const ended = new Promise((/** @type {(end: { code: unknown, logs: unknown }) => void} */ resolve) => {
    void page.exposeFunction('codeAutomationExit', (/** @type {unknown} */ code, /** @type {unknown} */ logs) => resolve({ code, logs }));
    limit = setTimeout(() => resolve({ code: `stopped after ${limitMs / 1000} s`, logs: [] }), limitMs);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    if (type === 'error') errors.push(args.join(' '));
    if (verbose) console.log(`<${type}>`, ...args);
  });
  await page.goto(workbenchUrl(port, { folder: workspace, payload: [
    ['extensionDevelopmentPath', remoteUri(port, ROOT)],
    ['extensionTestsPath', remoteUri(port, suite)],
    ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
  ] }));
  const { code, logs } = await ended;
  clearTimeout(limit);
  return { code, logs, errors };
}

/** @param {{ code: unknown, errors: readonly string[] }} end */
function explainDeath({ code, errors }) {
  console.error(`The suite did not come to its end (${String(code)}). The window's last errors, more in ${ARTIFACTS}:`);
  for (const error of errors.slice(-5)) console.error(`  ${error.split('\n')[0]}`);
}

/**
 * Keeps what explains a failure.
 * @param {import('playwright-core').Page} page @param {import('./server.mjs').Server} server
 * @param {{ logs: unknown, errors: string[] }} end
 */
async function saveArtifacts(page, server, { logs, errors }) {
  fs.rmSync(ARTIFACTS, { recursive: true, force: true });
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  fs.writeFileSync(path.join(ARTIFACTS, 'window-logs.json'), JSON.stringify({ errors, logs }, null, 1));
  fs.writeFileSync(path.join(ARTIFACTS, 'server.log'), server.output());
  if (fs.existsSync(server.logsFolder)) fs.cpSync(server.logsFolder, path.join(ARTIFACTS, 'server-logs'), { recursive: true });
  await page.screenshot({ path: path.join(ARTIFACTS, 'window.png'), timeout: 5000 }).catch((error) => {
    console.error(`No picture of the window: ${error.message}`);
  });
}

runAsScript(import.meta.url, async () => {
  await setup();
  setupHost();
  if (!process.argv.includes('--no-build')) await build();
  const verbose = process.argv.includes('--verbose');
  const only = process.argv.includes('--fixture') ? process.argv[process.argv.indexOf('--fixture') + 1] : undefined;
  const results = [];
  for (const fixture of FIXTURES.filter((each) => only === undefined || each === only)) {
    const counts = await runEditorTests({ fixture, verbose });
    results.push(counts);
    if (!counts) break;
  }
  report(sum(results));
});
