import type { Catalogue } from '../../../src/core/catalogue/types';
import type { Data } from '../authored.mjs';
import { pack } from '../pack.mjs';
import { coverage } from './coverage.mjs';
import { freshness } from './freshness.mjs';
import { joined } from './joined.mjs';
import { owed } from './owed.mjs';
import { markdown } from './table.mjs';

/** The text of docs/data-report.md. The same data give the same text. */
export function report(data: Data, catalogue: Catalogue): string {
  const bytes = Buffer.byteLength(JSON.stringify(pack(catalogue)));
  return [
    '# What the catalogue covers',
    `Written by \`npm run data:report -- --write\`. Newest source ${catalogue.date}; ${Math.round(bytes / 1000)} kB packed; digest \`${catalogue.digest.slice(0, 16)}\`.`,
    ...[...coverage(catalogue), ...joined(data, catalogue), owed(data, catalogue), ...freshness(catalogue)].map(markdown),
  ].join('\n\n') + '\n';
}
