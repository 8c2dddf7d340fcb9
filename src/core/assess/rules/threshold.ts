import * as l10n from '@vscode/l10n';
import type { Gate, GateMetric } from '../../catalogue/types';
import { compactCount } from '../../format';

/** `900M monthly users`, `$2M annual revenue`. */
export function amount(metric: GateMetric, value: number, unit = 'USD'): string {
  const count = compactCount(value);
  switch (metric) {
    case 'mau': return l10n.t('{0} monthly users', count);
    case 'dau': return l10n.t('{0} daily users', count);
    case 'visits_month': return l10n.t('{0} monthly visits', count);
    case 'revenue_annual':
    case 'revenue_annual_recurring': return l10n.t('{0} annual revenue', money(value, unit));
    case 'revenue_monthly': return l10n.t('{0} monthly revenue', money(value, unit));
  }
}

/** The limit as a figure: `700M`, `$1M`, `1B CNY`; `less than $10M` where the limit itself is already too much. */
export function limit(gate: Gate): string {
  const figure = gate.metric.startsWith('revenue') ? money(gate.value, gate.unit) : compactCount(gate.value);
  return gate.op === '>' ? figure : l10n.t('less than {0}', figure);
}

/** For the card: `over 700M users`. */
export function overLimit(gate: Gate): string {
  const figure = gate.metric.startsWith('revenue') ? money(gate.value, gate.unit) : compactCount(gate.value);
  switch (gate.metric) {
    case 'mau': return l10n.t('over {0} users', figure);
    case 'dau': return l10n.t('over {0} daily users', figure);
    case 'visits_month': return l10n.t('over {0} visits', figure);
    default: return l10n.t('over {0} revenue', figure);
  }
}

function money(value: number, unit: string): string {
  return unit === 'USD' ? `$${compactCount(value)}` : `${compactCount(value)} ${unit}`;
}
