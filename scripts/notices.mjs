// @ts-check
// npm run notices: writes THIRD-PARTY-NOTICES from what really ships: the packages whose code is in the bundles, the
// schemas in dist/schemas, and the sources of data/sources that are under a licence or want to be named. With `-- --check` it only compares.
import fs from 'node:fs';
import path from 'node:path';
import { dataNotices } from './notices/data.mjs';
import { shippedPackages } from './notices/packages.mjs';
import { SCHEMA_NOTICE } from './notices/schemas.mjs';
import { ROOT, runAsScript } from './process.mjs';
import { setup } from './setup.mjs';

const FILE = path.join(ROOT, 'THIRD-PARTY-NOTICES');
const RULE = '='.repeat(80);

/** The text that THIRD-PARTY-NOTICES must have. */
async function notices() {
  const packages = (await shippedPackages()).map(packageNotice);
  return [
    'Model Review contains the following third-party software and data.',
    ...packages,
    `${RULE}\nSchemas\n${RULE}\n\n${SCHEMA_NOTICE}`,
    `${RULE}\nData\n${RULE}\n\n${await dataNotices()}`,
  ].join('\n\n') + '\n';
}

/** @param {import('./notices/packages.mjs').ShippedPackage} shipped */
function packageNotice({ name, version, licence, folder }) {
  const texts = fs.readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const body = texts.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (body.length === 0) body.push(`Licence: ${licence}, as its package.json says; it ships no licence text.`);
  return `${RULE}\n${name} ${version} (${licence})\n${RULE}\n\n${body.join('\n\n')}`;
}

runAsScript(import.meta.url, async () => {
  await setup();
  const text = await notices();
  if (!process.argv.includes('--check')) fs.writeFileSync(FILE, text);
  else if (!fs.existsSync(FILE) || fs.readFileSync(FILE, 'utf8') !== text) {
    throw new Error('THIRD-PARTY-NOTICES does not name what ships; run "npm run notices".');
  }
});
