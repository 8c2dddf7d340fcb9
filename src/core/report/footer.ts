import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Source } from '../catalogue/types';
import type { Use } from '../types';
import { knownModel } from '../known-model';
import { ownPrice } from './cost';
import { escapeMarkdown } from './escape';
import { currentLife } from './life';
import { baseRecord, scoredRecord } from './openness';
import { isProjects, lastSegment, type CardSubject } from './subject';
import { columns } from './width';

/** How the name was read, and the source of the fact that weighs most, with its date. In Markdown, of `room` columns: where a source has too long a name, Details have it. */
export function footer(subject: CardSubject, room: number): string {
  const source = sourceInWords(subject);
  const catalogue = l10n.t('catalogue {0}', subject.index.date);
  const lines = [...[resolvedInWords(subject.use, subject.index), briefly(subject.use)].map((how) => `${how} · ${source}`), source];
  return escapeMarkdown(lines.find((line) => columns(line) <= room) ?? catalogue);
}

/** `exact id`, `alias of X`, `read as X`: in as few words as the card's last line has room for. */
function resolvedInWords(use: Use, index: CatalogueIndex): string {
  const { resolution, mention } = use;
  switch (resolution.kind) {
    case 'exact': return isProjects(resolution.model, index) ? l10n.t('named in model-review.yaml') : l10n.t('exact id');
    case 'alias': return l10n.t('alias of {0}', short(resolution.model.id));
    case 'grammar': return l10n.t('read as {0}', short(resolution.model.id));
    case 'derivative': return resolution.base.licence?.confidence === 'text'
      ? l10n.t('derivative, read from the name')
      : l10n.t('derivative, licence not confirmed');
    case 'family': return l10n.t('family only');
    case 'unknown': return mention.key === undefined ? l10n.t('found in a model’s place') : l10n.t('found as the value of {0}=', mention.key.slice(0, 40));
  }
}

function briefly({ resolution }: Use): string {
  switch (resolution.kind) {
    case 'exact': return l10n.t('exact id');
    case 'alias': return l10n.t('alias');
    case 'grammar': return l10n.t('read from the name');
    case 'derivative': return l10n.t('derivative');
    case 'family': return l10n.t('family only');
    case 'unknown': return l10n.t('unknown');
  }
}

function short(id: string): string {
  return id.length > 40 ? lastSegment(id) : id;
}

function sourceInWords(subject: CardSubject): string {
  const { use, index } = subject;
  const scored = scoredRecord(subject) ?? baseRecord(subject);
  const source = scored && index.source(scored.source);
  if (scored && source) {
    return l10n.t('{0} (CC BY 4.0)', scored.status === 'current' ? dated(source) : scored.status === 'archived' ? l10n.t('{0}, archived record', source.name) : l10n.t('{0}, superseded record', source.name));
  }
  return lifeSource(subject) ?? priceSource(subject) ?? licenceSource(use, index) ?? l10n.t('catalogue {0}', index.date);
}

function lifeSource(subject: CardSubject): string | undefined {
  const life = currentLife(subject);
  const source = life?.life.retired === undefined ? undefined : subject.index.source(life.life.source);
  return source && l10n.t('date from {0}', dated(source));
}

function priceSource({ use, index }: CardSubject): string | undefined {
  const price = ownPrice(use, index)?.price;
  const source = price && index.source(price.source);
  if (!price || !source) {
    return undefined;
  }
  const [agree, of] = price.agree;
  return of === 1 ? l10n.t('price {0}, one source', source.date) : l10n.t('price {0}, {1} of {2} sources', source.date, agree, of);
}

/** What a project says of its own model nobody here has read. */
function licenceSource(use: Use, index: CatalogueIndex): string | undefined {
  const model = knownModel(use);
  switch (model && !isProjects(model, index) ? model.licence?.confidence : undefined) {
    case 'text': return l10n.t('licence text read');
    case 'secondary': return l10n.t('licence from a model card, not confirmed');
    case 'unverified': return l10n.t('licence not verified');
    case undefined: return undefined;
  }
}

/** `OSAI Index 2026-06-12`. */
export function dated({ name, date }: Source): string {
  return l10n.t('{0} {1}', name, date);
}
