import { isPlaceholder } from '../context/negative';
import { keyStrength } from '../context/keys';
import type { Place } from '../context/place';
import { providerOfName, servesName } from '../context/providers';
import type { Piece } from '../piece';
import { trimmed, verbatim } from '../piece';
import { hasIdShape, isSelfEvident } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';

/** What stands between the head of a table and its rows. */
const RULE = /^[ \t>|:-]+$/;
const SEPARATORS = /^(?:[\s,;/&+]|<br ?\/?>|\bor\b|\band\b)*$/;
const SPAN = /`([^`]+)`/g;
const LONGEST_HEAD = 40;

/** What a column's head says of its cells. */
export interface Column {
  readonly kind: 'model' | 'provider' | 'other';
  readonly key: string;
}

/** Columns of the table that begins with the line `head`, whose next line is `rule`; `undefined` where none does. */
export function columnsOf(head: string, rule: string): readonly Column[] | undefined {
  if (!head.includes('|') || !rule.includes('|') || !rule.includes('-') || !RULE.test(rule)) {
    return undefined;
  }
  return cellsOf(head, 0, head.length).map((cell): Column => {
    const key = wordsIn(cell.text);
    return { kind: /^(?:provider|vendor|platform)s?$/i.test(key) ? 'provider' : key.length <= LONGEST_HEAD && keyStrength(key) === 'strong' ? 'model' : 'other', key };
  });
}

/** Reads the cells of a row that are ids as they stand. */
export function readRow(text: string, start: number, end: number, columns: readonly Column[], sink: Sink): void {
  const cells = cellsOf(text, start, end);
  const at = columns.findIndex(({ kind }) => kind === 'provider');
  const provider = providerOfName(wordsIn(cells[at]?.text ?? ''));
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (column?.kind === 'model') {
      readModels(cell, { place: 'config-value', strength: 'strong', key: column.key }, provider, sink);
    } else if (isSelfEvident(cell.text) && isWritten(cell.text)) {
      readToken(cell, { place: 'text', strength: 'weak' }, sink);
    }
  });
}

/** A cell of one bare id, or of nothing but code spans. */
function readModels(cell: Piece, place: Place, provider: string | undefined, sink: Sink): void {
  const spans = spansIn(cell);
  if (spans.length === 0) {
    if (hasIdShape(cell.text) && isWritten(cell.text) && !isPlaceholder(cell.text)) {
      readToken(cell, { ...place, place: 'text', ...served(provider, cell.text) }, sink);
    }
  } else if (SEPARATORS.test(cell.text.replace(SPAN, ''))) {
    for (const span of spans.filter(({ text }) => hasIdShape(text) && isWritten(text))) {
      readToken(span, { ...place, ...served(provider, span.text) }, sink);
    }
  }
}

function spansIn(cell: Piece): readonly Piece[] {
  return Array.from(cell.text.matchAll(SPAN), ({ index, 1: id = '' }): Piece => ({ text: id, start: cell.start + index + 1, end: cell.start + index + 1 + id.length }));
}

function served(provider: string | undefined, id: string): { readonly provider?: string } {
  return provider !== undefined && servesName(provider, id) ? { provider } : {};
}

/** As programs write an id; `GPT-4o` and `Claude` are names that people say. */
function isWritten(text: string): boolean {
  return text.includes('/') || text === text.toLowerCase();
}

function cellsOf(text: string, start: number, end: number): readonly Piece[] {
  const cells: Piece[] = [];
  let from = start + (/^[ \t>]*\|?/.exec(text.slice(start, end))?.[0].length ?? 0);
  while (from < end) {
    let to = text.indexOf('|', from);
    while (to >= 0 && text[to - 1] === '\\') {
      to = text.indexOf('|', to + 1);
    }
    const close = to < 0 || to > end ? end : to;
    cells.push(trimmed(verbatim(text, from, close)));
    from = close + 1;
  }
  return cells;
}

/** The words of a cell without emphasis, code marks, the address of a link and what stands in brackets. */
function wordsIn(cell: string): string {
  return cell.slice(0, 200).replace(/\([^()]*\)/g, ' ').replace(/[*_`[\]]/g, ' ').trim().replace(/\s+/g, '_');
}
