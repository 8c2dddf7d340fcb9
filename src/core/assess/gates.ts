import type { Gate, GateMetric } from '../catalogue/types';
import type { Declared, Usage } from '../policy/types';

/** What a gate says about what is declared. */
export type GateReading =
  /** The declared figure passes the limit; `certain` is false where a condition is undeclared or figures cannot be compared exactly. */
  | { readonly kind: 'exceeded'; readonly figure: Declared<number>; readonly certain: boolean }
  /** The licence looks at one past date; today's figure passes the limit, and none is declared for that date. */
  | { readonly kind: 'date-unknown'; readonly today: Declared<number>; readonly date: string }
  | { readonly kind: 'fine' | 'undeclared' };

const KEYS = {
  mau: 'monthlyActiveUsers',
  dau: 'dailyActiveUsers',
  visits_month: 'monthlyVisits',
  revenue_annual: 'annualRevenueUSD',
  revenue_annual_recurring: 'annualRevenueUSD',
  revenue_monthly: 'monthlyRevenueUSD',
} as const satisfies Record<GateMetric, keyof Usage>;

export function usageKeyOf(metric: GateMetric): (typeof KEYS)[GateMetric] {
  return KEYS[metric];
}

export function readGate(gate: Gate, usage: Usage): GateReading {
  const applies = conditions(gate, usage);
  if (applies === 'no') {
    return { kind: 'fine' };
  }
  const now = usage[KEYS[gate.metric]];
  // Only monthly users can be declared for a past date.
  const date = gate.metric === 'mau' ? gate.measuredDate : undefined;
  const figure = date === undefined ? now : at(date, usage);
  if (figure) {
    const passed = comparable(gate, figure.value);
    const certain = passed === 'yes' && applies === 'yes' && date === gate.measuredDate;
    return passed === 'no' ? { kind: 'fine' } : { kind: 'exceeded', figure, certain };
  }
  if (date !== undefined && now && passes(gate, now.value)) {
    return { kind: 'date-unknown', today: now, date };
  }
  return { kind: now ? 'fine' : 'undeclared' };
}

function at(date: string, { monthlyActiveUsersOn }: Usage): Declared<number> | undefined {
  const value = monthlyActiveUsersOn?.value[date];
  return monthlyActiveUsersOn && value !== undefined
    ? { value, path: `${monthlyActiveUsersOn.path}.${date}`, span: monthlyActiveUsersOn.members?.[date] ?? monthlyActiveUsersOn.span }
    : undefined;
}

function passes({ op, value }: Gate, figure: number): boolean {
  return op === '>' ? figure > value : figure >= value;
}

/** Revenue is declared in US dollars and in full; limits in other money, or of a part of it, cannot be compared exactly. */
function comparable(gate: Gate, figure: number): 'yes' | 'no' | 'perhaps' {
  if (gate.metric.startsWith('revenue') && gate.unit !== 'USD') {
    // The currencies of the known limits are worth more than a tenth of a dollar.
    return figure * 10 > gate.value ? 'perhaps' : 'no';
  }
  if (!passes(gate, figure)) {
    return 'no';
  }
  return gate.part || gate.metric === 'revenue_annual_recurring' ? 'perhaps' : 'yes';
}

function conditions({ appliesIf }: Gate, usage: Usage): 'yes' | 'no' | 'perhaps' {
  const declared: Readonly<Record<string, Declared<unknown> | undefined>> = { ...usage };
  const answers = Object.entries(appliesIf).map(([key, value]) => {
    const said = declared[key];
    return said === undefined ? 'perhaps' : said.value === value ? 'yes' : 'no';
  });
  return answers.includes('no') ? 'no' : answers.includes('perhaps') ? 'perhaps' : 'yes';
}
