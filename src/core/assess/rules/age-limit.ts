import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { speaksOfMinors } from '../unread';
import { inParentheses } from '../wording';

const ADULT = 18;

/** The project's users may be younger than the terms let them be. An age that binds whoever holds the account is not about users. */
export const ageLimit: Rule = {
  code: 'age-limit',
  describe: () => l10n.t('The terms set an age that users may be below'),
  severity: 'error',
  needs: 'policy',
  assess: ({ terms, usage: { minimumUserAge } }) => (!minimumUserAge ? [] : terms.flatMap((each) => {
    const term = each.licence.terms.age;
    const { shortName } = each.licence;
    const where = inParentheses(term?.clause);
    if (term?.endUserMin !== undefined) {
      return minimumUserAge.value >= term.endUserMin ? [] : [{
        ...restsOn(each, term),
        message: l10n.t('{0} wants users of {1} or older{2}, and minimumUserAge is {3}; raise it or change the model.', shortName, term.endUserMin, where, minimumUserAge.value),
        declared: minimumUserAge,
        data: { reason: l10n.t('users under {0}', term.endUserMin) },
      }];
    }
    return !term || !speaksOfMinors(each.licence) || minimumUserAge.value >= ADULT ? [] : [{
      ...restsOn(each, term),
      message: l10n.t('{0} has a rule for minors{1}, and minimumUserAge is {2}; check if it is met.', shortName, where, minimumUserAge.value),
      severity: 'information' as const,
      declared: minimumUserAge,
      data: { reason: l10n.t('minors?') },
    }];
  })),
};
