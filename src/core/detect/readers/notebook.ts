import * as l10n from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Partial } from '../document';
import type { Sink } from '../sink';
import { within } from '../sink';
import { depthFault } from './json';
import { readMarkdown } from './markdown';
import { readPlain } from './plain';
import { readPython } from './python';
import { unescaped } from './strings';

/** Jupyter notebooks: code cells as Python, text cells as Markdown; spans lie in the JSON text. */
export function readNotebook(text: string, sink: Sink): Partial | undefined {
  const tooDeep = depthFault(text);
  if (tooDeep) {
    readPlain(text, sink);
    return tooDeep;
  }
  const root = parseTree(text);
  const cells = root && findNodeAtLocation(root, ['cells'])?.children;
  if (!cells) {
    readPlain(text, sink);
    return { reason: l10n.t('not a notebook; read as plain text'), span: { start: 0, end: Math.min(1, text.length) } };
  }
  for (const cell of cells) {
    const source = findNodeAtLocation(cell, ['source']);
    const kind: unknown = findNodeAtLocation(cell, ['cell_type'])?.value;
    if (source && (kind === 'code' || kind === 'markdown')) {
      const { code, offsets } = joined(text, source);
      (kind === 'code' ? readPython : readMarkdown)(code, within(sink, (at) => offsets[at] ?? source.offset + source.length));
    }
  }
  return undefined;
}

/** A cell's text, which the file keeps as one string or as a list of lines, with the place of each character. */
function joined(text: string, source: Node): { readonly code: string; readonly offsets: readonly number[] } {
  let code = '';
  const offsets: number[] = [];
  for (const line of source.type === 'array' ? source.children ?? [] : [source]) {
    if (line.type === 'string') {
      const piece = unescaped(text, line.offset + 1, line.offset + line.length - 1);
      code += piece.text;
      for (let at = 0; at < piece.text.length; at++) {
        offsets.push(piece.offsets?.[at] ?? piece.start + at);
      }
    }
  }
  return { code, offsets };
}
