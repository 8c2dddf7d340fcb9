import * as l10n from '@vscode/l10n';
import type { Gate, GateMetric } from '../../catalogue/types';
import { compactCount } from '../../format';
import type { Usage } from '../../policy/types';
import type { Doubt } from '../gates';

/** What is declared: `900M monthly users`, `$2M annual revenue`. */
export function amount(metric: GateMetric, value: number): string {
  const count = compactCount(value);
  switch (metric) {
    case 'mau': return l10n.t('{0} monthly users', count);
    case 'dau': return l10n.t('{0} daily users', count);
    case 'visits_month': return l10n.t('{0} monthly visits', count);
    case 'revenue_annual':
    case 'revenue_annual_recurring': return l10n.t('{0} annual revenue', money(value, 'USD'));
    case 'revenue_monthly': return l10n.t('{0} monthly revenue', money(value, 'USD'));
  }
}

/** The limit as a figure: `700M`, `$1M`, `1B CNY`; `less than $10M` where the limit itself is already too much. */
export function limit(gate: Gate): string {
  const figure = figureOf(gate);
  return gate.op === '>' ? figure : l10n.t('less than {0}', figure);
}

/** For the card: `over 700M users`. */
export function overLimit(gate: Gate): string {
  const figure = figureOf(gate);
  switch (gate.metric) {
    case 'mau': return l10n.t('over {0} users', figure);
    case 'dau': return l10n.t('over {0} daily users', figure);
    case 'visits_month': return l10n.t('over {0} visits', figure);
    default: return l10n.t('over {0} revenue', figure);
  }
}

function figureOf({ metric, value, unit }: Gate): string {
  return metric.startsWith('revenue') ? money(value, unit) : compactCount(value);
}

function money(value: number, unit: string): string {
  return unit === 'USD' ? `$${compactCount(value)}` : `${compactCount(value)} ${unit}`;
}

/** In place of `, … allows 100M`: why it is not certain that the limit is passed, and what to do. */
export function doubtful(declared: string, name: string, gate: Gate, where: string, { doubt, ask }: { readonly doubt: Doubt; readonly ask?: keyof Usage }): string {
  const most = limit(gate);
  switch (doubt) {
    case 'product':
      return l10n.t('{0} declared over all products, {1} counts the one with the model, up to {2}{3}; check that one.', declared, name, most, where);
    case 'products':
      return l10n.t('{0} declared over all products, {1} counts those with the model, up to {2}{3}; check those.', declared, name, most, where);
    case 'licensee':
      return l10n.t('{0} declared with affiliates, {1} allows {2}{3} and names no affiliates; check your own.', declared, name, most, where);
    case 'condition': case 'date': case 'figure':
      return ask === undefined
        ? l10n.t('{0} declared, {1} may allow only {2}{3}; check if its limit applies to you.', declared, name, most, where)
        : l10n.t('{0} declared, {1} may allow only {2}{3}; declare {4}.', declared, name, most, where, ask);
  }
}
