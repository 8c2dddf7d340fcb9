import * as l10n from '@vscode/l10n';
import { offerOf } from '../offers';
import type { Rule } from '../rule';

export const modelRetired: Rule = {
  code: 'model-retired',
  describe: () => l10n.t('The provider no longer serves the model'),
  severity: 'warning',
  needs: 'always',
  assess: (subject) => {
    const offer = offerOf(subject);
    const life = offer?.life;
    if (!offer || !life?.retired || life.retired > subject.today) {
      return [];
    }
    const provider = subject.index.providerName(offer.provider);
    const { label } = subject;
    return [{
      message: life.replacement === undefined
        ? l10n.t('{0} retired at {1} on {2}, as listed; change the model.', label, provider, life.retired)
        : l10n.t('{0} retired at {1} on {2}, as listed; move to {3}.', label, provider, life.retired, life.replacement),
      source: life.source,
      confidence: life.confidence,
      data: { reason: l10n.t('retired {0}', life.retired), ...(life.replacement === undefined ? {} : { replacement: life.replacement }) },
    }];
  },
};
