// @ts-check
// The pictures: what to open, and what to do before one is taken.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../process.mjs';

/** @import { Window } from './window.mjs' */

/** Of the extension; the editor around it stays English. @typedef {'en' | 'zh-cn'} Language */

/**
 * @typedef {object} Scene
 * @property {Language} language
 * @property {(part: string) => Promise<void>} snap takes a picture of what is drawn now; where none is asked for, one is taken at the end
 */

/** @typedef {(window: Window, scene: Scene) => Promise<void>} Act */

/**
 * @typedef {object} Shot
 * @property {string} name the file's name, without its theme
 * @property {string} folder under the repository's root
 * @property {string} [file] under that folder; absent: none is open
 * @property {{ width: number, height: number }} [viewport]
 * @property {Readonly<Record<string, unknown>>} [settings] beside the usual ones
 * @property {boolean} [problems] whether the file has any; true unless said
 * @property {Act} [act] from the open file with its squiggles to what is wanted
 * @property {{ readonly as: string, readonly theme: 'dark' | 'light', readonly part?: string }} [kept] the one that the README has, and its name there
 */

const SUPPORT_DESK = { folder: 'examples/support-desk', file: 'src/summarise.py' };
const EDGE_BOX = { folder: 'examples/edge-box', file: 'models.json', problems: false };
const POLICY = { folder: 'examples/support-desk', file: 'model-review.yaml', problems: false };
const MODEL = 'meta-llama/Meta-Llama-3-8B-Instruct';

/** @type {Readonly<Record<Language, Readonly<Record<string, string>>>>} */
const NLS = { 'en': read('package.nls.json'), 'zh-cn': read('package.nls.zh-cn.json') };

/** @param {string} file */
function read(file) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
}

/** The words of the manifest under a key. @param {Language} language @param {string} key */
const words = (language, key) => NLS[language][key] ?? key;

/** Runs a command of ours. @param {Window} window @param {Scene} scene @param {string} key behind `command.` */
const run = (window, { language }, key) => window.command(`Model Review: ${words(language, `command.${key}`)}`);

/** @type {(id: string) => Act} */
const over = (id) => async (window) => {
  await window.hoverOver(id);
  await window.hover.filter({ hasNotText: 'Loading...' }).waitFor({ timeout: 10_000 });
};

/** @type {(id: string) => Act} */
const explained = (id) => async (window, scene) => {
  await window.click(id);
  await run(window, scene, 'explain');
  await window.webview().locator('h2').first().waitFor({ timeout: 30_000 });
};

/** @type {(id: string) => Act} */
const fixes = (id) => async (window) => {
  await window.click(id);
  await window.openFixes();
};

/** A fix, shown before it is made: the first, or one further down. @type {(id: string, down?: number) => Act} */
const previewed = (id, down = 0) => async (window, scene) => {
  await fixes(id)(window, scene);
  for (let i = 0; i < down; i++) await window.page.keyboard.press('ArrowDown');
  await window.page.keyboard.press('Control+Enter');
  await window.page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor({ timeout: 15_000 });
  await window.page.waitForTimeout(1500);
};

/** The waiver as it would be written, while its reason is typed. @type {Act} */
const accepting = async (window, scene) => {
  await fixes('acme/helios-9b-chat')(window, scene);
  await window.page.keyboard.press('ArrowDown');
  await window.page.keyboard.press('Enter');
  await window.page.locator('.quick-input-widget .quick-input-title:visible', { hasText: 'model-unknown' }).waitFor({ timeout: 30_000 });
  await window.page.keyboard.type(scene.language === 'en' ? 'our own model, ticket 17' : '自有模型，工单 17', { delay: 20 });
  await window.page.waitForTimeout(2000);
};

/** @type {Act} */
const scanned = async (window, scene) => {
  await run(window, scene, 'scanWorkspace');
  await window.notification(/Reviewed|已检查/);
  await window.openProblems();
};

/** @param {Window} window @param {Scene} scene */
async function scan(window, scene) {
  await run(window, scene, 'scanWorkspace');
  await window.notification(/Reviewed|已检查/);
  await window.command('Notifications: Clear All Notifications');
}

/** The list of models after a scan, in each of its orders, with the menu of a row, filtered. @type {Act} */
const listed = async (window, scene) => {
  await scan(window, scene);
  await run(window, scene, 'showModelsOfFile');
  await window.models.locator('.monaco-list-row').nth(3).waitFor();
  await window.page.waitForTimeout(1000); // the row unfolds
  await window.settled(window.models);
  await scene.snap('by-verdict');
  await window.models.locator('.monaco-list-row', { hasText: 'Meta-Llama-3-8B-Instruct' }).first().click({ button: 'right' });
  await window.page.locator('.monaco-menu .action-item').first().waitFor();
  await scene.snap('menu');
  await window.page.keyboard.press('Escape');
  for (const [part, key] of /** @type {const} */ ([['by-model', 'inventory.byModel'], ['by-file', 'inventory.byFile']])) {
    await run(window, scene, key);
    await window.page.mouse.move(700, 600);
    await window.page.waitForTimeout(1500);
    await window.settled(window.models);
    await scene.snap(part);
  }
  await run(window, scene, 'inventory.byVerdict');
  await run(window, scene, 'inventory.filter');
  await window.picker(scene.language === 'en' ? 'Fine' : '正常');
  await scene.snap('filter');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: scene.language === 'en' ? 'Conflicts' : '冲突' }).locator('input, .monaco-checkbox, .monaco-custom-toggle').first().click();
  await window.page.locator('.quick-input-widget .monaco-button:visible', { hasText: 'OK' }).click();
  await window.page.waitForTimeout(1500);
  await scene.snap('filtered');
};

/** @type {Act} */
const listedQuietly = async (window, scene) => {
  await scan(window, scene);
  await run(window, scene, 'showModelsOfFile');
  await window.page.waitForTimeout(1500);
};

/** @type {Act} */
const foundNothing = async (window, scene) => {
  await window.page.keyboard.press('Control+Shift+E');
  await scan(window, scene);
  await window.command('Model Review: Focus on');
  await window.page.waitForTimeout(2500);
};

/** @type {Act} */
const notScanned = async (window) => {
  await window.command('Model Review: Focus on');
  await window.page.locator('.welcome-view-content').waitFor();
};

/** @type {Act} */
const status = async (window) => {
  const item = window.page.locator('#model-review\\.model-review\\.modelReview\\.status, [id*="modelReview.status"]').first();
  await item.waitFor();
  await item.hover();
  await window.page.waitForTimeout(2500);
};

/** @type {(key: string, typed: readonly string[]) => Act} */
const picked = (key, typed) => async (window, scene) => {
  await run(window, scene, key);
  for (const [i, text] of typed.entries()) {
    await window.picker(scene.language === 'en' ? 'found' : '发现');
    await window.page.keyboard.type(text);
    await window.picker(' · ');
    await window.page.waitForTimeout(500);
    if (i < typed.length - 1) await window.page.keyboard.press('Enter');
  }
};

/** @type {Act} */
const compared = async (window, scene) => {
  await picked('compareModels', ['gpt-4o', 'llama 3.1 8b instruct'])(window, scene);
  await scene.snap('picker');
  await window.page.keyboard.press('Enter');
  await window.picker(scene.language === 'en' ? 'Compare 2 models' : '比较 2 个模型');
  await window.page.keyboard.press('Enter');
  await window.webview().locator('table').first().waitFor({ timeout: 30_000 });
  await scene.snap('page');
};

/** Each section of the report. @type {Act} */
const report = async (window, scene) => {
  await run(window, scene, 'openReport');
  const page = window.webview();
  await page.locator('#models').first().waitFor({ timeout: 60_000 });
  await window.command('Notifications: Clear All Notifications');
  await window.page.waitForTimeout(800);
  await scene.snap('top');
  const sections = await page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  for (const id of sections) {
    await page.locator(`#${id}`).first().evaluate((heading) => heading.scrollIntoView());
    await window.page.waitForTimeout(300);
    await scene.snap(id);
  }
};

/** The report from its top to the first chart. @type {Act} */
const reportAtOnce = async (window, scene) => {
  await run(window, scene, 'openReport');
  await window.webview().locator('#models').first().waitFor({ timeout: 60_000 });
  await window.command('Notifications: Clear All Notifications');
  await window.page.waitForTimeout(800);
};

/** Each step of the walkthrough. @type {Act} */
const walkthrough = async (window, { language, snap }) => {
  const title = words(language, 'walkthrough.title');
  await window.command('View: Close Primary Side Bar'); // else there is no room for the picture
  await window.command('Welcome: Open Walkthrough');
  await window.picker(title);
  await window.page.keyboard.type(title);
  await window.page.keyboard.press('Enter');
  for (const step of ['hover', 'scan', 'declare', 'fix', 'share']) {
    await window.page.locator('.getting-started-step', { hasText: words(language, `walkthrough.${step}.title`) }).first().click();
    await window.page.waitForTimeout(2500);
    await snap(step);
  }
};

/** What somebody answers, in either language: `^` goes up a row, anything else is typed. All else is left. @type {readonly (readonly [RegExp, string])[]} */
const ANSWERS = [[/commercially|商业用途/, '^^'], [/^How many people|^贵公司/, '12M'], [/^And how many|^截至/, '9M'], [/train models|训练其他模型/, '^^^']];

/** Each question of the wizard, and the file at its end. @type {Act} */
const wizard = async (window, scene) => {
  await scan(window, scene);
  await run(window, scene, 'createPolicy');
  const title = window.page.locator('.quick-input-widget .quick-input-title');
  for (let number = 1, before = ''; ; number++) {
    await title.filter({ hasText: /\S/, hasNotText: before === '' ? /^$/ : before }).first().waitFor({ timeout: 30_000 });
    await window.page.waitForTimeout(1500);
    before = (await title.innerText()).trim();
    if (/^(Write this file|写入此文件)/.test(before)) break;
    const answer = ANSWERS.find(([wanted]) => wanted.test(before))?.[1] ?? '';
    for (const key of answer.startsWith('^') ? answer : '') await window.page.keyboard.press(key === '^' ? 'ArrowUp' : key);
    if (!answer.startsWith('^')) await window.page.keyboard.type(answer);
    await scene.snap(String(number));
    await window.page.keyboard.press('Enter');
  }
  await scene.snap('preview');
};

/** @type {Act} */
const bomFormats = async (window, scene) => {
  await run(window, scene, 'generateBom');
  await window.picker('CycloneDX 1.6');
};

/** @type {Act} */
const catalogueInfo = async (window, scene) => {
  await run(window, scene, 'showCatalogueInfo');
  await window.webview().locator('h1').first().waitFor({ timeout: 30_000 });
};

/** @type {readonly Shot[]} */
export const SHOTS = [
  { name: 'editor', ...SUPPORT_DESK },
  { name: 'hover', ...SUPPORT_DESK, act: over(MODEL), kept: { as: 'hover-dark', theme: 'dark' } },
  { name: 'hover-fine', ...SUPPORT_DESK, act: over('allenai/Olmo-3.1-32B-Think'), kept: { as: 'hover-fine-light', theme: 'light' } },
  { name: 'problems', ...SUPPORT_DESK, act: (window) => window.openProblems(), kept: { as: 'problems-light', theme: 'light' } },
  { name: 'hints', ...SUPPORT_DESK, settings: { 'modelReview.inlineHints': true }, act: (window) => window.page.waitForTimeout(3000) },
  { name: 'status', ...SUPPORT_DESK, act: status },
  { name: 'notebook', folder: 'test/fixtures/workspaces/notebook', file: 'model-review.yaml', problems: false, act: async (window) => {
    await window.page.keyboard.press('Control+P'); // a file that the address names is opened as text
    await window.page.keyboard.type('try.ipynb');
    await window.picker('try.ipynb');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.code-cell-row').first().waitFor({ timeout: 60_000 });
    await window.page.waitForTimeout(1500);
  } },
  { name: 'explain', ...SUPPORT_DESK, act: explained(MODEL) },
  { name: 'catalogue', ...SUPPORT_DESK, act: catalogueInfo },
  { name: 'policy-key', ...POLICY, act: (window) => window.complete('trainsModelsOnOutputs: distributed', '') },
  { name: 'policy-licence', ...POLICY, act: (window) => window.complete('pinned: true', 'licences: { allow: "MIT OR LicenseRef-llama') },
  { name: 'policy-hover', ...POLICY, act: over('monthlyActiveUsersOn') },
  { name: 'fixes-unknown', ...SUPPORT_DESK, act: fixes('acme/helios-9b-chat') },
  { name: 'fixes-alias', ...SUPPORT_DESK, act: fixes('gpt-4o') },
  { name: 'fixes-licence', ...SUPPORT_DESK, act: fixes(MODEL) },
  { name: 'fixes-preview', ...SUPPORT_DESK, act: previewed('gpt-4o') },
  { name: 'fixes-accept', ...SUPPORT_DESK, act: accepting },
  { name: 'scan', ...SUPPORT_DESK, act: scanned, kept: { as: 'scan-dark', theme: 'dark' } },
  { name: 'models', ...SUPPORT_DESK, settings: { 'modelReview.inlineHints': true }, act: listed, kept: { as: 'models-dark', theme: 'dark', part: 'by-verdict' } },
  { name: 'models-no-usage', ...EDGE_BOX, act: listedQuietly },
  { name: 'models-not-scanned', ...POLICY, act: notScanned },
  { name: 'models-none', folder: 'syntaxes', act: foundNothing },
  { name: 'report', ...SUPPORT_DESK, act: report },
  // High enough for what is under the list of models: the first chart.
  { name: 'report-whole', ...SUPPORT_DESK, viewport: { width: 1280, height: 1960 }, act: reportAtOnce, kept: { as: 'report-dark', theme: 'dark' } },
  { name: 'compare', ...SUPPORT_DESK, act: compared },
  { name: 'bom-formats', ...SUPPORT_DESK, act: bomFormats },
  { name: 'walkthrough', ...SUPPORT_DESK, act: walkthrough },
  { name: 'wizard', ...EDGE_BOX, act: wizard, kept: { as: 'wizard-preview-light', theme: 'light', part: 'preview' } },
];
