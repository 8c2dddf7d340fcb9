import * as l10n from '@vscode/l10n';
import type { Declared } from '../../policy/types';
import type { TermsInForce } from '../../types';
import { restsOn } from '../basis';
import type { Answer, Rule } from '../rule';
import { fitting, inParentheses, ofData } from '../wording';

/** Confidential prompts go to somebody whose terms let it train models on them, or let that depend on a plan or a setting. */
export const dataUsedForTraining: Rule = {
  code: 'data-used-for-training',
  describe: () => l10n.t('Prompts may be used to train the provider’s models'),
  severity: 'error',
  needs: 'policy',
  assess: ({ terms, usage: { confidentialData } }) => (confidentialData?.value !== true ? [] : terms
    .filter(({ licence }) => licence.category === 'proprietary-api').flatMap((each) => answer(each, confidentialData))),
};

function answer(each: TermsInForce, declared: Declared<unknown>): readonly Answer[] {
  const { shortName, coverage, confidence, terms: { dataUsedForTraining: term } } = each.licence;
  const base = { ...restsOn(each, term ?? { clause: null, confidence }), declared };
  const asked = { severity: 'information' as const, data: { reason: l10n.t('training on prompts?') } };
  const where = inParentheses(term?.clause);
  switch (term?.v) {
    case 'no': return [];
    case 'yes':
      return [{ ...base, message: l10n.t('{0} lets prompts train models{1}, and confidentialData is true; change the provider.', shortName, where), data: { reason: l10n.t('prompts train models') } }];
    case 'depends': {
      const short = l10n.t('Whether {0} lets prompts train models depends on plan or settings{1}; check yours.', shortName, where);
      return [{
        ...base, ...asked,
        message: term.words === undefined
          ? short
          : fitting(l10n.t('Whether {0} lets prompts train models depends{1}: {2}; check your plan and settings.', shortName, where, ofData(term.words)), short),
      }];
    }
    case 'unknown':
    case undefined:
      return coverage === 'full' ? [] : [{ ...base, ...asked, message: l10n.t('Whether {0} lets prompts train models is not known here, and confidentialData is true; read it.', shortName) }];
  }
}
