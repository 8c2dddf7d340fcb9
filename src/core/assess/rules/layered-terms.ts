import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import type { TermsInForce } from '../../types';
import { weakest } from '../confidence';
import { some } from '../wording';

/** Two or more documents with restrictions bind at once: licence and host, base and data, or both parts of an AND. */
export const layeredTerms: Rule = {
  code: 'layered-terms',
  describe: () => l10n.t('Several sets of terms bind at once'),
  severity: 'information',
  needs: 'policy',
  assess: ({ terms, label, index, use }) => {
    const layers = terms.filter(({ licence }) => licence.category !== 'permissive');
    const [first, second] = layers;
    if (!first || !second) {
      return [];
    }
    const names = some(layers.map(({ licence }) => licence.shortName));
    const host = layers.find(({ via }) => via === 'host');
    return [{
      message: host && use.provider !== undefined
        ? l10n.t('{0} at {1} stands under several terms, all binding: {2}; read each.', label, index.providerName(use.provider), names)
        : l10n.t('{0} stands under several terms, all binding: {1}; read each.', label, names),
      source: first.licence.url ?? first.licence.source,
      confidence: weakest(...layers.map((each: TermsInForce) => each.confidence)),
      data: { reason: l10n.t('several terms') },
    }];
  },
};
