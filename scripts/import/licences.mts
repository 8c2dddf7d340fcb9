/**
 * Transforms licence facts into `data/licences`: `npx tsx scripts/import/licences.mts <folder with licence-terms.jsonl>`.
 * Only adds: a document that stands there was read and corrected by people since.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Terms } from '../../src/core/catalogue/types';
import type { AuthoredLicence } from '../data/authored.mjs';
import { DATA, readJsonLines, writeYaml } from '../data/files.mjs';
import { Sources } from './evidence.mjs';
import { correctLicences } from './licence-corrections.mjs';
import { shortName } from './short-names.mjs';
import { terms, type RawTerms } from './terms.mjs';

export interface RawLicence {
  id: string; name: string; version: string | null; spdx: boolean; osi_approved: boolean; url: string | null;
  effective_date: string | null; category: AuthoredLicence['category']; coverage: AuthoredLicence['coverage'];
  confidence: AuthoredLicence['confidence']; supersedes: string | null; text_source: string | null; text_sha256: string | null; hf_tag: string | null;
  aliases: string[]; terms: RawTerms;
}

/** A name in words is no id. */
const LICENCE_ID = /^[\w.-]+$/;

const COLLECTIONS: readonly (readonly [RegExp, string, string])[] = [
  [/spdx-license-list/, 'spdx-license-list', '2026-11-22'],
  [/scancode-licensedb/, 'scancode-licensedb', '2026-02-24'],
  [/OpenTermsArchive\/genai-eu-versions|OpenTermsArchive\/contrib-versions/, 'open-terms-archive', '2026-08-22'],
  [/OpenTermsArchive/, 'open-terms-archive', '2026-08-22'],
  [/^[\w.-]+\/[\w.-]+@[0-9a-f]{7,}/, 'licence-files', '2026-11-22'],
];

function source(raw: RawLicence): AuthoredLicence['source'] {
  const text = raw.text_source ?? 'name only';
  const [, from, date] = COLLECTIONS.find(([pattern]) => pattern.test(text)) ?? ['', 'licence-readings', '2026-11-22'];
  return { from, text, ...(raw.text_sha256 ? { sha256: raw.text_sha256 } : {}), date };
}

/** ScanCode names a text by its file: `docs/llama-license-2023.LICENSE` is `llama-license-2023`. */
function aliases(raw: RawLicence, sharedTags: ReadonlySet<string>): string[] {
  const scancode = /scancode-licensedb@[0-9a-f]+:docs\/([\w.+-]+)\.LICENSE/.exec(raw.text_source ?? '');
  const tag = raw.hf_tag !== null && !sharedTags.has(raw.hf_tag) && raw.hf_tag !== raw.id.toLowerCase() ? [raw.hf_tag] : [];
  return [...(scancode ? [`LicenseRef-scancode-${scancode[1] ?? ''}`] : []), ...tag, ...raw.aliases];
}

function licence(raw: RawLicence, sharedTags: ReadonlySet<string>): AuthoredLicence {
  const converted: Terms = terms(raw.terms);
  return {
    id: raw.id, name: raw.name, shortName: shortName(raw.id),
    ...(raw.version ? { version: raw.version } : {}),
    spdx: raw.spdx, osiApproved: raw.osi_approved, category: raw.category, coverage: raw.coverage, confidence: raw.confidence,
    ...(raw.url ? { url: raw.url } : {}), ...(raw.effective_date ? { effective: raw.effective_date } : {}),
    aliases: aliases(raw, sharedTags), ...(raw.supersedes && LICENCE_ID.test(raw.supersedes) ? { supersedes: raw.supersedes } : {}), source: source(raw), terms: converted,
  };
}

const folder = process.argv[2];
if (!folder) {
  throw new Error('Usage: npx tsx scripts/import/licences.mts <folder of the licence facts>');
}
const raw = correctLicences(readJsonLines<RawLicence>(join(folder, 'licence-terms.jsonl')));
const tags = raw.map((each) => each.hf_tag).filter((tag) => tag !== null);
const sharedTags = new Set(tags.filter((tag, at) => tags.indexOf(tag) !== at));
const sources = new Sources();
sources.put('spdx-license-list', { name: 'SPDX License List (spdx-license-list 6.12.0)', url: 'https://spdx.org/licenses/', date: '2026-11-22', licence: 'CC0-1.0' });
sources.put('scancode-licensedb', { name: 'ScanCode LicenseDB', url: 'https://scancode-licensedb.aboutcode.org/', date: '2026-02-24', licence: 'CC-BY-4.0' });
sources.put('open-terms-archive', { name: 'Open Terms Archive', url: 'https://opentermsarchive.org/', date: '2026-08-22' });
sources.put('licence-files', { name: 'Licence files in public repositories, at the revision noted in data/licences', date: '2026-11-22' });
sources.put('licence-readings', { name: 'Public copies and quotations of licence texts, as noted in data/licences', date: '2026-11-22' });
sources.save();
const fresh = raw.map((each) => ({ each, path: join(DATA, 'licences', `${each.id.replace(/^LicenseRef-/, '')}.yml`) })).filter(({ path }) => !existsSync(path));
for (const { each, path } of fresh) {
  writeYaml(path, 'licence', licence(each, sharedTags));
}
console.log(`${fresh.length} of ${raw.length} licences are new`);
