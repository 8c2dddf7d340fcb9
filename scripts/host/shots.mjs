// @ts-check
// The pictures in media/pictures: what to open, and what to do before the picture is taken.

/** @import { Window } from './window.mjs' */

/**
 * @typedef {object} Shot
 * @property {string} name the file's name, without .png
 * @property {string} theme an id, such as "Dark 2026", "Light 2026", "Default High Contrast"
 * @property {'en' | 'zh-cn'} [language] of the extension; the editor around it stays English
 * @property {string} folder under examples/
 * @property {string} file under that folder
 * @property {{ width: number, height: number }} [viewport]
 * @property {Readonly<Record<string, unknown>>} [settings] beside the usual ones
 * @property {boolean} [problems] whether the file has any; true unless said
 * @property {(window: Window) => Promise<void>} [act] from the open file with its squiggles to what is wanted
 */

const SUPPORT_DESK = { folder: 'support-desk', file: 'src/summarise.py' };
const MODEL = 'meta-llama/Meta-Llama-3-8B-Instruct';

/** @type {(id: string) => (window: Window) => Promise<void>} */
const over = (id) => (window) => window.hoverOver(id);
const overTheModel = over(MODEL);
/** @type {(window: Window) => Promise<void>} */
const problems = (window) => window.openProblems();

/** @type {(id: string) => (window: Window) => Promise<void>} */
const explained = (id) => async (window) => {
  await window.click(id);
  await window.command('Model Review: Explain Model at Cursor');
  await window.webview().locator('h2').first().waitFor({ timeout: 30_000 });
};

const POLICY = { folder: 'support-desk', file: 'model-review.yaml', problems: false };

/** @type {(after: string, typed: string) => (window: Window) => Promise<void>} */
const completed = (after, typed) => (window) => window.complete(after, typed);

/** @type {(id: string) => (window: Window) => Promise<void>} */
const fixes = (id) => async (window) => {
  await window.click(id);
  await window.openFixes();
};

/** The first fix, shown before it is made. @type {(id: string) => (window: Window) => Promise<void>} */
const previewed = (id) => async (window) => {
  await fixes(id)(window);
  await window.page.keyboard.press('Control+Enter');
  await window.page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor({ timeout: 15_000 });
  await window.page.waitForTimeout(1500);
};

/** @type {(window: Window) => Promise<void>} */
const scanned = async (window) => {
  await window.command('Model Review: Scan Workspace');
  await window.notification(/Reviewed/);
  await window.openProblems();
};

/** @type {(window: Window) => Promise<void>} */
const bomFormats = async (window) => {
  await window.command('Model Review: Generate Model BOM');
  await window.picker('CycloneDX 1.6');
};

/** The list of models after a scan, at those of the open file. @type {(scan: string, show: string, reviewed: RegExp) => (window: Window) => Promise<void>} */
const listed = (scan, show, reviewed) => async (window) => {
  await window.command(scan);
  await window.notification(reviewed);
  await window.page.keyboard.press('Escape');
  await window.command('Notifications: Clear All Notifications');
  await window.command(show);
  await window.models.locator('.monaco-list-row').nth(3).waitFor();
  await window.page.waitForTimeout(1000); // the row unfolds
  await window.settled(window.models);
};
const inventory = listed('Model Review: Scan Workspace', 'Model Review: Show Models of the File', /Reviewed/);

/** @type {(window: Window) => Promise<void>} */
const notScanned = async (window) => {
  await window.command('Model Review: Focus on Models View');
  await window.page.locator('.welcome-view-content').waitFor();
};

/** @type {(title: string, typed: readonly string[]) => (window: Window) => Promise<void>} */
const picked = (title, typed) => async (window) => {
  await window.command(title);
  for (const [i, text] of typed.entries()) {
    await window.picker('found');
    await window.page.keyboard.type(text);
    await window.picker(' · ');
    await window.page.waitForTimeout(500);
    if (i < typed.length - 1) await window.page.keyboard.press('Enter');
  }
};

/** @type {(window: Window) => Promise<void>} */
const compared = async (window) => {
  await picked('Model Review: Compare Models', ['gpt-4o', 'llama 3.1 8b instruct'])(window);
  await window.page.keyboard.press('Enter');
  await window.picker('Compare 2 models');
  await window.page.keyboard.press('Enter');
  await window.webview().locator('table').first().waitFor({ timeout: 30_000 });
};

/** @type {(top?: string) => (window: Window) => Promise<void>} */
const report = (top) => async (window) => {
  await window.command('Model Review: Open Report');
  const page = window.webview();
  await page.locator('#models').first().waitFor({ timeout: 60_000 });
  await window.command('Notifications: Clear All Notifications');
  if (top !== undefined) await page.locator(top).first().evaluate((heading) => heading.scrollIntoView());
  await window.page.waitForTimeout(800);
};

/** The walkthrough, at the step of this title. @type {(title: string, step: string) => (window: Window) => Promise<void>} */
const walkthrough = (title, step) => async (window) => {
  await window.command('View: Close Primary Side Bar'); // else there is no room for the picture
  await window.command('Welcome: Open Walkthrough');
  await window.picker(title);
  await window.page.keyboard.type(title);
  await window.page.keyboard.press('Enter');
  await window.page.locator('.getting-started-step', { hasText: step }).first().click();
  await window.page.waitForTimeout(2500);
};

/** The wizard, with some questions answered: `^` goes up a row, anything else is typed. @type {(title: string, answers: readonly string[]) => (window: Window) => Promise<void>} */
const wizard = (title, answers) => async (window) => {
  await window.command(title);
  const widget = window.page.locator('.quick-input-widget');
  for (const answer of [...answers, undefined]) {
    await widget.locator('.quick-input-title', { hasText: /\S/ }).first().waitFor({ timeout: 30_000 });
    await window.page.waitForTimeout(1500);
    if (answer === undefined) break;
    for (const key of answer.startsWith('^') ? answer : '') await window.page.keyboard.press(key === '^' ? 'ArrowUp' : key);
    if (!answer.startsWith('^')) await window.page.keyboard.type(answer);
    await window.page.keyboard.press('Enter');
  }
};

/** @type {readonly Shot[]} */
export const SHOTS = [
  { name: 'editor-dark', theme: 'Dark 2026', ...SUPPORT_DESK },
  { name: 'hover-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: overTheModel },
  { name: 'problems-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: problems },
  { name: 'hover-light', theme: 'Light 2026', ...SUPPORT_DESK, act: overTheModel },
  { name: 'problems-light', theme: 'Light 2026', ...SUPPORT_DESK, act: problems },
  { name: 'hover-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, act: overTheModel },
  { name: 'problems-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, act: problems },
  { name: 'hover-alias-light', theme: 'Light 2026', ...SUPPORT_DESK, act: over('gpt-4o') },
  { name: 'hover-unknown-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: over('acme/helios-9b-chat') },
  { name: 'hover-fine-light', theme: 'Light 2026', ...SUPPORT_DESK, act: over('allenai/Olmo-3.1-32B-Think') },
  { name: 'hover-retired-dark', theme: 'Dark 2026', folder: 'support-desk', file: 'src/worker.py', act: over('claude-3-opus-20240229') },
  { name: 'hover-no-usage-dark', theme: 'Dark 2026', folder: 'edge-box', file: 'models.json', problems: false, act: over('google/gemma-2-9b-it') },
  { name: 'explain-light', theme: 'Light 2026', ...SUPPORT_DESK, act: explained(MODEL) },
  { name: 'complete-key-dark', theme: 'Dark 2026', ...POLICY, act: completed('trainsModelsOnOutputs: distributed', '') },
  { name: 'complete-licence-light', theme: 'Light 2026', ...POLICY, act: completed('pinned: true', 'licences: { allow: "MIT OR LicenseRef-llama') },
  { name: 'fixes-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: fixes('acme/helios-9b-chat') },
  { name: 'fixes-name-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: fixes('gpt-4o') },
  { name: 'fixes-switch-light', theme: 'Light 2026', ...SUPPORT_DESK, act: fixes(MODEL) },
  { name: 'fixes-preview-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: previewed('gpt-4o') },
  { name: 'scan-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: scanned },
  // High enough for what is under the list of models: the first chart.
  { name: 'report-dark', theme: 'Dark 2026', ...SUPPORT_DESK, viewport: { width: 1280, height: 1960 }, act: report() },
  { name: 'report-light', theme: 'Light 2026', ...SUPPORT_DESK, act: report('#open') },
  { name: 'report-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, act: report('#licences') },
  { name: 'report-high-contrast-light', theme: 'Default High Contrast Light', ...SUPPORT_DESK, act: report('#cost') },
  { name: 'bom-formats-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: bomFormats },
  { name: 'models-dark', theme: 'Dark 2026', ...SUPPORT_DESK, settings: { 'modelReview.inlineHints': true }, act: inventory },
  { name: 'models-light', theme: 'Light 2026', ...SUPPORT_DESK, act: inventory },
  { name: 'models-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, settings: { 'modelReview.inlineHints': true }, act: inventory },
  { name: 'models-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...SUPPORT_DESK, settings: { 'modelReview.inlineHints': true }, act: listed('Model Review: 扫描工作区', 'Model Review: 显示此文件的模型', /已检查/) },
  { name: 'models-no-usage-light', theme: 'Light 2026', folder: 'edge-box', file: 'models.json', problems: false, act: inventory },
  { name: 'models-not-scanned-light', theme: 'Light 2026', folder: 'support-desk', file: 'model-review.yaml', problems: false, act: notScanned },
  { name: 'compare-picker-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: picked('Model Review: Compare Models', ['gpt-4o', 'llama 3.1 8b']) },
  { name: 'compare-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: compared },
  { name: 'walkthrough-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: walkthrough('Get started with Model Review', 'Point at a model name') },
  { name: 'walkthrough-light', theme: 'Light 2026', ...SUPPORT_DESK, act: walkthrough('Get started with Model Review', 'See every model in this workspace') },
  { name: 'walkthrough-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, act: walkthrough('Get started with Model Review', 'Fix or accept') },
  { name: 'walkthrough-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...SUPPORT_DESK, act: walkthrough('Model Review 入门', '声明您的用途') },
  { name: 'wizard-dark', theme: 'Dark 2026', folder: 'edge-box', file: 'models.json', problems: false, act: wizard('Model Review: Create Declared Usage', ['^^']) },
  { name: 'wizard-preview-light', theme: 'Light 2026', folder: 'edge-box', file: 'models.json', problems: false, act: wizard('Model Review: Create Declared Usage', ['^^', '12M', '', '', '9M', '^^^', '', '', '']) },
  { name: 'hover-policy-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...POLICY, act: over('monthlyActiveUsersOn') },
  { name: 'report-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...SUPPORT_DESK, act: report('#open') },
  { name: 'hover-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...SUPPORT_DESK, act: overTheModel },
];
