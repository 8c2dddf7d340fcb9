import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import type { Day } from '../../catalogue/types';
import { currentLife, ownDates, type Dated } from '../life';
import type { Run } from '../run';
import { namedModel } from '../subject';
import { html, NOTHING, withDays, type Markup } from './html';
import type { Page } from './input';
import { routeName } from './models';
import { chart, folded, LEFT, MOST_DRAWN, notDrawn, px, rowLabel, section, table } from './section';
import { mark } from './symbols';

interface Living {
  readonly name: string;
  readonly offer: Dated;
  /** The date that matters most: the retirement, else the deprecation. */
  readonly day: Day;
  readonly words: string;
}

const DAY_MS = 86_400_000;
const STEP = 28;
const TOP = 38;
const RIGHT = 510;
const PAST_DAYS = 400;

/** How long the models will be served, by the dates of the provider that the code uses. */
export function lifeSection(page: Page): Markup {
  const living = livesOf(page);
  const moving = page.models.filter(({ use }) => namedModel(use)?.floating).map(({ name }) => name);
  const moves = moving.length === 0 ? NOTHING : html`<p class="note"><b>${l10n.t('Move with their provider, so what is called today may be another model tomorrow:')}</b> ${listed(moving)}</p>`;
  if (living.length === 0) {
    return moving.length === 0 ? NOTHING : section('life', l10n.t('How long they live'), l10n.t('No dates of retirement are on record for these models where they are used; that is no promise.'), moves);
  }
  return section('life', l10n.t('How long they live'),
    l10n.t('Dates differ between providers; these are for the one that the code uses. A model that is not listed has no date on record, which is no promise.'),
    picture(living.slice(0, MOST_DRAWN), page), notDrawn(living.length - MOST_DRAWN), moves,
    folded('life-table', lifeTable(living, page.run)));
}

function livesOf({ models, run: { index }, today }: Page): readonly Living[] {
  const all = models.flatMap((model) => model.routes.flatMap((use): readonly Living[] => {
    const offer = currentLife({ use, index });
    const day = offer?.life.retired ?? offer?.life.deprecated;
    return offer && day !== undefined ? [{ name: routeName(model, use, (id) => index.providerName(id)), offer, day, words: ownDates(offer.life, today).at(-1) ?? day }] : [];
  }));
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Days since 1970. */
function number(day: Day): number {
  return Date.parse(`${day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day}T00:00:00Z`) / DAY_MS;
}

function picture(rows: readonly Living[], { today, run }: Page): Markup {
  const now = number(today);
  const days = rows.map(({ day }) => number(day));
  const start = Math.max(now - PAST_DAYS, Math.min(now - 60, ...days) - 20);
  const end = Math.max(now + 200, ...days) + 20;
  const x = (day: number): number => px(LEFT + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (RIGHT - LEFT));
  const bottom = TOP + rows.length * STEP - 10;
  const notice = noticeIn(run);
  const until = notice === undefined ? [] : [
    html`<rect class="soon" x="${x(now)}" y="18" width="${px(x(now + notice) - x(now))}" height="${bottom - 18}"/>`,
  ];
  const legend = [
    html`<line class="md" x1="${x(now)}" x2="${x(now)}" y1="18" y2="${bottom + 4}"/><text class="ax" text-anchor="end" x="${px(x(now) - 2)}" y="${bottom + 16}">${l10n.t('today, {0}', today)}</text>`,
    ...(notice === undefined ? [] : [html`<text class="ax" x="${px(x(now) + 6)}" y="${bottom + 16}">${l10n.t('your notice of {0} days', notice)}</text>`]),
  ];
  return chart([...until, ...grid(start, end, x, bottom), ...legend, ...rows.map((row, i) => drawn(row, TOP + i * STEP, { x, start, now, notice }))],
    { height: bottom + 24, label: rows.length === 1 ? l10n.t('Retirement date of 1 model; the table below has the value') : l10n.t('Retirement dates of {0} models; the table below has the values', rows.length) });
}

/** The longest that any policy asks for. */
function noticeIn({ policies }: Run): number | undefined {
  const asked = policies.flatMap(({ policy }) => [policy.requirements, ...policy.scopes.map(({ requirements }) => requirements)]).flatMap(({ retirementNoticeDays: days }) => days?.value ?? []);
  return asked.length === 0 ? undefined : Math.max(...asked);
}

const WIDEST_LABEL = 52;

/** Lines at months, quarters, half years or years, as far apart as their labels need. */
function grid(start: number, end: number, x: (day: number) => number, bottom: number): readonly Markup[] {
  const first = new Date(start * DAY_MS).getUTCFullYear();
  const perMonth = ((RIGHT - LEFT) / (end - start)) * 30.4;
  const step = [1, 3, 6, 12].find((each) => each * perMonth >= WIDEST_LABEL) ?? 24;
  const months = Array.from({ length: Math.ceil(((end - start) / 365 + 2) * (12 / step)) }, (_, i) => new Date(Date.UTC(first, i * step, 1)));
  return months.filter((month) => month.getTime() / DAY_MS > start && month.getTime() / DAY_MS < end).map((month) => {
    const at = x(month.getTime() / DAY_MS);
    return html`<line class="gr" x1="${at}" x2="${at}" y1="18" y2="${bottom}"/><text class="ax" text-anchor="middle" x="${at}" y="13">${month.toISOString().slice(0, 7)}</text>`;
  });
}

interface Scale {
  readonly x: (day: number) => number;
  readonly start: number;
  readonly now: number;
  readonly notice: number | undefined;
}

function drawn({ name, offer, day, words }: Living, y: number, { x, start, now, notice }: Scale): Markup {
  const at = number(day);
  const end = x(at);
  const isDue = at <= now || (notice !== undefined && at <= now + notice);
  const isSure = offer.life.confidence === 'text';
  const dot = isDue ? mark(isSure ? 'warning' : 'question', end, y) : html`<circle class="dot" cx="${end}" cy="${y}" r="5"/>`;
  // Dates long past stand at the edge; their words say when.
  return html`${rowLabel(name, y + 4)}<line class="life${at < start ? ' past' : ''}" x1="${LEFT}" x2="${end}" y1="${y}" y2="${y}"/>${dot}<text class="vl" x="${px(end + 14)}" y="${y + 4}">${words}</text>`;
}

function lifeTable(living: readonly Living[], { index }: Run): Markup {
  const rows = living.map(({ name, offer: { provider, life } }) => {
    const source = index.source(life.source);
    return [
      html`<span class="nm">${name}</span>`, withDays(life.deprecated ?? l10n.t('none on record')), withDays(life.retired ?? l10n.t('none on record')), html`${index.providerName(provider)}`,
      html`${life.replacement ?? l10n.t('none named')}`,
      html`${source ? withDays(l10n.t('{0}, {1}', source.name, source.date)) : life.source}${life.confidence === 'text' ? undefined : html`<span class="d">${l10n.t('as listed')}</span>`}`,
    ];
  });
  return table([l10n.t('Model'), l10n.t('Deprecated'), l10n.t('Retired'), l10n.t('Provider'), l10n.t('Replacement'), l10n.t('Source')], rows, { caption: l10n.t('Dates on record'), kind: 'wide' });
}
