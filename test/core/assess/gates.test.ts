import assert from 'node:assert/strict';
import { declarableConditions, readGate, usageKeyOf, type GateReading } from '../../../src/core/assess/gates';
import type { Gate } from '../../../src/core/catalogue/types';
import { parsePolicy } from '../../../src/core/policy/parse';

const gate = (more: Partial<Gate> = {}): Gate =>
  ({ metric: 'mau', op: '>', value: 100, unit: 'users/month', appliesIf: {}, effect: 'licence_required', clause: null, confidence: 'text', ...more });
const read = (more: Partial<Gate>, usage: string): GateReading => readGate(gate(more), parsePolicy(`version: 1\nusage: { ${usage} }`, 'p').usage);

/** `exceeded monthlyActiveUsers=101 (condition, ask commercial)`. */
function words(reading: GateReading): string {
  switch (reading.kind) {
    case 'exceeded': {
      const { figure, doubt, ask } = reading;
      const why = [...(doubt === undefined ? [] : [doubt]), ...(ask === undefined ? [] : [`ask ${ask}`])].join(', ');
      return `exceeded ${figure.path.replace('usage.', '')}=${figure.value}${why === '' ? '' : ` (${why})`}`;
    }
    case 'date-unknown': return `date-unknown ${reading.date} ${reading.today.path.replace('usage.', '')}=${reading.today.value}`;
    default: return reading.kind;
  }
}

describe('readGate', () => {
  const at: Partial<Gate> = { measuredDate: '2024-07-23' };
  const sold: Partial<Gate> = { appliesIf: { commercial: true } };
  const money: Partial<Gate> = { metric: 'revenue_annual', unit: 'CNY' };
  const rows: readonly (readonly [string, Partial<Gate>, string, string])[] = [
    ['passes what is over the limit', {}, 'monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101'],
    ['allows the limit itself', {}, 'monthlyActiveUsers: 100', 'fine'],
    ['does not allow it where less is allowed', { op: '>=' }, 'monthlyActiveUsers: 100', 'exceeded monthlyActiveUsers=100'],
    ['says that no figure is declared', {}, 'dailyActiveUsers: 101', 'undeclared'],
    ['reads each figure under its own key', { metric: 'dau' }, 'dailyActiveUsers: 101', 'exceeded dailyActiveUsers=101'],
    ['visits', { metric: 'visits_month' }, 'monthlyVisits: 101', 'exceeded monthlyVisits=101'],
    ['revenue', { metric: 'revenue_annual', unit: 'USD' }, 'annualRevenueUSD: 101', 'exceeded annualRevenueUSD=101'],
    ['revenue of a month', { metric: 'revenue_monthly', unit: 'USD' }, 'monthlyRevenueUSD: 101', 'exceeded monthlyRevenueUSD=101'],
    ['doubts that all of it recurs', { metric: 'revenue_annual_recurring', unit: 'USD' }, 'annualRevenueUSD: 101', 'exceeded annualRevenueUSD=101 (figure)'],
    ['and lets pass what is below the limit in full', { metric: 'revenue_annual_recurring', unit: 'USD' }, 'annualRevenueUSD: 100', 'fine'],
    ['doubts other money', money, 'annualRevenueUSD: 11', 'exceeded annualRevenueUSD=11 (figure)'],
    ['but not where a dollar would have to be worth ten', money, 'annualRevenueUSD: 10', 'fine'],
    ['counts users in no money', { unit: 'users' }, 'monthlyActiveUsers: 50', 'fine'],
    ['looks at the date that the licence names', at, 'monthlyActiveUsers: 1, monthlyActiveUsersOn: { 2024-07-23: 101 }', 'exceeded monthlyActiveUsersOn.2024-07-23=101'],
    ['and at no other', at, 'monthlyActiveUsers: 101, monthlyActiveUsersOn: { 2024-07-23: 1 }', 'fine'],
    ['asks for it where today passes the limit', at, 'monthlyActiveUsers: 101', 'date-unknown 2024-07-23 monthlyActiveUsers=101'],
    ['does not where today does not', at, 'monthlyActiveUsers: 100', 'fine'],
    ['nor where nothing is declared', at, 'commercial: true', 'undeclared'],
    ['doubts a figure of today where the licence names a date and none can be declared', { ...at, metric: 'dau' }, 'dailyActiveUsers: 101', 'exceeded dailyActiveUsers=101 (date)'],
    ['holds where the condition does', sold, 'commercial: true, monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101'],
    ['is fine where it does not', sold, 'commercial: false, monthlyActiveUsers: 101', 'fine'],
    ['asks for it where nobody said', sold, 'monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101 (condition, ask commercial)'],
    ['asks for the one of two that nobody declared', { appliesIf: { commercial: true, offersModelApi: true } }, 'commercial: true, monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101 (condition, ask offersModelApi)'],
    ['is fine where one of two does not hold', { appliesIf: { commercial: true, offersModelApi: true } }, 'offersModelApi: false, monthlyActiveUsers: 101', 'fine'],
    ['cannot ask for what no key declares', { appliesIf: { coreBusiness: 'images' } }, 'monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101 (condition)'],
    ['doubts a figure of everything where less counts', { part: 'product' }, 'monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101 (product)'],
    ['names the condition before that', { ...sold, part: 'product' }, 'monthlyActiveUsers: 101', 'exceeded monthlyActiveUsers=101 (condition, ask commercial)'],
  ];
  for (const [title, more, usage, expected] of rows) {
    it(title, () => assert.equal(words(read(more, usage)), expected));
  }

  it('points to the figure of its date', () => {
    const text = 'version: 1\nusage: { monthlyActiveUsersOn: { 2024-04-18: 1, 2024-07-23: 101 } }';
    const reading = readGate(gate(at), parsePolicy(text, 'p').usage);
    assert.ok(reading.kind === 'exceeded');
    assert.equal(text.slice(reading.figure.span.start, reading.figure.span.end), '101');
  });
});

describe('what a limit asks for', () => {
  it('is the key of its figure', () => {
    const metrics = ['mau', 'dau', 'visits_month', 'revenue_annual', 'revenue_annual_recurring', 'revenue_monthly'] as const;
    assert.deepEqual(metrics.map(usageKeyOf), ['monthlyActiveUsers', 'dailyActiveUsers', 'monthlyVisits', 'annualRevenueUSD', 'annualRevenueUSD', 'monthlyRevenueUSD']);
  });
  it('and of those of its conditions that have one', () => {
    assert.deepEqual(declarableConditions(gate({ appliesIf: { coreBusiness: 'images', offersModelApi: true } })), ['offersModelApi']);
    assert.deepEqual(declarableConditions(gate({ appliesIf: { offersModelApi: true, commercial: true } })), ['commercial', 'offersModelApi']);
  });
});
