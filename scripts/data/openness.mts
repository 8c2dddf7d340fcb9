import type { Model, OpennessRecord } from '../../src/core/catalogue/types';
import type { AuthoredModel, Data, OpennessRow } from './authored.mjs';
import { type Line, lineOf, nearer, sizeStruck } from './openness-line.mjs';
import { squash, unpacked } from './spelling.mjs';

type Joined = Pick<Model, 'openness' | 'mof' | 'osi'>;
type Openness = NonNullable<Model['openness']>;
interface Placed { readonly row: OpennessRow; readonly line: Line }

const RANK: Readonly<Record<OpennessRecord['status'], number>> = { current: 0, superseded: 1, archived: 2 };
const RELEASED: ReadonlySet<Model['access']> = new Set<Model['access']>(['open', 'gated', 'restricted']);
const NEVER_OUT: ReadonlySet<Model['access']> = new Set<Model['access']>(['api', 'service', 'none']);
const GENERATIONS = 3;

/**
 * Joins the index's records to models: exactly, by another size of the same family, or by a re-upload. A score never crosses versions or
 * descends to a derivative: there the nearest record is only named. Names count among one publisher's models.
 */
export class OpennessJoin {
  /** By id, and by publisher and name. */
  readonly #exact = new Map<string, OpennessRow>();
  /** By publisher and name without its size. */
  readonly #family = new Map<string, OpennessRow>();
  /** By publisher and line. */
  readonly #lines = new Map<string, Placed[]>();
  readonly #models: ReadonlyMap<string, { readonly publisher: string; readonly model: AuthoredModel }>;
  /** Of those that the records judge. */
  readonly #publishers = new Set<string>();
  readonly #links: ReadonlyMap<string, Openness>;
  readonly #mof: ReadonlyMap<string, NonNullable<Model['mof']>>;
  readonly #osi: ReadonlyMap<string, NonNullable<Model['osi']>>;

  constructor(data: Data, private readonly repackers: readonly string[] = data.repackers) {
    this.#models = new Map(data.files.flatMap(({ publisher, models }) => models.map((model) => [model.id, { publisher, model }])));
    this.#links = new Map(data.opennessLinks.flatMap(({ record, match, models }) => models.map((id) => [id, { record, match }])));
    this.#mof = new Map(data.mof.flatMap(({ huggingface, class: reached, missing, source }) => huggingface.map((id) => [id.toLowerCase(), { class: reached, missing, source }])));
    this.#osi = new Map(data.osi.flatMap(({ huggingface, result, source }) => huggingface.map((id) => [id.toLowerCase(), { result, source }])));
    const publisherOf = publishers(data);
    const linked = new Map(data.opennessLinks.map(({ record, models }) => [record, models]));
    for (const row of [...data.openness].sort((a, b) => RANK[a.status] - RANK[b.status])) {
      row.huggingface.forEach((id) => { setIfNew(this.#exact, squash(id), row); });
      const about = row.huggingface[0] ?? linked.get(row.id)?.[0];
      const publisher = about === undefined ? undefined : this.#models.get(about)?.publisher ?? publisherOf(about);
      if (publisher !== undefined) {
        this.#index(row, publisher);
      }
    }
  }

  #index(row: OpennessRow, publisher: string): void {
    this.#publishers.add(publisher);
    const names = [row.assessedModel, ...row.huggingface.map(basename)];
    names.forEach((name) => { setIfNew(this.#exact, `${publisher} ${squash(name)}`, row); });
    // Archived records seldom say which size they judged.
    const struck = row.status === 'archived' ? undefined : sizeStruck(row.assessedModel);
    if (struck !== undefined) {
      setIfNew(this.#family, `${publisher} ${squash(struck)}`, row);
    }
    for (const line of names.map(lineOf)) {
      for (const key of line.keys.map((each) => `${publisher} ${each}`)) {
        this.#lines.set(key, [...this.#lines.get(key) ?? [], { row, line }]);
      }
    }
  }

  of(model: AuthoredModel): Joined {
    const names = [model.id, ...(model.aliases ?? [])].map((name) => name.toLowerCase());
    const mof = names.map((name) => this.#mof.get(name)).find(Boolean);
    const osi = names.map((name) => this.#osi.get(name)).find(Boolean);
    const openness = this.#record(model) ?? this.#ofLine(model) ?? this.#ofBase(model, GENERATIONS);
    return { ...(openness ? { openness } : {}), ...(mof ? { mof } : {}), ...(osi ? { osi } : {}) };
  }

  /** The record that speaks for a model. The index takes in what claims openness: what moves or was never released has none, ChatGPT's archived one excepted. */
  #record(model: AuthoredModel): Openness | undefined {
    const linked = this.#links.get(model.id);
    if (linked || model.floating || NEVER_OUT.has(model.access)) {
      return linked;
    }
    return this.#named(model) ?? this.#ofOriginal(model);
  }

  #named({ id, aliases = [] }: AuthoredModel): Openness | undefined {
    const exact = [id, ...aliases].map((name) => this.#exact.get(squash(name))).find(Boolean);
    if (exact) {
      return { record: exact.id, match: 'exact' };
    }
    const repacked = this.repackers.includes(id.slice(0, id.indexOf('/')).toLowerCase());
    // `-hf` is the publisher's own conversion of the same weights.
    const stem = unpacked(basename(id)).replace(/-hf$/i, '');
    for (const publisher of repacked ? this.#publishers : [this.#models.get(id)?.publisher ?? '']) {
      for (const name of new Set([basename(id), stem])) {
        const row = this.#exact.get(`${publisher} ${squash(name)}`);
        if (row) {
          return { record: row.id, match: repacked || name !== basename(id) ? 'repackaged' : 'exact' };
        }
      }
      const struck = sizeStruck(stem);
      const family = struck === undefined ? undefined : this.#family.get(`${publisher} ${squash(struck)}`);
      if (family) {
        return { record: family.id, match: 'family' };
      }
    }
    return undefined;
  }

  /** A copy has the record of what it is a copy of; of another size it remains another size. */
  #ofOriginal({ lineage = [] }: AuthoredModel): Openness | undefined {
    const [only, ...others] = lineage;
    const original = only && others.length === 0 && /^(quantisation|repackaged)$/.test(only.relation) ? this.#models.get(only.id)?.model : undefined;
    const found = original && this.#record(original);
    return found && { record: found.record, match: found.match === 'exact' ? 'repackaged' : found.match };
  }

  /** The record of what a model was made from. A student is not made from its teacher, nor a merge from one parent. */
  #ofBase(model: AuthoredModel, generations: number): Openness | undefined {
    const [only, ...others] = model.lineage ?? [];
    const base = only && others.length === 0 && generations > 0 && !/^(distillation|merge)$/.test(only.relation) ? this.#models.get(only.id)?.model : undefined;
    if (!base || base.floating || NEVER_OUT.has(model.access)) {
      return undefined;
    }
    const found = this.#record(base) ?? this.#ofBase(base, generations - 1);
    return found && { record: found.record, match: 'base' };
  }

  /** The nearest version of the publisher's line; of records as near, the current and the newest. */
  #ofLine({ id, access, floating }: AuthoredModel): Openness | undefined {
    const publisher = this.#models.get(id)?.publisher ?? '';
    const line = lineOf(basename(id));
    const placed = line.keys.map((key) => this.#lines.get(`${publisher} ${key}`)).find(Boolean);
    if (!placed || floating || !RELEASED.has(access)) {
      return undefined;
    }
    const [nearest] = [...placed].sort((a, b) => nearer(a.line, b.line, line) || RANK[a.row.status] - RANK[b.row.status] || (a.row.assessed < b.row.assessed ? 1 : -1));
    return nearest && { record: nearest.row.id, match: 'version' };
  }
}

function basename(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function setIfNew(map: Map<string, OpennessRow>, key: string, row: OpennessRow): void {
  map.set(key, map.get(key) ?? row);
}

/** The publisher that an id's organisation belongs to. */
function publishers(data: Data): (id: string) => string | undefined {
  const known = new Map(Object.entries(data.publishers).flatMap(([key, { organisations = [] }]) => [key, ...organisations].map((name) => [name, key])));
  return (id) => known.get(id.slice(0, Math.max(id.indexOf('/'), 0)).toLowerCase());
}

/** Median score of the index's current records, to one decimal. */
export function medianScore(rows: readonly OpennessRow[]): number {
  const scores = rows.filter(({ status }) => status === 'current').map(({ score }) => score).sort((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const upper = scores[middle] ?? 0;
  return scores.length % 2 === 1 ? upper : Math.round(((scores[middle - 1] ?? upper) + upper) * 5) / 10;
}
