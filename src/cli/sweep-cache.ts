import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { reasonOf } from './files';
import { readWhole } from './read-file';
import type { Candidates, Swept } from './sweep-find';

const FORMAT = 'model-review cache 1';

/** As it is written: the candidates, or 0 where there are none; line starts as the lengths of lines. */
type Entry = 0 | { readonly detection: Candidates['detection']; readonly lines: readonly number[]; readonly length: number };

/**
 * What earlier runs found in files of the same name and content, so that only what has changed is read. Nothing that is judged is in it:
 * policies, days and prices are looked at in every run. A cache that is not whole is not used, and says so.
 */
export class Cache {
  readonly #file: string;
  #known: ReadonlyMap<string, Entry> = new Map();
  readonly #next = new Map<string, Entry>();
  readonly notes: string[] = [];

  /** @param root whose files are kept together: each root has its own file in the folder */
  constructor(private readonly folder: string, root: string) {
    this.#file = path.join(folder, `sweep-${digest(root).slice(0, 16)}.txt`);
    this.#read();
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  get(key: string): Swept | undefined {
    const entry = this.#known.get(key);
    if (entry === undefined) {
      return undefined;
    }
    this.#next.set(key, entry);
    return entry === 0 ? {} : { candidates: { detection: entry.detection, starts: startsOf(entry.lines), length: entry.length } };
  }

  put({ key, candidates }: Swept): void {
    if (key !== undefined) {
      this.#next.set(key, candidates ? { detection: candidates.detection, lines: lengthsOf(candidates.starts), length: candidates.length } : 0);
    }
  }

  /** Writes what this run met, whole or not at all. */
  write(): void {
    if (this.#next.size === this.#known.size && [...this.#next.keys()].every((key) => this.#known.has(key))) {
      return;
    }
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      fs.mkdirSync(this.folder, { recursive: true });
      const body = JSON.stringify([...this.#next]);
      fs.writeFileSync(temporary, `${FORMAT}\n${digest(body)}\n${body}`, { flag: 'wx' });
      fs.renameSync(temporary, this.#file);
    } catch (error) {
      remove(temporary);
      this.notes.push(`the cache ${this.#file} cannot be written (${reasonOf(error)}); the next run reads every file again.`);
    }
  }

  #read(): void {
    try {
      const text = readWhole(this.#file);
      const [format, sum, body] = text.split('\n', 3);
      const known = format === FORMAT && body !== undefined && sum === digest(body) ? entriesOf(body) : undefined;
      this.#known = known ?? new Map();
      if (!known) {
        this.notes.push(`the cache ${this.#file} is damaged or of another version; it is not used, and written anew.`);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
        this.notes.push(`the cache ${this.#file} cannot be read (${reasonOf(error)}); every file is read.`);
      }
    }
  }
}

/** Nothing where they are not what this program writes: then somebody else did. */
function entriesOf(body: string): ReadonlyMap<string, Entry> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return undefined;
  }
  return Array.isArray(parsed) && parsed.every(isPair) ? new Map(parsed) : undefined;
}

function isPair(value: unknown): value is readonly [string, Entry] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && (value[1] === 0 || isEntry(value[1]));
}

function isEntry(value: unknown): boolean {
  const { detection, lines, length } = record(value);
  const { mentions } = record(detection);
  return Array.isArray(mentions) && mentions.every(isMention) && Array.isArray(lines) && lines.every(isPlace) && isPlace(length);
}

function isMention(value: unknown): boolean {
  const { text, span, place, role, strength } = record(value);
  const { start, end } = record(span);
  return [text, place, role, strength].every((each) => typeof each === 'string') && isPlace(start) && isPlace(end);
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? value as Readonly<Record<string, unknown>> : {};
}

function remove(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // It never came to be.
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function lengthsOf(starts: Candidates['starts']): readonly number[] {
  return Array.from(starts, (start, at) => start - (at === 0 ? 0 : starts[at - 1] ?? 0));
}

function startsOf(lengths: readonly number[]): readonly number[] {
  let start = 0;
  return lengths.map((length) => (start += length));
}
