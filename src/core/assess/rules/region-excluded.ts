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
    const excluded = term ? excludedRegions(term, usage, model) : [];
    return (['companyRegions', 'userRegions'] as const).flatMap((key) => {
      const here = excluded.filter((one) => one.key === key);
      const first = here[0];
      return !term || !first ? [] : [{
        ...restsOn(each, term),
        message: sentence(each.licence.shortName, inParentheses(term.clause), here),
        ...(here.some((one) => one.certain) ? {} : { severity: 'information' as const }),
        declared: first.declared,
        data: { reason: l10n.t('no rights in {0}', some(here.map((one) => one.region))) },
      }];
    });
  }),
};

function sentence(name: string, where: string, here: readonly Excluded[]): string {
  const regions = some(here.map((one) => one.region));
  if (!here.some((one) => one.certain)) {
    return l10n.t('{0} leaves regions out that may reach {1}{2}; check if that applies to you.', name, regions, where);
  }
  return here[0]?.key === 'companyRegions'
    ? l10n.t('{0} grants no rights to companies in {1}{2}, and companyRegions has {1}; change the model.', name, regions, where)
    : l10n.t('{0} grants no rights in {1}{2}, and userRegions has {1}; leave {1} out or change the model.', name, regions, where);
}
