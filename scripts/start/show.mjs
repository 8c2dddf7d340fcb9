// @ts-check
// Which place of a folder shows something: an empty window tells nobody where to look.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../process.mjs';

/** A folder that takes longer is opened without a file; it can be scanned in the window. */
const LONGEST_MS = 30_000;
const RANK = ['error', 'warning', 'information'];

/** @typedef {{ readonly path: string, readonly line: number, readonly column: number }} Place 1-based, the path from the folder */

/**
 * The place of the worst finding, or of the first model; and what the command says of the folder.
 * @param {string} folder
 * @returns {{ readonly place?: Place, readonly words: string }}
 */
export function placeToShow(folder) {
  const command = [path.join(ROOT, 'dist', 'cli.js'), 'check', folder, '--fail-on', 'never', '--format'];
  const { status, stdout } = spawnSync(process.execPath, [...command, 'json'], { encoding: 'utf8', timeout: LONGEST_MS, maxBuffer: 1e9 });
  if (status === null || stdout === '') return { words: 'Too large to look through first: scan it in the window.' };
  const { findings, uses, files } = JSON.parse(stdout);
  const found = `Reviewed ${files.reviewed} files: ${uses.length === 0 ? 'no model names found' : `${uses.length} model uses, ${findings.length} findings`}${files.skipped.length > 0 ? `, ${files.skipped.length} files not read` : ''}.`;
  const place = worst(findings.filter((/** @type {{ path: string }} */ each) => uses.some((/** @type {{ path: string }} */ use) => use.path === each.path))) ?? uses[0];
  return { ...(place ? { place } : {}), words: found };
}

/** @param {readonly (Place & { readonly severity: string })[]} findings @returns {Place | undefined} */
function worst(findings) {
  return [...findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity))[0];
}
