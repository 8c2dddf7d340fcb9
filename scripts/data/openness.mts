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

/** Joins the index's records to models: exactly, by another size of the same family, or by a re-upload. Never across versions. */
export class OpennessJoin {
  readonly #exact = new Map<string, OpennessRow>();
  readonly #family = new Map<string, OpennessRow>();
  readonly #mof = new Map<string, NonNullable<Model['mof']>>();
  readonly #osi = new Map<string, NonNullable<Model['osi']>>();

  constructor(data: Data, private readonly repackers: readonly string[] = data.repackers) {
    const rows = [...data.openness].sort((a, b) => RANK[a.status] - RANK[b.status]);
    for (const row of rows) {
      for (const name of [...row.huggingface, ...row.huggingface.map(basename), row.assessedModel].map(squash)) {
        this.#exact.set(name, this.#exact.get(name) ?? row);
      }
      const family = row.status === 'archived' ? undefined : withoutSize(row.assessedModel);
      if (family) {
        this.#family.set(family, this.#family.get(family) ?? row);
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
    const openness = model.floating || (model.access === 'api' && !model.id.includes('chatgpt')) ? undefined : this.#record(model, names);
    return { ...(openness ? { openness } : {}), ...(mof ? { mof } : {}), ...(osi ? { osi } : {}) };
  }

  #record(model: AuthoredModel, names: readonly string[]): Model['openness'] {
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

  #sameFamily(name: string): OpennessRow | undefined {
    const key = withoutSize(name);
    return key === undefined ? undefined : this.#family.get(key);
  }
}

/** Median score of the index's current records, to one decimal. */
export function medianScore(rows: readonly OpennessRow[]): number {
  const scores = rows.filter(({ status }) => status === 'current').map(({ score }) => score).sort((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const upper = scores[middle] ?? 0;
  return scores.length % 2 === 1 ? upper : Math.round(((scores[middle - 1] ?? upper) + upper) * 5) / 10;
}
