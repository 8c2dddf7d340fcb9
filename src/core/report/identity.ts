import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence, Model } from '../catalogue/types';
import { knownModel } from '../known-model';
import { alternatives, parseExpression } from '../spdx';
import type { Step, Use } from '../types';
import { escapeMarkdown } from './escape';
import { isProjects, lastSegment } from './subject';

const LONGEST_NAME = 160;

/** The card's first line, in Markdown: name · publisher, year and month · what it is in words. */
export function identityLine(use: Use, index: CatalogueIndex): string {
  return [`**${escapeMarkdown(shorten(nameOf(use)))}**`, ...describe(use, index).map(escapeMarkdown)].join(' · ');
}

/** The name that stands on top: the catalogue's, or the text as the code writes it. */
export function nameOf({ resolution, mention }: Use): string {
  switch (resolution.kind) {
    case 'exact':
    case 'alias':
    case 'grammar': return resolution.model.name;
    case 'derivative': return lastSegment(mention.text);
    case 'family':
    case 'unknown': return mention.text;
  }
}

/** Publisher and month, and what it is in words. */
export function describe(use: Use, index: CatalogueIndex): readonly string[] {
  const { resolution, mention } = use;
  switch (resolution.kind) {
    case 'exact':
    case 'alias':
    case 'grammar': return [origin(resolution.model, index), kindInWords(resolution.model, index)];
    case 'derivative': return [derivation(mention.text, resolution.steps, resolution.base), kindInWords(resolution.base, index, false)];
    case 'family': return [l10n.t('{0} family', resolution.family)];
    case 'unknown': return [l10n.t('not in the catalogue')];
  }
}

function origin(model: Model, index: CatalogueIndex): string {
  if (isProjects(model, index)) {
    return l10n.t('declared in model-review.yaml');
  }
  const publisher = index.publisherName(model);
  return model.released ? l10n.t('{0}, {1}', publisher, model.released.value.slice(0, 7)) : publisher;
}

function derivation(text: string, steps: readonly Step[], base: Model): string {
  const owner = text.includes('/') ? lastSegment(text.slice(0, text.lastIndexOf('/'))) : undefined;
  const repacked = steps.some(({ kind }) => kind === 'quantisation' || kind === 'file') && !steps.some(({ kind }) => kind === 'fine-tune');
  if (repacked) {
    return owner === undefined ? l10n.t('re-packaged') : l10n.t('{0}, re-packaged', owner);
  }
  return owner === undefined ? l10n.t('made from {0}', base.name) : l10n.t('{0}, made from {1}', owner, base.name);
}

/** What a use is, in words. */
export function whatItIs(use: Use, index: CatalogueIndex): string {
  const model = knownModel(use);
  return model ? kindInWords(model, index, use.resolution.kind !== 'derivative') : use.resolution.kind === 'family' ? l10n.t('only the family is known') : l10n.t('not in the catalogue');
}

/** `open weights, not open source` and its like: access and licence, never more than both support. What was judged of a base says nothing of a derivative's data and code: `isItself`. */
export function kindInWords(model: Model, index: CatalogueIndex, isItself = true): string {
  switch (model.access) {
    case 'api': return l10n.t('API only, weights closed');
    case 'service': return l10n.t('a service, no model to call');
    case 'leaked': return l10n.t('leaked weights, no licence granted');
    case 'none': return l10n.t('never released');
    case 'unknown': return l10n.t('access unknown');
    case 'restricted': return l10n.t('weights on application, not open source');
    case 'open':
    case 'gated': return openKind(model, index, isItself);
  }
}

function openKind(model: Model, index: CatalogueIndex, isItself: boolean): string {
  switch (licenceKind(model, index)) {
    case 'permissive': return isItself && isOpenSource(model, index)
      ? l10n.t('open source: weights, code and data')
      : l10n.t('open weights, permissive licence');
    case 'copyleft': return l10n.t('open weights, copyleft licence');
    case 'non-commercial': return l10n.t('open weights, non-commercial');
    case 'restricted': return l10n.t('open weights, not open source');
    case 'unknown': return l10n.t('open weights, licence not known');
  }
}

type LicenceKind = 'permissive' | 'copyleft' | 'restricted' | 'non-commercial' | 'unknown';
/** From the freest to the least known; of several licences that all bind, the last counts. */
const KINDS: readonly LicenceKind[] = ['permissive', 'copyleft', 'restricted', 'non-commercial', 'unknown'];

/** What the model's licence amounts to; where it lets the user choose, its freest alternative. */
export function licenceKind(model: Model, index: CatalogueIndex): LicenceKind {
  const expression = model.licence && parseExpression(model.licence.expression);
  const sets = (expression && alternatives(expression)) ?? [];
  const ranks = sets.map((set) => Math.max(...set.map(({ id }) => KINDS.indexOf(kindOf(index.licence(id))))));
  return KINDS[Math.min(...ranks)] ?? 'unknown';
}

function kindOf(licence: Licence | undefined): LicenceKind {
  switch (licence?.category) {
    case undefined: return 'unknown';
    case 'permissive':
    case 'copyleft': return licence.category;
    case 'noncommercial':
    case 'research-only': return 'non-commercial';
    case 'responsible-ai':
    case 'community-restricted':
    case 'proprietary-api': return 'restricted';
  }
}

/** All three elements of the definition, judged on this very model, under an OSI-approved licence. */
function isOpenSource(model: Model, index: CatalogueIndex): boolean {
  const record = index.openness(model);
  const expression = model.licence && parseExpression(model.licence.expression);
  const approved = expression && alternatives(expression)?.some((set) => set.every(({ id }) => index.licence(id)?.osiApproved === true));
  return approved === true && model.openness?.match === 'exact' && record?.status === 'current'
    && Object.values(record.osaid).every((state) => state === 'indicated');
}

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
