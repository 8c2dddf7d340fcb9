import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import type { Rule } from '../rule';
import { inParentheses } from '../wording';
import { grantsNothing } from './licence-unknown';

export const commercialProhibited: Rule = {
  code: 'commercial-prohibited',
  describe: () => l10n.t('The licence bars commercial use'),
  severity: 'error',
  needs: 'policy',
  assess: ({ terms, usage, label }) => terms.flatMap((each) => {
    const { commercialUse } = each.licence.terms;
    if (usage.commercial?.value !== true || commercialUse?.v !== 'prohibited') {
      return [];
    }
    return [{
      ...restsOn(each, commercialUse),
      message: grantsNothing(each.licence)
        ? l10n.t('No right to use {0} commercially was granted, and commercial is true; change the model.', label)
        : l10n.t('{0} bars commercial use{1}, and commercial is true; change the model or buy a licence.',
          each.licence.shortName, inParentheses(commercialUse.clause)),
      declared: usage.commercial,
      data: { reason: l10n.t('commercial use is not allowed') },
    }];
  }),
};
