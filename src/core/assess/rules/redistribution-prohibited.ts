import * as l10n from '@vscode/l10n';
import type { Declared } from '../../policy/types';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import { purposeOf } from '../noncommercial';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses } from '../wording';

/** The project hands out weights, or models derived from them, that the licence keeps with it. */
export const redistributionProhibited: Rule = {
  code: 'redistribution-prohibited',
  describe: () => l10n.t('The licence limits handing out the weights'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => {
    const { distributes } = subject.usage;
    const what = (distributes?.value ?? []).filter((each) => each !== 'product');
    return !distributes || what.length === 0 ? [] : subject.terms.flatMap((terms) => {
      const answers = distribution(subject, terms, distributes, what.includes('weights'));
      return answers.length > 0 || !what.includes('derivatives') ? answers : unshareable(terms, distributes);
    });
  },
};

function distribution(subject: Subject, terms: TermsInForce, declared: Declared<unknown>, weights: boolean): readonly Answer[] {
  const term = terms.licence.terms.distribution;
  if (!term || term.v === 'allowed' || term.v === 'silent') {
    return [];
  }
  const { shortName } = terms.licence;
  const where = inParentheses(term.clause);
  const barred = { ...restsOn(terms, term), declared, data: { reason: l10n.t('redistribution barred') } };
  const asked = { ...restsOn(terms, term), declared, severity: 'information' as const, data: { reason: l10n.t('handing out weights?') } };
  switch (term.v) {
    case 'prohibited':
      return [{ ...barred, message: l10n.t('{0} bars handing out the weights{1}, and distributes names them; leave them out or change the model.', shortName, where) }];
    case 'no_weights':
      if (subject.model?.access !== 'api') {
        // A host of open weights gives none out itself; the licence of the weights speaks of them.
        return [];
      }
      return weights
        ? [{ ...barred, message: l10n.t('{0} gives out no weights, and distributes has weights; change the model.', shortName) }]
        : [{ ...asked, message: l10n.t('{0} gives out no weights, and distributes has derivatives; check what you may hand out.', shortName) }];
    case 'noncommercial-only':
      return forPurpose(subject, shortName, where, barred, asked);
    case 'territory-only':
      // Where users are declared, region-excluded speaks of them.
      return subject.usage.userRegions ? [] : [{
        ...asked, data: { ...asked.data, declare: 'usage.userRegions' },
        message: l10n.t('{0} lets weights be handed out within its territory only{1}; declare userRegions.', shortName, where),
      }];
    default:
      return [{ ...asked, message: l10n.t('{0} ties handing out the weights to conditions{1}, and distributes names them; read it.', shortName, where) }];
  }
}

function forPurpose({ usage }: Subject, shortName: string, where: string, barred: Omit<Answer, 'message'>, asked: Omit<Answer, 'message'>): readonly Answer[] {
  switch (purposeOf(usage).kind) {
    case 'inside': return [];
    case 'outside':
      return [{ ...barred, message: l10n.t('{0} lets weights be handed out for non-commercial purposes only{1}, and commercial is true; change the model.', shortName, where) }];
    case 'undeclared':
      return [{
        ...asked, data: { ...asked.data, declare: 'usage.commercial' },
        message: l10n.t('{0} lets weights be handed out for non-commercial purposes only{1}; declare commercial.', shortName, where),
      }];
  }
}

/** `not_shareable`: changed versions may be made, not shared. */
function unshareable(terms: TermsInForce, declared: Declared<unknown>): readonly Answer[] {
  const term = terms.licence.terms.derivatives;
  return term?.v !== 'not_shareable' ? [] : [{
    ...restsOn(terms, term), declared,
    message: l10n.t('{0} bars sharing what is derived from the model{1}, and distributes has derivatives; leave them out.', terms.licence.shortName, inParentheses(term.clause)),
    data: { reason: l10n.t('redistribution barred') },
  }];
}
