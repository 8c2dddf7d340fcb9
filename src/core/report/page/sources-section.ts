import * as l10n from '@vscode/l10n';
import type { Source } from '../../catalogue/types';
import { factsOf } from '../facts';
import { compare } from '../run';
import { html, withDays, type Markup } from './html';
import type { Page } from './input';
import { section, table } from './section';

/** Every source that a fact about these models comes from, with its date and the licence of its data. */
export function sourcesSection({ models, run: { index }, today }: Page): Markup {
  const named = models.flatMap(({ uses, use, terms }) => Object.entries(factsOf({ use, index, today, terms, findings: uses.flatMap(({ findings }) => findings) }).sources));
  const all = [...new Map(named).entries()].sort(([, a], [, b]) => compare(a.name, b.name)).map(([, source]) => source);
  const rows = all.map((source) => [
    html`<span class="nm">${linked(source)}</span>${source.attribution === undefined ? undefined : html`<span class="d">${source.attribution}</span>`}`,
    withDays(source.date), html`${source.licence ?? l10n.t('facts, no licence named')}`,
  ]);
  return rows.length === 0 ? section('sources', l10n.t('Sources'), l10n.t('Nothing is said of any model, so no source is named.'))
    : section('sources', l10n.t('Sources'), l10n.t('Where the facts of this report come from, when they were read, and the licence of that data.'),
      table([l10n.t('Source'), l10n.t('As of'), l10n.t('Licence of the data')], rows, { caption: l10n.t('Sources of this report'), kind: 'wide' }));
}

function linked({ name, url }: Source): Markup {
  return url?.startsWith('https://') === true ? html`<a href="${url}" rel="noreferrer">${name}</a>` : html`${name}`;
}
