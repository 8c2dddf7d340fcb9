import type { CatalogueIndex } from '../../catalogue/catalogue';
import type { Confidence, Model, Relation } from '../../catalogue/types';
import { knownModel } from '../../known-model';
import { lastSegment } from '../subject';
import type { PageModel } from './models';

export interface Node {
  readonly id: string;
  readonly name: string;
  /** The catalogue's; none where it has no entry, or the name alone is known. */
  readonly model?: Model;
  readonly isUsed: boolean;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Absent where only a name says so. */
  readonly relation?: Relation;
  readonly confidence: Confidence;
  readonly source?: string;
}

/** Models that are connected, each in its column; ancestors stand left of what was made from them. */
export interface Component {
  readonly columns: readonly (readonly Node[])[];
  readonly edges: readonly Edge[];
}

const GENERATIONS = 4;

/** The ancestors of the models in use, as far as they are known; models without any are left out. */
export function lineageOf(models: readonly PageModel[], index: CatalogueIndex): readonly Component[] {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const link = (edge: Edge): void => { edges.set(`${edge.from}\n${edge.to}`, edge); };
  const climb = (model: Model, left: number): void => {
    for (const { id, relation, confidence, source } of left > 0 ? model.lineage ?? [] : []) {
      const parent = index.model(id);
      const key = parent?.id ?? id;
      if (key === model.id || edges.has(`${key}\n${model.id}`)) {
        continue;
      }
      nodes.set(key, nodes.get(key) ?? { id: key, name: parent?.name ?? lastSegment(id), ...(parent ? { model: parent } : {}), isUsed: false });
      nodes.set(model.id, nodes.get(model.id) ?? { id: model.id, name: model.name, model, isUsed: false });
      link({ from: key, to: model.id, relation, confidence, source });
      if (parent) {
        climb(parent, left - 1);
      }
    }
  };
  for (const { use, name } of models) {
    const model = knownModel(use);
    if (!model) {
      continue;
    }
    climb(model, GENERATIONS);
    if (use.resolution.kind === 'derivative') {
      nodes.set(model.id, nodes.get(model.id) ?? { id: model.id, name: model.name, model, isUsed: false });
      const key = `name:${use.mention.text}`;
      nodes.set(key, { id: key, name, isUsed: true });
      link({ from: model.id, to: key, confidence: 'secondary' });
    }
  }
  const used = new Set(models.flatMap(({ use }) => ('model' in use.resolution ? [use.resolution.model.id] : [])));
  const marked = new Map([...nodes].map(([id, node]) => [id, used.has(id) ? { ...node, isUsed: true } : node] as const));
  return components(marked, [...edges.values()]);
}

function components(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[]): readonly Component[] {
  const left = new Set(nodes.keys());
  const found: Component[] = [];
  for (const start of nodes.keys()) {
    const members = reached(start, edges, left);
    if (members.length > 0) {
      const own = edges.filter(({ from }) => members.includes(from));
      found.push({ columns: columnsOf(members.flatMap((id) => nodes.get(id) ?? []), own), edges: own });
    }
  }
  return found.sort((a, b) => b.columns.length - a.columns.length);
}

/** Takes all that is connected out of what is left. */
function reached(start: string, edges: readonly Edge[], left: Set<string>): readonly string[] {
  const queue = left.delete(start) ? [start] : [];
  for (const id of queue) {
    for (const { from, to } of edges) {
      const next = from === id ? to : to === id ? from : undefined;
      if (next !== undefined && left.delete(next)) {
        queue.push(next);
      }
    }
  }
  return queue;
}

/** By the longest way from an oldest ancestor; in a circle, which data should not have, by as many steps as there are models. */
function columnsOf(nodes: readonly Node[], edges: readonly Edge[]): readonly (readonly Node[])[] {
  const column = new Map(nodes.map(({ id }): [string, number] => [id, 0]));
  nodes.forEach(() => edges.forEach(({ from, to }) => {
    column.set(to, Math.min(nodes.length, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1)));
  }));
  const numbers = [...new Set(column.values())].sort((a, b) => a - b);
  return numbers.map((number) => nodes.filter(({ id }) => column.get(id) === number));
}
