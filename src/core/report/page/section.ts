import * as l10n from '@vscode/l10n';
import type { Place } from '../run';
import { html, NOTHING, type Markup } from './html';

/** A part of the page; one without a body is left out by whoever makes it. */
export function section(id: string, title: string, lead: string | undefined, ...body: readonly Markup[]): Markup {
  const { markup } = html`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${lead === undefined ? NOTHING : html`<p class="lead">${lead}</p>`}
${body}
</section>`;
  return { markup, heading: { id, title } };
}

export interface TableOptions {
  /** Said by screen readers, and by print. */
  readonly caption: string;
  readonly kind?: 'wide' | 'uses' | 'matrix';
}

/** The first cell of a row is its name. */
export function table(columns: readonly (string | Markup)[], rows: readonly (readonly Markup[])[], { caption, kind }: TableOptions): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${kind === undefined ? NOTHING : html` class="${kind}"`}>
<caption class="vh">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>
`)}</tbody>
</table></div>`;
}

export interface ChartOptions {
  readonly width?: number;
  readonly height: number;
  /** States what the picture shows. */
  readonly label: string;
}

export function chart(body: readonly Markup[], { width = WIDTH, height, label }: ChartOptions): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><svg class="ch" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${body}</svg></div>`;
}

/** Of a chart, in its own units. */
export const WIDTH = 720;
/** Where the names of the rows end and the picture begins. */
export const LEFT = 190;

/** What a picture shows, as text; open on paper. */
export function folded(id: string, body: Markup, title = l10n.t('Show as table')): Markup {
  return html`<details id="${id}"><summary>${title}</summary>${body}</details>`;
}

/** Rows that a chart draws at most; its table has them all. */
export const MOST_DRAWN = 40;

export function notDrawn(count: number): Markup {
  return count <= 0 ? NOTHING : html`<p class="note">${count === 1 ? l10n.t('1 more stands in the table.') : l10n.t('{0} more stand in the table.', count)}</p>`;
}

const LONGEST_LABEL = 25;

/** The name of a chart's row at its left, cut in the middle where it is too long. */
export function rowLabel(name: string, y: number): Markup {
  return html`<text class="lb" text-anchor="end" x="${LEFT - 10}" y="${y}">${clipped(name, LONGEST_LABEL)}<title>${name}</title></text>`;
}

export function clipped(name: string, most: number): string {
  const chars = [...name];
  const wide = chars.filter((char) => char > '\u2e80').length;
  const room = wide > 0 ? Math.floor(most / 2) + 1 : most;
  return chars.length <= room ? name : `${chars.slice(0, Math.ceil(room / 2) - 1).join('')}…${chars.slice(-Math.floor(room / 2)).join('')}`;
}

/** To one decimal, as SVG needs no more. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The places that a page may lead to, numbered as they come. Where nothing can be opened they are text. */
export class Links {
  readonly #places: Place[] = [];

  constructor(private readonly opens: boolean) {}

  get places(): readonly Place[] {
    return this.#places;
  }

  to(place: Place): Markup {
    const { path, line, cell } = place;
    const words = cell ? l10n.t('{0}, cell {1}, line {2}', path, cell.index, cell.line) : `${path}:${line}`;
    if (!this.opens) {
      return html`<code>${words}</code>`;
    }
    const number = this.#places.push(place) - 1;
    return html`<a id="place-${number}" href="#place-${number}" data-place="${number}"><code>${words}</code></a>`;
  }
}
