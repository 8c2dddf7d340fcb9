import * as l10n from '@vscode/l10n';
import type { Declared } from '../../policy/types';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import { purposeOf } from '../noncommercial';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses } from '../wording';

/** Terms that travel: from its base to the model in use, and from the model to what the project derives from it and hands out. */
export const derivativeInherits: Rule = {
  code: 'derivative-inherits',
  describe: () => l10n.t('Terms of a base model travel with what is derived from it'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { distributes } = subject.usage;
    return [
      ...fromBase(subject),
      ...(distributes?.value.includes('derivatives') ? subject.terms.flatMap((terms) => toDerivatives(subject, terms, distributes)) : []),
    ];
  },
};

/** The model's own licence says less than its base's, which binds as well. */
function fromBase({ terms, unknownTerms, label }: Subject): readonly Answer[] {
  const own = terms.find(({ via }) => via === 'own')?.licence.shortName ?? unknownTerms.find((id) => id !== 'NOASSERTION');
  return own === undefined ? [] : terms.filter(({ via, licence }) => via === 'inherited' && (licence.category !== 'permissive' || licence.terms.gates !== undefined)).map((each) => ({
    ...restsOn(each, each.licence.terms.derivatives ?? { clause: null, confidence: each.confidence }),
    message: l10n.t(
      '{0} says {1}, but {2} travels with it from its base{3}; both are judged.',
      label, own, each.licence.shortName, inParentheses(each.licence.terms.derivatives?.clause),
    ),
    severity: 'information' as const,
    data: { reason: l10n.t('terms of its base') },
  }));
}

function toDerivatives({ label, usage }: Subject, terms: TermsInForce, declared: Declared<unknown>): readonly Answer[] {
  const { derivatives: term, duties } = terms.licence.terms;
  if (!term) {
    return [];
  }
  const { shortName } = terms.licence;
  const where = inParentheses(term.clause);
  const duty: Answer = {
    ...restsOn(terms, term), declared,
    message: l10n.t('What derives from {0} stays under {1}{2}; license it so, then accept this.', label, shortName, where),
    data: { reason: l10n.t('derivatives inherit') },
  };
  const passesOn = duties?.some(({ type, when }) => type === 'pass_through_restrictions' && when.includes('distribute_derivative')) === true;
  switch (term.v) {
    case 'full_licence': case 'same_licence': return [duty];
    case 'use_restrictions_only': case 'purpose_limits': return passesOn ? [] : [duty];
    case 'noncommercial':
      switch (purposeOf(usage).kind) {
        case 'inside': return [duty];
        case 'outside':
          return [{ ...duty, message: l10n.t('What derives from {0} stays non-commercial under {1}{2}; change the model.', label, shortName, where) }];
        case 'undeclared':
          return [{
            ...duty, severity: 'information', data: { ...duty.data, declare: 'usage.commercial' },
            message: l10n.t('What derives from {0} stays non-commercial under {1}{2}; declare commercial.', label, shortName, where),
          }];
      }
      break;
    default: break;
  }
  return [];
}
