import type { Model, OpennessRecord } from '../../src/core/catalogue/types';
import type { AuthoredModel, Data, OpennessRow } from './authored.mjs';
import { squash, unpacked } from './spelling.mjs';

type Joined = Pick<Model, 'openness' | 'mof' | 'osi'>;

const RANK: Readonly<Record<OpennessRecord['status'], number>> = { current: 0, superseded: 1, archived: 2 };

function basename(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** `-70B`, `-1_8B`, `-235B-A22B`, `-17B-128E`: a size stands by itself, so `Qwen2.5` and `Gemma-2` keep their version. */
const SIZE = /(^|[-_])(?:\d+x)?\d+(?:[._]\d+)?[bm](?:-a\d+(?:\.\d+)?b)?(?:-\d+e)?(?=[-_.]|$)/i;

/** The name without its size: equal for two sizes of one family, version and role. */
function withoutSize(name: string): string | undefined {
  return SIZE.test(name) ? squash(name.replace(SIZE, '$1#')) : undefined;
}

/** Words that say how a model was tuned or stored, not which line of models it belongs to. */
const ROLE = new Set(['instruct', 'chat', 'it', 'base', 'hf', 'think', 'thinking', 'reasoning', 'preview', 'beta', 'v', 'final', 'sft', 'dpo', 'rl', 'rlvr', 'pt', 'meta']);

/** What versions of one line have in common: `qwen coder` for `Qwen2.5-Coder-32B-Instruct` and `Qwen3-Coder-480B-A35B`. */
function line(name: string): string {
  const words = name.toLowerCase().replace(SIZE, '$1').match(/[a-z]+/g) ?? [];
  return words.filter((word) => !ROLE.has(word)).sort().join(' ');
}

const GENERATIONS = 3;

/**
 * Joins the index's records to models: exactly, by another size of the same family, or by a re-upload. A score never crosses versions or
 * descends to a derivative: there the nearest record is only named.
 */
export class OpennessJoin {
  readonly #exact = new Map<string, OpennessRow>();
  readonly #family = new Map<string, OpennessRow>();
  /** By publisher and line, the newest assessment. */
  readonly #lines = new Map<string, OpennessRow>();
  readonly #models: ReadonlyMap<string, { readonly publisher: string; readonly model: AuthoredModel }>;
  readonly #links: ReadonlyMap<string, NonNullable<Model['openness']>>;
  readonly #mof = new Map<string, NonNullable<Model['mof']>>();
  readonly #osi = new Map<string, NonNullable<Model['osi']>>();

  constructor(data: Data, private readonly repackers: readonly string[] = data.repackers) {
    this.#models = new Map(data.files.flatMap(({ publisher, models }) => models.map((model) => [model.id, { publisher, model }])));
    this.#links = new Map(data.opennessLinks.flatMap(({ record, match, models }) => models.map((id) => [id, { record, match }])));
    const publishers = new Map(Object.entries(data.publishers).flatMap(([key, { organisations = [] }]) => [key, ...organisations].map((name) => [name, key])));
    const rows = [...data.openness].sort((a, b) => RANK[a.status] - RANK[b.status]);
    for (const row of rows) {
      for (const name of [...row.huggingface, ...row.huggingface.map(basename), row.assessedModel].map(squash)) {
        this.#exact.set(name, this.#exact.get(name) ?? row);
      }
      const family = row.status === 'archived' ? undefined : withoutSize(row.assessedModel);
      if (family) {
        this.#family.set(family, this.#family.get(family) ?? row);
      }
      const publisher = publishers.get(row.huggingface[0]?.split('/')[0]?.toLowerCase() ?? '');
      const key = `${publisher ?? ''} ${line(row.assessedModel)}`;
      if (publisher !== undefined && row.assessed > (this.#lines.get(key)?.assessed ?? '')) {
        this.#lines.set(key, row);
      }
    }
    for (const { huggingface, class: reached, missing, source } of data.mof) {
      huggingface.forEach((id) => { this.#mof.set(id.toLowerCase(), { class: reached, missing, source }); });
    }
    for (const { huggingface, result, source } of data.osi) {
      huggingface.forEach((id) => { this.#osi.set(id.toLowerCase(), { result, source }); });
    }
  }

  of(model: AuthoredModel): Joined {
    const names = [model.id, ...(model.aliases ?? [])].map((name) => name.toLowerCase());
    const mof = names.map((name) => this.#mof.get(name)).find(Boolean);
    const osi = names.map((name) => this.#osi.get(name)).find(Boolean);
    const openness = isFixed(model) ? this.#record(model, names) ?? this.#ofBase(model, GENERATIONS) ?? this.#ofLine(model) : undefined;
    return { ...(openness ? { openness } : {}), ...(mof ? { mof } : {}), ...(osi ? { osi } : {}) };
  }

  #record(model: AuthoredModel, names: readonly string[]): Model['openness'] {
    const linked = this.#links.get(model.id);
    if (linked) {
      return linked;
    }
    const repacked = this.repackers.includes(model.id.slice(0, model.id.indexOf('/')).toLowerCase());
    // `-hf` is the publisher's own conversion of the same weights.
    const stem = unpacked(basename(model.id)).replace(/-hf$/i, '');
    if (repacked || stem !== basename(model.id)) {
      const record = this.#exact.get(squash(stem)) ?? this.#sameFamily(stem);
      return record && { record: record.id, match: 'repackaged' };
    }
    const exact = names.map((name) => this.#exact.get(squash(name)) ?? this.#exact.get(squash(basename(name)))).find(Boolean);
    if (exact) {
      return { record: exact.id, match: 'exact' };
    }
    const family = this.#sameFamily(stem);
    return family && { record: family.id, match: 'family' };
  }

  /** The record of what a model was made from. A student is not made from its teacher. */
  #ofBase({ lineage = [] }: AuthoredModel, generations: number): Model['openness'] {
    for (const { id, relation } of generations > 0 && lineage.length === 1 ? lineage : []) {
      const base = relation === 'distillation' ? undefined : this.#models.get(id)?.model;
      const found = base && isFixed(base) ? this.#record(base, [base.id.toLowerCase()]) ?? this.#ofBase(base, generations - 1) : undefined;
      if (found && found.match !== 'version') {
        return { record: found.record, match: 'base' };
      }
    }
    return undefined;
  }

  #ofLine(model: AuthoredModel): Model['openness'] {
    const record = this.#lines.get(`${this.#models.get(model.id)?.publisher ?? ''} ${line(basename(model.id))}`);
    return record && { record: record.id, match: 'version' };
  }

  #sameFamily(name: string): OpennessRow | undefined {
    const key = withoutSize(name);
    return key === undefined ? undefined : this.#family.get(key);
  }
}

/** The index takes in what claims openness; what moves or was never released has no record, ChatGPT's archived one excepted. */
function isFixed(model: AuthoredModel): boolean {
  return !model.floating && (model.access !== 'api' || model.id.includes('chatgpt'));
}

/** Median score of the index's current records, to one decimal. */
export function medianScore(rows: readonly OpennessRow[]): number {
  const scores = rows.filter(({ status }) => status === 'current').map(({ score }) => score).sort((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const upper = scores[middle] ?? 0;
  return scores.length % 2 === 1 ? upper : Math.round(((scores[middle - 1] ?? upper) + upper) * 5) / 10;
}
