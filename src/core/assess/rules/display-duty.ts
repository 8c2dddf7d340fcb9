import * as l10n from '@vscode/l10n';
import { restsOn } from '../basis';
import { dueDuties, type DueDuty } from '../duties';
import type { Answer, Rule } from '../rule';
import type { Subject } from '../subject';
import { clauseWords } from '../../clause';
import { quoted } from '../wording';

/** A text must be shown. Where the workspace was searched, the finding is gone once one of its variants is there. */
export const displayDuty: Rule = {
  code: 'display-duty',
  describe: () => l10n.t('A text that the licence requires must be shown'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => dueDuties(subject, 'display_text').flatMap((due) => answer(due, subject)),
};

function answer({ terms, duty, declared }: DueDuty, { displayTexts }: Subject): readonly Answer[] {
  // A text with a gap to fill in, such as [name of …], cannot be searched for.
  const searched = displayTexts === undefined || duty.text === undefined || duty.text.includes('[') ? [] : duty.text.split(' | ');
  if (searched.some((text) => displayTexts?.has(text))) {
    return [];
  }
  const [show] = searched;
  const from = [terms.licence.shortName, clauseWords(duty.clause)].filter((part) => part !== '').join(', ');
  const text = duty.text === undefined ? l10n.t('A notice') : quoted(duty.text);
  return [{
    ...restsOn(terms, duty),
    message: show === undefined
      ? l10n.t('{0} must be shown ({1}); see that README, NOTICE or the UI has it.', text, from)
      : l10n.t('{0} must be shown ({1}) and was not found; add it to README, NOTICE or the UI.', text, from),
    ...(show === undefined ? { severity: 'information' as const } : {}),
    declared,
    data: { reason: l10n.t('show a text'), ...(show === undefined ? {} : { show }) },
  }];
}
