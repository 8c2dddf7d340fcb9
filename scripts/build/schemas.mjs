// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../process.mjs';

const CYCLONEDX = path.join(ROOT, 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema');

/** What lies in dist/schemas, by name, and where it comes from. */
const SCHEMAS = {
  'bom-1.6.schema.json': path.join(CYCLONEDX, 'bom-1.6.SNAPSHOT.schema.json'),
  'bom-1.7.schema.json': path.join(CYCLONEDX, 'bom-1.7.SNAPSHOT.schema.json'),
  'cryptography-defs.schema.json': path.join(CYCLONEDX, 'cryptography-defs.SNAPSHOT.schema.json'),
  'spdx.schema.json': path.join(CYCLONEDX, 'spdx.SNAPSHOT.schema.json'),
  'jsf-0.82.schema.json': path.join(CYCLONEDX, 'jsf-0.82.SNAPSHOT.schema.json'),
  'spdx-3.0.1.schema.json': path.join(ROOT, 'scripts', 'bom-schemas', 'spdx-3.0.1.schema.json'),
  'check.schema.json': path.join(ROOT, 'src', 'core', 'report', 'check.schema.json'),
  'model-review.schema.json': path.join(ROOT, 'src', 'core', 'policy', 'model-review.schema.json'),
};

const PAGES = path.join(ROOT, 'docs', 'rules');

/** Writes the pages of the rules, by code, into dist/rule-pages.json: reports carry them as help. Links lead to the public pages. */
export function copyRulePages() {
  const pages = fs.readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md').sort().map((name) => {
    const page = fs.readFileSync(path.join(PAGES, name), 'utf8');
    return [name.replace(/\.md$/, ''), page.replace(/\]\((?!https?:|#)([^)]+)\)/g, (_all, to) => `](${new URL(to, 'https://github.com/model-review/model-review/blob/main/docs/rules/')})`)];
  });
  fs.writeFileSync(path.join(ROOT, 'dist', 'rule-pages.json'), JSON.stringify(Object.fromEntries(pages)));
}

/** Writes the JSON Schemas that the product reads at run time, without their white space, into dist/schemas. */
export function copySchemas() {
  const target = path.join(ROOT, 'dist', 'schemas');
  fs.mkdirSync(target, { recursive: true });
  for (const [name, source] of Object.entries(SCHEMAS)) {
    fs.writeFileSync(path.join(target, name), JSON.stringify(JSON.parse(fs.readFileSync(source, 'utf8'))));
  }
}
