import { escapeHtml } from '../escape';

/** A piece of a page that is markup already. Every other text is escaped where it is put in. */
export interface Markup {
  readonly markup: string;
  /** Of a section: where the list of sections leads to it. */
  readonly heading?: { readonly id: string; readonly title: string };
}

type Part = string | number | Markup | readonly Markup[] | undefined;

/** `html\`<td>${text}</td>\``: texts are escaped, markup stands as it is, nothing is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((string, i) => string + said(parts[i])).join('') };
}

function said(part: Part): string {
  switch (typeof part) {
    case 'undefined': return '';
    case 'string': return escapeHtml(part);
    case 'number': return escapeHtml(String(part));
    case 'object': return isList(part) ? part.map(({ markup }) => markup).join('') : part.markup;
  }
}

function isList(part: Markup | readonly Markup[]): part is readonly Markup[] {
  return Array.isArray(part);
}

export const NOTHING: Markup = { markup: '' };

/** Text of our own that is markup already, such as a style. */
export function raw(markup: string): Markup {
  return { markup };
}

/** Pieces with others between them. */
export function joined(pieces: readonly Markup[], between: string): Markup {
  return { markup: pieces.map(({ markup }) => markup).join(escapeHtml(between)) };
}

/** A key that may be broken where its words begin. */
export function breakable(text: string): Markup {
  return { markup: escapeHtml(text).replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-z]\.)(?=\d)/g, '<wbr>') };
}

/** A date that stands for itself is marked as one, so that no line breaks in it. */
export function withDays(text: string): Markup {
  return { markup: escapeHtml(text).replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, '<time>$&</time>') };
}
