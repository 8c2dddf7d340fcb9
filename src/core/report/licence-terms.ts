import * as l10n from '@vscode/l10n';
import { listed } from '../clause';
import type { Duty, Gate, Licence, Term, Terms } from '../catalogue/types';
import type { Code } from '../codes';
import { compactCount } from '../format';
import { inParentheses } from './clause';

/** One term of a licence in a few words, with its clause. */
export interface TermInWords {
  readonly text: string;
  /** Findings that say the same, so that a card need not say it twice. */
  readonly codes: readonly Code[];
}

type Reader = (terms: Terms) => readonly (TermInWords | undefined)[];

/** What a licence asks, bars and grants, in the order in which it matters to most projects. */
export function termsInWords(licence: Licence): readonly TermInWords[] {
  return READERS.flatMap((read) => read(licence.terms)).filter((each): each is TermInWords => each !== undefined);
}

const READERS: readonly Reader[] = [
  ({ commercialUse }) => [commercial(commercialUse)],
  ({ approval }) => [approval && say(approval, l10n.t('registration or permission needed'), 'approval-required')],
  ({ gates }) => (gates ?? []).map(gate),
  ({ regions }) => [regions && region(regions)],
  ({ outputTraining }) => [outputTraining && training(outputTraining)],
  ({ duties }) => (duties ?? []).filter(({ strength }) => strength === 'must').map(shownDuty),
  ({ hostedService }) => [hostedService && hosting(hostedService)],
  ({ competitors }) => [competitors && competitors.bars !== 'benchmarks' ? say(competitors, l10n.t('limits for competitors'), 'competitor-restricted') : undefined],
  ({ dataUsedForTraining }) => [dataUsedForTraining && promptsUsed(dataUsedForTraining)],
  ({ outputOwner }) => [owner(outputOwner)],
  ({ outputUse }) => [outputUse?.v === 'commercial_ok' ? say(outputUse, l10n.t('outputs may be used commercially')) : undefined],
  ({ duties }) => [keptDuty(duties ?? [])],
  ({ fieldsOfUse }) => [fields(fieldsOfUse ?? [])],
];

function say({ clause, confidence }: Pick<Term<unknown>, 'clause' | 'confidence'>, text: string, ...codes: Code[]): TermInWords {
  return { text: `${text}${inParentheses(clause, confidence)}`, codes };
}

function commercial(term: Terms['commercialUse']): TermInWords | undefined {
  switch (term?.v) {
    case 'prohibited': return say(term, l10n.t('no commercial use'), 'commercial-prohibited');
    case 'conditional': return say(term, l10n.t('commercial use on conditions'), 'commercial-prohibited', 'approval-required');
    case 'unknown': return say({ ...term, confidence: 'text' }, l10n.t('commercial use not known'), 'licence-unknown');
    case 'allowed':
    case 'silent':
    case undefined: return undefined;
  }
}

function gate(each: Gate): TermInWords {
  const limit = gateLimit(each);
  switch (each.effect) {
    case 'licence_required': return say(each, l10n.t('own licence above {0}', limit), 'threshold-exceeded', 'threshold-date-unknown');
    case 'no_rights': return say(each, l10n.t('no rights above {0}', limit), 'threshold-exceeded', 'threshold-date-unknown');
    case 'paid_licence': return say(each, l10n.t('paid licence above {0}', limit), 'threshold-exceeded', 'threshold-date-unknown');
    case 'display_duty': return say(each, l10n.t('its name must be shown above {0}', limit), 'threshold-display-duty', 'threshold-date-unknown');
  }
}

function gateLimit({ metric, value, unit }: Gate): string {
  const money = unit.startsWith('USD') ? `$${compactCount(value)}` : `${compactCount(value)} ${unit}`;
  switch (metric) {
    case 'mau': return l10n.t('{0} users', compactCount(value));
    case 'dau': return l10n.t('{0} daily users', compactCount(value));
    case 'visits_month': return l10n.t('{0} visits a month', compactCount(value));
    case 'revenue_monthly': return l10n.t('{0} revenue a month', money);
    case 'revenue_annual':
    case 'revenue_annual_recurring': return l10n.t('{0} revenue a year', money);
  }
}

function region(term: NonNullable<Terms['regions']>): TermInWords | undefined {
  const { v, basis } = term;
  const codes = ['region-excluded', 'region-check-list'] as const;
  switch (v) {
    case 'supported-list-only': return say(term, l10n.t('listed countries only'), ...codes);
    case 'policy-list': return say(term, l10n.t('countries by the provider’s list'), ...codes);
    case 'provider-restricted-models': return say(term, l10n.t('some models limited by country'), ...codes);
    default: break;
  }
  if (v.length === 0) {
    return undefined;
  }
  const list = listed(v.slice(0, 4)) + (v.length > 4 ? '…' : '');
  return say(term, basis === 'domicile' ? l10n.t('not for companies in {0}', list) : l10n.t('not for {0}', list), ...codes);
}

function training(term: NonNullable<Terms['outputTraining']>): TermInWords | undefined {
  const codes = ['output-training-prohibited', 'output-training-competing-only', 'output-training-duty'] as const;
  switch (term.v) {
    case 'prohibited': return say(term, term.competingOnly
      ? l10n.t('outputs may not train competing models')
      : l10n.t('outputs may not train other models'), ...codes);
    case 'competing-image-models-only': return say(term, l10n.t('outputs may not train competing image models'), ...codes);
    case 'noncommercial-only': return say(term, l10n.t('outputs may train non-commercial models only'), ...codes);
    case 'derivative-terms-attach': return say(term, l10n.t('models trained on outputs come under it'), ...codes);
    case 'allowed-with-duty': return say(term, l10n.t('models trained on outputs have a duty'), ...codes);
    case 'aup-limited': return say(term, l10n.t('training on outputs within its use policy'), ...codes);
    case 'allowed': return undefined;
    case 'silent':
    case 'unknown': return undefined;
  }
}

/** Longer texts than this are for the details to quote. */
const LONGEST_QUOTE = 60;

/** The duties that change what users see; others travel with the files. */
function shownDuty(duty: Duty): TermInWords | undefined {
  const long = (duty.text ?? '').length > LONGEST_QUOTE;
  const text = long ? l10n.t('a set text') : duty.text?.split(' | ').map((each) => l10n.t('“{0}”', each)).join(l10n.t(' or '));
  switch (duty.type) {
    case 'display_text': return text === undefined ? undefined : say(duty, l10n.t('show {0}', text), 'display-duty', 'threshold-display-duty', 'output-training-duty');
    case 'name_prefix': return text === undefined ? undefined : say(duty, l10n.t('derived names begin with {0}', text), 'naming-duty');
    case 'same_licence': return say(duty, l10n.t('derivatives under the same licence'), 'pass-through-duty');
    default: return undefined;
  }
}

function hosting(term: Term<string>): TermInWords | undefined {
  switch (term.v) {
    case 'prohibited': return say(term, l10n.t('may not be served to others'), 'hosting-restricted');
    case 'noncommercial-only': return say(term, l10n.t('may be served non-commercially only'), 'hosting-restricted');
    case 'permission_required': return say(term, l10n.t('serving it needs permission'), 'hosting-restricted');
    case 'source_offer': return say(term, l10n.t('offer the source when you serve it'), 'hosting-restricted');
    default: return undefined;
  }
}

function promptsUsed(term: NonNullable<Terms['dataUsedForTraining']>): TermInWords | undefined {
  switch (term.v) {
    case 'yes': return say(term, l10n.t('prompts may train its models'), 'data-used-for-training');
    case 'depends': return say(term, l10n.t('prompts may train its models, by plan or setting'), 'data-used-for-training');
    case 'no':
    case 'unknown': return undefined;
  }
}

function owner(term: Term<string> | undefined): TermInWords | undefined {
  return term && /^(?:customer|user)\b/.test(term.v) ? say(term, l10n.t('outputs yours')) : undefined;
}

function keptDuty(duties: readonly Duty[]): TermInWords | undefined {
  const kept = duties.find(({ type }) => type === 'retain_notices') ?? duties.find(({ type }) => type === 'copy_of_licence');
  return kept && say(kept, l10n.t('keep its notices when you distribute the weights'), 'redistribution-prohibited');
}

function fields(list: NonNullable<Terms['fieldsOfUse']>): TermInWords | undefined {
  const barred = list.filter(({ mode }) => mode === 'prohibited');
  const [first] = barred;
  if (!first) {
    return undefined;
  }
  const term = { clause: null, confidence: first.confidence };
  return say(term, barred.length === 1 ? l10n.t('1 barred field of use') : l10n.t('{0} barred fields of use', barred.length), 'field-prohibited');
}
