import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { bom } from '../../../src/core/report/bom';
import { bomCsv } from '../../../src/core/report/bom-csv';
import { bomHtml } from '../../../src/core/report/bom-html';
import { bomMarkdown } from '../../../src/core/report/bom-markdown';
import { isOwnBom, isOwnReport } from '../../../src/core/report/own-report';
import { spdx } from '../../../src/core/report/spdx';
import { as, bomOf, file, INPUT } from './bom-project';

const BOM = bom(INPUT);
const HTML = bomHtml(BOM, { timestamp: '2026-11-22T00:00:00Z' });
const HOSTILE = ['=cmd|x!A1', '+1', '-7b', '@SUM(a)', '"><script>alert(1)</script>', '|a|b|', '[x](javascript:y)', "it's, a; \"b\"", '\ttab', '＝1', 'a\r\nb', '<!-- -->', '`c`', '\ud800x'];
const EVIL = bomOf(HOSTILE.map((text, i) => file(`src/=${i}<b>|.py`, `«${text}»`, [as({ kind: 'unknown' })])));

describe('the bill of materials as a page', () => {
  it('names every model, also those that nobody knows, and marks what only tests name', () => {
    for (const page of [HTML, bomMarkdown(BOM)]) {
      for (const { id } of BOM.models) {
        assert.ok(page.replaceAll('\\', '').includes(id.slice(id.lastIndexOf('/') + 1)), id);
      }
      assert.match(page, /not in product code/);
      assert.match(page, /not in the catalogue/);
      assert.match(page, /src\/app.py:2/);
      assert.match(page, /This is not legal advice/);
    }
  });

  it('runs nothing, loads nothing, and its policy allows its own style only', () => {
    const style = /<style>([^]*?)<\/style>/.exec(HTML)?.[1] ?? '';
    assert.ok(HTML.includes(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`));
    assert.ok(HTML.includes("default-src 'none'"));
    assert.doesNotMatch(HTML, /<script|<link|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/i);
    assert.doesNotMatch(HTML, /href="(?!#|https:\/\/)/);
  });

  it('has headers with a scope, captions, and one heading for each section', () => {
    assert.equal(HTML.match(/<table>/g)?.length, HTML.match(/<caption /g)?.length);
    assert.doesNotMatch(HTML, /<th>/);
    assert.match(HTML, /<th scope="col">Model<\/th>/);
    assert.equal(HTML.match(/<h1>/g)?.length, 1);
  });

  it('writes no markup that a name brings with it', () => {
    const html = bomHtml(EVIL);
    assert.doesNotMatch(html, /<script|<b>/);
    const markdown = bomMarkdown(EVIL);
    assert.doesNotMatch(markdown, /<script|\]\(javascript/);
    const columns = (line: string) => line.replaceAll('\\|', '').split('|').length;
    for (const block of markdown.split('\n\n').filter((each) => each.startsWith('|'))) {
      assert.equal(new Set(block.split('\n').map(columns)).size, 1, block);
    }
  });

  it('is the same for the same review, and says so without any model', () => {
    assert.equal(bomHtml(bom(INPUT)), bomHtml(BOM));
    assert.match(bomHtml(bomOf([])), /No model names were found/);
    assert.match(bomMarkdown(bomOf([])), /No model names were found/);
  });
});

describe('the bill of materials as CSV', () => {
  it('has a line for each model and as many cells in each', () => {
    const rows = parsed(bomCsv(BOM));
    assert.equal(rows.length, BOM.models.length + 1);
    assert.deepEqual([...new Set(rows.map((row) => row.length))], [rows[0]?.length]);
    const gpt = rows.find(([ref]) => ref === 'model:openai/gpt-4o');
    assert.equal(gpt?.[rows[0]?.indexOf('price_input_usd_per_mtok') ?? -1], '2.5');
  });

  it('has no cell that a spreadsheet takes for a formula, whatever a model is called', () => {
    const rows = parsed(bomCsv(EVIL));
    assert.equal(rows.length, HOSTILE.length + 1);
    assert.deepEqual(rows.flat().filter((cell) => /^\s*[=+\-@|%\t\r＝＋－＠]/.test(cell)), []);
  });
});

describe('a bill of materials that the tool wrote', () => {
  it('is known again in every format, and other files are not', () => {
    const texts = [HTML, bomMarkdown(BOM), bomCsv(BOM), `${JSON.stringify(spdx(BOM, { timestamp: '2026-11-22T00:00:00Z', namespace: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79' }), null, 2)}\n`];
    assert.deepEqual(texts.map((text) => [isOwnBom(text), isOwnReport(text)]), texts.map(() => [true, true]));
    assert.deepEqual(['# Models', '<html></html>', 'ref,id\n', '{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"}'].map(isOwnBom), [false, false, false, false]);
  });
});

/** A reader of RFC 4180, no more. */
function parsed(text: string): string[][] {
  assert.ok(text.endsWith('\r\n'));
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare ?? '' : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}
