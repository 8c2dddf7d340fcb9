import * as l10n from '@vscode/l10n';
import type { Model } from '../../catalogue/types';
import { offerOf } from '../offers';
import type { Rule } from '../rule';
import type { Subject } from '../subject';

export const floatingAlias: Rule = {
  code: 'floating-alias',
  describe: () => l10n.t('An alias that its provider points elsewhere'),
  severity: 'warning',
  needs: 'policy',
  assess: (subject) => {
    const { requirements: { pinned }, model, label, index, use } = subject;
    const floating = use.resolution.kind === 'derivative' ? undefined : model?.floating;
    if (!pinned?.value || !model || !floating) {
      return [];
    }
    const to = floating.to === undefined ? undefined : spelling(floating.to, subject);
    const by = use.provider === undefined ? index.publisherName(model) : index.providerName(use.provider);
    return [{
      message: to === undefined
        ? l10n.t('{0} moves with {1}, and requirements.pinned is true; pin it to a dated id.', label, by)
        : l10n.t('{0} moves with {1}, and requirements.pinned is true; pin it to {2}.', label, by, to),
      declared: pinned,
      source: floating.source,
      confidence: floating.confidence,
      data: { reason: l10n.t('moving alias'), ...(to === undefined ? {} : { replacement: to }) },
    }];
  },
};

/** The snapshot's id as the provider of the use spells it, with the mention's own route or path before it. */
function spelling(id: string, subject: Subject): string | undefined {
  const { index, use, model } = subject;
  const to = index.model(id);
  if (!to) {
    return undefined;
  }
  const { text } = use.mention;
  const offered = offerOf({ ...subject, model: to, use: { ...use, resolution: { kind: 'exact', model: to } } })?.id;
  const current = offerOf(subject)?.id ?? tail(model);
  const next = offered ?? tail(to);
  return text.toLowerCase().endsWith(current.toLowerCase()) ? text.slice(0, text.length - current.length) + next : undefined;
}

function tail(model: Model | undefined): string {
  return model ? model.id.slice(model.id.lastIndexOf('/') + 1) : '';
}
