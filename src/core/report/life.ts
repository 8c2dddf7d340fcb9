import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Day, Life, Model, Offer } from '../catalogue/types';
import type { Use } from '../types';
import { knownModel } from '../known-model';
import { escapeHtml } from './escape';
import type { Row } from './row';
import { lastSegment, namedModel, type CardSubject } from './subject';
import { fit } from './width';

/** An offer that has dates. */
export interface Dated extends Offer {
  readonly life: Life;
}

/** The model's offer at the provider that the code fixes, else at its maker's own API. */
export function ownOffer(use: Use, index: CatalogueIndex): Offer | undefined {
  const model = knownModel(use);
  const offers = model?.offers ?? [];
  const named = 'offer' in use.resolution ? use.resolution.offer : undefined;
  if (use.provider !== undefined) {
    return named?.provider === use.provider ? named : offers.find(({ provider }) => provider === use.provider);
  }
  return model?.access === 'api' ? offers.find(({ provider }) => index.provider(provider)?.publisher === model.publisher) : undefined;
}

/** The dates that hold where the model is called; none where only other hosts give dates. */
export function currentLife({ use, index }: Pick<CardSubject, 'use' | 'index'>): Dated | undefined {
  const offer = ownOffer(use, index);
  return offer && isDated(offer) ? offer : undefined;
}

/** Only with a date, or when the id moves. */
export function lifeRow(subject: CardSubject): Row | undefined {
  const model = namedModel(subject.use);
  const moves = model && movement(model, subject.index);
  const dates = model ? datesAt(subject, model) : [];
  if (moves === undefined && dates.length === 0) {
    return undefined;
  }
  const parts = moves === undefined ? dates : [moves, ...(dates.length > 0 ? dates : [l10n.t('no retirement date listed')])];
  return { label: l10n.t('Life'), lines: [fit(parts)] };
}

function movement(model: Model, index: CatalogueIndex): string | undefined {
  const { floating } = model;
  if (!floating) {
    return undefined;
  }
  const by = escapeHtml(index.publisherName(model));
  if (floating.to === undefined) {
    return l10n.t('moves with {0}', by);
  }
  const to = `<code>${escapeHtml(lastSegment(floating.to))}</code>`;
  return floating.confidence === 'text' ? l10n.t('moves with {0}, now {1}', by, to) : l10n.t('moves with {0}, now {1} as listed', by, to);
}

function datesAt({ use, index, today }: CardSubject, model: Model): readonly string[] {
  const own = currentLife({ use, index });
  if (!own) {
    return [];
  }
  const elsewhere = new Map((model.offers ?? []).filter(isDated)
    .filter((offer) => offer.provider !== own.provider && offer.life.retired !== undefined && offer.life.retired !== own.life.retired)
    .map((offer) => [offer.provider, offer.life.retired ?? ''] as const));
  return [
    ...ownDates(own.life, today),
    ...[...elsewhere].slice(0, 2).map(([provider, day]) => l10n.t('{0} {1}', escapeHtml(index.providerName(provider)), day)),
  ];
}

/** `deprecated 2025-06-30`, `retired 2026-01-05, as listed`: a date from one list is never said as a fact. */
export function ownDates({ deprecated, retired, confidence }: Life, today: Day): readonly string[] {
  const certain = confidence === 'text';
  const parts: string[] = [];
  if (deprecated !== undefined) {
    parts.push(deprecated <= today ? l10n.t('deprecated {0}', deprecated) : l10n.t('to be deprecated {0}', deprecated));
  }
  if (retired !== undefined && retired <= today) {
    parts.push(certain ? l10n.t('retired {0}', retired) : l10n.t('retired {0}, as listed', retired));
  } else if (retired !== undefined) {
    parts.push(certain ? l10n.t('retires {0}', retired) : l10n.t('may retire from {0}', retired));
  }
  return parts;
}

function isDated(offer: Offer): offer is Dated {
  return offer.life !== undefined && (offer.life.deprecated !== undefined || offer.life.retired !== undefined);
}
