import * as l10n from '@vscode/l10n';
import type { Gate } from '../../catalogue/types';
import type { Declared } from '../../policy/types';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import { readGate } from '../gates';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses } from '../wording';
import { amount, limit, overLimit } from './threshold';

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

function answer(
  subject: Subject, terms: TermsInForce, gate: Gate, { figure, certain }: { readonly figure: Declared<number>; readonly certain: boolean },
): Answer {
  const declared = amount(gate.metric, figure.value);
  const { shortName } = terms.licence;
  const where = inParentheses(gate.clause, gate.measuredDate && l10n.t({ message: 'at {0}', args: [gate.measuredDate], comment: ['The day on which a licence counts users'] }));
  const message = certain
    ? l10n.t('{0} declared, {1} allows {2}{3}; {4}.', declared, shortName, limit(gate), where, cure(subject, terms, gate))
    : l10n.t('{0} declared, {1} may allow only {2}{3}; check if its limit applies to you.', declared, shortName, limit(gate), where);
  return {
    ...restsOn(terms, gate),
    message,
    ...(certain ? {} : { severity: 'information' as const }),
    declared: figure,
    data: { reason: overLimit(gate) },
  };
}

function cure({ model, index }: Subject, { via }: TermsInForce, { effect }: Gate): string {
  const from = via === 'own' && model && index.source(model.sources[0] ?? '') ? index.publisherName(model) : undefined;
  switch (effect) {
    case 'paid_licence':
      return l10n.t('buy a licence or change the model');
    case 'no_rights':
      return l10n.t('no rights remain, so get another licence or change the model');
    default:
      return from === undefined ? l10n.t('get a licence or change the model') : l10n.t('get a licence from {0} or change the model', from);
  }
}
