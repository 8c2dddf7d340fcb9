import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { readDocument } from '../document';
import { assertShallow } from '../nesting';
import { schemaAt } from '../schema';
import { shown } from '../wording';
import { OPEN, type Change, type Edited, type NewValue } from './change';
import { isChanged } from './expected';
import { begin, fill, insertKey, insertMember, replaceValue, type Draft } from './insert';
import { removeKey, removeMember } from './remove';
import { isNothing, pairOf, Source } from './source';

const MAX_LENGTH = 200_000;

/**
 * How a policy file must be changed for one declaration more, or less: one piece of text for another, so that comments,
 * order and layout stay. Checked before it is given: the file then means what it meant, but for the change, or the edit is refused.
 */
export function editPolicy(text: string, change: Change): Edited {
  let document: Document.Parsed;
  try {
    assertShallow(text);
    document = parseDocument(text.length > MAX_LENGTH ? '' : text, { uniqueKeys: false, prettyErrors: false });
  } catch {
    return refused(l10n.t('The file is nested too deeply to be edited here; write it by hand.'));
  }
  const fault = document.errors[0];
  if (fault || text.length > MAX_LENGTH) {
    return refused(fault ? l10n.t('Line {0} is no valid YAML; correct it first.', lineOf(fault.pos[0], text)) : l10n.t('The file is too large to be edited here; write it by hand.'));
  }
  const draft = drafted(new Source(text, document), change);
  if (!draft) {
    return refused(l10n.t('The place of {0} is written in a way that cannot be edited safely; write it by hand.', shown(change.path.join('.'))));
  }
  return checked(text, draft, change);
}

function refused(reason: string): Edited {
  return { refused: reason };
}

function lineOf(offset: number, text: string): number {
  return text.slice(0, offset).split('\n').length;
}

/** The file is read again with the change: nothing else may have become of it. */
function checked(text: string, { span, text: written }: Draft, change: Change): Edited {
  const pieces = written.split(OPEN);
  const holes = pieces.slice(0, -1).map((_, i) => pieces.slice(0, i + 1).join('').length);
  const edit = { span, text: pieces.join(''), holes };
  const before = readDocument(text);
  const after = readDocument(text.slice(0, span.start) + edit.text + text.slice(span.end));
  const isWhole = after.problems.length <= before.problems.length;
  return isWhole && isChanged(before.root?.value, after.root?.value, change) ? { edit }
    : refused(l10n.t('A change of {0} would change other parts of the file too; write it by hand.', shown(change.path.join('.'))));
}

function drafted(source: Source, change: Change): Draft | undefined {
  const { contents } = source.document;
  if (isNothing(contents)) {
    const value = made(change, change.path);
    return value === undefined ? undefined : begin(source, { version: 1, ...(value as Readonly<Record<string, NewValue>>) });
  }
  return isMap(contents) ? at(source, contents, change.path, [], change) : undefined;
}

function at(source: Source, node: Node, path: readonly string[], above: readonly string[], change: Change): Draft | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    return undefined;
  }
  if (isSeq(node) && isIndex(step)) {
    const item = node.items[Number(step)] as Node | null | undefined;
    return item ? at(source, item, rest, [...above, step], change) : undefined;
  }
  const pair = isMap(node) ? pairOf(node, step) : 'twice';
  if (!isMap(node) || pair === 'twice') {
    return undefined;
  }
  if (!pair) {
    const value = made(change, rest);
    return value === undefined || isIndex(step) ? undefined : insertKey(source, node, step, value, orderAt(above));
  }
  const value = pair.value as Node | null;
  if (rest.length > 0 && !isNothing(value) && value) {
    return at(source, value, rest, [...above, step], change);
  }
  return rest.length === 0 ? atKey(source, node, pair, change) : filled(source, pair, node.flow === true, change, rest);
}

function filled(source: Source, pair: Pair, flow: boolean, change: Change, rest: readonly string[]): Draft | undefined {
  const value = made(change, rest);
  return value === undefined ? undefined : fill(source, pair, flow, value);
}

/** What a key gets that does not stand there yet, in the keys below it; a list's member is not made up. */
function made(change: Change, below: readonly string[]): NewValue | undefined {
  if (change.kind === 'remove' || below.some(isIndex)) {
    return undefined;
  }
  const value = change.kind === 'set' ? change.value : change.kind === 'add' ? [change.value] : change.licence;
  return below.reduceRight<NewValue>((inner, key) => ({ [key]: inner }), value);
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

function atKey(source: Source, map: YAMLMap, pair: Pair, change: Change): Draft | undefined {
  const value = pair.value as Node | null;
  if (isNothing(value) || !value) {
    return filled(source, pair, map.flow === true, change, []);
  }
  switch (change.kind) {
    case 'set': return isAlias(value) ? undefined : replaceValue(source, value, change.value);
    case 'add': return isSeq(value) ? insertMember(source, value, change.value) : undefined;
    case 'allow': return alternative(source, value, change.licence);
    case 'remove': return isSeq(value) ? (value.items.length > 1 || value.flow ? removeMember(source, value, change.index) : removeKey(source, map, pair)) : undefined;
  }
}

/** Behind the last word of an expression, before its closing quotation mark. */
function alternative(source: Source, value: Node, licence: string): Draft | undefined {
  const { end } = source.spanOf(value);
  const isQuoted = isScalar(value) && (value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE');
  const place = isQuoted ? end - 1 : end;
  return isScalar(value) && (isQuoted || value.type === 'PLAIN') ? { span: { start: place, end: place }, text: ` OR ${licence}` } : undefined;
}

function orderAt(path: readonly string[]): readonly string[] {
  return Object.keys(schemaAt(path)?.schema.properties ?? {});
}
