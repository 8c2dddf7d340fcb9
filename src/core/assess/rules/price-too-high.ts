import * as l10n from '@vscode/l10n';
import { usd } from '../../format';
import { offerOf } from '../offers';
import type { Rule } from '../rule';

export const priceTooHigh: Rule = {
  code: 'price-too-high',
  describe: () => l10n.t('The price is above the limit of the project'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { maxInputPrice, maxOutputPrice }, label } = subject;
    const price = offerOf(subject)?.price;
    if (!price) {
      return [];
    }
    // A price that one list alone gives, or on which no majority agrees, is not confirmed.
    const confidence = price.agree[0] > 1 && !price.range ? 'text' : 'secondary';
    const shared = { source: price.source, confidence } as const;
    return [
      ...(maxInputPrice && price.input > maxInputPrice.value ? [{
        ...shared,
        message: l10n.t('{0} costs {1} per M input tokens, your limit is {2}; choose a cheaper model or raise the limit.', label, usd(price.input), usd(maxInputPrice.value)),
        declared: maxInputPrice,
        data: { reason: l10n.t('input over {0}', usd(maxInputPrice.value)) },
      }] : []),
      ...(maxOutputPrice && price.output > maxOutputPrice.value ? [{
        ...shared,
        message: l10n.t('{0} costs {1} per M output tokens, your limit is {2}; choose a cheaper model or raise the limit.', label, usd(price.output), usd(maxOutputPrice.value)),
        declared: maxOutputPrice,
        data: { reason: l10n.t('output over {0}', usd(maxOutputPrice.value)) },
      }] : []),
    ];
  },
};
