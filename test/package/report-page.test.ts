import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser } from 'playwright-core';
import { reportPage, type PageInput } from '../../src/core/report/page/page';
import { TODAY } from '../core/report/catalogue';
import { RUN, termsOf } from '../core/report/run-fixture';

declare const axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const INPUT: PageInput = { run: RUN, project: { name: 'support-desk' }, termsOf, today: TODAY };
const SAVED = reportPage(INPUT).html;

/** Colours of the editor's themes as it gives them to a page; high contrast leaves some unset. */
const THEMES = {
  'vscode-dark': { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', 'descriptionForeground': '#9d9d9d', 'textLink-foreground': '#4daafc', 'editorError-foreground': '#f85149', 'widget-border': '#313131' },
  'vscode-light': { 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b', 'descriptionForeground': '#3b3b3b', 'textLink-foreground': '#005fb8', 'editorError-foreground': '#d1242f', 'widget-border': '#e5e5e5' },
  'vscode-high-contrast': { 'editor-background': '#000000', 'editor-foreground': '#ffffff', 'descriptionForeground': '#e6e6e6', 'textLink-foreground': '#21a6ff', 'contrastBorder': '#6fc3df' },
  'vscode-high-contrast vscode-high-contrast-light': { 'editor-background': '#ffffff', 'editor-foreground': '#292929', 'descriptionForeground': '#292929', 'textLink-foreground': '#0f4a85', 'contrastBorder': '#0f4a85' },
};

/** Where Chromium is, which is installed where that needs no question. */
function chromiumPath(): string {
  return execFileSync(process.execPath, ['scripts/host/chromium.mjs'], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
}

describe('the page of a review in a browser', function () {
  this.timeout(240_000); // a browser starts
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  });
  after(() => browser.close());

  /** Of a page that is wholly unfolded. */
  async function faults(html: string, { width, colorScheme, theme }: { width: number; colorScheme: 'light' | 'dark'; theme?: keyof typeof THEMES }): Promise<readonly unknown[]> {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true }); // for axe, which the page's policy keeps out
    try {
      await page.addInitScript('globalThis.acquireVsCodeApi = () => ({ getState() {}, setState() {}, postMessage() {} })');
      await page.goto('about:blank');
      await page.setContent(html);
      const colours = theme === undefined ? '' : Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}:${value}`).join(';');
      await page.evaluate(`document.body.className = ${JSON.stringify(theme ?? 'saved')}; document.documentElement.style.cssText = ${JSON.stringify(colours)}; document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => axe.run({}));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      return [...violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]), ...(wide > width ? [`${wide} pixels wide`] : [])];
    } finally {
      await page.close();
    }
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1200, 420]) {
      it(`has as a file nothing that axe finds fault with and is no wider than its window: ${colorScheme}, ${width} pixels`, async () => {
        assert.deepEqual(await faults(SAVED, { width, colorScheme }), []);
      });
    }
  }

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`has in an editor nothing that axe finds fault with: ${theme}`, async () => {
      const { html } = reportPage(INPUT, { editor: { nonce: 'bm9uY2U', number: '1' } });
      // The system says the contrary of the theme.
      assert.deepEqual(await faults(html, { width: 900, colorScheme: theme.includes('light') ? 'dark' : 'light', theme }), []);
    });
  }

  it('breaks no rule of its own policy, and tells the editor of clicks and of nothing else', async () => {
    const { html, places } = reportPage(INPUT, { editor: { nonce: 'bm9uY2U', number: '7' } });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.addInitScript('globalThis.told = []; globalThis.kept = undefined; globalThis.acquireVsCodeApi = () => ({ getState: () => globalThis.kept, setState: (state) => { globalThis.kept = state; }, postMessage: (message) => { globalThis.told.push(message); } })');
    await page.goto('about:blank');
    await page.setContent(html);
    await page.locator('[data-place="1"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-do="save"]').click();
    await page.locator('#open-table > summary').click();
    assert.deepEqual(await page.evaluate('told'), [{ open: 1, of: '7' }, { do: 'save' }]);
    assert.deepEqual((await page.evaluate<{ open: string[] }>('kept')).open, ['open-table']);
    assert.deepEqual(said, []);
    assert.ok(places.length > 1);
    await page.close();
  });
});
