// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { setupChromium } from './chromium.mjs';
import { onExit } from './on-exit.mjs';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/**
 * Starts a headless Chromium with an empty profile.
 * @param {{ viewport?: { width: number, height: number }, scale?: number, locale?: string }} [options]
 */
export async function startBrowser({ viewport = { width: 1280, height: 800 }, scale = 1, locale = 'en-US' } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-chromium-'));
  const removeProfile = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = onExit(removeProfile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: setupChromium(), args: ARGUMENTS, headless: true, viewport, deviceScaleFactor: scale, locale,
  });
  const stop = async () => {
    await context.close();
    forget();
    removeProfile();
  };
  return { page: context.pages()[0] ?? (await context.newPage()), stop };
}
