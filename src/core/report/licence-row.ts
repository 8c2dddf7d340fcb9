import * as l10n from '@vscode/l10n';
import type { CatalogueIndex } from '../catalogue/catalogue';
import type { Licence, Model } from '../catalogue/types';
import type { Code } from '../codes';
import { isReplaced } from '../platform';
import { alternatives, parseExpression } from '../spdx';
import type { Finding, TermsInForce } from '../types';
import { knownModel } from '../known-model';
import { inParentheses } from './clause';
import { escapeHtml } from './escape';
import { kindInWords } from './identity';
import { expressionName, licenceName } from './licence-name';
import { termsInWords } from './licence-terms';
import type { Row } from './row';
import type { CardSubject } from './subject';
import { columns, fit, LINE } from './width';

/** The licence and the terms that matter most here: those that no finding above says already. */
export function licenceRow(subject: CardSubject): Row | undefined {
  const model = knownModel(subject.use);
  if (!model) {
    return familyRow(subject);
  }
  const label = l10n.t('Licence');
  const name = licenceInWords(model, subject);
  if (name === undefined) {
    return { label, lines: [noLicence(model, subject.index)] };
  }
  const terms = termsToShow(subject).map(escapeHtml);
  const first = fit([name, ...terms.slice(0, subject.declared ? 2 : 1)]);
  if (subject.declared) {
    return { label, lines: [first] };
  }
  const shown = first === name ? 0 : 1;
  const more = terms.slice(shown, shown + 2);
  return more.length === 0 ? { label, lines: [first] } : { label, lines: [first, fit(more)] };
}

function noLicence({ access }: Model, index: CatalogueIndex): string {
  return access === 'leaked' ? l10n.t('none was granted') : l10n.t('not known as of {0}', index.date);
}

/** `Meta Llama 3 Community, gated`, `inherits Llama 2 Community (1.b.i)`; nothing where none is known. */
function licenceInWords(model: Model, { use, terms, index }: CardSubject): string | undefined {
  const host = terms.find(({ via }) => via === 'host');
  const inherited = terms.filter(({ via }) => via === 'inherited');
  const own = ownLicence(model, index);
  if (use.resolution.kind === 'derivative' || own === undefined) {
    return inherited.length > 0 ? inheritance(inherited) : own ?? (host && l10n.t('of its weights not known; {0} for the service', escapeHtml(licenceName(host.licence))));
  }
  if (host && use.provider !== undefined && isReplaced(model, use.provider, index.provider(use.provider), terms)) {
    return l10n.t('{0}; weights {1}', escapeHtml(host.licence.shortName), own);
  }
  const named = model.access === 'gated' ? l10n.t('{0}, gated', own) : model.access === 'restricted' ? l10n.t('{0}, on application', own) : own;
  return host && !own.includes(escapeHtml(licenceName(host.licence))) ? l10n.t('{0}; host {1}', named, escapeHtml(host.licence.shortName)) : named;
}

function ownLicence({ licence }: Model, index: CatalogueIndex): string | undefined {
  return licence && licence.expression !== 'NOASSERTION' && licence.expression !== 'NONE'
    ? escapeHtml(expressionName(licence.expression, index))
    : undefined;
}

function inheritance(inherited: readonly TermsInForce[]): string {
  const sentence = (name: (licence: Licence) => string): string => l10n.t('inherits {0}', inherited.slice(0, 2).map(({ licence }) => {
    const { derivatives } = licence.terms;
    return escapeHtml(`${name(licence)}${derivatives ? inParentheses(derivatives.clause, derivatives.confidence) : ''}`);
  }).join(l10n.t(' and ')));
  const full = sentence(licenceName);
  return columns(full) <= LINE ? full : sentence(({ shortName }) => shortName);
}

/** In the order of weight. Where a licence lets the user choose, its terms are not said as if they bound. */
function termsToShow({ use, terms, findings }: CardSubject): readonly string[] {
  if (isChoice(knownModel(use))) {
    return [];
  }
  const unread = terms.length > 0 && terms.every(({ licence }) => licence.coverage === 'none') ? [l10n.t('its text was not read')] : [];
  const shown = terms.flatMap(({ licence }) => termsInWords(licence)
    .filter(({ codes }) => !codes.some((code) => isSaid(code, licence.id, findings)))
    .map(({ text }) => text));
  return [...new Set([...shown, ...unread])];
}

function isChoice(model: Model | undefined): boolean {
  const expression = model?.licence && parseExpression(model.licence.expression);
  return (expression && alternatives(expression)?.length) !== 1 && expression !== undefined;
}

function isSaid(code: Code, licence: string, findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.code === code && (finding.licence === undefined || finding.licence === licence));
}

/** Only what all known versions share may be said of a family. */
function familyRow({ use, index }: CardSubject): Row | undefined {
  const { resolution } = use;
  const members = resolution.kind === 'family' ? index.modelsOfFamily(resolution.family) : [];
  if (members.length === 0) {
    return undefined;
  }
  const names = [...new Set(members.map((model) => ownLicence(model, index) ?? l10n.t('not known')))];
  const kinds = [...new Set(members.map((model) => escapeHtml(kindInWords(model, index))))];
  const first = names.length === 1
    ? l10n.t('{0} in all {1} known versions', names[0] ?? '', members.length)
    : l10n.t('differs by version: {0}', fit(names.slice(0, 3), 60));
  return { label: l10n.t('Licence'), lines: kinds.length === 1 ? [first, kinds[0] ?? ''] : [first] };
}
