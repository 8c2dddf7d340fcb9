import type { Cells, Cursor } from './cells';
import type { Lines } from './lines';

/** Entries of one kind, each read when it is asked for and then kept. */
export class Section<T> {
  readonly #cursors: (Cursor | undefined)[];
  readonly #values: (T | undefined)[];
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(private readonly cells: Cells, private readonly lines: Lines) {
    this.#cursors = new Array<undefined>(lines.size).fill(undefined);
    this.#values = new Array<undefined>(lines.size).fill(undefined);
  }

  get size(): number {
    return this.lines.size;
  }

  key(number: number): string | undefined {
    return this.#cursor(number)?.own.key;
  }

  at(number: number): T | undefined {
    const cursor = this.#values[number] === undefined ? this.#cursor(number) : undefined;
    if (cursor) {
      this.#values[number] = this.cells.value(cursor) as T;
    }
    return this.#values[number];
  }

  has(key: string): boolean {
    return this.#keyed().has(key);
  }

  get(key: string): T | undefined {
    const number = this.#keyed().get(key);
    return number === undefined ? undefined : this.at(number);
  }

  keys(): readonly string[] {
    return [...this.#keyed().keys()];
  }

  values(): readonly T[] {
    return this.#values.map((_value, number) => this.at(number)).filter((value) => value !== undefined);
  }

  #keyed(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(this.#values.map((_value, number) => [this.key(number) ?? '', number]));
    return this.#numbers;
  }

  #cursor(number: number): Cursor | undefined {
    const line = this.#cursors[number] ? undefined : this.lines.at(number);
    if (line !== undefined) {
      this.#cursors[number] = this.cells.key(line);
    }
    return this.#cursors[number];
  }
}
