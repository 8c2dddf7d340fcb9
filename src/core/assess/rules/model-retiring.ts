import * as l10n from '@vscode/l10n';
import { offerOf } from '../offers';
import type { Rule } from '../rule';

const DAY = 24 * 60 * 60 * 1000;

export const modelRetiring: Rule = {
  code: 'model-retiring',
  describe: () => l10n.t('The provider will stop serving the model within the required notice'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { retirementNoticeDays: notice }, today, label, index } = subject;
    const offer = offerOf(subject);
    const life = offer?.life;
    if (!notice || !offer || !life?.retired || life.retired <= today || Date.parse(life.retired) - Date.parse(today) > notice.value * DAY) {
      return [];
    }
    return [{
      message: l10n.t('{0} may retire at {1} from {2}, within your {3} days of notice; plan a move.', label, index.providerName(offer.provider), life.retired, notice.value),
      declared: notice,
      source: life.source,
      confidence: life.confidence,
      data: { reason: l10n.t('retires {0}', life.retired), ...(life.replacement === undefined ? {} : { replacement: life.replacement }) },
    }];
  },
};
