import assert from 'node:assert/strict';
import { pack } from '../../../scripts/data/pack.mjs';
import { CatalogueIndex } from '../../../src/core/catalogue/catalogue';
import type { Model } from '../../../src/core/catalogue/types';
import { Lines } from '../../../src/core/lines';
import { lineageOf } from '../../../src/core/report/page/lineage-graph';
import { pageModels } from '../../../src/core/report/page/models';
import { reportPage } from '../../../src/core/report/page/page';
import { clipped } from '../../../src/core/report/page/section';
import type { ReviewedFile, Run } from '../../../src/core/report/run';
import type { Use } from '../../../src/core/types';
import { TODAY, use } from './catalogue';
import { RICH } from './rich-catalogue';

const CARD = { source: 'model-cards', confidence: 'text' } as const;

/** Models that all have a price, a date, a score and an ancestor, each its own. */
function crowd(count: number): { readonly index: CatalogueIndex; readonly uses: readonly Use[] } {
  const models = Array.from({ length: count }, (_none, i): Model => {
    const number = String(i).padStart(2, '0');
    return {
      id: `crowd/m-${number}`, name: `m-${number}`, publisher: 'acme-ml', modality: 'text', access: 'open', sources: ['model-cards'], openness: { record: 'olmo', match: 'exact' },
      lineage: [{ id: `crowd/base-${number}`, relation: 'fine-tune', ...CARD }],
      offers: [{ provider: 'together', id: `m-${number}`, price: { input: 1 + i, output: 2 + i, source: 'prices', agree: [2, 2] }, life: { retired: '2027-03-01', source: 'deprecations', confidence: 'text' } }],
    };
  });
  const index = new CatalogueIndex(pack({ ...RICH, models }));
  return { index, uses: models.map((each) => use({ kind: 'exact', model: index.model(each.id) ?? each }, each.id, 'together')) };
}

/** One use a line, in one file. */
function runOf(index: CatalogueIndex, uses: readonly Use[], more: Partial<Run> = {}): Run {
  const text = uses.map((each) => each.mention.text).join('\n');
  let at = 0;
  const placed = uses.map((each): Use => {
    const span = { start: at, end: at + each.mention.text.length };
    at = span.end + 1;
    return { ...each, mention: { ...each.mention, span } };
  });
  const file: ReviewedFile = { path: 'src/a.py', lines: new Lines(text), review: { uses: placed, findings: [] } };
  return { tool: { name: 'model-review', version: '1.2.3' }, index, files: [file], policies: [], reviewed: 1, skipped: [], generated: 0, ...more };
}

const html = (run: Run): string => reportPage({ run, project: { name: 'crowd' }, termsOf: () => [], today: TODAY }).html;
const sectionOf = (page: string, id: string): string => new RegExp(`<section aria-labelledby="${id}">[^]*?</section>`).exec(page)?.[0] ?? '';
const count = (text: string, piece: RegExp): number => [...text.matchAll(piece)].length;

describe('the page of many models', () => {
  for (const [many, words] of [[41, '1 more stands in the table.'], [45, '5 more stand in the table.'], [40, '']] as const) {
    const { index, uses } = crowd(many);
    const page = html(runOf(index, uses));

    it(`draws forty of ${many} in each picture, and says so; the tables have all`, () => {
      for (const id of ['open', 'cost', 'life']) {
        const section = sectionOf(page, id);
        assert.equal(count(section.split('<details')[0] ?? '', /<text class="lb"/g), 40, id);
        assert.equal(count(section.split('<details')[1]?.split('</details>')[0] ?? '', /<tr><th scope="row">/g), many, id);
        assert.equal(/\d+ more stands? in the table\./.exec(section)?.[0] ?? '', words, id);
      }
    });

    it(`draws where twenty of ${many} come from, and says so`, () => {
      const section = sectionOf(page, 'lineage');
      assert.equal(count(section, /<text class="lb"/g), 40);
      assert.equal(count(section, /<tr><th scope="row">/g), many);
      assert.match(section, new RegExp(`in 20 groups;.*<p class="note">${many - 20} more stand in the table`, 's'));
    });
  }
});

describe('the page of one model in many places', () => {
  const { index, uses: [first] } = crowd(1);
  assert.ok(first);

  it('lists sixty of them, and four ways of its spelling', () => {
    const spelt = Array.from({ length: 70 }, (_none, i): Use => ({ ...first, resolution: { kind: 'alias', model: index.model('crowd/m-00') ?? assert.fail() }, mention: { ...first.mention, text: `name-${i}` } }));
    const section = sectionOf(html(runOf(index, spelt)), 'uses');
    assert.equal(count(section, /<span class="l">/g), 60);
    assert.match(section, /<span class="d">and 10 more<\/span>/);
    assert.equal(count(section, /listed as another name/g), 4);
    assert.doesNotMatch(sectionOf(html(runOf(index, spelt.slice(0, 60))), 'uses'), /and \d+ more/);
  });

  it('names three places of one that nobody knows', () => {
    const unknown = (times: number): string => sectionOf(html(runOf(index, Array.from({ length: times }, () => use({ kind: 'unknown' }, 'acme/x')))), 'unknown');
    assert.match(unknown(5), /src\/a\.py:1<\/code>, <code>src\/a\.py:2<\/code>, <code>src\/a\.py:3<\/code> and 2 more</);
    assert.match(unknown(3), /src\/a\.py:3<\/code><\/td>/);
  });

  it('lists five hundred files that were not read', () => {
    const skipped = (many: number): string => sectionOf(html(runOf(index, [first], { skipped: Array.from({ length: many }, (_none, i) => ({ path: `f${String(i).padStart(3, '0')}`, reason: 'binary' })) })), 'unread');
    assert.equal(count(skipped(502), /<tr><th scope="row">/g), 500);
    assert.match(skipped(502), /<p class="note">and 2 more<\/p>/);
    assert.doesNotMatch(skipped(500), /and \d+ more/);
  });
});

describe('a label in a picture', () => {
  it('is cut in its middle, sooner where its letters are wide', () => {
    assert.deepEqual([clipped('a-name-that-fits', 16), clipped('a-name-that-does-not', 16), clipped('通义千问通义千问', 8), clipped('通义千问-7', 13)], ['a-name-that-fits', 'a-name-…does-not', '通义…千问', '通义千问-7']);
  });
});

describe('the lineage', () => {
  const relatives = (lineage: Readonly<Record<string, readonly string[]>>, used: readonly string[]) => {
    const index = new CatalogueIndex(pack({ ...RICH, models: Object.entries(lineage).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, from]): Model => ({
      id, name: id.slice(id.indexOf('/') + 1), publisher: 'acme-ml', modality: 'text', access: 'open', sources: ['model-cards'], ...(from.length > 0 ? { lineage: from.map((each) => ({ id: each, relation: 'merge', ...CARD })) } : {}),
    })) }));
    const uses = used.map((id) => use({ kind: 'exact', model: index.model(id) ?? assert.fail(id) }, id));
    return lineageOf(pageModels(runOf(index, uses), () => []), index).map(({ columns }) => columns.map((nodes) => nodes.map(({ name, isUsed }) => `${name}${isUsed ? '*' : ''}`)));
  };

  it('goes back four generations, and leaves out who has no ancestor', () => {
    const chain = { 'a/a': [], 'a/b': ['a/a'], 'a/c': ['a/b'], 'a/d': ['a/c'], 'a/e': ['a/d'], 'a/f': ['a/e'] };
    assert.deepEqual(relatives(chain, ['a/f', 'a/a']), [[['b'], ['c'], ['d'], ['e'], ['f*']]]);
    assert.deepEqual(relatives(chain, ['a/a']), []);
  });

  it('comes to an end where data has a circle, and where one is its own ancestor', () => {
    assert.deepEqual(relatives({ 'a/a': ['a/b'], 'a/b': ['a/a'], 'a/c': ['a/c'] }, ['a/a', 'a/c']).map((columns) => columns.flat().sort()), [['a*', 'b']]);
  });

  it('puts what has several ways before it behind the longest, and groups that do not meet apart, the longest first', () => {
    assert.deepEqual(relatives({ 'a/x': [], 'a/y': ['a/x'], 'a/z': ['a/x', 'a/y'], 'b/m': [], 'b/n': ['b/m'] }, ['b/n', 'a/z']), [[['x'], ['y'], ['z*']], [['m'], ['n*']]]);
  });
});
