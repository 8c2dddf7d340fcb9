import * as l10n from '@vscode/l10n';
import type { Licence } from '../../catalogue/types';
import { restsOn } from '../basis';
import type { Answer, Rule } from '../rule';
import type { TermsInForce } from '../../types';
import type { Subject } from '../subject';
import { unstatedActs } from '../unstated';
import { isOpenOnTraining, openOnCommerce } from '../unread';
import { inParentheses } from '../wording';

/** Nothing is known of a licence, or of the part of it that what is declared asks about. */
export const licenceUnknown: Rule = {
  code: 'licence-unknown',
  describe: () => l10n.t('No licence was granted, or its terms are not known'),
  severity: 'information',
  needs: 'always',
  assess: (subject) => {
    const { model, policy } = subject;
    if (!model) {
      return [];
    }
    const ungranted = subject.terms.filter(({ licence }) => grantsNothing(licence));
    if (ungranted.length > 0 || model.access === 'leaked') {
      return [noneGranted(subject, ungranted[0])];
    }
    return policy ? unstated(subject) : [];
  },
};

/** True of the entry that stands for weights which nobody licensed: every use is barred, and there is no text. */
export function grantsNothing({ coverage, terms }: Licence): boolean {
  return coverage === 'none' && terms.commercialUse?.v === 'prohibited' && terms.distribution?.v === 'prohibited';
}

function noneGranted({ label, terms }: Subject, ungranted: Subject['terms'][number] | undefined): Answer {
  const at = ungranted ?? terms[0];
  return {
    ...(at ? restsOn(at, { clause: null, confidence: at.licence.confidence }) : {}),
    message: l10n.t('No licence was ever granted for {0}, so nobody may count on using it; change the model.', label),
    data: { reason: l10n.t('no licence granted') },
  };
}

function unstated(subject: Subject): readonly Answer[] {
  const { terms } = subject;
  const unknownTerms = declaredByProject(subject) ? [] : subject.unknownTerms;
  const unread = terms.filter(({ licence }) => licence.coverage === 'none');
  const own = unread.filter(({ via }) => via !== 'host');
  if (unknownTerms.length + own.length > 0) {
    return [licenceUnstated(subject, own)];
  }
  const host = unread[0];
  return host ? [hostUnstated(host)] : [...commercialUnstated(subject), ...trainingUnstated(subject), ...unstatedActs(subject)];
}

function licenceUnstated({ label, terms, usage, model }: Subject, own: readonly TermsInForce[]): Answer {
  const whole = own.length === terms.filter(({ via }) => via !== 'host').length;
  const commercial = usage.commercial?.value === true ? usage.commercial : undefined;
  const first = own[0];
  return {
    ...(first ? restsOn(first, { clause: null, confidence: first.licence.confidence }) : model?.licence ? { source: model.licence.url ?? model.licence.source } : {}),
    message: unstatedSentence(label, whole, commercial !== undefined),
    ...(commercial ? { declared: commercial } : {}),
    data: { reason: whole ? l10n.t('licence unknown') : l10n.t('licence partly unstated') },
  };
}

function unstatedSentence(label: string, whole: boolean, commercial: boolean): string {
  if (commercial) {
    return whole
      ? l10n.t('The licence of {0} is not known, nor that it allows commercial use; ask its authors or change the model.', label)
      : l10n.t('Part of the licence of {0} is unstated: commercial use may be barred; ask its authors or change the model.', label);
  }
  return whole
    ? l10n.t('The licence of {0} is not known, so its terms are not judged; ask its authors or change the model.', label)
    : l10n.t('Part of the licence of {0} is unstated, so its terms are not all judged; ask its authors or change the model.', label);
}

function hostUnstated(host: TermsInForce): Answer {
  return {
    ...restsOn(host, { clause: null, confidence: host.licence.confidence }),
    message: l10n.t('The terms of {0}, which serves the model, are not known here, so they are not judged; read them.', host.licence.shortName),
    data: { reason: l10n.t('host terms unknown') },
  };
}

/** A text of which only a part was read may not say whether, or on what conditions, commercial use is allowed. */
function commercialUnstated({ terms, usage }: Subject): readonly Answer[] {
  const { commercial } = usage;
  if (commercial?.value !== true) {
    return [];
  }
  return terms.flatMap((each) => {
    const { shortName, terms: { commercialUse } } = each.licence;
    const open = openOnCommerce(each.licence);
    const conditions = open === 'conditions';
    return open === undefined ? [] : [{
      ...restsOn(each, commercialUse ?? { clause: null, confidence: each.licence.confidence }),
      message: conditions
        ? l10n.t('{0} ties commercial use to conditions that are not known here{1}, and commercial is true; read it.', shortName, inParentheses(commercialUse?.clause))
        : l10n.t('Whether {0} allows commercial use is not known here, and commercial is true; read it.', shortName),
      declared: commercial,
      data: { reason: l10n.t('commercial use?') },
    }];
  });
}

/** What was read of a text may not reach the training of models on outputs. */
function trainingUnstated({ terms, usage }: Subject): readonly Answer[] {
  const trains = usage.trainsModelsOnOutputs;
  if (!trains || trains.value === 'no') {
    return [];
  }
  return terms.flatMap((each) => {
    const { shortName, terms: { outputTraining } } = each.licence;
    return !isOpenOnTraining(each.licence) ? [] : [{
      ...restsOn(each, outputTraining ?? { clause: null, confidence: each.licence.confidence }),
      message: l10n.t('Whether outputs under {0} may train models is not known, and trainsModelsOnOutputs is {1}; read its terms.', shortName, trains.value),
      severity: 'information' as const,
      declared: trains,
      data: { reason: l10n.t('training on outputs?') },
    }];
  });
}

/** A project that gives its own model a licence of its own knows its terms. */
function declaredByProject({ model, index }: Subject): boolean {
  return model?.licence !== undefined && index.source(model.licence.source) === undefined;
}
