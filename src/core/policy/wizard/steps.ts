import * as l10n from '@vscode/l10n';
import type { Usage } from '../types';
import { companyRegions, userRegions } from './regions';
import { ruleSteps } from './rules';
import type { Answers, Declaration, Input, Option, Question, Step } from './step';
import { countFault, countOf } from './texts';

export interface Asking {
  /** In their order. */
  readonly questions: readonly Question[];
  /** Dates at which licences count users, each with the short names of the licences. */
  readonly days: readonly (readonly [day: string, licences: string])[];
  /** Of the editor, for the names of countries. */
  readonly locale: string;
}

/** The keys by which a question is needed where a licence asks for them. What must be met is asked by no licence. */
export const KEYS: Readonly<Record<Question, readonly (keyof Usage)[]>> = {
  commercial: ['commercial'],
  users: ['monthlyActiveUsers', 'monthlyActiveUsersOn'],
  training: ['trainsModelsOnOutputs'],
  distribution: ['distributes'],
  regions: ['companyRegions', 'userRegions'],
  data: ['confidentialData'],
  rules: [],
};

/** What is to be asked, one after the other. Which comes behind an answer may depend on it. */
export function stepsOf(asking: Asking, answers: Answers): readonly Step[] {
  return asking.questions.flatMap((question): readonly Step[] => {
    switch (question) {
      case 'commercial': return [yesOrNo(question, 'commercial', l10n.t('Is this product used commercially?'), l10n.t('Some licences bar it, others tie it to conditions.'))];
      case 'users': return [users(), ...asking.days.map(([day, licences]) => usersOn(day, licences))];
      case 'training': return [training()];
      case 'distribution': return [distribution()];
      case 'regions': return [companyRegions(asking.locale, answers), userRegions(asking.locale, answers)];
      case 'data': return [yesOrNo(question, 'confidentialData', l10n.t('Do prompts carry personal, regulated or secret data?'), l10n.t('Some providers may train on what they are sent.'))];
      case 'rules': return ruleSteps(answers);
    }
  });
}

/** What the answers to these steps declare. */
export function declarationsOf(steps: readonly Step[], answers: Answers): readonly Declaration[] {
  return steps.flatMap(({ id, declares }) => {
    const given = answers[id] ?? [];
    return given.length === 0 ? [] : declares(given);
  });
}

const YES = 'yes';
const NO = 'no';

function yesOrNo(question: Question, key: keyof Usage, asks: string, why: string): Step {
  const options = [{ id: YES, label: l10n.t('Yes') }, { id: NO, label: l10n.t('No') }];
  return { id: question, question, asks, why, input: { kind: 'one', options }, declares: ([given]) => [{ path: ['usage', key], value: given === YES }] };
}

function typedCount(): Input {
  return { kind: 'text', example: l10n.t('12_000_000 or 12M'), fault: countFault };
}

function users(): Step {
  return {
    id: 'users', question: 'users', asks: l10n.t('How many people use your products in a month, with affiliates?'),
    why: l10n.t('Some licences need another agreement above a number of users.'), input: typedCount(),
    declares: ([text = '']) => [{ path: ['usage', 'monthlyActiveUsers'], value: countOf(text) }],
  };
}

/** The step that asks for the users of one date. */
export function usersOnId(day: string): string {
  return `users ${day}`;
}

function usersOn(day: string, licences: string): Step {
  return {
    id: usersOnId(day), question: 'users', asks: l10n.t('And how many were they at {0}?', day),
    why: licences === '' ? l10n.t('A licence may count them at this date.') : l10n.t('{0} counts them at this date.', licences), input: typedCount(),
    declares: ([text = '']) => [{ path: ['usage', 'monthlyActiveUsersOn', day], value: countOf(text) }],
  };
}

function training(): Step {
  const options: readonly Option[] = [
    { id: 'no', label: l10n.t('No') },
    { id: 'internal', label: l10n.t('Yes, inside the company') },
    { id: 'distributed', label: l10n.t('Yes, and we distribute them') },
  ];
  return {
    id: 'training', question: 'training', asks: l10n.t('Do you train models on what a model answers?'), why: l10n.t('Many terms bar it or tie it to conditions.'),
    input: { kind: 'one', options }, declares: ([value = '']) => [{ path: ['usage', 'trainsModelsOnOutputs'], value }],
  };
}

const NOTHING = 'nothing';

function distribution(): Step {
  const options: readonly Option[] = [
    { id: NOTHING, label: l10n.t('Nothing') },
    { id: 'product', label: l10n.t('The product'), description: l10n.t('it uses or contains a model') },
    { id: 'weights', label: l10n.t('Weights'), description: l10n.t('of a model, as they are') },
    { id: 'derivatives', label: l10n.t('Derived models'), description: l10n.t('fine-tunes, merges') },
  ];
  return {
    id: 'distribution', question: 'distribution', asks: l10n.t('What leaves your company?'), why: l10n.t('Many duties begin with distribution.'),
    input: { kind: 'several', options, alone: NOTHING },
    declares: (given) => [{ path: ['usage', 'distributes'], value: given.filter((id) => id !== NOTHING) }],
  };
}
