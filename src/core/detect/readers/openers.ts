import type { StringForm } from './strings';
import type { Opener } from './syntax';

/** Strings whose closing mark follows from the opening one, by language. */

const BLOCK: Pick<StringForm, 'multiline' | 'escape'> = { multiline: true, escape: 'none' };
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function form(open: string | undefined, close: string, more: Partial<StringForm> = {}): StringForm {
  return { ...BLOCK, open: open ?? '', close, ...more };
}

/** A string between brackets, or between two of the same mark. */
function between(bracket: string, more: Partial<StringForm>): StringForm {
  const close = CLOSING[bracket];
  return form(bracket, close ?? bracket, { ...more, ...(close === undefined ? {} : { nested: bracket }) });
}

/** `r#"…"#` */
export const RUST: readonly Opener[] = [{ first: 'rbc', open: /[bc]?r(#*)"/y, form: ([all, marks = '']) => form(all, `"${marks}`) }];

/** `#"…"#`, with `\#(x)` for values */
export const SWIFT: readonly Opener[] = [{
  first: '#', open: /(#+)("""|")/y,
  form: ([all, marks = '', quote = '']) => form(all, quote + marks, { holes: 'paren', mark: `\\${marks}(`, multiline: quote !== '"' }),
}];

/** `R"x(…)x"` */
export const CPP: readonly Opener[] = [{ first: 'RuUL', open: /(?:u8|[uUL])?R"([^()\\\s"]{0,16})\(/y, form: ([all, mark = '']) => form(all, `)${mark}"`) }];

/** `"""…"""` with any number of quotes and of `$`, each of which asks for one more `{` */
export const CSHARP: readonly Opener[] = [{
  first: '"$', open: /(\$*)("{3,})/y,
  form: ([all, marks = '', quotes = '']) => form(all, quotes, marks === '' ? {} : { holes: 'brace', mark: '{'.repeat(marks.length) }),
}];

/** `$$"…"` and `$$"""…"""`, with `$${x}` and `$$x` for values */
export const KOTLIN: readonly Opener[] = [{
  first: '$', open: /(\$+)("""|")/y,
  form: ([all, marks = '', quote = '']) => form(all, quote, { holes: 'dollar', mark: `${marks}{`, ...(quote === '"' ? { multiline: false, escape: 'backslash' } : {}) }),
}];

/** `<<<X`, `<<<'X'` */
export const PHP: readonly Opener[] = [{
  first: '<', heredoc: 'here', open: /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1[ \t]*\r?\n/y,
  form: ([all, quote, word = '']) => form(all, word, quote === "'" ? {} : { escape: 'backslash', holes: 'php' }),
}];

/** `<<~X`, `%q(…)`, `%w[…]`, `%r{…}`, `?"` */
export const RUBY: readonly Opener[] = [
  {
    first: '<', heredoc: 'after-line', open: /<<(?:[~-](['"`]?)([A-Za-z_]\w*)\1|([A-Z_]{2,})(?![\w.(]))/y,
    form: ([all, quote, word, plain = '']) => form(all, word ?? plain, quote === "'" ? {} : { escape: 'backslash', holes: 'hash' }),
  },
  {
    first: '%', open: /%([qQwWiIr])([([{<|!/])/y,
    form: ([, kind = '', bracket = '']) => between(bracket, {
      escape: 'backslash', words: 'wWiI'.includes(kind), pattern: kind === 'r' || kind === 'i' || kind === 'I', ...('QW'.includes(kind) ? { holes: 'hash' } : {}),
    }),
  },
  { first: '%', onlyAsValue: true, open: /%([([{|])/y, form: ([, bracket = '']) => between(bracket, { escape: 'backslash', holes: 'hash' }) },
  { first: '?', onlyAsValue: true, open: /\?\\?(?=["'`]\W)/y, form: () => form('', '', { pattern: true }) },
];

/** `~s(…)`, `~w[…]`, `~r/…/`, `~S"""…"""`, `?"` */
export const ELIXIR: readonly Opener[] = [
  {
    first: '~', open: /~([a-zA-Z])("""|'''|[([{<"'|/])/y,
    form: ([, kind = '', bracket = '']) => between(bracket, {
      ...(kind === kind.toLowerCase() ? { escape: 'backslash', holes: 'hash' } : {}), words: kind === 'w' || kind === 'W', pattern: kind === 'r' || kind === 'R',
    }),
  },
  { first: '?', onlyAsValue: true, open: /\?\\?(?=["'])/y, form: () => form('', '', { pattern: true }) },
];

/** `r"---(…)---"` */
export const R: readonly Opener[] = [{
  first: 'rR', open: /[rR](["'])(-*)([([{])/y,
  form: ([all, quote = '', dashes = '', bracket = '']) => form(all, (CLOSING[bracket] ?? '') + dashes + quote),
}];

/** `[==[…]==]` */
export const LUA: readonly Opener[] = [{ first: '[', open: /\[(=*)\[/y, form: ([all, marks = '']) => form(all, `]${marks}]`) }];

/** `$$…$$`, `$x$…$x$` on one line: a value. Over more it is the body of a function, and is read as code. */
export const SQL: readonly Opener[] = [{ first: '$', open: /\$(\w*)\$(?=[^$\n]{0,300}\$\1\$)/y, form: ([all = '']) => form(all, all, { multiline: false }) }];

/** `@"…"@`, `@'…'@`, each over whole lines */
export const POWERSHELL: readonly Opener[] = [{
  first: '@', open: /@(["'])[ \t]*\r?\n/y, form: ([all, quote = '']) => form(all, `\n${quote}@`, quote === '"' ? { escape: 'none', holes: 'dollar-paren' } : {}),
}];

/** `$/…/$`: text as often as a pattern */
export const GROOVY: readonly Opener[] = [{ first: '$', open: /\$\//y, form: ([all]) => form(all, '/$', { holes: 'dollar' }) }];
