import * as l10n from '@vscode/l10n';
import type { OpennessRecord } from '../../catalogue/types';
import { listed } from '../../clause';
import { entrySource } from '../basis';
import { assessed, isClosed, judgedOn } from '../openness';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { fitting } from '../wording';

/** The project wants Open Source AI as OSI defines it: information on the data, code and parameters. */
export const osaidNotMet: Rule = {
  code: 'osaid-not-met',
  describe: () => l10n.t('The model is not open source AI as OSI defines it'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { osaid }, model } = subject;
    return !model || osaid?.value !== true ? [] : answers(subject).map((answer) => ({ ...answer, declared: osaid }));
  },
};

function answers(subject: Subject): readonly Answer[] {
  const { model, label, use } = subject;
  const osi = use.resolution.kind === 'derivative' ? undefined : model?.osi;
  if (osi?.result === 'passed') {
    return [];
  }
  if (osi) {
    return [{
      message: osi.result === 'did-not-pass'
        ? l10n.t('{0} did not pass OSI’s validation of Open Source AI, and osaid is true; choose another model.', label)
        : l10n.t('{0} would pass OSI’s validation only under another licence, and osaid is true; choose another model.', label),
      source: osi.source, data: { reason: l10n.t('not open source AI') },
    }];
  }
  if (isClosed(subject)) {
    return [{ message: l10n.t('The parameters of {0} are not released, and osaid is true; choose a model with open weights.', label), ...entrySource(subject), data: { reason: l10n.t('not open source AI') } }];
  }
  return byRecord(subject);
}

function byRecord(subject: Subject): readonly Answer[] {
  const { label } = subject;
  const found = assessed(subject);
  const asked = { severity: 'information' as const, data: { reason: l10n.t('open source AI?') } };
  if (!found) {
    return [{ ...asked, message: l10n.t('Whether {0} is Open Source AI is not assessed, and osaid is true; judge it yourself, then accept this.', label) }];
  }
  const missing = partsOf(found.record, 'missing');
  const unclear = partsOf(found.record, 'unclear');
  if (missing.length === 0) {
    return unclear.length === 0 ? [] : [{ ...asked, source: found.record.url, message: l10n.t('Whether {0} is Open Source AI is unclear as to its {1}, and osaid is true; judge it yourself.', label, listed(unclear)) }];
  }
  return [{
    message: found.firm
      ? fitting(
        l10n.t('{0} lacks {1} for Open Source AI, and osaid is true; choose a more open model.', label, listed(missing)),
        l10n.t('{0} lacks {1} for Open Source AI, and osaid is true.', label, listed(missing)),
      )
      : fitting(
        l10n.t('{0} may lack {1} for Open Source AI (judged on {2}), and osaid is true; check it.', label, listed(missing), judgedOn(found)),
        l10n.t('{0} may lack {1} for Open Source AI, and osaid is true; check it.', label, listed(missing)),
      ),
    ...(found.firm ? { data: { reason: l10n.t('not open source AI') } } : asked),
    source: found.record.url,
  }];
}

function partsOf({ osaid }: OpennessRecord, state: OpennessRecord['osaid']['data']): readonly string[] {
  const names = { data: l10n.t('data information'), code: l10n.t('open code'), parameters: l10n.t('open parameters') };
  return (['data', 'code', 'parameters'] as const).filter((part) => osaid[part] === state).map((part) => names[part]);
}
