import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { inParentheses } from '../wording';

/** The project says that it competes with the provider, whose terms bar that. What competes is for a person to judge, so it is no error. */
export const competitorRestricted: Rule = {
  code: 'competitor-restricted',
  describe: () => l10n.t('The terms bar competing products'),
  severity: 'warning',
  needs: 'policy',
  assess: ({ terms, usage: { competesWithProvider, offersModelApi } }) => (competesWithProvider?.value !== true ? [] : terms.flatMap((each) => {
    const term = each.licence.terms.competitors;
    if (!term || term.bars === 'benchmarks' || (term.bars === 'hosting' && offersModelApi?.value === false)) {
      return [];
    }
    if (term.bars === 'hosting' && offersModelApi === undefined) {
      return [{
        ...restsOn(each, term),
        message: l10n.t(
          '{0} bars serving models in competition with it{1}, and competesWithProvider is true; declare offersModelApi.',
          each.licence.shortName, inParentheses(term.clause),
        ),
        severity: 'information' as const,
        declared: competesWithProvider,
        data: { reason: l10n.t('competing product?'), declare: 'usage.offersModelApi' },
      }];
    }
    return [{
      ...restsOn(each, term),
      message: l10n.t(
        '{0} limits products that compete with its provider’s{1}, and competesWithProvider is true; ask it or change the model.',
        each.licence.shortName, inParentheses(term.clause),
      ),
      declared: competesWithProvider,
      data: { reason: l10n.t('competing product') },
    }];
  })),
};
