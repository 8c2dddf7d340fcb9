import * as l10n from '@vscode/l10n';
import type { Model, Offer } from '../../catalogue/types';
import { offerOf } from '../offers';
import type { Rule } from '../rule';
import type { Subject } from '../subject';

export const floatingAlias: Rule = {
  code: 'floating-alias',
  describe: () => l10n.t('An alias that its provider points elsewhere'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { pinned }, model, label, index, use, today } = subject;
    const floating = use.resolution.kind === 'derivative' ? undefined : model?.floating;
    if (!pinned?.value || !model || !floating) {
      return [];
    }
    const target = floating.to === undefined ? undefined : index.model(floating.to);
    const offer = target && snapshotAt(target, subject);
    const ends = offer?.life?.retired;
    const to = target && (ends === undefined || ends > today) ? spelling(target, offer, subject) : undefined;
    const by = use.provider === undefined ? index.publisherName(model) : index.providerName(use.provider);
    return [{
      message: to === undefined
        ? l10n.t('{0} moves with {1}, and requirements.pinned is true; pin it to a dated id.', label, by)
        : ends === undefined
          ? l10n.t('{0} moves with {1}, and requirements.pinned is true; pin it to {2}.', label, by, to)
          : l10n.t('{0} moves, and requirements.pinned is true; pin it to {1} (ends {2}).', label, to, ends),
      declared: pinned,
      source: floating.source,
      confidence: floating.confidence,
      data: { reason: l10n.t('moving alias'), ...(to === undefined ? {} : { replacement: to }) },
    }];
  },
};

/** The snapshot at the provider where the alias stands. */
function snapshotAt(model: Model, subject: Subject): Offer | undefined {
  const provider = subject.use.provider ?? offerOf(subject)?.provider;
  return offerOf({ ...subject, model, use: { ...subject.use, resolution: { kind: 'exact', model }, ...(provider === undefined ? {} : { provider }) } });
}

/** The snapshot's id as the provider of the use spells it, with the mention's own route or path before it. What the Hub calls the weights is no API's id. */
function spelling(to: Model, offer: Offer | undefined, subject: Subject): string | undefined {
  const { text, place } = subject.use.mention;
  const current = offerOf(subject)?.id ?? tail(subject.model);
  const next = offer?.id ?? (to.access === 'api' ? tail(to) : undefined);
  if (place === 'constant' || next === undefined) {
    return next;
  }
  return text.toLowerCase().endsWith(current.toLowerCase()) ? text.slice(0, text.length - current.length) + next : undefined;
}

function tail(model: Model | undefined): string {
  return model ? model.id.slice(model.id.lastIndexOf('/') + 1) : '';
}
