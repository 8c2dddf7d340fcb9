import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A document stands in `test/golden` as its reader gets it. `UPDATE_GOLDEN=1` writes what has changed: read the difference before you commit it. */
export function assertGolden(name: string, drawn: string): void {
  const file = `test/golden/${name}`;
  if (process.env['UPDATE_GOLDEN'] !== undefined && !(existsSync(file) && readFileSync(file, 'utf8') === drawn)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drawn);
  }
  assert.equal(drawn, readFileSync(file, 'utf8'));
}

/** Markup with each element on a line of its own, so that a difference is one of lines; the style, which says nothing in words, is left out. */
export function byElement(html: string): string {
  return html.replace(/(<style[^>]*>)[^]*?(<\/style>)/g, '$1…$2').replace(/\n*(?=<(?!\/))/g, '\n').replace(/(?<=<\/[a-z]+[^>]*>)\n*(?=[^\n<])/g, '\n').trimStart();
}

/** JSON as it is written. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
