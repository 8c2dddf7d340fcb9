import * as l10n from '@vscode/l10n';
import type { ConfigState } from '../context/config-path';
import { providerOfResource } from '../context/providers';
import { verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import type { ResumePoint, Session } from '../reread/resumable';
import { resumable } from '../reread/resumable';
import type { Sink } from '../sink';
import type { BracketState, Brackets } from './bracketed';
import { BracketReader } from './bracketed';
import { ConfigValues } from './config-values';

const LABELS = /[ \t]+(?:"([^"\n]{0,200})"|([\w-]{1,200}))/y;
const MOST_LABELS = 4;
const BLOCK = /[ \t]*\{/y;
const HEREDOC = /<<[-~]?([A-Za-z_]\w{0,60})[ \t]*\r?\n/y;
/** Marks without an end that are looked for before no more are. */
const MOST_DEAD = 8;

/** Longest beginning of a block. */
const LONGEST_BLOCK = 1000;
const SYNTAX: Brackets = {
  strings: [{ open: '"', close: '"', escape: 'backslash', holes: 'dollar-brace' }],
  comments: ['#', '//', '/*'],
  assigns: '=:',
  word: /[A-Za-z_][\w-]*|\d[\w.]*/y,
};

interface HclState {
  readonly values: ConfigState;
  readonly brackets: BracketState;
  /** Marks of here-documents that have no end in the rest of the text. */
  readonly dead: Set<string>;
}

/** Terraform and other HCL: blocks, arguments, here-documents and comments, each value with its key. */
export const readHcl = resumable<HclState>({
  margin: LONGEST_BLOCK,
  begin: (text, sink, reach, at) => new HclReader(text, sink, reach, at),
  partial: (text, fault) => {
    const line = text.slice(0, fault).split('\n').length;
    return { reason: l10n.t('not valid HCL at line {0}; read as far as possible', line), span: { start: fault, end: Math.min(text.length, fault + 1) } };
  },
});

class HclReader implements Session {
  readonly #values: ConfigValues;
  readonly #reader: BracketReader;
  readonly #dead: Set<string>;
  #at: number;

  constructor(private readonly text: string, sink: Sink, private readonly reach: Reach, at?: ResumePoint<HclState>) {
    this.#values = new ConfigValues(text, sink, undefined, at?.state.values);
    this.#reader = new BracketReader(text, this.#values, SYNTAX, reach, at?.state.brackets);
    this.#dead = at?.state.dead ?? new Set();
    this.#at = at?.from ?? 0;
  }

  get state(): HclState {
    return { values: this.#values.state, brackets: this.#reader.state, dead: this.#dead };
  }

  read(until: number): number {
    const { text } = this;
    while (this.#at < text.length && !(this.#at >= until && text[this.#at - 1] === '\n')) {
      this.#at = readBlock(this.#reader, this.#at) ?? readHeredoc(this.#reader, this.#at, this.#dead, this.reach) ?? this.#reader.step(this.#at);
    }
    return this.#at;
  }

  finish(): void {
    if (this.#reader.depth > 0) {
      this.#values.broken(this.text.length);
    }
    this.#values.finish();
  }
}

/** `resource "aws_bedrockagent_agent" "chat" {`: the type tells the provider, the name of a variable what its default is. */
function readBlock(reader: BracketReader, at: number): number | undefined {
  const end = reader.inMap ? reader.wordEnd(at) : undefined;
  if (end === undefined) {
    return undefined;
  }
  const labels: string[] = [];
  let next = end;
  while (labels.length < MOST_LABELS) {
    LABELS.lastIndex = next;
    const found = LABELS.exec(reader.text);
    if (!found) {
      break;
    }
    labels.push(found[1] ?? found[2] ?? '');
    next = LABELS.lastIndex;
  }
  BLOCK.lastIndex = next;
  if (!BLOCK.test(reader.text)) {
    return undefined;
  }
  const kind = reader.text.slice(at, end);
  const [type = '', name] = labels;
  reader.values.key(verbatim(reader.text, at, end));
  const inside = reader.open(BLOCK.lastIndex - 1, 123);
  const provider = kind === 'resource' || kind === 'data' ? providerOfResource(type) : undefined;
  const variable = kind === 'variable' || kind === 'output' ? type : name;
  reader.values.describe({ ...(variable === undefined ? {} : { name: variable }), ...(provider === undefined ? {} : { provider }) });
  return inside;
}

/** `dead` holds the marks that have no end in the rest of the text. */
function readHeredoc(reader: BracketReader, at: number, dead: Set<string>, reach: Reach): number | undefined {
  if (reader.text.charCodeAt(at) !== 60) {
    return undefined;
  }
  HEREDOC.lastIndex = at;
  const mark = HEREDOC.exec(reader.text)?.[1];
  if (mark === undefined) {
    return undefined;
  }
  const start = HEREDOC.lastIndex;
  let from = dead.has(mark) || dead.size >= MOST_DEAD ? reader.text.length : start;
  while (from < reader.text.length) {
    const found = reader.text.indexOf('\n', from);
    const end = found < 0 ? reader.text.length : found;
    if (reader.text.slice(from, end).trim() === mark) {
      reader.values.value(verbatim(reader.text, start, from));
      return end;
    }
    from = end + 1;
  }
  reach.to(reader.text.length);
  dead.add(mark);
  reader.broken(at);
  return start;
}
