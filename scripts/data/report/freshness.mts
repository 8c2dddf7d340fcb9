import type { Catalogue } from '../../../src/core/catalogue/types';
import { byCodeUnit } from '../files.mjs';
import { type Section, tally } from './table.mjs';

/** Sources with fewer facts are pages, read one by one; they are counted by month. */
const MANY = 20;

/** How old the sources of the shipped facts are, on the day of the newest. */
export function freshness({ sources, date, digest: _digest, ...facts }: Catalogue): Section[] {
  const counts = new Map<string, number>();
  count(facts, counts);
  const all = Object.entries(sources).map(([key, source]) => ({ key, ...source, facts: counts.get(key) ?? 0 }));
  const lists = all.filter((source) => source.facts >= MANY).sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.key, b.key));
  const pages = all.filter((source) => source.facts < MANY);
  return [
    {
      title: 'Age of the lists', head: ['Source', 'As of', 'Days', 'Facts', 'Licence'], note: `Sources with ${MANY} facts or more, the oldest first; days before ${date}.`,
      rows: lists.map((source) => [source.name, source.date, days(source.date, date), source.facts, source.licence ?? '']),
    },
    {
      title: 'Age of the pages', head: ['Read in', 'Pages', 'Facts'], note: 'All other sources.',
      rows: tally(pages.map((page) => page.date.slice(0, 7))).sort(([a], [b]) => byCodeUnit(a, b))
        .map(([month, pagesThen]) => [month, pagesThen, pages.filter((page) => page.date.startsWith(month)).reduce((sum, page) => sum + page.facts, 0)]),
    },
  ];
}

function count(value: unknown, counts: Map<string, number>, key = ''): void {
  if (typeof value === 'string') {
    if (key === 'source' || key === 'toSource' || key === 'sources') {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  } else if (Array.isArray(value)) {
    value.forEach((each) => { count(each, counts, key); });
  } else if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([name, each]) => { count(each, counts, name); });
  }
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
