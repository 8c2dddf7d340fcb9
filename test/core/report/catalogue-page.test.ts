import assert from 'node:assert/strict';
import { catalogueMarkdown } from '../../../src/core/report/catalogue-page';
import { CRAFTED } from '../../fuzz/mutate';
import { assertMarkdownOurs } from '../../fuzz/pages';
import { INDEX } from './catalogue';

/** The cells of the table under a heading, without its head. */
function rows(page: string, heading: string): readonly (readonly string[])[] {
  const lines = (page.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.split('\n').filter((line) => line.startsWith('|')) ?? [];
  return lines.slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

describe('catalogueMarkdown', () => {
  const page = catalogueMarkdown(INDEX, '2026-12-02');

  it('says of which day the catalogue is and how old that makes it', () => {
    const age = Math.round((Date.parse('2026-12-02') - Date.parse(INDEX.date)) / 86_400_000);
    assert.ok(page.startsWith(`# Catalogue of ${INDEX.date}\n\n${age} days old.`), page.slice(0, 80));
    assert.ok(page.includes(`\`${INDEX.digest.slice(0, 16)}\``));
  });

  it('is never younger than none at all, where a clock is behind', () => {
    assert.match(catalogueMarkdown(INDEX, '2020-01-01'), /\n\n0 days old\./);
  });

  it('counts what is there', () => {
    const found = new Map(rows(page, 'What is in it').map(([what, count]) => [what, count]));
    assert.equal(found.get('models'), String(INDEX.size));
    assert.equal(found.get('licences and terms of service'), String(INDEX.licences().length));
    assert.equal(found.get('openness assessments'), String(INDEX.opennessRecords().length));
  });

  it('has each model under one access, and no more of them licensed than there are', () => {
    const access = rows(page, 'Models, by how their weights may be had').map(([, all, licensed]) => [Number(all), Number(licensed)] as const);
    assert.equal(access.reduce((sum, [all]) => sum + all, 0), INDEX.size);
    assert.deepEqual(access.filter(([all, licensed]) => licensed > all), []);
    assert.equal(access.reduce((sum, [, licensed]) => sum + licensed, 0), Number(rows(page, 'What is in it').find(([what]) => what === 'models with a licence')?.[1]));
  });

  it('names every source with its day, the newest first', () => {
    const days = rows(page, 'Sources').map(([, day]) => day ?? '');
    assert.equal(days.length, INDEX.sources().length);
    assert.deepEqual(days, [...days].sort().reverse());
    assert.match(page, /facts, no licence named/);
  });

  it('says where a wrong fact is told', () => {
    assert.match(page, /\[report it\]\(https:\/\/github\.com\/model-review\/model-review\/issues\/new\?template=data-correction\.yml\)/);
  });

  it('keeps the names of sources out of the Markdown syntax', () => {
    const sources = CRAFTED.map((text, at) => ({ id: `s${at}`, name: text, url: `https://example.org/${text}`, date: '2026-01-01', licence: text, attribution: text }));
    const hostile = new Proxy(INDEX, { get: (index, key) => (key === 'sources' ? () => sources : typeof index[key as 'models'] === 'function' ? index[key as 'models'].bind(index) : index[key as 'models']) });
    assertMarkdownOurs(catalogueMarkdown(hostile, '2026-12-02'));
  });
});
