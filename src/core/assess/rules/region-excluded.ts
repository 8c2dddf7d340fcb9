import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { excludedRegions, type Excluded } from '../regions';
import type { Rule } from '../rule';
import { inParentheses, some } from '../wording';

export const regionExcluded: Rule = {
  code: 'region-excluded',
  describe: () => l10n.t('The licence grants nothing in a declared region'),
  severity: 'error',
  needs: 'policy',
  assess: ({ terms, usage, model }) => terms.flatMap((each) => {
    const term = each.licence.terms.regions;
    if (!term) {
      return [];
    }
    const excluded = excludedRegions(term, usage, model);
    // A region that is left out in part is asked about beside those that are left out.
    return (['companyRegions', 'userRegions'] as const).flatMap((key) => [true, false].flatMap((certain) => {
      const here = excluded.filter((one) => one.key === key && one.certain === certain);
      const [first] = here;
      const regions = some(here.map((one) => one.region));
      return !first ? [] : [{
        ...restsOn(each, term),
        message: sentence(each.licence.shortName, inParentheses(term.clause), regions, first),
        ...(certain ? {} : { severity: 'information' as const }),
        declared: first.declared,
        data: { reason: l10n.t('no rights in {0}', regions) },
      }];
    }));
  }),
};

function sentence(name: string, where: string, regions: string, { key, certain }: Excluded): string {
  if (!certain) {
    return l10n.t('{0} leaves regions out that may reach {1}{2}; check if that applies to you.', name, regions, where);
  }
  return key === 'companyRegions'
    ? l10n.t('{0} grants no rights to companies in {1}{2}, and companyRegions has {1}; change the model.', name, regions, where)
    : l10n.t('{0} grants no rights in {1}{2}, and userRegions has {1}; leave {1} out or change the model.', name, regions, where);
}
