import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser } from 'playwright-core';
import { bom } from '../../src/core/report/bom';
import { bomHtml } from '../../src/core/report/bom-html';
import { INPUT } from '../core/report/bom-project';

declare const axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HTML = bomHtml(bom(INPUT), { timestamp: '2026-11-22T00:00:00Z' });

/** Where Chromium is, which is installed where that needs no question. */
function chromiumPath(): string {
  return execFileSync(process.execPath, ['scripts/host/chromium.mjs'], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
}

describe('the page of the bill of materials in a browser', function () {
  this.timeout(120_000); // a browser starts
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  });
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1200, 420]) {
      it(`has nothing that axe finds fault with and is no wider than its window: ${colorScheme}, ${width} pixels`, async () => {
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true }); // for axe, which the page's policy keeps out
        await page.setContent(HTML);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => axe.run({}));
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        await page.close();
      });
    }
  }
});
