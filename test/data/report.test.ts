import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshness } from '../../scripts/data/report/freshness.mjs';
import { owed } from '../../scripts/data/report/owed.mjs';
import { report } from '../../scripts/data/report/report.mjs';
import { markdown, tally } from '../../scripts/data/report/table.mjs';
import { compiledCatalogue } from './catalogue';
import { checked, licence, model } from './sample';

describe('The report of the data', () => {
  it('stands in docs/data-report.md as the data are now; else run "npm run data:report -- --write"', async () => {
    const { data, catalogue } = await compiledCatalogue();
    assert.equal(readFileSync('docs/data-report.md', 'utf8'), report(data, catalogue));
  });

  it('counts the facts of each source, and pages by the month in which they were read', () => {
    const sources = { list: { name: 'A list', date: '2026-01-01', licence: 'MIT' }, page: { name: 'A page', date: '2026-02-10' } };
    const models = Array.from({ length: 20 }, (_each, i) => model(`acme/${i}`, { sources: ['list'] }));
    const { catalogue } = checked([...models, model('acme/x', { sources: ['page'], context: { value: 1, source: 'page' } })], {
      sources, date: '2026-02-10', providers: {}, licences: {},
    });
    assert.deepEqual(freshness(catalogue).map(({ rows }) => rows), [[['A list', '2026-01-01', 40, 20, 'MIT']], [['2026-02', 1, 2]]]);
  });

  it('says what is owed: an API without terms, a moving id without a target, a text that nobody names', () => {
    const { data, catalogue } = checked([model('acme/a', { access: 'api', floating: { source: 'page', confidence: 'text' } })], { licences: { 'LicenseRef-x': licence('LicenseRef-x') } });
    const rows = new Map(owed(data, catalogue).rows.map(([what, count]) => [what, count]));
    assert.deepEqual(["models behind an API without terms of their own or of their maker's platform", 'moving ids whose target is unknown', 'licence texts that no model and no provider names'].map((key) => rows.get(key)), [1, 1, 1]);
  });

  it('tallies by frequency or in a given order, and writes tables whose cells cannot break', () => {
    assert.deepEqual(tally(['b', 'a', 'b']), [['b', 2], ['a', 1]]);
    assert.deepEqual(tally(['b', 'a'], ['a', 'b', 'c']), [['a', 1], ['b', 1]]);
    assert.equal(markdown({ title: 'T', head: ['a', 'b'], rows: [['x|y', 1234]] }), '## T\n\n| a | b |\n|---|--:|\n| x\\|y | 1,234 |');
  });
});
