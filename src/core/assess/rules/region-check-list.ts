import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import type { Terms } from '../../catalogue/types';
import type { Usage } from '../../policy/types';
import { restsOn } from '../basis';
import { conditionalRegions, keysOf } from '../regions';
import type { Rule } from '../rule';
import { fitting, inParentheses, ofData, some } from '../wording';

type Regions = NonNullable<Terms['regions']>;

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
    const keys = [...keysOf(term)].reverse().filter((key) => (usage[key]?.value.length ?? 0) > 0);
    const [first] = keys;
    const declared = first && usage[first];
    return !declared ? [] : [{
      ...restsOn(each, term),
      ...(term.listUrl === undefined ? {} : { source: term.listUrl }),
      message: sentence(each.licence.shortName, inParentheses(term.clause), term, usage, keys),
      declared,
      data: { reason: l10n.t('listed regions only') },
    }];
  }),
};

function sentence(name: string, where: string, term: Regions, usage: Usage, keys: ReturnType<typeof keysOf>): string {
  const [conditional] = conditionalRegions(term, usage);
  const regions = some([...new Set(keys.flatMap((key) => usage[key]?.value ?? []))]);
  if (term.v === 'provider-restricted-models') {
    return keys.length === 1 ? l10n.t('{0} passes on regional limits of those whose models it serves{1}, and {2} names {3}; compare with them.', name, where, listed(keys), regions)
      : l10n.t('{0} passes on regional limits of those whose models it serves{1}, and {2} name {3}; compare with them.', name, where, listed(keys), regions);
  }
  return conditional
    ? fitting(
      l10n.t('{0} serves listed regions only{1}, and {2} on a condition: {3}; compare with its list.', name, where, some(conditional.regions), ofData(conditional.condition)),
      l10n.t('{0} serves listed regions only{1}, and {2} on a condition; compare with its list.', name, where, some(conditional.regions)),
    )
    : keys.length === 1 ? l10n.t('{0} serves listed regions only{1}, and {2} has {3}; compare with its list.', name, where, listed(keys), regions)
      : l10n.t('{0} serves listed regions only{1}, and {2} have {3}; compare with its list.', name, where, listed(keys), regions);
}
