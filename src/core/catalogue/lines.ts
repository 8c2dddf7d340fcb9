import { fnv1a } from './fnv';
import { DamagedCatalogue, LINE_END, type Block, type Blocks } from './packed';

/** Lines in a block, but the last. */
const BLOCK = 32;

/** The lines of one part. A block of them is taken apart, and checked against its sum, when one of its lines is asked for. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #taken = new Map<number, readonly string[]>();

  /** @param size how many lines there are */
  constructor(private readonly part: string, readonly size: number, private readonly blocks: Blocks) {
    let end = 0;
    this.#starts = blocks.map(([letters]) => (end += letters + LINE_END.length) - letters - LINE_END.length);
  }

  at(number: number): string | undefined {
    return this.#block(Math.floor(number / BLOCK))[number % BLOCK];
  }

  #block(number: number): readonly string[] {
    const known = this.#taken.get(number);
    const block = this.blocks[number];
    if (known || !block) {
      return known ?? [];
    }
    const [letters, sum] = block;
    const start = this.#starts[number] ?? 0;
    const text = this.part.slice(start, start + letters);
    const lines = text.split(LINE_END);
    const after = this.part.charAt(start + letters);
    if (fnv1a(text) !== sum || (after !== '' && after !== LINE_END) || lines.length !== Math.min(BLOCK, this.size - number * BLOCK)) {
      throw new DamagedCatalogue();
    }
    this.#taken.set(number, lines);
    return lines;
  }
}

/** The blocks of a part that has these lines. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  return Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => {
    const text = lines.slice(at * BLOCK, (at + 1) * BLOCK).join(LINE_END);
    return [text.length, fnv1a(text)];
  });
}
