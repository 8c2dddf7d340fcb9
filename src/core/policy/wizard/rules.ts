import * as l10n from '@vscode/l10n';
import type { Answers, Input, Step } from './step';
import { numberFault, numberOf } from './texts';

/** Days of notice that are offered. */
const NOTICE = 90;
const HIGHEST_PRICE = 1e9;

/** What every model must meet, and the figures of what was chosen. */
export function ruleSteps(answers: Answers): readonly Step[] {
  const chosen = answers['rules'] ?? [];
  return [
    rules(noticeOf(chosen)),
    ...(chosen.includes('openness') ? [score()] : []),
    ...(chosen.includes('price') ? [
      price('input', l10n.t('At most how many US dollars for a million input tokens?')),
      price('output', l10n.t('At most how many US dollars for a million output tokens?')),
    ] : []),
  ];
}

/** `notice 90` */
export function noticeId(days: number): string {
  return `notice ${days}`;
}

function noticeOf(chosen: readonly string[]): number {
  const [, days] = chosen.map((id) => /^notice (\d+)$/.exec(id)).find((found) => found) ?? [];
  return days === undefined ? NOTICE : Number(days);
}

function rules(days: number): Step {
  const notice = noticeId(days);
  const options = [
    { id: 'pinned', label: l10n.t('Pinned'), description: l10n.t('no id that its provider can point elsewhere') },
    { id: 'weights', label: l10n.t('Weights available'), description: l10n.t('the model can be self-hosted') },
    { id: notice, label: l10n.t('No retirement within {0} days', days) },
    { id: 'openness', label: l10n.t('A minimum of openness'), description: l10n.t('points of the European Open Source AI Index') },
    { id: 'price', label: l10n.t('A price limit'), description: l10n.t('US dollars per million tokens') },
  ];
  return {
    id: 'rules', question: 'rules', asks: l10n.t('What must every model meet?'), why: l10n.t('These are your rules, not a licence’s.'), input: { kind: 'several', options },
    declares: (given) => [
      ...(given.includes('pinned') ? [{ path: ['requirements', 'pinned'], value: true }] : []),
      ...(given.includes('weights') ? [{ path: ['requirements', 'weightsAvailable'], value: true }] : []),
      ...(given.includes(notice) ? [{ path: ['requirements', 'retirementNoticeDays'], value: days }] : []),
    ],
  };
}

function score(): Step {
  const input: Input = { kind: 'text', example: '40', fault: (text) => numberFault(text, 100, l10n.t('Write a number from 0 to 100.')) };
  return {
    id: 'minScore', question: 'rules', asks: l10n.t('How many points of openness, from 0 to 100?'), why: l10n.t('A model without an assessment is a point to check, not a conflict.'), input,
    declares: ([text = '']) => [{ path: ['requirements', 'openness', 'minScore'], value: numberOf(text) }],
  };
}

function price(side: 'input' | 'output', asks: string): Step {
  const input: Input = { kind: 'text', example: side === 'input' ? '3' : '15', fault: (text) => numberFault(text, HIGHEST_PRICE, l10n.t('Write a number such as 3 or 0.50.')) };
  return { id: `${side}Price`, question: 'rules', asks, why: l10n.t('These are your rules, not a licence’s.'), input, declares: ([text = '']) => [{ path: ['requirements', 'maxPriceUSDPerMTok', side], value: numberOf(text) }] };
}
