import { isPlaceholder } from '../context/negative';
import { keyStrength } from '../context/keys';
import type { Place } from '../context/place';
import { providerOfName, servesName } from '../context/providers';
import type { Piece } from '../piece';
import { part, trimmed, verbatim } from '../piece';
import { hasIdShape, isLowerCase, isSelfEvident } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';
import { isGenericWeightFile, isWeightFile } from '../weights';
import { isNameAmong } from './markdown-prose';

const TEXT: Place = { place: 'text', strength: 'weak' };
/** What stands between the head of a table and its rows. */
const RULE = /^[ \t>|:-]+$/;
/** The same in a table of reStructuredText. */
const GRID = /^[ \t]*\+[=+]{3,2000}\+$/;
const SEPARATORS = /^(?:[\s,;/&+*…、，]|\.\.\.|etc\.?|<br ?\/?>|\([^()|]{1,40}\)|\b(?:or|and|default|recommended|new)\b)*$/;
const SPAN = /`([^`]+)`/g;
/** An id with marks around it, and what is said of it in brackets: `**o1**`, `✅ mistral-7b (default)`. */
const MARKED = /^([^\w`[]{0,6})([A-Za-z][\w.:/-]{1,100})[*_]{0,2}(?: ?\([^()]{1,60}\))?$/;
/** What stands between the ids of a cell. */
const SEPARATOR = /(<br ?\/?>|[,;、，]| or | and )/;
/** Sizes of Whisper, and heads of columns that hold them. */
const SIZE = /^(?:tiny|base|small|medium|large|turbo)(?:\.en)?$/;
const SIZED = /^(?:whisper[-_])?(?:model[-_]?)?(?:size|name|type|variant)?s?$|whisper/i;
/** A size, or a second hyphen: `Qwen3-0.6B`, `MiniMax-Text-01`. */
const RELEASE = /^[^-]{2,40}-(?:[^-]{1,40}-|[\d.]{1,5}[BM]$)/;
/** What a benchmark found. */
const SCORE = /^[*_]{0,2}\d[\d.,]{0,10} ?%?[*_]{0,2}$/;
const LONGEST_HEAD = 40;
/** Heads of columns of ids that are no keys elsewhere. */
const HEAD = /^(?:(?:llm|ai|api|base|default|embedding|chat)_)?model_(?:keys?|identifiers?|codes?|strings?|slugs?|tags?)$/i;
/** Heads of columns of models in Chinese, Japanese and Korean. */
const FOREIGN_HEAD = /^(?:模型(?:名称?|标识|ID)?|默认模型|推荐模型|モデル(?:名|ID)?|모델(?:명|_이름)?)$/i;

/** What a column's head says of its cells. */
export interface Column {
  readonly kind: 'model' | 'provider' | 'other';
  readonly key: string;
}

/** Columns of the table that begins with the line `head`, whose next line is `rule`; `undefined` where none does. */
export function columnsOf(head: string, rule: string): readonly Column[] | undefined {
  if (!head.includes('|') || !(GRID.test(rule) || (rule.includes('|') && rule.includes('-') && RULE.test(rule)))) {
    return undefined;
  }
  return cellsOf(head, 0, head.length).map((cell): Column => {
    const key = wordsIn(cell.text);
    return { kind: /^(?:provider|vendor|platform)s?$/i.test(key) ? 'provider' : isModelHead(key) ? 'model' : 'other', key };
  });
}

/** Reads the cells of a row that are ids as they stand; `at` is where the table begins. */
export function readRow(text: string, start: number, end: number, columns: readonly Column[], at: number, sink: Sink): void {
  const cells = cellsOf(text, start, end);
  const provider = providerOfName(wordsIn(cells[columns.findIndex(({ kind }) => kind === 'provider')]?.text ?? ''));
  const name = nameOfSetting(cells, columns);
  const isOfScores = cells.filter(({ text: cell }) => SCORE.test(cell)).length > 1;
  cells.forEach((cell, index) => {
    const column = columns[index];
    const key = column?.kind === 'model' ? column.key : index > 0 ? name : undefined;
    if (key !== undefined) {
      readModels(cell, { place: 'config-value', strength: 'strong', key, group: { at, of: `t${index}` } }, provider, isOfScores, sink);
    } else {
      readOthers(cell, isOfScores, { place: 'text', strength: 'weak', group: { at, of: `t${index}` } }, column?.key ?? '', sink);
    }
  });
}

/** What the first cell of a row calls the others, in a table that has no column of models: `| Custom model | o1 |`. */
function nameOfSetting(cells: readonly Piece[], columns: readonly Column[]): string | undefined {
  const name = columns.some(({ kind }) => kind === 'model') ? '' : wordsIn(cells[0]?.text ?? '');
  return isModelHead(name) ? name : undefined;
}

function isModelHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && (keyStrength(words) === 'strong' || HEAD.test(words) || FOREIGN_HEAD.test(words));
}

/** A cell of one bare id, or of nothing but code spans. */
function readModels(cell: Piece, place: Place, provider: string | undefined, isOfScores: boolean, sink: Sink): void {
  const spans = spansIn(cell);
  if (spans.length === 0) {
    for (const id of idsIn(cell).filter(({ text }) => hasIdShape(text) && !isPlaceholder(text))) {
      if (isWritten(id.text)) {
        readToken(id, { ...place, place: 'text', ...served(provider, id.text) }, sink);
      } else if (!isOfScores && isSelfEvident(id.text)) {
        readToken(id, TEXT, sink);
      }
    }
  } else {
    const isOnly = SEPARATORS.test(cell.text.replace(SPAN, ''));
    for (const span of (isOnly ? spans : /^[^\w`]{0,10}`/.test(cell.text) ? spans.slice(0, 1) : []).filter(({ text }) => hasIdShape(text) && isWritten(text))) {
      readToken(span, { ...place, ...served(provider, span.text) }, sink);
    }
  }
}

/** A cell of a column whose head says nothing: what is an id by itself, and words that their company may say something of. */
function readOthers(cell: Piece, isOfScores: boolean, place: Place, head: string, sink: Sink): void {
  const spans = spansIn(cell);
  const isSpans = spans.length > 0 && SEPARATORS.test(cell.text.replace(SPAN, ''));
  for (const id of isSpans ? spans : spans.length > 0 ? [] : idsIn(cell)) {
    if (SIZE.test(id.text) && SIZED.test(head)) {
      sink.add(id, { place: 'text', strength: 'strong', key: 'model_size' });
    } else if (isSelfEvident(id.text) && isWritten(id.text)) {
      readToken(id, place, sink);
    } else if (!isOfScores && isRelease(id.text)) {
      readToken(id, TEXT, sink);
    } else if (isNameAmong(id.text)) {
      sink.add(id, place);
    }
  }
}

/** `MiniMax-Text-01`, where it is spelt as a list spells it; beside scores it is what people say. */
function isRelease(text: string): boolean {
  return isSelfEvident(text) && RELEASE.test(text);
}

/** The words of a cell that has nothing else, over breaks and commas; else the whole cell. */
function idsIn(cell: Piece): readonly Piece[] {
  let from = 0;
  const found = cell.text.split(SEPARATOR).map((piece, index) => {
    const at = from;
    from += piece.length;
    return index % 2 === 0 ? trimmed(part(cell, at, from)) : undefined;
  }).filter((piece) => piece !== undefined);
  const [all, mark = '', id = ''] = MARKED.exec(cell.text) ?? [];
  return found.every(({ text }) => hasIdShape(text)) ? found : all === undefined ? [cell] : [part(cell, mark.length, mark.length + id.length)];
}

function spansIn(cell: Piece): readonly Piece[] {
  return Array.from(cell.text.matchAll(SPAN), ({ index, 1: id = '' }): Piece => ({ text: id, start: cell.start + index + 1, end: cell.start + index + 1 + id.length }));
}

function served(provider: string | undefined, id: string): { readonly provider?: string } {
  return provider !== undefined && servesName(provider, id) ? { provider } : {};
}

/** As programs write an id; `GPT-4o` and `Claude` are names that people say. */
function isWritten(text: string): boolean {
  return text.includes('/') || isLowerCase(text) || (isWeightFile(text) && !isGenericWeightFile(text));
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
