import * as l10n from '@vscode/l10n';
import type { Gate } from '../../catalogue/types';
import type { TermsInForce } from '../../types';
import { entrySource, restsOn } from '../basis';
import { readGate, type GateReading } from '../gates';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses } from '../wording';
import { amount, doubtful, limit, overLimit } from './threshold';

type Exceeded = Extract<GateReading, { kind: 'exceeded' }>;

/** A declared figure passes a limit above which the licence ends or costs. */
export const thresholdExceeded: Rule = {
  code: 'threshold-exceeded',
  describe: () => l10n.t('Declared users or revenue pass a limit of the licence'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => subject.terms.flatMap((terms) => (terms.licence.terms.gates ?? []).flatMap((gate) => {
    const reading = gate.effect === 'display_duty' ? undefined : readGate(gate, subject.usage);
    return reading?.kind === 'exceeded' ? [answer(subject, terms, gate, reading)] : [];
  })),
};

function answer(subject: Subject, terms: TermsInForce, gate: Gate, { figure, doubt, ask }: Exceeded): Answer {
  const declared = amount(gate.metric, figure.value);
  const { shortName } = terms.licence;
  const where = inParentheses(gate.clause, gate.measuredDate && l10n.t({ message: 'at {0}', args: [gate.measuredDate], comment: ['The day on which a licence counts users'] }));
  const base = { ...restsOn(terms, gate), declared: figure };
  return doubt === undefined ? {
    ...base, message: l10n.t('{0} declared, {1} allows {2}{3}; {4}.', declared, shortName, limit(gate), where, cure(subject, terms, gate)),
    data: { reason: overLimit(gate) },
  } : {
    ...base, message: doubtful(declared, shortName, gate, where, { doubt, ...(ask === undefined ? {} : { ask }) }), severity: 'information',
    data: { reason: overLimit(gate), ...(ask === undefined ? {} : { declare: `usage.${ask}` }) },
  };
}

function cure({ model, index }: Subject, { via }: TermsInForce, { effect }: Gate): string {
  const from = via === 'own' && model && entrySource({ model, index }).source !== undefined ? index.publisherName(model) : undefined;
  switch (effect) {
    case 'paid_licence':
      return l10n.t('buy a licence or change the model');
    case 'no_rights':
      return l10n.t('no rights remain, so get another licence or change the model');
    default:
      return from === undefined ? l10n.t('get a licence or change the model') : l10n.t('get a licence from {0} or change the model', from);
  }
}
