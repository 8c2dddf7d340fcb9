// @ts-check
// npm run pictures [-- part of a name…]: packs the extension, installs it as a user would, and takes the pictures of shots.mjs in each theme and in Chinese, to be
// looked at: out/pictures/<name>.<theme>.png. Those of the README go to media/pictures as well. --no-pack: takes model-review.vsix as it is.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { packVsix } from '../package.mjs';
import { ROOT, runAsScript } from '../process.mjs';
import { setupFonts } from './fonts.mjs';
import { onExit } from './on-exit.mjs';
import { installVsix, remoteUri, startServer, workbenchUrl } from './server.mjs';
import { setupHost } from './setup-host.mjs';
import { SHOTS } from './shots.mjs';
import { Window } from './window.mjs';

/** @import { Server } from './server.mjs' */
/** @import { Language, Shot } from './shots.mjs' */

const TARGET = path.join(ROOT, 'out', 'pictures');
const KEPT = path.join(ROOT, 'media', 'pictures');
const SETTINGS = { 'editor.hover.delay': 100, 'editor.accessibilitySupport': 'off', 'workbench.editor.useModal': 'off', 'files.autoSave': 'off', 'git.enabled': false };
const VIEWPORT = { width: 1280, height: 800 };

/** Our name, the editor's, and the class that its window has then. @type {readonly (readonly [name: string, theme: string, isDrawn: string])[]} */
const THEMES = [
  ['dark', 'Dark 2026', 'vs-dark'], ['light', 'Light 2026', 'vs'],
  ['high-contrast', 'Default High Contrast', 'hc-black'], ['high-contrast-light', 'Default High Contrast Light', 'hc-light'],
];
/** @type {readonly (readonly [Language, typeof THEMES])[]} */
const SETS = [['en', THEMES], ['zh-cn', THEMES.slice(0, 1)]];

runAsScript(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const names = args.filter((each) => !each.startsWith('--'));
  const shots = SHOTS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  if (shots.length === 0) throw new Error(`No picture of that name; there are ${SHOTS.map(({ name }) => name).join(', ')}.`);
  if (!args.includes('--no-pack')) {
    await build();
    packVsix();
  }
  setupHost();
  setupFonts();
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'model-review-extensions-'));
  onExit(() => fs.rmSync(extensionsDir, { recursive: true, force: true }));
  installVsix(path.join(ROOT, 'model-review.vsix'), extensionsDir);
  fs.mkdirSync(TARGET, { recursive: true });
  fs.mkdirSync(KEPT, { recursive: true });
  /** @type {string[]} */
  const failed = [];
  for (const [language, themes] of SETS) {
    for (const shot of shots) await take(shot, language, themes, extensionsDir).catch((error) => failed.push(String(error)));
  }
  if (failed.length > 0) throw new Error(failed.join('\n'));
});

/**
 * What is to be seen is brought about once, in a window, a browser and a server of its own; then the window changes its theme.
 * @param {Shot} shot @param {Language} language @param {typeof THEMES} themes @param {string} extensionsDir
 */
async function take(shot, language, themes, extensionsDir) {
  const { startBrowser } = await import('./browser.mjs');
  const { name, folder, file, viewport = VIEWPORT, settings = {}, problems = true, act } = shot;
  const workspace = path.join(ROOT, folder);
  const all = { ...SETTINGS, ...settings };
  const server = await startServer({ extensionsDir, language, settings: { ...all, 'workbench.colorTheme': themes[0]?.[1] } });
  const browser = await startBrowser({ viewport });
  const { page } = browser;
  try {
    await page.goto(workbenchUrl(server.port, { folder: workspace, payload: [
      ...(file === undefined ? [] : [/** @type {const} */ (['openFile', remoteUri(server.port, path.join(workspace, file))])]),
      ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
    ] }));
    const window = new Window(page);
    await window.ready({ problems, hasFile: file !== undefined });
    const camera = new Camera(page, server, all, language, themes, shot);
    await act?.(window, { language, snap: (part) => camera.snap(part) });
    if (!camera.hasSnapped) await camera.snap();
  } catch (error) {
    const shown = path.join(TARGET, `failed-${name}.${language}.png`);
    await page.screenshot({ path: shown });
    throw new Error(`${name} (${language}) failed, as ${path.relative(ROOT, shown)} shows: ${String(error)}`, { cause: error });
  } finally {
    await browser.stop();
    await server.stop();
  }
}

class Camera {
  hasSnapped = false;
  #themes;

  /** @param {import('playwright-core').Page} page @param {Server} server @param {Readonly<Record<string, unknown>>} settings @param {Language} language @param {typeof THEMES} themes @param {Shot} shot */
  constructor(page, server, settings, language, themes, shot) {
    this.page = page;
    this.server = server;
    this.settings = settings;
    this.language = language;
    this.shot = shot;
    this.#themes = [...themes];
  }

  /** What is drawn now, in each theme; the last one stays. @param {string} [part] behind the name */
  async snap(part) {
    this.hasSnapped = true;
    const name = part === undefined ? this.shot.name : `${this.shot.name}-${part}`;
    for (const [theme, id, isDrawn] of this.#themes) {
      if (this.#themes.length > 1) {
        this.server.writeSettings({ ...this.settings, 'workbench.colorTheme': id });
        await this.page.locator(`.monaco-workbench.${isDrawn}`).waitFor({ timeout: 15_000 });
        await this.page.waitForTimeout(500); // pages of webviews follow
      }
      const file = path.join(TARGET, `${name}.${this.language === 'en' ? theme : this.language}.png`);
      await this.page.screenshot({ path: file });
      if (this.language === 'en' && this.shot.kept === theme && (part === undefined || part === this.shot.keptPart)) fs.copyFileSync(file, path.join(KEPT, `${name}-${theme}.png`));
      console.log(path.relative(ROOT, file));
    }
    this.#themes.reverse();
  }
}
