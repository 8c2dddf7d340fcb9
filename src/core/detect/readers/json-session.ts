import { createScanner } from 'jsonc-parser';
import type { ConfigState } from '../context/config-path';
import type { EntrySink } from '../entries';
import type { ResumePoint, Session } from '../reread/resumable';
import { ConfigValues } from './config-values';
import { BLANKS, BLOCK_COMMENT, CLOSE_MAP, COLON, COMMA, END, LINE_BREAK, LINE_COMMENT, NUMBER, OPEN_LIST, OPEN_MAP, STRING } from './json-tokens';
import { unescaped } from './strings';

export interface JsonState {
  readonly open: number[];
  readonly expects: 'value' | 'entry' | 'colon' | 'separator' | 'end';
  readonly values: ConfigState;
}

/** Reads a text that is JSON with comments and trailing commas, token by token; where it is not, it is lost. */
export class JsonSession implements Session {
  readonly #scanner: ReturnType<typeof createScanner>;
  readonly #values: ConfigValues;
  /** Kinds of the brackets that close those which are open. */
  readonly #open: number[];
  #expects: JsonState['expects'];
  isLost: boolean;

  /** `isLost` where it is known before that the text is not read so. */
  constructor(private readonly text: string, sink: EntrySink, isLost: boolean, at?: ResumePoint<JsonState>) {
    this.#scanner = createScanner(text);
    this.#scanner.setPosition(at?.from ?? 0);
    this.#values = new ConfigValues(text, sink, undefined, at?.state.values);
    this.#open = at?.state.open ?? [];
    this.#expects = at?.state.expects ?? 'value';
    this.isLost = isLost;
  }

  get state(): JsonState {
    return { open: this.#open, expects: this.#expects, values: this.#values.state };
  }

  read(until: number): number {
    while (!this.isLost) {
      const kind = this.#scanner.scan();
      const at = this.#scanner.getPosition();
      if (kind === END) {
        this.isLost = this.#expects !== 'end';
        break;
      }
      this.isLost = this.#scanner.getTokenError() !== 0 || !this.#token(kind);
      if (kind === LINE_BREAK && at >= until) {
        return at;
      }
    }
    return this.text.length;
  }

  finish(): void {
    this.#values.finish();
  }

  /** False for a token that cannot stand where it stands. */
  #token(kind: number): boolean {
    const from = this.#scanner.getTokenOffset();
    if (kind === BLANKS || kind === LINE_BREAK) {
      return true;
    }
    if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) {
      this.#values.comment(from + 2, this.#scanner.getPosition());
      return true;
    }
    const top = this.#open.at(-1);
    switch (this.#expects) {
      case 'entry': return kind === top ? this.#close() : top === CLOSE_MAP ? this.#key(kind, from) : this.#value(kind, from);
      case 'value': return this.#value(kind, from);
      case 'colon':
        this.#expects = 'value';
        return kind === COLON;
      case 'separator':
        if (kind === top) {
          return this.#close();
        }
        this.#expects = 'entry';
        return kind === COMMA;
      default: return false;
    }
  }

  #key(kind: number, from: number): boolean {
    if (kind !== STRING) {
      return false;
    }
    this.#values.key(unescaped(this.text, from + 1, this.#scanner.getPosition() - 1));
    this.#expects = 'colon';
    return true;
  }

  #value(kind: number, from: number): boolean {
    if (kind === OPEN_MAP) {
      this.#values.openMap();
    } else if (kind === OPEN_LIST) {
      this.#values.openList();
    } else if (kind === STRING) {
      this.#values.value(unescaped(this.text, from + 1, this.#scanner.getPosition() - 1));
    } else if (kind <= COLON || kind > NUMBER) {
      return false;
    }
    if (kind === OPEN_MAP || kind === OPEN_LIST) {
      this.#open.push(kind + 1);
      this.#expects = 'entry';
    } else {
      this.#ended();
    }
    return true;
  }

  #close(): boolean {
    this.#open.pop();
    this.#values.close();
    this.#ended();
    return true;
  }

  #ended(): void {
    this.#expects = this.#open.length > 0 ? 'separator' : 'end';
  }
}
