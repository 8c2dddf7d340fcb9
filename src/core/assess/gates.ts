import type { Gate, GateMetric } from '../catalogue/types';
import type { Declared, Usage } from '../policy/types';

/**
 * Why a figure that passes a limit may not be over it: a condition of the limit is not declared; it is of a date for which
 * none can be declared; it is in other money, or of recurring revenue; less counts than is declared (`Gate.part`).
 */
export type Doubt = 'condition' | 'date' | 'figure' | NonNullable<Gate['part']>;

/** What a gate says about what is declared. */
export type GateReading =
  /** The declared figure passes the limit, for certain where there is no doubt. `ask`: the condition that nobody declared. */
  | { readonly kind: 'exceeded'; readonly figure: Declared<number>; readonly doubt?: Doubt; readonly ask?: keyof Usage }
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
  const conditions = conditionsOf(gate, usage);
  if (conditions === 'unmet') {
    return { kind: 'fine' };
  }
  const now = usage[KEYS[gate.metric]];
  // Only monthly users can be declared for a past date.
  const date = gate.metric === 'mau' ? gate.measuredDate : undefined;
  const figure = date === undefined ? now : at(date, usage);
  if (figure) {
    const passed = comparable(gate, figure.value);
    if (passed === 'no') {
      return { kind: 'fine' };
    }
    const [unsaid] = conditions;
    const doubt = unsaid !== undefined ? 'condition' : date !== gate.measuredDate ? 'date' : passed === 'perhaps' ? 'figure' : gate.part;
    return { kind: 'exceeded', figure, ...(doubt === undefined ? {} : { doubt }), ...(unsaid !== undefined && isUsageKey(unsaid) ? { ask: unsaid } : {}) };
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

/** Revenue is declared in US dollars and in full; limits in other money, or of recurring revenue, cannot be compared exactly. */
function comparable(gate: Gate, figure: number): 'yes' | 'no' | 'perhaps' {
  if (gate.metric.startsWith('revenue') && gate.unit !== 'USD') {
    // The currencies of the known limits are worth more than a tenth of a dollar.
    return figure * 10 > gate.value ? 'perhaps' : 'no';
  }
  if (!passes(gate, figure)) {
    return 'no';
  }
  return gate.metric === 'revenue_annual_recurring' ? 'perhaps' : 'yes';
}

/** The conditions of a limit of which nothing is declared; `unmet` where one of them does not hold. */
function conditionsOf({ appliesIf }: Gate, usage: Usage): 'unmet' | readonly string[] {
  const declared: Readonly<Record<string, Declared<unknown> | undefined>> = { ...usage };
  const conditions = Object.entries(appliesIf);
  return conditions.some(([key, value]) => declared[key] !== undefined && declared[key].value !== value)
    ? 'unmet' : conditions.map(([key]) => key).filter((key) => declared[key] === undefined);
}

const CONDITIONS = ['commercial', 'offersModelApi'] as const satisfies readonly (keyof Usage)[];

/** The conditions of a limit that a project can declare. */
export function declarableConditions({ appliesIf }: Gate): readonly (keyof Usage)[] {
  return CONDITIONS.filter((key) => key in appliesIf);
}

function isUsageKey(key: string): key is (typeof CONDITIONS)[number] {
  return CONDITIONS.some((each) => each === key);
}
