import * as l10n from '@vscode/l10n';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import { weakest } from '../confidence';
import { dueDuties, type DueDuty } from '../duties';
import type { Answer, Rule } from '../rule';
import { inParentheses } from '../wording';

/** The licence's restrictions must stand in the project's own terms. */
const WRITTEN = 'pass_through_restrictions';
/** Its users must be bound to terms no weaker than the licence's. */
const BINDING = 'user_terms_floor';

/** Where both are due, one finding names both. */
export const passThroughDuty: Rule = {
  code: 'pass-through-duty',
  describe: () => l10n.t('Use restrictions must be passed on to your users'),
  severity: 'information',
  needs: 'policy',
  assess: (subject) => {
    const written = dueDuties(subject, WRITTEN);
    const binding = dueDuties(subject, BINDING);
    return subject.terms.flatMap((terms) => {
      const [first, ...others] = written.filter((each) => each.terms === terms);
      const bound = binding.filter((each) => each.terms === terms);
      return [[...(first ? [first] : []), ...bound], ...others.map((each) => [each])].flatMap((due) => answer(terms, due));
    });
  },
};

function answer(terms: TermsInForce, due: readonly DueDuty[]): readonly Answer[] {
  const [first] = due;
  if (!first) {
    return [];
  }
  const clause = [...new Set(due.flatMap(({ duty }) => (duty.clause === null ? [] : [duty.clause])))].join('/');
  return [{
    ...restsOn(terms, { clause: clause === '' ? null : clause, confidence: weakest(...due.map(({ duty }) => duty.confidence)) }),
    message: sentence(terms, due, inParentheses(clause), keyOf(first.declared.path)),
    declared: first.declared,
    data: { reason: l10n.t('pass restrictions on') },
  }];
}

function sentence({ licence: { shortName, terms } }: TermsInForce, due: readonly DueDuty[], where: string, key: string): string {
  const types = new Set(due.map(({ duty }) => duty.type));
  if (types.has(WRITTEN)) {
    return types.has(BINDING)
      ? l10n.t('The use restrictions of {0} must be in your terms and bind users{1}, and {2} is declared; see to it.', shortName, where, key)
      : l10n.t('The use restrictions of {0} must be in your own terms{1}, and {2} is declared; put them there.', shortName, where, key);
  }
  return terms.duties?.some(({ type }) => type === WRITTEN) === true
    ? l10n.t('The use restrictions of {0} must bind your users{1}, and {2} is declared; put them into your terms.', shortName, where, key)
    : l10n.t('{0} wants your users bound to terms no weaker than its own{1}, and {2} is declared; see to it.', shortName, where, key);
}

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
