import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { keysOf } from '../regions';
import type { Rule } from '../rule';
import { inParentheses, some } from '../wording';

/** The licence points to a list of places that is kept elsewhere and changes. */
export const regionCheckList: Rule = {
  code: 'region-check-list',
  describe: () => l10n.t('The licence serves listed regions only'),
  severity: 'information',
  needs: 'policy',
  assess: ({ terms, usage }) => terms.flatMap((each) => {
    const term = each.licence.terms.regions;
    if (!term || typeof term.v !== 'string') {
      return [];
    }
    const key = [...keysOf(term)].reverse().find((one) => (usage[one]?.value.length ?? 0) > 0);
    const declared = key && usage[key];
    return !declared ? [] : [{
      ...restsOn(each, term),
      ...(term.listUrl === undefined ? {} : { source: term.listUrl }),
      message: l10n.t(
        '{0} serves listed regions only{1}, and {2} has {3}; compare with its list.',
        each.licence.shortName, inParentheses(term.clause), key, some(declared.value),
      ),
      declared,
      data: { reason: l10n.t('listed regions only') },
    }];
  }),
};
