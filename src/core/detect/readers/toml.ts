import * as l10n from '@vscode/l10n';
import type { AST } from 'toml-eslint-parser';
import { parseTOML } from 'toml-eslint-parser';
import { ConfigPath } from '../context/config-path';
import type { Partial } from '../document';
import { readLiteral } from '../literal';
import { readLoose } from '../loose';
import { verbatim } from '../piece';
import type { Sink } from '../sink';
import { readIni } from './settings';
import { unescaped } from './strings';

/** TOML with key paths and comments; a file that does not parse is read line by line. */
export function readToml(text: string, sink: Sink): Partial | undefined {
  const parsed = parse(text);
  if ('fault' in parsed) {
    readIni(text, sink);
    const line = text.slice(0, parsed.fault).split('\n').length;
    const start = Math.min(parsed.fault, text.length);
    return { reason: l10n.t('not valid TOML at line {0}; read line by line', line), span: { start, end: Math.min(text.length, start + 1) } };
  }
  const reader = new TomlReader(text, sink);
  for (const comment of parsed.comments) {
    readLoose(verbatim(text, comment.range[0] + 1, comment.range[1]), { place: 'comment', strength: 'weak' }, sink);
  }
  parsed.body[0].body.forEach((node) => { reader.node(node); });
  return undefined;
}

class TomlReader {
  readonly #path = new ConfigPath();

  constructor(private readonly text: string, private readonly sink: Sink) {}

  node(node: AST.TOMLTable | AST.TOMLKeyValue): void {
    const depth = this.#enter(node.key, node.type === 'TOMLTable' && node.kind === 'array');
    if (node.type === 'TOMLTable') {
      node.body.forEach((each) => { this.node(each); });
    } else {
      this.#value(node.value);
    }
    this.#leave(depth);
  }

  /** Enters a dotted key; answers how many levels were opened. */
  #enter(key: AST.TOMLKey, isList: boolean): number {
    key.keys.forEach((part, at) => {
      if (at > 0) {
        this.#path.openMap();
      }
      const quote = part.type === 'TOMLQuoted' ? 1 : 0;
      const piece = verbatim(this.text, part.range[0] + quote, part.range[1] - quote);
      readLiteral(piece, this.#path.key(piece.text), this.sink);
    });
    const isTable = key.parent.type === 'TOMLTable';
    if (isTable && isList) {
      this.#path.openList();
    }
    if (isTable) {
      this.#path.openMap();
    }
    return key.keys.length - 1 + (isTable ? 1 : 0) + (isTable && isList ? 1 : 0);
  }

  #leave(depth: number): void {
    for (let level = 0; level < depth; level++) {
      this.#path.close();
    }
  }

  #value(node: AST.TOMLContentNode): void {
    if (node.type === 'TOMLArray') {
      this.#path.openList();
      node.elements.forEach((each) => { this.#value(each); });
      this.#path.close();
    } else if (node.type === 'TOMLInlineTable') {
      this.#path.openMap();
      node.body.forEach((each) => { this.node(each); });
      this.#path.close();
    } else if (node.kind === 'string') {
      const mark = node.multiline ? 3 : 1;
      const [start, end] = [node.range[0] + mark, node.range[1] - mark];
      const piece = node.style === 'basic' ? unescaped(this.text, start, end) : verbatim(this.text, start, end);
      readLiteral(piece, this.#path.value(piece.text), this.sink);
    }
  }
}

function parse(text: string): AST.TOMLProgram | { readonly fault: number } {
  try {
    return parseTOML(text);
  } catch (error) {
    return { fault: typeof error === 'object' && error !== null && 'index' in error && typeof error.index === 'number' ? error.index : 0 };
  }
}
