import type { ConfigValues } from './config-values';

export interface Level {
  readonly indent: number;
  readonly isList: boolean;
}

/** The maps and lists that are open, by the column that their keys and marks stand in. */
export class YamlLevels {
  readonly #levels: Level[];

  constructor(private readonly values: ConfigValues, levels: Level[] = []) {
    this.#levels = levels;
  }

  get state(): Level[] {
    return this.#levels;
  }

  /** The column of the innermost one; -1 outside of all. */
  get indent(): number {
    return this.#levels.at(-1)?.indent ?? -1;
  }

  /** How many levels are around what begins at a column: an item may stand in the column of its key. */
  depthAt(column: number, isItem: boolean): number {
    return this.#levels.filter(({ indent }) => indent < column || (isItem && indent === column)).length;
  }

  /** Goes to the map or list of a column, which may be a new one; false where the column is none that the text around allows. */
  enter(indent: number, isList: boolean): boolean {
    let top = this.#levels.at(-1);
    let deepest = -1;
    while (top && (top.indent > indent || (top.indent === indent && top.isList && !isList))) {
      deepest = Math.max(deepest, top.indent);
      this.#pop();
      top = this.#levels.at(-1);
    }
    if (top?.indent === indent && top.isList === isList) {
      return true;
    }
    this.#levels.push({ indent, isList });
    if (isList) {
      this.values.openList();
    } else {
      this.values.openMap();
    }
    return deepest <= indent;
  }

  /** Closes what stands right of a column. */
  closeTo(indent: number): void {
    while (this.indent > indent) {
      this.#pop();
    }
  }

  #pop(): void {
    this.#levels.pop();
    this.values.close();
  }
}
