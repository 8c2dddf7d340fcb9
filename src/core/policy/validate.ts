import { Validator, type OutputUnit, type Schema as LibrarySchema } from '@cfworker/json-schema';
import * as l10n from '@vscode/l10n';
import type { Entry, Located } from './located';
import { policySchema, schemaAt, type SchemaAt } from './schema';
import type { PolicyProblem } from './types';
import { cureFor, MERGE, nearest, notUsed, shown, type Expected } from './wording';

export interface Validation {
  readonly problems: readonly PolicyProblem[];
  /** Values that the schema refuses. What holds them is not refused with them, unless it lacks a required key. */
  readonly refused: ReadonlySet<Located>;
}

/** More are not told one by one, but refused all the same. */
const MAX_PROBLEMS = 200;

/** Keywords that only pass on what a deeper one found. */
const CARRIERS = new Set(['$ref', 'properties', 'items', 'additionalProperties', 'propertyNames', 'anyOf']);

/**
 * Checks a document against the policy's schema; each fault is reported once, at the smallest place that has it, and not
 * at all in what is doubtful already.
 */
export function validate(root: Located, doubtful: ReadonlySet<Located>): Validation {
  // The library writes resolved addresses into the schema it is given.
  const schema = JSON.parse(JSON.stringify(policySchema)) as LibrarySchema;
  const { errors } = new Validator(schema, '2020-12', false).validate(root.value);
  const problems: PolicyProblem[] = [];
  const refused = new Set<Located>();
  for (const error of errors) {
    const path = pathOf(error.instanceLocation);
    const at = CARRIERS.has(error.keyword) ? undefined : locate(root, path);
    if (at && !refused.has(at.value) && !at.within.some((holder) => doubtful.has(holder))) {
      refused.add(at.value);
      if (problems.length < MAX_PROBLEMS) {
        problems.push(problem(error, path, at));
      }
    }
  }
  return { problems, refused };
}

interface Place {
  readonly key: Located['span'];
  readonly value: Located;
  /** The value itself and everything that holds it. */
  readonly within: readonly Located[];
}

function locate(root: Located, path: readonly string[]): Place | undefined {
  let at: Place | undefined = { key: root.span, value: root, within: [root] };
  for (const step of path) {
    const holder: Place | undefined = at;
    const entry: Entry | undefined = holder?.value.entries?.get(step);
    const value: Located | undefined = entry?.value ?? holder?.value.items?.[Number(step)];
    at = holder && value && { key: entry?.key ?? value.span, value, within: [...holder.within, value] };
  }
  return at;
}

function problem(error: OutputUnit, path: readonly string[], { key, value, within }: Place): PolicyProblem {
  const name = nameOf(path);
  if (error.keyword === 'false') {
    return { span: key, severity: 'error', ...unknownKey(path, new Set(within.at(-2)?.entries?.keys())) };
  }
  if (error.keyword === 'required') {
    return { span: value.span, message: incomplete(path, value), severity: 'error' };
  }
  if (error.keywordLocation.includes('/propertyNames/')) {
    return { span: key, message: notUsed(nameOf(path.slice(0, -1)), path.at(-1), cureFor('day', undefined)), severity: 'error' };
  }
  if (value.value === null) {
    const message = l10n.t('{0} has no value, so it is not declared; write one or delete the key.', name);
    return { span: key, message, severity: 'warning' };
  }
  return { span: value.span, severity: 'error', ...wrongValue(name, value.value, schemaAt(path)) };
}

function wrongValue(name: string, value: unknown, at: SchemaAt | undefined): Pick<PolicyProblem, 'message' | 'instead'> {
  const choices = at?.schema.enum?.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
  if (!choices) {
    return { message: notUsed(name, value, cureFor(expectedAt(at), value)) };
  }
  const near = nearest(shown(value), choices);
  const isFew = choices.length <= 5;
  const cure = isFew ? l10n.t('write {0}', choices.join(', ')) : near === undefined ? l10n.t('write a code from docs/rules') : l10n.t('write {0}', near);
  return { message: notUsed(name, value, cure), ...(near === undefined ? {} : { instead: near }) };
}

const BY_TYPE: Readonly<Record<string, Expected>> = { object: 'mapping', array: 'list', integer: 'whole', number: 'score' };
const LISTS = new Set(['regions', 'globs', 'names']);

function expectedAt(at: SchemaAt | undefined): Expected {
  const kind = at?.kind;
  if (kind === 'usage' || kind === 'requirements') {
    return 'mapping';
  }
  if (kind !== undefined && LISTS.has(kind)) {
    return 'list';
  }
  return (kind as Expected | undefined) ?? BY_TYPE[String(at?.schema.type)] ?? 'text';
}

function unknownKey(path: readonly string[], siblings: ReadonlySet<string>): Pick<PolicyProblem, 'message' | 'instead'> {
  const key = path.at(-1) ?? '';
  if (key === MERGE) {
    return { message: l10n.t('{0} is not used: YAML 1.2 has no merging of keys; write them out here.', MERGE) };
  }
  const known = Object.keys(schemaAt(path.slice(0, -1))?.schema.properties ?? {});
  const near = nearest(key, known.filter((each) => !siblings.has(each)));
  if (near !== undefined) {
    return { message: l10n.t('{0} is not a key here and is not used; did you mean {1}?', shown(key), near), instead: near };
  }
  const home = ['usage', 'requirements'].find((each) => path.length === 1 && schemaAt([each, key]) !== undefined);
  return { message: home === undefined
    ? l10n.t('{0} is not a key here and is not used; delete it or write one of {1}.', shown(key), listed(known))
    : l10n.t('{0} is not used here; write it under {1}:, indented.', shown(key), home) };
}

function incomplete(path: readonly string[], value: Located): string {
  const missing = (schemaAt(path)?.schema.required ?? []).filter((key) => !value.entries?.has(key)).join(', ');
  switch (path[0]) {
    case 'waivers': return l10n.t('The waiver has no {0}, so it waives nothing; add what is missing.', missing);
    case 'scopes': return l10n.t('The scope has no {0}, so it applies to no file; add what is missing.', missing);
    default: return l10n.t('The entry has no {0}, so it names no model; add what is missing.', missing);
  }
}

function listed(words: readonly string[]): string {
  return words.length > 6 ? `${words.slice(0, 6).join(', ')}, …` : words.join(', ');
}

/** The last key of a path, and for a list's member the list's: `userRegions`. */
function nameOf(path: readonly string[]): string {
  return [...path].reverse().find((step) => !/^\d/.test(step)) ?? l10n.t('The file');
}

function pathOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
