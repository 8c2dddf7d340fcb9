import * as l10n from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation } from 'jsonc-parser';
import { Lines } from '../../lines';
import { Pace, type Steps } from '../../steps';
import type { Partial } from '../document';
import type { Sink } from '../sink';
import { within } from '../sink';
import { depthFault } from './json';
import { treeInSteps } from './json-tree';
import { readInSteps } from './in-steps';
import { cellInSteps } from './notebook-cell';
import { readMarkdown } from './markdown';
import { outputInSteps, partsInSteps } from './notebook-parts';
import { readPlain } from './plain';
import { stepped } from './reader';
import { unescaped } from './strings';

/** A cell's text, with the place of each character in the file. */
interface Source {
  readonly code: string;
  readonly offsets: readonly number[];
}

/** Jupyter notebooks: code cells in the kernel's language, text cells as Markdown; spans lie in the JSON text. Of outputs the lines that speak of models are read, raw cells are not. */
export const readNotebook = stepped(inSteps);

function* inSteps(text: string, sink: Sink): Steps<Partial | undefined> {
  const tooDeep = depthFault(text);
  if (tooDeep) {
    yield* readPlain.inSteps(text, sink);
    return tooDeep;
  }
  yield;
  const { root, fault } = yield* treeInSteps(text);
  const cells = root && cellsOf(root);
  yield;
  if (!root || !cells) {
    if (!(yield* partsInSteps(text, sink))) {
      yield* readPlain.inSteps(text, sink);
    }
    return { reason: l10n.t('not a notebook; read as plain text'), span: { start: 0, end: Math.min(1, text.length) } };
  }
  const language = stringAt(root, ['metadata', 'kernelspec', 'language']) ?? stringAt(root, ['metadata', 'language_info', 'name']) ?? 'python';
  const pace = new Pace();
  for (const [index, cell] of cells.entries()) {
    if (pace.isDue(cell.offset)) {
      yield;
    }
    yield* readOne(text, cell, index, language, sink);
  }
  return fault && { reason: l10n.t('not valid JSON at line {0}; read as far as possible', text.slice(0, fault.start).split('\n').length), span: fault };
}

/** Cells stand at the root, before the fourth version of the format in work sheets. */
function cellsOf(root: Node): readonly Node[] | undefined {
  return findNodeAtLocation(root, ['cells'])?.children
    ?? findNodeAtLocation(root, ['worksheets'])?.children?.flatMap((sheet) => findNodeAtLocation(sheet, ['cells'])?.children ?? []);
}

function* readOne(text: string, cell: Node, index: number, language: string, sink: Sink): Steps<undefined> {
  const kind = stringAt(cell, ['cell_type']);
  const node = findNodeAtLocation(cell, ['source']) ?? findNodeAtLocation(cell, ['input']);
  if (!node || (kind !== 'code' && kind !== 'markdown')) {
    return;
  }
  const { code, offsets } = yield* joined(text, node);
  const inFile = within(sink, (at) => offsets[at] ?? node.offset + node.length);
  const own = stringAt(cell, ['metadata', 'vscode', 'languageId']) ?? stringAt(cell, ['metadata', 'polyglot_notebook', 'kernelName']) ?? language;
  const lines = new Lines(code);
  const inCell: Sink = {
    ...inFile,
    add: (piece, place) => { inFile.add(piece, { ...place, cell: { index: index + 1, line: lines.positionAt(piece.start).line + 1 } }); },
  };
  if (kind === 'code') {
    yield* cellInSteps(code, own, inCell);
    yield* readOutputs(text, cell, sink);
  } else {
    yield* readInSteps(readMarkdown, code, inCell);
  }
  return undefined;
}

/** What the cell's last run printed. */
function* readOutputs(text: string, cell: Node, sink: Sink): Steps<undefined> {
  for (const output of findNodeAtLocation(cell, ['outputs'])?.children ?? []) {
    const node = findNodeAtLocation(output, ['text']) ?? findNodeAtLocation(output, ['data', 'text/plain']);
    if (node) {
      const { code, offsets } = yield* joined(text, node);
      yield* outputInSteps(code, within(sink, (at) => offsets[at] ?? node.offset + node.length));
    }
  }
  return undefined;
}

function stringAt(node: Node, path: readonly string[]): string | undefined {
  const value: unknown = findNodeAtLocation(node, [...path])?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The file keeps a cell's text as one string or as a list of lines. */
function* joined(text: string, source: Node): Steps<Source> {
  const parts: string[] = [];
  const offsets: number[] = [];
  const pace = new Pace(source.offset);
  for (const line of source.type === 'array' ? source.children ?? [] : [source]) {
    if (line.type === 'string') {
      const piece = unescaped(text, line.offset + 1, line.offset + line.length - 1);
      parts.push(piece.text);
      for (let at = 0; at < piece.text.length; at++) {
        offsets.push(piece.offsets?.[at] ?? piece.start + at);
      }
    }
    if (pace.isDue(line.offset)) {
      yield;
    }
  }
  return { code: parts.join(''), offsets };
}
