import { alphabet, BASE, digits } from './digits';
import { OWN_NAMES, ownName, slug, type Own, type OwnName } from './own-names';
import type { Lines } from './lines';
import { DamagedCatalogue } from './packed';

/**
 * What the first character of a cell says. Every other character begins the number of an entry of the pool.
 *
 * - `` `text` `` a text with `%` escapes; `` #1.5` `` a number; `$` and three digits a day; `!` true, `?` false, `_` null
 * - `[` cells `]` an array; `{` and the keys, a shape: only as an entry of the pool, and its number begins an object
 * - `+` and two cells: the texts joined; `<`, an own name and a digit: its first letters and the text of the next cell
 * - `*` and two cells, as a key: the owner and the title; `I`, `J`, `B` … an own name
 */
export const MARKS = { text: '`', number: '#', day: '$', yes: '!', no: '?', nothing: '_', list: '[', end: ']', shape: '{', join: '+', cut: '<', title: '*' } as const;

const OWN = new Set<string>(OWN_NAMES);
const TAKEN = new Set<string>([...Object.values(MARKS), ...OWN_NAMES]);
/** First characters of numbers of pool entries: of one character, of two, and the last of three. */
export const LEADS = [...alphabet()].filter((letter) => !TAKEN.has(letter));
export const SHORT = 32;
export const MIDDLE = (LEADS.length - 1 - SHORT) * BASE;

const LEAD = new Int8Array(128).fill(-1);
LEADS.forEach((letter, at) => {
  LEAD[letter.charCodeAt(0)] = at;
});
const MS_PER_DAY = 86_400_000;
const NOBODY: Own = { key: '', title: '' };

/** Where the reading of a line stands. */
export interface Cursor {
  readonly line: string;
  readonly at: number;
  readonly own: Own;
}

class Shape {
  constructor(readonly keys: readonly string[]) {}
}

/** Reads cells; what stands in the pool is read once. */
export class Cells {
  readonly #known: unknown[];
  #line = '';
  #at = 0;
  #own = NOBODY;

  constructor(private readonly pool: Lines) {
    this.#known = new Array<unknown>(pool.size).fill(undefined);
  }

  /** The key of a line and where its value begins. */
  key(line: string): Cursor {
    return this.#whole(line, 0, NOBODY, () => {
      const titled = line.startsWith(MARKS.title);
      this.#at += titled ? 1 : 0;
      const owner = this.#text();
      const title = titled ? this.#text() : '';
      return { line, at: this.#at, own: { key: owner + slug(title), title } };
    });
  }

  /** The value at the end of a line. */
  value({ line, at, own }: Cursor): unknown {
    return this.#whole(line, at, own, () => {
      const value = this.#cell();
      return this.#at === line.length ? value : fail();
    });
  }

  /** Damage shows as an error of many kinds, e.g. of an escape that is none. */
  #whole<T>(line: string, at: number, own: Own, read: () => T): T {
    this.#start(line, at, own);
    try {
      return read();
    } catch {
      throw new DamagedCatalogue();
    }
  }

  #start(line: string, at: number, own: Own): void {
    this.#line = line;
    this.#at = at;
    this.#own = own;
  }

  #cell(): unknown {
    const mark = this.#line.charAt(this.#at++);
    const lead = LEAD[mark.charCodeAt(0)] ?? -1;
    if (lead >= 0) {
      return this.#pooled(lead);
    }
    switch (mark) {
      case MARKS.text: return this.#literal();
      case MARKS.number: return Number(this.#literal());
      case MARKS.day: return this.#day();
      case MARKS.yes: return true;
      case MARKS.no: return false;
      case MARKS.nothing: return null;
      case MARKS.list: return this.#list();
      case MARKS.join: return this.#text() + this.#text();
      case MARKS.cut: return this.#cut();
      default: return isOwnName(mark) ? ownName(mark, this.#own) : fail();
    }
  }

  #text(): string {
    const value = this.#cell();
    return typeof value === 'string' ? value : fail();
  }

  #literal(): string {
    const end = this.#line.indexOf(MARKS.text, this.#at);
    const text = end < 0 ? fail() : this.#line.slice(this.#at, end);
    this.#at = end + 1;
    return text.includes('%') ? decodeURIComponent(text) : text;
  }

  #digits(count: number): number {
    const value = digits(this.#line, this.#at, count);
    this.#at += count;
    return value < 0 ? fail() : value;
  }

  #day(): string {
    return new Date(this.#digits(3) * MS_PER_DAY).toISOString().slice(0, 10);
  }

  #cut(): string {
    const name = this.#line.charAt(this.#at++);
    const kept = isOwnName(name) ? ownName(name, this.#own).slice(0, this.#digits(1)) : fail();
    return kept + this.#text();
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    while (this.#line.charAt(this.#at) !== MARKS.end) {
      list.push(this.#cell());
    }
    this.#at++;
    return list;
  }

  #pooled(lead: number): unknown {
    const number = lead < SHORT ? lead
      : lead < LEADS.length - 1 ? SHORT + (lead - SHORT) * BASE + this.#digits(1) : SHORT + MIDDLE + this.#digits(2);
    const known = this.#known[number] ?? this.#enter(number);
    return known instanceof Shape ? this.#object(known) : known;
  }

  #object({ keys }: Shape): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      made[key] = this.#cell();
    }
    return made;
  }

  #enter(number: number): unknown {
    const line = this.#line;
    const at = this.#at;
    const own = this.#own;
    this.#start(this.pool.at(number) ?? fail(), 0, NOBODY);
    const value = this.#line.startsWith(MARKS.shape) ? this.#shape() : this.#cell();
    this.#known[number] = this.#at === this.#line.length ? value : fail();
    this.#start(line, at, own);
    return value;
  }

  #shape(): Shape {
    this.#at++;
    const keys: string[] = [];
    while (this.#at < this.#line.length) {
      keys.push(this.#text());
    }
    return new Shape(keys);
  }
}

function isOwnName(mark: string): mark is OwnName {
  return OWN.has(mark);
}

function fail(): never {
  throw new DamagedCatalogue();
}
