import { html, raw, type Markup } from './html';
import type { State } from './state';

/** What a cell or a mark stands for: a state, or a duty that the text names. */
export type Symbol = State | 'duty';

/** Each has an outline of its own, so that none needs its colour. */
const SHAPES: Readonly<Record<Symbol, string>> = {
  conflict: '<circle cx="8" cy="8" r="7"/><path d="M5 5l6 6M11 5l-6 6"/>',
  warning: '<path class="f" d="M8 1.5L15 14H1z"/><path d="M8 6v4M8 11.6v.8"/>',
  question: '<circle class="o" cx="8" cy="8" r="6.5"/><path class="oo" d="M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3v.3M8 11.3v.8"/>',
  unknown: '<circle class="o dash" cx="8" cy="8" r="6.5"/>',
  listed: '<circle class="o" cx="8" cy="8" r="6.5"/><path class="oo" d="M5.2 6.6h5.6M5.2 9.4h5.6"/>',
  fine: '<circle class="o" cx="8" cy="8" r="6.5"/><path class="oo" d="M4.8 8.2l2.2 2.3 4.2-4.6"/>',
  duty: '<path class="o" d="M3.5 1.75h6l3 3v9.5h-9z"/><path class="oo" d="M5.6 7h4.8M5.6 10h4.8"/>',
};

/** Beside words that say the same. */
export function symbol(kind: Symbol): Markup {
  return html`<svg class="k k-${kind}" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${raw(SHAPES[kind])}</svg>`;
}

/** In a chart, its middle at a point. */
export function mark(kind: Symbol, x: number, y: number): Markup {
  return html`<g class="k k-${kind}" transform="translate(${x - 8} ${y - 8})">${raw(SHAPES[kind])}</g>`;
}
