// @ts-check
// npm run sbom: what is inside of the extension and the command line, as CycloneDX 1.6 in out/model-review.cdx.json: every package whose code ships, from the
// bundles themselves, and the catalogue under its own version, the day of its newest source. The same build gives the same bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { shippedPackages } from './notices/packages.mjs';
import { ROOT, runAsScript } from './process.mjs';
import { setup } from './setup.mjs';

const FILE = path.join(ROOT, 'out', 'model-review.cdx.json');

/** @returns {Promise<string>} the document */
export async function sbom() {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const own = new Models.Component(Enums.ComponentType.Application, name, { version, bomRef: name, purl: `pkg:npm/${name}@${version}`, licenses: licencesOf(license) });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: own }) });
  for (const component of [catalogue(), ...(await shippedPackages()).map(packaged)]) {
    bom.components.add(component);
    own.dependencies.add(component.bomRef);
  }
  const normalise = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalise).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function catalogue() {
  const bytes = fs.readFileSync(path.join(ROOT, 'dist', 'catalogue.json'));
  const { date } = JSON.parse(bytes.toString('utf8'));
  return new Models.Component(Enums.ComponentType.Data, 'model-review-catalogue', {
    version: date, bomRef: 'catalogue', hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], createHash('sha256').update(bytes).digest('hex')]]),
  });
}

/** @param {import('./notices/packages.mjs').ShippedPackage} shipped */
function packaged({ name, version, licence, integrity }) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return new Models.Component(Enums.ComponentType.Library, own ?? name, {
    group, version, purl, bomRef: purl, licenses: licencesOf(licence),
    ...(integrity?.startsWith('sha512-') ? { hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], Buffer.from(integrity.slice(7), 'base64').toString('hex')]]) } : {}),
  });
}

/** @param {string} licence an SPDX expression */
function licencesOf(licence) {
  return new Models.LicenseRepository([/\s/.test(licence) ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence)]);
}

runAsScript(import.meta.url, async () => {
  await setup();
  const text = await sbom();
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, text);
  console.log(`${path.relative(ROOT, FILE)}  ${JSON.parse(text).components.length} components`);
});
