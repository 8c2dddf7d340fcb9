// @ts-check
// node scripts/host/cards.mjs [part of a name…]: pictures of the card in each of its states, themes, widths and languages, to be looked at. They go to .test-artifacts/cards.
// --no-pack: takes model-review.vsix as it is.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';
import { installPacked } from './installed.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';
import { Window } from './window.mjs';

const TARGET = path.join(ROOT, '.test-artifacts', 'cards');
const FIXTURE = path.join(ROOT, 'test', 'fixtures', 'workspaces', 'cards');
const EXAMPLE = path.join(ROOT, 'examples', 'edge-box');

/** Which state of the card stands where: the model at which the mouse rests. */
const JUDGED = {
  'one-problem': 'gpt-4o', 'retired': 'claude-3-opus-20240229', 'two-problems': 'meta-llama/Meta-Llama-3-8B-Instruct', 'fine': 'allenai/Olmo-3.1-32B-Think', 'unknown': 'acme/helios-9b-chat',
  'derivative': 'TheBloke/MythoMax-L2-13B-GGUF', 'image': 'black-forest-labs/FLUX.1-dev',
};
const QUIET = {
  'api-only': 'gpt-4o-2024-08-06', 'not-all-declared': 'meta-llama/Meta-Llama-3-8B-Instruct', 'not-assessed': 'Qwen/Qwen2.5-72B-Instruct', 'derivative-quiet': 'someone/Llama-3-8B-Instruct-awq',
  'long': 'laion/CLIP-ViT-H-14', 'longest': 'iic/speech_paraformer-large-vad',
};
const FILES = {
  judged: { folder: FIXTURE, file: 'judged.py', cards: JUDGED, problems: true },
  quiet: { folder: FIXTURE, file: 'part/quiet.py', cards: QUIET, problems: false },
  listed: { folder: EXAMPLE, file: 'models.json', cards: { 'nothing-declared': 'google/gemma-2-9b-it' }, problems: false },
};

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 560, height: 900 };
const SETS = [
  { name: 'dark', theme: 'Dark 2026', language: 'en', viewport: WIDE },
  { name: 'light', theme: 'Light 2026', language: 'en', viewport: WIDE },
  { name: 'high-contrast', theme: 'Default High Contrast', language: 'en', viewport: WIDE },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', language: 'en', viewport: WIDE },
  { name: 'narrow', theme: 'Dark 2026', language: 'en', viewport: NARROW },
  { name: 'zh-cn', theme: 'Dark 2026', language: 'zh-cn', viewport: WIDE },
];

const SETTINGS = { 'editor.hover.delay': 100, 'editor.accessibilitySupport': 'off', 'workbench.editor.useModal': 'off', 'files.autoSave': 'off', 'git.enabled': false, 'editor.minimap.enabled': false, 'workbench.sideBar.location': 'right' };

runAsScript(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const names = args.filter((each) => !each.startsWith('--'));
  const extensionsDir = await installPacked({ pack: !args.includes('--no-pack') });
  fs.mkdirSync(TARGET, { recursive: true });
  for (const set of SETS) {
    for (const [part, what] of Object.entries(FILES)) {
      const cards = Object.entries(what.cards).filter(([card]) => names.length === 0 || names.some((name) => `${set.name}-${part}-${card}`.includes(name)));
      if (cards.length > 0) await takeCards({ ...set, ...what, cards }, extensionsDir);
    }
  }
});

/** @param {typeof SETS[number] & { folder: string, file: string, problems: boolean, cards: (readonly [card: string, model: string])[] }} set @param {string} extensionsDir */
async function takeCards({ name, theme, language, viewport, folder, file, problems, cards }, extensionsDir) {
  const { startBrowser } = await import('./browser.mjs');
  const server = await startServer({ extensionsDir, language, settings: { ...SETTINGS, 'workbench.colorTheme': theme } });
  const browser = await startBrowser({ viewport });
  try {
    await browser.page.goto(workbenchUrl(server.port, { folder, payload: [['openFile', remoteUri(server.port, path.join(folder, file))], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']] }));
    const window = new Window(browser.page);
    await window.ready({ problems });
    if (viewport.width < 800) await window.command('View: Toggle Primary Side Bar Visibility');
    for (const [card, model] of cards) {
      await window.hoverOver(model);
      await window.hover.filter({ hasNotText: 'Loading...' }).waitFor({ timeout: 10_000 });
      await browser.page.waitForTimeout(400);
      const box = await browser.page.locator('.monaco-hover:visible').first().boundingBox();
      const out = path.join(TARGET, `${name}-${card}.png`);
      const [x, y] = [Math.max(0, (box?.x ?? 0) - 8), Math.max(0, (box?.y ?? 0) - 8)];
      await browser.page.screenshot({ path: out, ...(box ? { clip: { x, y, width: Math.min(box.width + 16, viewport.width - x), height: Math.min(box.height + 16, viewport.height - y) } } : {}) });
      console.log(`${path.relative(ROOT, out)}  ${Math.round(box?.width ?? 0)} x ${Math.round(box?.height ?? 0)}`);
      // Gone before the next: one that stays answers for another model.
      await browser.page.keyboard.press('Escape');
      await browser.page.mouse.move(viewport.width / 2, viewport.height - 150);
      await browser.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden', timeout: 10_000 });
    }
  } finally {
    await browser.stop();
    await server.stop();
  }
}
