import * as l10n from '@vscode/l10n';
import type { CST } from 'yaml';
import { Parser } from 'yaml';
import { ConfigPath } from '../context/config-path';
import type { Partial } from '../document';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import type { Piece } from '../piece';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { readString, unescaped } from './strings';
import { readYamlLines } from './yaml-lines';

/** Above this length the parser costs more than it tells; line by line every scalar is still read. */
const LONGEST_PARSED = 30_000;
const DEEPEST = 200;
type Item = CST.BlockMap['items'][number] | CST.BlockSequence['items'][number] | CST.FlowCollection['items'][number];

/** YAML with key paths and comments. Templates, long files and broken ones are read line by line. */
export function readYaml(text: string, sink: Sink): Partial | undefined {
  if (text.length > LONGEST_PARSED || text.includes('{{')) {
    readYamlLines(text, sink);
    return undefined;
  }
  const tokens = [...new Parser().parse(text)];
  const fault = firstFault(tokens, 0);
  if (fault === undefined) {
    const reader = new YamlReader(text, sink);
    tokens.forEach((token) => { reader.token(token, false); });
    return undefined;
  }
  readYamlLines(text, sink);
  const line = text.slice(0, fault).split('\n').length;
  return { reason: l10n.t('not valid YAML at line {0}; read line by line', line), span: { start: fault, end: Math.min(text.length, fault + 1) } };
}

class YamlReader {
  readonly #path = new ConfigPath();

  constructor(private readonly text: string, private readonly sink: Sink) {}

  token(token: CST.Token | null | undefined, isKey: boolean): void {
    switch (token?.type) {
      case 'document':
        this.#comments(token.start);
        this.token(token.value, false);
        this.#comments(token.end);
        break;
      case 'block-map':
        this.#path.openMap();
        token.items.forEach((item) => { this.#item(item, true); });
        this.#path.close();
        break;
      case 'block-seq':
        this.#path.openList();
        token.items.forEach((item) => { this.#item(item, false); });
        this.#path.close();
        break;
      case 'flow-collection': this.#flow(token); break;
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.#scalar(token, isKey);
        this.#comments(token.end);
        break;
      case 'block-scalar': this.#block(token); break;
      case 'comment': this.#comments([token]); break;
      default: break;
    }
  }

  #flow(token: CST.FlowCollection): void {
    const isMap = token.start.type === 'flow-map-start';
    if (isMap) {
      this.#path.openMap();
    } else {
      this.#path.openList();
    }
    token.items.forEach((item) => { this.#item(item, isMap); });
    this.#path.close();
    this.#comments(token.end);
  }

  #item(item: Item, isMap: boolean): void {
    this.#comments(item.start);
    this.token(item.key, isMap);
    this.#comments(item.sep);
    this.token(item.value, false);
  }

  #comments(tokens: readonly CST.SourceToken[] | undefined): void {
    for (const token of tokens ?? []) {
      if (token.type === 'comment') {
        readLoose(verbatim(this.text, token.offset + 1, token.offset + token.source.length), { place: 'comment', strength: 'weak' }, this.sink);
      }
    }
  }

  #scalar(token: CST.FlowScalar, isKey: boolean): void {
    const piece = this.#pieceOf(token);
    readLiteral(piece, isKey ? this.#path.key(piece.text) : this.#path.value(piece.text), this.sink);
  }

  #pieceOf(token: CST.FlowScalar): Piece {
    const end = token.offset + token.source.length;
    if (token.type === 'double-quoted-scalar') {
      return unescaped(this.text, token.offset + 1, end - 1);
    }
    const single = token.type === 'single-quoted-scalar'
      && readString(this.text, token.offset + 1, { open: "'", close: "'", escape: 'doubled', multiline: true }, end);
    return single ? single.piece : verbatim(this.text, token.offset, end);
  }

  #block(token: CST.BlockScalar): void {
    this.#comments(token.props.filter((prop): prop is CST.SourceToken => prop.type === 'comment'));
    const start = token.props.reduce((at, prop) => at + ('source' in prop ? prop.source.length : 0), token.props[0]?.offset ?? token.offset);
    readLiteral(verbatim(this.text, start, start + token.source.length), this.#path.value(''), this.sink);
  }
}

/** Where the parser lost its way below a token: an unexpected token, a quote or bracket that is never closed. */
function faultIn(token: CST.Token | null | undefined, depth: number): number | undefined {
  if (!token || depth > DEEPEST) {
    return token ? token.offset : undefined;
  }
  switch (token.type) {
    case 'error':
    case 'flow-error-end':
      return token.offset;
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return token.source.length < 2 || token.source.at(-1) !== token.source[0] ? token.offset : undefined;
    case 'document':
      return faultIn(token.value, depth + 1) ?? firstFault(token.end ?? [], depth);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return firstFault(token.items.flatMap((item) => [item.key, item.value]), depth) ?? (isUnclosed(token) ? token.offset : undefined);
    default: return undefined;
  }
}

function firstFault(tokens: readonly (CST.Token | null | undefined)[], depth: number): number | undefined {
  for (const token of tokens) {
    const found = faultIn(token, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isUnclosed(token: CST.Token): boolean {
  return token.type === 'flow-collection' && !token.end.some((each) => each.type === 'flow-map-end' || each.type === 'flow-seq-end');
}
