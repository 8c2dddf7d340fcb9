import type { ConstantLanguage } from '../context/constant-classes';
import type { StringForm } from './strings';

/** What a reader of code must know of a language. */
export interface Syntax {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  /** Longest opening mark first. */
  readonly strings: readonly StringForm[];
  /** Strings whose closing mark follows from the opening one; tried before `strings`. */
  readonly openers?: readonly Opener[];
  /** `'x'` is one character: Go, Java, C, Rust (where a lone `'` begins a lifetime). */
  readonly characters?: boolean;
  /** `/…/` may be a regular expression. */
  readonly regularExpressions?: boolean;
  /** The form that letters before an opening mark make of a string: Python's `f"…"`, C#'s `@"…"`. */
  readonly prefixed?: (prefix: string, form: StringForm) => StringForm | undefined;
  /** Tags with text between them may stand in it: JSX. */
  readonly tags?: boolean;
  /** Bare strings at the beginning of a statement are documentation. */
  readonly docstrings?: boolean;
  /** Whose SDKs' constants are looked for. */
  readonly constants?: ConstantLanguage;
  /** A name and a literal side by side are a call, or a setting: Ruby's `model "gpt-4o"`, PowerShell's `-Model "gpt-4o"`, C's `#define MODEL "gpt-4o"`. */
  readonly callsByName?: boolean;
  /** Operators that put texts together; `+` where absent. */
  readonly joins?: readonly string[];
  /** Literals side by side are one text; `line` where that ends with the line, except in brackets. */
  readonly adjacent?: 'line' | 'any';
}

/** A string whose closing mark follows from the opening one: `r##"…"##`, `<<~TEXT`. */
export interface Opener {
  /** The characters that it can begin with. */
  readonly first: string;
  /** Sticky. */
  readonly open: RegExp;
  /** Of a heredoc `close` is the word alone on the last line. */
  readonly form: (marks: RegExpExecArray) => StringForm;
  /** `after-line`: the text begins after the rest of the line. */
  readonly heredoc?: 'here' | 'after-line';
  /** It is an operator where no value can begin: Ruby's `%(…)`. */
  readonly onlyAsValue?: boolean;
}

const PLUS: readonly string[] = ['+'];

/** What a character can begin. */
export const BLANK = 1;
export const NAME = 2;
export const DIGIT = 4;
export const COMMENT = 8;
export const STRING = 16;
export const OPENER = 32;
export const JOIN = 64;

const IN_ALL = Uint8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code);
  return /[ \t\r]/.test(character) ? BLANK : /[A-Za-z_$]/.test(character) ? NAME : /\d/.test(character) ? DIGIT : 0;
});

/** What each ASCII character can begin in a language: a set of the kinds above. */
export function kindsOf(syntax: Syntax): Uint8Array {
  const kinds = IN_ALL.slice();
  const add = (marks: readonly string[], kind: number): void => {
    for (const mark of marks) {
      const code = mark.charCodeAt(0);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  };
  add([...syntax.lineComments, ...syntax.blockComments.map(([open]) => open)], COMMENT);
  add([...syntax.strings.map(({ open }) => open), ...(syntax.characters ? ["'"] : [])], STRING);
  add((syntax.openers ?? []).flatMap(({ first }) => [...first]), OPENER);
  add(syntax.joins ?? PLUS, JOIN);
  return kinds;
}

/** The operator at `at` that joins texts. */
export function joinAt(text: string, at: number, syntax: Syntax): string | undefined {
  return (syntax.joins ?? PLUS).find((join) => text.startsWith(join, at));
}
