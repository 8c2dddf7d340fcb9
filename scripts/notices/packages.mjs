// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import parse from 'spdx-expression-parse';
import { ROOT } from '../process.mjs';

/** Their data is copied, so no bundler sees it. */
const COPIED = ['@cyclonedx/cyclonedx-library'];
/** Licences under which code may be in what we ship, by SPDX id. */
const PERMISSIVE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense']);

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression
 * @property {string} folder
 * @property {string} [integrity] of its archive, as the lock file has it: `sha512-<base64>`
 */

/**
 * The packages whose code or data really ships, by name. Throws where one is not under a permissive licence.
 * @returns {Promise<readonly ShippedPackage[]>}
 */
export async function shippedPackages() {
  const { bundledFiles } = await import('../build/bundles.mjs');
  const names = new Set([...(await bundledFiles()).flatMap(packageOf), ...COPIED]);
  const { packages: locked } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return [...names].sort().map((name) => {
    const folder = path.join(ROOT, 'node_modules', name);
    const { version, license: licence } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (typeof licence !== 'string' || !isPermissive(parse(licence))) throw new Error(`${name} ${version} is under ${licence}, which must not ship.`);
    return { name, version, licence, folder, integrity: locked[`node_modules/${name}`]?.integrity };
  });
}

/**
 * The package that a bundled file comes from: none for our own files.
 * @param {string} file relative to the root
 */
function packageOf(file) {
  const match = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1] === undefined ? [] : [match[1]];
}

/** @param {import('spdx-expression-parse').Info} licence @returns {boolean} */
export function isPermissive(licence) {
  if ('conjunction' in licence) {
    return licence.conjunction === 'or' ? isPermissive(licence.left) || isPermissive(licence.right) : isPermissive(licence.left) && isPermissive(licence.right);
  }
  return PERMISSIVE.has(licence.license);
}
