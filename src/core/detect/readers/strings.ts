import type { Piece } from '../piece';
import { HOLE, PieceBuilder, verbatim } from '../piece';
import type { Reach } from '../reread/reach';
import { putEscape } from './escapes';

/** How a language writes values into its strings: `${x}` and `$x`, only `${x}`, `{x}`, `#{x}`, `\(x)`, `$(x)`; PHP's `{$x}`. */
export type Holes = 'dollar' | 'dollar-brace' | 'brace' | 'hash' | 'paren' | 'dollar-paren' | 'php';

/** One way to write a string. */
export interface StringForm {
  readonly open: string;
  /** Empty where the string runs to the limit. */
  readonly close: string;
  /** What keeps the closing mark from closing; `quotes` where a backslash does so and is itself otherwise. */
  readonly escape: 'backslash' | 'quotes' | 'doubled' | 'backtick' | 'none';
  /** May run over line ends. */
  readonly multiline?: boolean;
  readonly holes?: Holes;
  /** The holes' own mark where it is longer: `{{` in C#'s `$$"""…"""`, `\#(` in Swift's `#"…"#`. */
  readonly mark?: string;
  /** A bracket that may stand in it closed: Ruby's `%w[a [b]]`. */
  readonly nested?: string;
  /** It holds several words: `%w[a b]`. */
  readonly words?: boolean;
  /** It is a pattern, and no text. */
  readonly pattern?: boolean;
  /** `\45` counts in tens. */
  readonly decimal?: boolean;
}

export interface ReadString {
  readonly piece: Piece;
  /** Where the text goes on after the closing mark. */
  readonly next: number;
  /** Insides of holes that hold code. */
  readonly holes: readonly (readonly [number, number])[];
}

interface HoleForm {
  readonly marks: readonly string[];
  /** `$x` is a hole as well. */
  readonly names?: boolean;
  /** The characters that the marks begin with, twice the same where there is one. */
  readonly firsts: readonly [number, number];
}

const FORMS: Readonly<Record<Holes, HoleForm>> = {
  dollar: { marks: ['${'], names: true, firsts: [36, 36] }, 'dollar-brace': { marks: ['${'], firsts: [36, 36] },
  'dollar-paren': { marks: ['$(', '${'], names: true, firsts: [36, 36] }, php: { marks: ['${', '{$'], names: true, firsts: [36, 123] },
  hash: { marks: ['#{'], firsts: [35, 35] }, paren: { marks: ['\\('], firsts: [92, 92] }, brace: { marks: ['{'], firsts: [123, 123] },
};
const NAME = /[A-Za-z_]\w*/y;
/** A hole by whose name a line ends: `${newline}`, `{os.linesep}`, `$NL`. */
const LINE_END = /^[$#\\]?[{(]?(?:\w{1,20}\.)?(?:EOL|eol|NL|nl|new_?[lL]ine|NEW_?LINE|linesep|NewLine|line_?[eE]nding|lineSeparator)(?:\(\))?[})]?$/;
const LONGEST_LINE_END = 40;
const NO_FORM: HoleForm = { marks: [], firsts: [-1, -1] };
const NO_HOLES: ReadString['holes'] = [];
const DEEPEST = 4;
const BACKSLASH = 92;

/** A stretch of a string that does not stand for itself; `after` a hole, an escape or a doubled mark. */
interface Cut {
  readonly kind: 'hole' | 'escape' | 'doubled';
  readonly from: number;
  readonly to: number;
}

/** Reads the string whose content begins at `start`; `undefined` where it does not end before `limit` or its line. `reach` is told how far was looked in vain. */
export function readString(source: string, start: number, form: StringForm, limit: number, reach?: Reach): ReadString | undefined {
  const plain = form.holes === undefined && form.close.length === 1 ? plainEnd(source, start, form, limit) : -1;
  if (plain >= 0) {
    return { piece: verbatim(source, start, plain), next: plain + 1, holes: NO_HOLES };
  }
  const cuts: Cut[] = [];
  const end = endOf(source, start, form, limit, cuts, reach);
  if (end < 0) {
    return undefined;
  }
  const next = end + form.close.length;
  return cuts.length === 0 ? { piece: verbatim(source, start, end), next, holes: NO_HOLES } : { ...decode(source, start, end, form, cuts), next };
}

/** The piece of a string's content with backslash escapes resolved, e.g. of JSON. */
export function unescaped(source: string, start: number, end: number): Piece {
  const plain = verbatim(source, start, end);
  return plain.text.includes('\\') ? readString(source, start, { open: '', close: '', escape: 'backslash', multiline: true }, end)?.piece ?? plain : plain;
}

const ESCAPES: Readonly<Record<StringForm['escape'], number>> = { backslash: BACKSLASH, quotes: BACKSLASH, backtick: 96, doubled: -1, none: -1 };

/** The end of a string of letters only, as most are; below 0 where something in it asks for a closer look. */
function plainEnd(source: string, start: number, form: StringForm, limit: number): number {
  const close = form.close.charCodeAt(0);
  for (let at = start; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === close) {
      return form.nested === undefined && !isDoubled(source, at, form) ? at : -1;
    }
    if (code === BACKSLASH || code === 96 || code === 10) {
      return -1;
    }
  }
  return -1;
}

/** Looks at every character once; what is no plain text goes into `cuts`. */
function endOf(source: string, start: number, form: StringForm, limit: number, cuts: Cut[], reach: Reach | undefined): number {
  const close = form.close === '' ? -1 : form.close.charCodeAt(0);
  const escape = ESCAPES[form.escape];
  const holes = holesOf(form);
  const [first, second] = holes.firsts;
  const line = form.multiline ? -1 : 10;
  let depth = 0;
  let at = start;
  while (at < limit) {
    const code = source.charCodeAt(at);
    const hole = code === first || code === second ? holeAt(source, at, limit, holes, reach) : undefined;
    if (hole !== undefined) {
      at = takeHole(at, hole, cuts);
    } else if (code === escape) {
      at = takeEscape(source, at, form, cuts);
    } else if (code === close && depth === 0 && source.startsWith(form.close, at)) {
      if (!isDoubled(source, at, form)) {
        return at;
      }
      cuts.push({ kind: 'doubled', from: at, to: at + form.close.length * 2 });
      at += form.close.length * 2;
    } else if (code === line) {
      reach?.to(at);
      return -1;
    } else {
      depth += form.nested === undefined ? 0 : nesting(source[at], form);
      at++;
    }
  }
  reach?.to(limit);
  return close < 0 ? limit : -1;
}

function holesOf({ holes, mark }: StringForm): HoleForm {
  return holes === undefined ? NO_FORM : mark === undefined ? FORMS[holes] : { ...FORMS[holes], marks: [mark] };
}

function nesting(character: string | undefined, form: StringForm): number {
  return character === form.nested ? 1 : character === form.close ? -1 : 0;
}

function isDoubled(source: string, at: number, form: StringForm): boolean {
  return (form.escape === 'doubled' || form.escape === 'backtick') && source.startsWith(form.close, at + form.close.length);
}

function takeHole(from: number, to: number, cuts: Cut[]): number {
  if (to > from) {
    cuts.push({ kind: 'hole', from, to });
  }
  return Math.max(to, from + 2);
}

/** The offset after the escape at `at`; where `quotes` protects nothing the backslash is a character like others. */
function takeEscape(source: string, at: number, form: StringForm, cuts: Cut[]): number {
  if (form.escape === 'quotes' && source.charCodeAt(at + 1) !== BACKSLASH && !source.startsWith(form.close, at + 1)) {
    return at + 1;
  }
  cuts.push({ kind: 'escape', from: at, to: at + 2 });
  return at + 2;
}

function decode(source: string, start: number, end: number, form: StringForm, cuts: readonly Cut[]): Pick<ReadString, 'piece' | 'holes'> {
  const builder = new PieceBuilder(source, start);
  const holes: (readonly [number, number])[] = [];
  let from = start;
  for (const cut of cuts) {
    if (cut.from < from) {
      continue;
    }
    builder.copy(from, cut.from);
    from = cut.to;
    if (cut.kind === 'hole') {
      builder.put(LINE_END.test(source.slice(cut.from, Math.min(cut.to, cut.from + LONGEST_LINE_END))) ? '\n' : HOLE, cut.from);
      const open = cut.from + source.slice(cut.from, cut.from + 4).search(/[{(]/);
      if (open >= cut.from && cut.to > open + 2) {
        holes.push([open + 1, cut.to - 1]);
      }
    } else if (cut.kind === 'escape') {
      from = form.escape === 'backtick' ? putPlain(source, cut, builder) : putEscape(source, cut.from, end, builder, form.decimal === true);
    } else {
      builder.put(form.close, cut.from);
    }
  }
  builder.copy(from, end);
  return { piece: builder.finish(end), holes };
}

/** PowerShell's escapes name blanks and quotes only. */
function putPlain(source: string, cut: Cut, builder: PieceBuilder): number {
  const mark = source[cut.from + 1] ?? '';
  builder.put(mark === 'n' || mark === 'r' || mark === 't' ? ' ' : mark, cut.from);
  return cut.to;
}

/** Where the hole that begins at `at` ends, `limit` where it does not, `at` for a doubled `{{`; `undefined` where none begins. */
function holeAt(source: string, at: number, limit: number, form: HoleForm, reach: Reach | undefined): number | undefined {
  for (const mark of form.marks) {
    if (source.startsWith(mark, at)) {
      return mark === '{' && source[at + 1] === '{' ? at : skipHole(source, at + Math.max(mark.indexOf('{'), mark.indexOf('(')), limit, 0, reach);
    }
  }
  const name = form.names ? at + (form.marks[0]?.length ?? 2) - 1 : limit;
  NAME.lastIndex = name;
  return name < limit && source[name - 1] === '$' && NAME.test(source) ? Math.min(limit, NAME.lastIndex) : undefined;
}

/** The offset after the bracket that closes the one at `at`, or `limit`. Brackets in quotes do not count. */
function skipHole(source: string, at: number, limit: number, depth: number, reach: Reach | undefined): number {
  const open = source.charCodeAt(at);
  const close = open === 40 ? 41 : 125;
  let level = 0;
  let here = at;
  let dead = 0;
  while (here < limit) {
    const code = source.charCodeAt(here);
    if ((code === 34 || code === 39 || code === 96) && here >= dead && depth < DEEPEST) {
      const quoted = skipQuoted(source, here, limit, depth + 1, reach);
      dead = quoted < 0 ? limit : 0;
      here = quoted < 0 ? here : quoted - 1;
    } else if (code === open) {
      level++;
    } else if (code === close && --level === 0) {
      return here + 1;
    }
    here++;
  }
  return limit;
}

/** The offset after the quote that closes the one at `at`; below 0 where none does on its line. */
function skipQuoted(source: string, at: number, limit: number, depth: number, reach: Reach | undefined): number {
  const quote = source.charCodeAt(at);
  for (let here = at + 1; here < limit; here++) {
    const code = source.charCodeAt(here);
    if (code === quote) {
      return here + 1;
    } else if (code === BACKSLASH) {
      here++;
    } else if (code === 10 && quote !== 96) {
      reach?.to(here);
      return -1;
    } else if (code === 36 && quote === 96 && source.charCodeAt(here + 1) === 123) {
      here = skipHole(source, here + 1, limit, depth, reach) - 1;
    }
  }
  reach?.to(limit);
  return -1;
}
