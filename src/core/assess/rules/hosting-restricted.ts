import * as l10n from '@vscode/l10n';
import type { Term } from '../../catalogue/types';
import type { Declared } from '../../policy/types';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import { purposeOf } from '../noncommercial';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { inParentheses } from '../wording';

/** The project serves a model to others, which the licence of the weights or the terms of its host limit. */
export const hostingRestricted: Rule = {
  code: 'hosting-restricted',
  describe: () => l10n.t('The licence limits serving the model to others'),
  severity: 'error',
  needs: 'policy',
  assess: (subject) => {
    const { offersModelApi } = subject.usage;
    return offersModelApi?.value !== true ? [] : subject.terms.flatMap((terms) => [
      ...hosting(subject, terms, offersModelApi), ...resale(terms, offersModelApi),
    ]);
  },
};

function hosting(subject: Subject, terms: TermsInForce, declared: Declared<unknown>): readonly Answer[] {
  const term = terms.licence.terms.hostedService;
  if (!term) {
    return [];
  }
  const { shortName } = terms.licence;
  const where = inParentheses(term.clause);
  const base = { ...restsOn(terms, term), declared };
  const asked = { ...base, severity: 'information' as const, data: { reason: l10n.t('serving it to others?') } };
  switch (term.v) {
    case 'prohibited':
      return [{ ...base, message: l10n.t('{0} bars serving the model to others{1}, and offersModelApi is true; change the model.', shortName, where), data: { reason: l10n.t('hosting barred') } }];
    case 'permission_required':
      return term.scope !== undefined || term.exempt !== undefined
        ? [{ ...asked, message: l10n.t('{0} wants permission for some ways of serving the model to others{1}; check if yours is one.', shortName, where) }]
        : [{ ...base, message: l10n.t('{0} wants permission for serving the model to others{1}, and offersModelApi is true; get it.', shortName, where), data: { reason: l10n.t('hosting needs permission') } }];
    case 'source_offer':
      return [{ ...base, severity: 'warning', message: l10n.t('{0} wants the source offered to those whom you serve the model{1}; offer it, then accept this.', shortName, where), data: { reason: l10n.t('offer the source') } }];
    case 'noncommercial-only':
      return forPurpose(subject, terms, term, declared);
    case 'allowed': case 'counts_as_distribution': case 'silent': case 'unknown':
      return [];
    default:
      return [{ ...asked, message: l10n.t('{0} ties serving the model to others to conditions{1}, and offersModelApi is true; read it.', shortName, where) }];
  }
}

function forPurpose({ usage }: Subject, terms: TermsInForce, term: Term<string>, declared: Declared<unknown>): readonly Answer[] {
  const purpose = purposeOf(usage);
  const { shortName } = terms.licence;
  const where = inParentheses(term.clause);
  switch (purpose.kind) {
    case 'inside': return [];
    case 'outside':
      return [{
        ...restsOn(terms, term), declared,
        message: l10n.t('{0} lets you serve the model to others for non-commercial purposes only{1}, and commercial is true; change the model.', shortName, where),
        data: { reason: l10n.t('hosting barred') },
      }];
    case 'undeclared':
      return [{
        ...restsOn(terms, term), declared, severity: 'information',
        message: l10n.t('{0} lets you serve the model to others for non-commercial purposes only{1}; declare commercial.', shortName, where),
        data: { reason: l10n.t('serving it to others?'), declare: 'usage.commercial' },
      }];
  }
}

/** Whoever may not resell access may not put an API of their own before it. */
function resale(terms: TermsInForce, declared: Declared<unknown>): readonly Answer[] {
  const term = terms.licence.terms.resale;
  return term?.bars !== 'access' ? [] : [{
    ...restsOn(terms, term), declared,
    message: l10n.t('{0} bars passing its models on as an API of your own{1}, and offersModelApi is true; change the host.', terms.licence.shortName, inParentheses(term.clause)),
    data: { reason: l10n.t('resale barred') },
  }];
}
