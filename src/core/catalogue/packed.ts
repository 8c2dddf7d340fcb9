import type { Catalogue } from './types';

/**
 * The form in which the catalogue ships: half the size of plain JSON, because keys and repeated facts are written once.
 * A cell is a string, number, boolean or null as it stands, or an array whose first number says what follows:
 * `-1` an entry of `pool`; `0` the items of an array; `n` the values of an object with the keys `shapes[n - 1]`.
 */
export interface Packed {
  readonly format: 1;
  readonly shapes: readonly (readonly string[])[];
  /** Subtrees that occur more than once; an entry refers to earlier entries only. */
  readonly pool: readonly Cell[];
  readonly root: Cell;
}

export type Cell = string | number | boolean | null | Node;

/** Interface, so that the two may name each other. */
export interface Node extends ReadonlyArray<Cell> {
  readonly 0: number;
}

/** Reads what the build wrote. Throws where the file is of another format, as after a half-finished update. */
export function unpack(packed: unknown): Catalogue {
  if (typeof packed !== 'object' || packed === null || !('format' in packed) || packed.format !== 1) {
    throw new Error('The bundled catalogue has another format than this version reads; reinstall Model Review.');
  }
  const { shapes, pool, root } = packed as Packed;
  const shared: unknown[] = [];
  const value = (cell: Cell): unknown => {
    if (!isNode(cell)) {
      return cell;
    }
    const kind = cell[0];
    return kind === -1 ? shared[Number(cell[1])] : kind === 0 ? items(cell) : object(shapes[kind - 1] ?? [], cell);
  };
  const items = (cell: Node): unknown[] => {
    const list: unknown[] = [];
    for (let at = 1; at < cell.length; at++) {
      list.push(value(cell[at] ?? null));
    }
    return list;
  };
  const object = (keys: readonly string[], cell: Node): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    keys.forEach((key, at) => {
      made[key] = value(cell[at + 1] ?? null);
    });
    return made;
  };
  for (const cell of pool) {
    shared.push(value(cell));
  }
  return value(root) as Catalogue;
}

function isNode(cell: Cell): cell is Node {
  return Array.isArray(cell);
}
