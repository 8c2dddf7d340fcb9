import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { inParentheses } from '../wording';

export const approvalRequired: Rule = {
  code: 'approval-required',
  describe: () => l10n.t('The licensor wants to be asked or told first'),
  severity: 'warning',
  needs: 'policy',
  assess: ({ terms, usage }) => terms.flatMap((each) => {
    const { approval } = each.licence.terms;
    // Other occasions ("any other purpose") cannot be told from what is declared.
    if (approval?.when !== 'commercial' || usage.commercial?.value !== true) {
      return [];
    }
    const where = inParentheses(approval.clause);
    const { shortName } = each.licence;
    return [{
      ...restsOn(each, approval),
      message: approval.v === 'registration'
        ? l10n.t('{0} wants commercial use registered first{1}, and commercial is true; register, then accept this.', shortName, where)
        : l10n.t('{0} wants its consent for commercial use{1}, and commercial is true; get it, then accept this.', shortName, where),
      declared: usage.commercial,
      data: { reason: approval.v === 'registration' ? l10n.t('registration required') : l10n.t('consent required') },
    }];
  }),
};
