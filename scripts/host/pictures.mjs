// @ts-check
// npm run pictures [-- part of a name…]: packs the extension, installs it as a user would, and takes the pictures of shots.mjs in each theme and in Chinese, to be
// looked at: out/pictures/<name>.<theme>.png. Those of the README go to media/pictures as well. --no-pack: takes model-review.vsix as it is.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, runAsScript } from '../process.mjs';
import { installPacked } from './installed.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';
import { SHOTS } from './shots.mjs';
import { Window } from './window.mjs';

/** @import { Language, Shot } from './shots.mjs' */

const TARGET = path.join(ROOT, 'out', 'pictures');
const KEPT = path.join(ROOT, 'media', 'pictures');
const SETTINGS = { 'editor.hover.delay': 100, 'editor.accessibilitySupport': 'off', 'workbench.editor.useModal': 'off', 'files.autoSave': 'off', 'git.enabled': false };
const VIEWPORT = { width: 1280, height: 800 };

/**
 * @typedef {object} Theme
 * @property {string} name
 * @property {boolean} isDark
 * @property {boolean} isHighContrast
 * @property {string} isDrawn the class that the window has then
 */

/** @type {readonly Theme[]} */
const THEMES = [
  { name: 'dark', isDark: true, isHighContrast: false, isDrawn: 'vs-dark' }, { name: 'light', isDark: false, isHighContrast: false, isDrawn: 'vs' },
  { name: 'high-contrast', isDark: true, isHighContrast: true, isDrawn: 'hc-black' }, { name: 'high-contrast-light', isDark: false, isHighContrast: true, isDrawn: 'hc-light' },
];
/** The editor takes them over from the system, which here is of paper. */
const THEME_SETTINGS = {
  'window.autoDetectColorScheme': true, 'window.autoDetectHighContrast': true,
  'workbench.preferredDarkColorTheme': 'Dark 2026', 'workbench.preferredLightColorTheme': 'Light 2026',
  'workbench.preferredHighContrastColorTheme': 'Default High Contrast', 'workbench.preferredHighContrastLightColorTheme': 'Default High Contrast Light',
};
/** @type {readonly (readonly [Language, readonly Theme[]])[]} */
const SETS = [['en', THEMES], ['zh-cn', THEMES.slice(0, 1)]];

/** Runs in the page, before the editor: what it asks about the system's colours is answered by `wear`. */
const LIGHT_OF_THE_SYSTEM = `(() => {
  const real = globalThis.matchMedia.bind(globalThis);
  const is = { dark: true, highContrast: false };
  const asked = [];
  globalThis.matchMedia = (query) => {
    const answer = query.includes('forced-colors') ? () => is.highContrast : query.includes('prefers-color-scheme: dark') ? () => is.dark : query.includes('prefers-color-scheme: light') ? () => !is.dark : undefined;
    if (!answer) return real(query);
    const list = Object.assign(new EventTarget(), { media: query });
    Object.defineProperty(list, 'matches', { get: answer });
    asked.push(list);
    return list;
  };
  globalThis.wear = (dark, highContrast) => {
    Object.assign(is, { dark, highContrast });
    for (const list of asked) list.dispatchEvent(new Event('change'));
  };
})()`;

runAsScript(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const names = args.filter((each) => !each.startsWith('--'));
  const shots = SHOTS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  if (shots.length === 0) throw new Error(`No picture of that name; there are ${SHOTS.map(({ name }) => name).join(', ')}.`);
  const extensionsDir = await installPacked({ pack: !args.includes('--no-pack') });
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
 * @param {Shot} shot @param {Language} language @param {readonly Theme[]} themes @param {string} extensionsDir
 */
async function take(shot, language, themes, extensionsDir) {
  const { startBrowser } = await import('./browser.mjs');
  const { name, folder, file, viewport = VIEWPORT, settings = {}, problems = true, act } = shot;
  const workspace = path.join(ROOT, folder);
    const server = await startServer({ extensionsDir, language, settings: { ...SETTINGS, ...THEME_SETTINGS, ...settings } });
  const browser = await startBrowser({ viewport });
  const { page } = browser;
  try {
    await page.addInitScript(LIGHT_OF_THE_SYSTEM);
    await page.goto(workbenchUrl(server.port, { folder: workspace, payload: [
      ...(file === undefined ? [] : [/** @type {const} */ (['openFile', remoteUri(server.port, path.join(workspace, file))])]),
      ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
    ] }));
    const window = new Window(page);
    await window.ready({ problems, hasFile: file !== undefined });
    const camera = new Camera(page, language, themes, shot);
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

  /** @param {import('playwright-core').Page} page @param {Language} language @param {readonly Theme[]} themes @param {Shot} shot */
  constructor(page, language, themes, shot) {
    this.page = page;
    this.language = language;
    this.shot = shot;
    this.#themes = [...themes];
  }

  /** What is drawn now, in each theme; the last one stays. @param {string} [part] behind the name */
  async snap(part) {
    this.hasSnapped = true;
    const name = part === undefined ? this.shot.name : `${this.shot.name}-${part}`;
    for (const theme of this.#themes) {
      if (this.#themes.length > 1) await this.#wear(theme);
      const file = path.join(TARGET, `${name}.${this.language === 'en' ? theme.name : this.language}.png`);
      await this.page.screenshot({ path: file });
      const { kept } = this.shot;
      if (this.language === 'en' && kept?.theme === theme.name && kept.part === part) fs.copyFileSync(file, path.join(KEPT, `${kept.as}.png`));
      console.log(path.relative(ROOT, file));
    }
    this.#themes.reverse();
  }

  /** @param {Theme} theme */
  async #wear({ isDrawn, ...look }) {
    await this.page.evaluate(({ isDark, isHighContrast }) => /** @type {any} */ (globalThis).wear(isDark, isHighContrast), look);
    await this.page.locator(`.monaco-workbench.${isDrawn}`).waitFor({ timeout: 15_000 });
    await this.page.waitForTimeout(500); // pages of webviews follow
  }
}
