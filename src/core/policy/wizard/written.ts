import * as l10n from '@vscode/l10n';
import type { NewValue } from '../assist/change';
import { editPolicy } from '../assist/edit';
import { readDocument } from '../document';
import { parsePolicy } from '../parse';
import { policyTemplate, type DeclaredValues, type Values } from '../template';
import type { Declaration } from './step';

/** `refused`: why the file must be edited by hand, as a sentence. */
export type Written = { readonly text: string } | { readonly refused: string };

/**
 * The policy with these declarations: a new one in the manner of the template, or the given text with nothing changed but them. What the text becomes is read
 * back before it is given; where it would not mean what is declared, it is refused.
 */
export function withDeclarations(text: string | undefined, declarations: readonly Declaration[]): Written {
  const written = text === undefined || text.trim() === '' ? { text: policyTemplate(nested({}, declarations)) } : into(text, declarations);
  return 'refused' in written ? written : checked(written.text, declarations);
}

/** What another file than before declares. */
export function newIn(declarations: readonly Declaration[], before: readonly Declaration[]): readonly Declaration[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return declarations.filter((each) => !known.has(JSON.stringify(each)));
}

function into(text: string, declarations: readonly Declaration[]): Written {
  const ours = valuesOf(text);
  if (ours && policyTemplate(ours) === text) {
    return { text: policyTemplate(nested(ours, declarations)) };
  }
  let now = text;
  for (const { path, value } of declarations) {
    const result = editPolicy(now, { kind: 'set', path, value });
    if ('refused' in result) {
      return result;
    }
    const { span, text: put } = result.edit;
    now = now.slice(0, span.start) + put + now.slice(span.end);
  }
  return { text: now };
}

/** Faults that stood there before are told at their places; here it only counts whether the declarations are read. */
function checked(text: string, declarations: readonly Declaration[]): Written {
  const { usage, requirements, problems } = parsePolicy(text, '');
  const read = new Set([...Object.values(usage), ...Object.values(requirements)].map(({ path }) => path));
  const lost = declarations.find(({ path }) => ![path.join('.'), path.slice(0, -1).join('.')].some((each) => read.has(each)));
  return lost ? { refused: problems[0]?.message ?? l10n.t('The place of {0} is written in a way that cannot be edited safely; write it by hand.', lost.path.join('.')) } : { text };
}

/** The values of a file that the template may have written. */
function valuesOf(text: string): DeclaredValues | undefined {
  const { root, problems } = readDocument(text);
  const value = root?.value;
  // A key without a value is none that the template writes.
  return problems.length > 0 || !isMapping(value) || ![value['usage'] ?? {}, value['requirements'] ?? {}].every(isWhole) ? undefined : {
    ...(isMapping(value['usage']) ? { usage: value['usage'] } : {}),
    ...(isMapping(value['requirements']) ? { requirements: value['requirements'] } : {}),
  };
}

function nested(values: DeclaredValues, declarations: readonly Declaration[]): DeclaredValues {
  return declarations.reduce<Values>((all, { path, value }) => put(all, path, value), { ...values });
}

function put(values: Values, [key = '', ...rest]: readonly string[], value: NewValue): Values {
  const inner = values[key];
  return { ...values, [key]: rest.length === 0 ? value : put(isMapping(inner) ? inner : {}, rest, value) };
}

function isWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).every(isWhole) : ['string', 'number', 'boolean'].includes(typeof value);
}

function isMapping(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
