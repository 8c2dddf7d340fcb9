import type { Span } from '../../types';
import { readDocument } from '../document';
import type { Entry, Located } from '../located';

/** One line of a policy file's outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'key' | 'scope' | 'waiver' | 'model';
  /** All of it. */
  readonly span: Span;
  /** Where it is named, within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

const ENTRIES: Readonly<Record<string, OutlineItem['kind']>> = { scopes: 'scope', waivers: 'waiver', models: 'model' };

/** The sections of a policy file with their keys; scopes by path, waivers by code and model, models by id. Never throws. */
export function outlineOf(text: string): readonly OutlineItem[] {
  const { root } = readDocument(text);
  return root ? keysOf(root, 'section') : [];
}

function keysOf(at: Located, kind: OutlineItem['kind']): readonly OutlineItem[] {
  return [...(at.entries ?? [])].filter(([, { key }]) => within(key, at.span)).map(([name, entry]) => item(name, entry, kind));
}

function item(name: string, { key, value }: Entry, kind: OutlineItem['kind']): OutlineItem {
  const of = kind === 'section' ? ENTRIES[name] : undefined;
  const children = of ? (value.items ?? []).filter(({ span }) => within(span, value.span)).map((each) => entry(each, of)) : keysOf(value, 'key').filter(({ span }) => span.start >= key.start);
  // A broken file may have the key of an entry end behind what holds it.
  const end = Math.max(key.end, value.value !== null && value.span.start >= key.end ? value.span.end : 0, ...children.map(({ span }) => span.end));
  return { name, kind, detail: value.entries ? '' : shown(value.value), span: { start: key.start, end }, selection: key, children };
}

function entry(at: Located, kind: OutlineItem['kind']): OutlineItem {
  const word = (key: string): string => shown(at.entries?.get(key)?.value.value);
  const [name, detail] = kind === 'scope' ? [word('paths'), ''] : kind === 'waiver' ? [word('code'), word('model')] : [word('id'), word('alias') || word('base')];
  const children = kind === 'scope' ? ['usage', 'requirements'].flatMap((key) => at.entries?.get(key)?.value ?? []).flatMap((each) => keysOf(each, 'key')) : [];
  return { name: name === '' ? '…' : name, detail, kind, span: at.span, selection: at.span, children: children.filter(({ span }) => within(span, at.span)) };
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.filter((each) => typeof each !== 'object').map(String).join(', ')
    : value === null || typeof value === 'object' || value === undefined ? '' : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
