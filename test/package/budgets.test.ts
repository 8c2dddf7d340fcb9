// docs/budgets.md and the history of `npm run bench -- --record`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUDGETS } from '../../scripts/build/sizes.mjs';

interface Entry {
  readonly date: string;
  readonly version: string;
  readonly commit: string;
  readonly bytes: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number>>;
}

const DOC = readFileSync('docs/budgets.md', 'utf8');
const LINES = readFileSync('docs/bench-history.jsonl', 'utf8').split('\n');
const ENTRIES = LINES.slice(0, -1).map((line) => JSON.parse(line) as Entry);

describe('The history of the bench', () => {
  it('is a line for each run, whole to the last', () => {
    assert.ok(ENTRIES.length > 0);
    assert.equal(LINES.at(-1), '');
    for (const { date, version, commit, bytes, figures, ...rest } of ENTRIES) {
      assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(!Number.isNaN(Date.parse(date)));
      assert.match(version, /^\d+\.\d+\.\d+/);
      assert.match(commit, /^[0-9a-f]{10}\+?$/);
      assert.deepEqual(rest, {});
      const numbers = [...Object.values(bytes), ...Object.values(figures)];
      assert.ok(numbers.length > 20 && numbers.every((value) => Number.isFinite(value) && value > 0));
    }
    const dates = ENTRIES.map(({ date }) => date);
    assert.deepEqual(dates, [...dates].sort());
  });

  it('has sizes of what ships, none of which was above its budget', () => {
    for (const { commit, bytes } of ENTRIES) {
      assert.ok(['startup', 'desktop', 'web', 'catalogue'].every((name) => name in bytes), commit);
      assert.deepEqual(Object.entries(bytes).filter(([name, size]) => !(name in BUDGETS) || size > BUDGETS[name as keyof typeof BUDGETS].most), [], commit);
    }
  });

  it('is shown on the page as its last line has it', () => {
    const last = ENTRIES.at(-1);
    const shown = [...DOC.matchAll(/^\| `([^`]+)` \| ([\d.]+) \|$/gm)].map(([, name = '', value = '']) => [name, Number(value)]);
    assert.ok(shown.length > 5);
    assert.deepEqual(shown, shown.map(([name = '']) => [name, last?.figures[name]]));
  });
});

describe('The page of budgets', () => {
  it('has the limits that the build holds', () => {
    const kilobytes = (name: keyof typeof BUDGETS) => `${BUDGETS[name].most / 1000} kB`;
    const rows = DOC.split('\n');
    assert.ok(rows.some((row) => row.includes('loads at once') && row.includes(`| ${kilobytes('startup')} |`)));
    assert.ok(rows.some((row) => row.includes(`| ${kilobytes('desktop')}; ${kilobytes('web')} |`)));
    assert.deepEqual([BUDGETS.catalogue.most, BUDGETS.vsix.most], [1_000_000, 1_500_000]);
    assert.ok(rows.some((row) => row.startsWith('| `dist/catalogue.json` | 1 MB |')) && rows.some((row) => row.startsWith('| `.vsix` | 1.5 MB |')));
  });

  it('has the limit of memory that the soak holds', () => {
    assert.match(readFileSync('test/soak/index.ts', 'utf8'), /const ADDED_MOST = 40;/);
    assert.match(DOC, /memory added to the extension host \| 40 MB/);
  });
});
