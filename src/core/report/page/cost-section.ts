import * as l10n from '@vscode/l10n';
import { listed } from '../../clause';
import { usd } from '../../format';
import type { Day } from '../../catalogue/types';
import { costInWords, selfHosting, selfHostingInWords, shownCost, type Range } from '../cost';
import { breakEvenInWords } from '../explain-cost';
import { factsOf } from '../facts';
import { currentLife } from '../life';
import type { Run } from '../run';
import { html, NOTHING, raw, type Markup } from './html';
import type { Page } from './input';
import { routeName } from './models';
import { chart, folded, LEFT, MOST_DRAWN, notDrawn, px, rowLabel, section, table, WIDTH } from './section';

interface Costed {
  readonly name: string;
  readonly input: Range;
  readonly output?: Range;
  /** As the card says it. */
  readonly words: string;
  readonly isPast: boolean;
}

const STEP = 26;
const TOP = 42;
const RIGHT = WIDTH - 60;

/** What hosts ask, and what own machines would cost. Who has no price is named. */
export function costSection(page: Page): Markup {
  const costed = costsOf(page);
  const own = ownRows(page);
  const without = page.models.filter((model) => !costed.some(({ model: each }) => each === model)).map(({ name }) => name);
  const none = without.length === 0 ? [] : [html`<p class="note"><b>${l10n.t('No price per token on record:')}</b> ${listed(without)}</p>`];
  const sorted = costed.map(({ cost }) => cost).sort((a, b) => (a.output ?? a.input).median - (b.output ?? b.input).median);
  const priced = sorted.length === 0 ? [] : [
    picture(sorted.slice(0, MOST_DRAWN), limitsOf(page.run)), notDrawn(sorted.length - MOST_DRAWN),
    ...none,
    folded('cost-table', table([l10n.t('Model'), l10n.t('Input'), l10n.t('Output'), l10n.t('In words')], sorted.map(rowOf),
      { caption: l10n.t('US dollars per million tokens: median, lowest and highest in parentheses'), kind: 'wide' })),
  ];
  return section('cost', l10n.t('Cost'), l10n.t('Listed prices in US dollars per million tokens, on a logarithmic scale. Where the code names a host, its price; else the median and the range over all hosts. Discounts are not known.'),
    ...(priced.length > 0 ? priced : none), own.length === 0 ? NOTHING : html`<h3>${l10n.t('On your own machines (estimate)')}</h3>
<p class="lead">${l10n.t('GPUs that hold the weights with one stream of 8,000 tokens; an hour costs between owning and renting them. The volume is the one from which they cost less than hosts do.')}</p>
${table([l10n.t('Model'), l10n.t('GPUs and USD an hour'), l10n.t('Worth it from')], own, { caption: l10n.t('Self-hosting, an estimate'), kind: 'wide' })}`);
}

function costsOf({ models, run: { index }, today }: Page) {
  return models.flatMap((model) => model.routes.flatMap((use) => {
    const shown = shownCost({ use, index, today });
    const words = costInWords({ use, index, today });
    if (!shown || words === undefined) {
      return [];
    }
    const name = routeName(model, use, (id) => index.providerName(id));
    if ('hosted' in shown) {
      const { input, output } = shown.hosted;
      return [{ model, cost: { name, input, words, isPast: false, ...(output ? { output } : {}) } satisfies Costed }];
    }
    const { price: { input, output, range } } = shown.priced;
    const [first, second] = range ? [between(range.input), between(range.output)] : [between([input, input]), between([output, output])];
    const some = first ?? second;
    return some ? [{ model, cost: { name, input: some, words, isPast: hasEnded(use, index, today), ...(first && second ? { output: second } : {}) } satisfies Costed }] : [];
  }));
}

function hasEnded(use: Parameters<typeof currentLife>[0]['use'], index: Run['index'], today: Day): boolean {
  const retired = currentLife({ use, index })?.life.retired;
  return retired !== undefined && retired <= today;
}

/** Nothing where nothing is asked: a list entry of 0 is no price. */
function between([low, high]: readonly [number, number]): Range | undefined {
  return high > 0 ? { low: low > 0 ? low : high, median: low > 0 ? (low + high) / 2 : high, high } : undefined;
}

function limitsOf({ policies }: Run): readonly { readonly value: number; readonly words: string }[] {
  const declared = policies.flatMap(({ policy }) => [policy.requirements, ...policy.scopes.map(({ requirements }) => requirements)]);
  const values = (key: 'maxInputPrice' | 'maxOutputPrice'): readonly number[] => [...new Set(declared.flatMap((each) => each[key]?.value ?? []))].filter((value) => value > 0);
  return [
    ...values('maxInputPrice').map((value) => ({ value, words: l10n.t('your limit for input, {0}', usd(value)) })),
    ...values('maxOutputPrice').map((value) => ({ value, words: l10n.t('your limit for output, {0}', usd(value)) })),
  ];
}

function picture(rows: readonly Costed[], limits: ReturnType<typeof limitsOf>): Markup {
  const values = [...rows.flatMap(({ input, output }) => [input, ...(output ? [output] : [])]).flatMap(({ low, high }) => [low, high]), ...limits.map(({ value }) => value)];
  const [low, high] = [Math.log10(Math.min(...values)) - 0.15, Math.log10(Math.max(...values)) + 0.15];
  const x = (value: number): number => px(LEFT + ((Math.log10(value) - low) / (high - low)) * (RIGHT - LEFT));
  const bottom = TOP + rows.length * STEP - 10;
  const grid = ticks(low, high).map((value) => html`<line class="gr" x1="${x(value)}" x2="${x(value)}" y1="22" y2="${bottom}"/><text class="ax" text-anchor="middle" x="${x(value)}" y="16">${dollars(value)}</text>`);
  const limit = limits.map(({ value, words }, i) => html`<line class="lim" x1="${x(value)}" x2="${x(value)}" y1="22" y2="${bottom + 6}"/><text class="ax" text-anchor="${x(value) > 500 ? 'end' : 'middle'}" x="${x(value)}" y="${bottom + 18 + i * 14}">${words}</text>`);
  const key = bottom + 18 + limits.length * 14;
  return chart([
    ...grid, ...limit, ...rows.map((row, i) => drawn(row, TOP + i * STEP, x)),
    html`<circle class="in" cx="${LEFT + 5}" cy="${key - 4}" r="4"/><text class="ax" x="${LEFT + 14}" y="${key}">${l10n.t('input')}</text>`,
    html`<rect class="ou" x="${LEFT + 90}" y="${key - 8}" width="8" height="8"/><text class="ax" x="${LEFT + 104}" y="${key}">${l10n.t('output; a line from lowest to highest')}</text>`,
  ], { height: key + 6, label: rows.length === 1 ? l10n.t('Listed price of 1 model; the table below has the values') : l10n.t('Listed prices of {0} models; the table below has the values', rows.length) });
}

function drawn({ name, input, output, isPast }: Costed, y: number, x: (value: number) => number): Markup {
  const line = (kind: string, { low, high }: Range, at: number): Markup => (low === high ? NOTHING : html`<line class="rg ${kind}" x1="${x(low)}" x2="${x(high)}" y1="${at}" y2="${at}"/>`);
  const past = isPast ? html`<text class="ax" x="${px(x((output ?? input).high) + 10)}" y="${y + 4}">${l10n.t('retired')}</text>` : NOTHING;
  return html`${rowLabel(name, y + 4)}${line('in', input, y - 3)}${output ? line('ou', output, y + 4) : NOTHING}<circle class="in" cx="${x(input.median)}" cy="${y - 3}" r="4"/>${
    output ? html`<rect class="ou" x="${px(x(output.median) - 4)}" y="${y}" width="8" height="8"/>` : NOTHING}${past}`;
}

/** 1, 2 and 5 of each power of ten; of a wide range the powers alone. */
function ticks(low: number, high: number): readonly number[] {
  const steps = high - low > 4 ? [1] : high - low > 2.5 ? [1, 3] : [1, 2, 5];
  const powers = Array.from({ length: Math.ceil(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
  return powers.flatMap((power) => steps.map((step) => step * 10 ** power)).filter((value) => Math.log10(value) >= low && Math.log10(value) <= high);
}

function dollars(value: number): string {
  return value >= 1 ? `$${value}` : `$${Number(value.toPrecision(2))}`;
}

function rowOf({ name, input, output, words }: Costed): readonly Markup[] {
  return [html`<span class="nm">${name}</span>`, html`${spread(input)}`, html`${output ? spread(output) : l10n.t('not priced')}`, raw(words)];
}

function spread({ low, median, high }: Range): string {
  return low === high ? usd(median) : l10n.t('{0} ({1}–{2})', usd(median), usd(low), usd(high));
}

function ownRows({ models, run: { index }, today }: Page): readonly (readonly Markup[])[] {
  return models.flatMap(({ name, use }) => {
    const own = selfHosting({ use, index });
    return own ? [[html`<span class="nm">${name}</span>`, raw(selfHostingInWords(own)), html`${breakEvenInWords(factsOf({ use, index, today })) ?? l10n.t('no host names a price')}`]] : [];
  });
}
