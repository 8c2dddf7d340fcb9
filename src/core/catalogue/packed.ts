import type { ConstantIds, Gpu } from './types';

/**
 * The form in which the catalogue ships: JSON whose long strings hold one line per entry, joined by `|`. A line is read
 * when somebody asks for its entry; the grammar of a line is in `cells.ts`. `scripts/data/pack` writes it.
 */
export interface Packed {
  readonly format: 2;
  readonly date: string;
  readonly digest: string;
  readonly opennessMedian: number;
  readonly gpus: readonly Gpu[];
  readonly repackers: readonly string[];
  readonly constants?: Readonly<Record<string, ConstantIds>>;
  /** Letters in all parts below, so that a file of two versions is noticed at once. */
  readonly letters: number;
  /** Of every part, how many lines it has. */
  readonly lines: Readonly<Record<Part, number>>;
  readonly blocks: Readonly<Record<Part, Blocks>>;
  /** Shapes of objects and values that occur more than once, the most frequent first. */
  readonly pool: string;
  /** Entries by key: each line is the key's cell and the value's. Models stand in the order of their ids. */
  readonly models: string;
  readonly sources: string;
  readonly publishers: string;
  readonly providers: string;
  readonly licences: string;
  readonly openness: string;
  /** Families in the order of their first models, with the number of that and the steps to the next ones. */
  readonly families: string;
  /** First segment of ids, lower case, and the publishers whose models are listed under it. */
  readonly vendors: string;
  /** Buckets of the hash table over squashed spellings: `table.ts`. */
  readonly table: string;
}

export const PARTS = ['pool', 'models', 'sources', 'publishers', 'providers', 'licences', 'openness', 'families', 'vendors', 'table'] as const;
export type Part = (typeof PARTS)[number];

/** How many letters a block of lines has, and their FNV-1a sum. */
export type Block = readonly [letters: number, sum: number];
export type Blocks = readonly Block[];

/** Between lines; no cell has it. */
export const LINE_END = '|';

/** Of a file that was changed or half written. */
export class DamagedCatalogue extends Error {
  constructor() {
    super('The bundled catalogue is damaged; reinstall Model Review.');
  }
}

/** Throws where a file is of another format, as after a half-finished update, or not whole. */
export function checkPacked(json: unknown): Packed {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 2) {
    throw new Error('The bundled catalogue has another format than this version reads; reinstall Model Review.');
  }
  const packed = json as Packed & { readonly [name in 'lines' | 'blocks']?: Packed[name] };
  const isWhole = PARTS.every((part) => typeof packed[part] === 'string' && typeof packed.lines?.[part] === 'number' && Array.isArray(packed.blocks?.[part]));
  if (!isWhole || PARTS.reduce((sum, part) => sum + packed[part].length, 0) !== packed.letters) {
    throw new DamagedCatalogue();
  }
  return packed;
}
