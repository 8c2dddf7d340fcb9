import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '../../../src/core/detect/detect';
import { Lines } from '../../../src/core/lines';

const FOLDER = join(import.meta.dirname, '../../fixtures/detect');
const GOLDEN = '.mentions.json';

/** A document's mentions, one a line: place, text, and what is known of them. `UPDATE_GOLDEN=1` writes the files anew. */
function golden(path: string, text: string): string {
  const lines = new Lines(text);
  const { mentions, partial } = detect({ path: `src/${path}`, text });
  const rows = mentions.map(({ span, ...mention }) => {
    const { line, character } = lines.positionAt(span.start);
    // Which of the groups it is one of is a number that every bracket before it changes.
    return JSON.stringify({ at: `${line + 1}:${character + 1}`, source: text.slice(span.start, span.end), ...mention, group: undefined });
  });
  return `${[...rows, ...(partial ? [JSON.stringify({ partial })] : [])].map((row) => row).join('\n')}\n`;
}

describe('detect, on whole files', () => {
  for (const name of readdirSync(FOLDER).filter((file) => !file.endsWith(GOLDEN))) {
    it(`finds in ${name} what its golden file lists`, () => {
      const file = join(FOLDER, `${name}${GOLDEN}`);
      const found = golden(name, readFileSync(join(FOLDER, name), 'utf8'));
      if (process.env['UPDATE_GOLDEN'] === '1') {
        writeFileSync(file, found);
      }
      assert.equal(found, readFileSync(file, 'utf8'));
    });
  }
});
