// @ts-check
// npm run test:web: test/editor in a web extension host, as at vscode.dev: VS Code for the web in a headless Chromium,
// this extension's dist/web.js in its worker, the workspace on a virtual file system that has no search.
// Options: --no-build, --verbose, --fixture NAME (one workspace alone), --counts FILE. Environment: MOCHA_GREP.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { setup } from '../setup.mjs';
import { UNTRUSTED_SETTINGS } from './quiet-settings.mjs';
import { createTestRun, FIXTURES, report, sum } from './test-run.mjs';
import { trustWhenAsked } from './trust.mjs';
import { startWebServer } from './web/server.mjs';
import { setupWebHost } from './web/setup.mjs';

const ARTIFACTS = path.join(ROOT, '.test-artifacts');
const LIMIT_MS = 900_000;

/**
 * Runs the suite once. The extension must be built.
 * @param {{ fixture?: import('./test-run.mjs').Fixture, verbose?: boolean }} [options]
 * @returns {Promise<import('./test-run.mjs').Counts | undefined>} undefined when the suite did not come to its end
 */
export async function runWebTests({ fixture = 'single', verbose = false } = {}) {
  const { startBrowser } = await import('./browser.mjs');
  const { workspace } = createTestRun(fixture);
  const { MOCHA_GREP: grep } = process.env;
  const server = await startWebServer({ workspace, ...(fixture === 'untrusted' ? { isTrusted: false, settings: UNTRUSTED_SETTINGS } : {}), orders: { workspace: fixture, ...(grep ? { grep } : {}) }, onLog: (text) => process.stdout.write(text) });
  const browser = await startBrowser();
  if (fixture === 'untrusted') trustWhenAsked(browser.page);
  /** @type {string[]} */
  const said = [];
  browser.page.on('console', (message) => {
    said.push(`<${message.type()}> ${message.text()}`);
    if (verbose) console.log(said.at(-1));
  });
  try {
    await untilEnd(browser.page, server.url);
    const results = server.results();
    if (results === undefined || results.failed > 0) await saveArtifacts(browser.page, said);
    if (results === undefined) console.error(`The suite did not come to its end; what the page said is in ${ARTIFACTS}.`);
    return results;
  } finally {
    await browser.stop();
    await server.stop();
  }
}

/** @param {import('playwright-core').Page} page @param {string} url */
async function untilEnd(page, url) {
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', () => resolve(undefined));
    limit = setTimeout(resolve, LIMIT_MS);
  });
  await page.goto(url);
  await ended;
  clearTimeout(limit);
}

/** @param {import('playwright-core').Page} page @param {readonly string[]} said */
async function saveArtifacts(page, said) {
  fs.rmSync(ARTIFACTS, { recursive: true, force: true });
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  fs.writeFileSync(path.join(ARTIFACTS, 'web-console.log'), said.join('\n'));
  await page.screenshot({ path: path.join(ARTIFACTS, 'web-window.png'), timeout: 5000 }).catch((error) => console.error(`No picture of the window: ${error.message}`));
}

runAsScript(import.meta.url, async () => {
  await setup();
  await setupWebHost();
  if (!process.argv.includes('--no-build')) await build();
  const { bundleWebTests } = await import('../build/bundles.mjs');
  await bundleWebTests();
  const verbose = process.argv.includes('--verbose');
  const only = process.argv.includes('--fixture') ? process.argv[process.argv.indexOf('--fixture') + 1] : undefined;
  const results = [];
  // Pipes, devices and links are a matter of disks.
  for (const fixture of FIXTURES.filter((each) => each !== 'hostile' && (only === undefined || each === only))) {
    const counts = await runWebTests({ fixture, verbose });
    results.push(counts);
    if (!counts) break;
  }
  report(sum(results));
});
