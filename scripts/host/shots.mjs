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
 * @property {(window: Window) => Promise<void>} [act] from the open file with its squiggles to what is wanted
 */

const SUPPORT_DESK = { folder: 'support-desk', file: 'src/summarise.py' };
const MODEL = 'meta-llama/Meta-Llama-3-8B-Instruct';

/** @type {(window: Window) => Promise<void>} */
const overTheModel = (window) => window.hoverOver(MODEL);
/** @type {(window: Window) => Promise<void>} */
const problems = (window) => window.openProblems();

/** @type {readonly Shot[]} */
export const SHOTS = [
  { name: 'editor-dark', theme: 'Dark 2026', ...SUPPORT_DESK },
  { name: 'hover-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: overTheModel },
  { name: 'problems-dark', theme: 'Dark 2026', ...SUPPORT_DESK, act: problems },
  { name: 'hover-light', theme: 'Light 2026', ...SUPPORT_DESK, act: overTheModel },
  { name: 'problems-light', theme: 'Light 2026', ...SUPPORT_DESK, act: problems },
  { name: 'hover-high-contrast', theme: 'Default High Contrast', ...SUPPORT_DESK, act: overTheModel },
  { name: 'hover-zh-cn', theme: 'Dark 2026', language: 'zh-cn', ...SUPPORT_DESK, act: overTheModel },
];
