import { fnv1a } from '../../src/core/catalogue/fnv';
import { blocksOf } from '../../src/core/catalogue/lines';
import { LINE_END, type Packed } from '../../src/core/catalogue/packed';
import { listed } from '../../src/core/catalogue/spellings';
import type { Hash } from '../../src/core/catalogue/table';
import type { Catalogue, Model } from '../../src/core/catalogue/types';
import { Nodes, type Node } from './pack/nodes.mjs';
import { table } from './pack/table.mjs';
import { Writer } from './pack/writer.mjs';

type Entries = readonly (readonly [string, unknown])[];

interface Line {
  readonly key: Node;
  readonly value: Node;
}

/** The form in which the catalogue ships. The same catalogue gives the same bytes: everything stands in order of use and first place. */
export function pack(catalogue: Catalogue, hash: Hash = (text) => fnv1a(text)): Packed {
  const { date, digest, opennessMedian, gpus, repackers, constants = {}, models } = catalogue;
  const { sources, publishers, providers, licences, openness } = mapped(only(catalogue), (record): Entries => Object.entries(record));
  const records = { sources, publishers, providers, licences, openness, families: families(models), vendors: vendors(models) };
  const nodes = new Nodes([models, records]);
  const parts = {
    models: models.map((model) => line(nodes, model.id, model, model.name)),
    ...mapped(records, (entries) => entries.map(([key, value]) => line(nodes, key, value))),
  };
  const writer = new Writer(Object.values(parts).flat().flatMap(({ key, value }) => [key, value]));
  const written = {
    pool: writer.pool(),
    ...mapped(parts, (part) => part.map(({ key, value }) => writer.cell(key) + writer.cell(value))),
    table: table(models, hash),
  };
  const whole = mapped(written, (lines) => lines.join(LINE_END));
  const letters = Object.values(whole).reduce((sum, part) => sum + part.length, 0);
  return { format: 2, date, digest, opennessMedian, gpus, repackers, constants, letters, lines: mapped(written, ({ length }) => length), blocks: mapped(written, blocksOf), ...whole };
}

function only({ sources, publishers, providers, licences, openness }: Catalogue): Record<'sources' | 'publishers' | 'providers' | 'licences' | 'openness', Readonly<Record<string, unknown>>> {
  return { sources, publishers, providers, licences, openness };
}

function line(nodes: Nodes, key: string, value: unknown, name?: string): Line {
  const { node, own } = nodes.key(key, name);
  return { key: node, value: nodes.value(value, own) };
}

/** Of each family the number of its first model, then the steps to the next ones. */
function families(models: readonly Model[]): readonly (readonly [string, readonly number[]])[] {
  const numbers = grouped(models.flatMap(({ family }, number) => (family === undefined ? [] : [[family, number] as const])));
  return numbers.map(([family, all]) => [family, all.map((number, at) => number - (all[at - 1] ?? 0))]);
}

/** `qwen` of `qwen/qwen3-8b`, with the publishers of all models listed under it. */
function vendors(models: readonly Model[]): readonly (readonly [string, readonly string[]])[] {
  return grouped(models.flatMap((model) => listed(model).flatMap(({ text }) => {
    const vendor = /^~?([\w.-]+)\/[^/]+$/.exec(text.toLowerCase())?.[1];
    return vendor === undefined ? [] : [[vendor, model.publisher] as const];
  })));
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, Set<T>>();
  for (const [key, value] of pairs) {
    groups.set(key, (groups.get(key) ?? new Set<T>()).add(value));
  }
  return [...groups].map(([key, values]) => [key, [...values]]);
}

function mapped<K extends string, V, R>(record: Readonly<Record<K, V>>, change: (value: V) => R): Record<K, R> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<K, R>;
}
