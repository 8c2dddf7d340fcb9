import type { Reach } from '../reread/reach';
import type { Syntax } from './syntax';

/** Lines of a comment whose beginning is not there: ` * the model to use`. */
const OF_COMMENT = /^\s*\*(?=[ \t/\r\n])/;
const LONG_QUOTES = /"""|'''/g;
/** A line of Python that only a program has. */
const CODE = /^[ \t]*(?:from [\w.]+ import\b|(?:import|def|class|async|return|raise|yield|assert|del) ?\w|@\w|[#)\]}]|(?:if|for|while|with|elif|else|try|except)\b.*:[ \t]*(?:#.*)?\r?$|[\w.[\]"']{1,80}(?:: ?[\w.[\], |"']{1,80})? ?[-+*/|]?=|[\w.]{1,80}\()/;
/** A flag with its value, and a setting whose value no program has. */
const COMMANDED = /^[ \t]*(?:--[a-z][\w-]{1,40}[ =][\w"']|(?:- )?[\w.-]{1,40}: [\w./:-]{0,60}[a-z]-\d[\w./:-]{0,60}\r?$)/;
const QUOTED = /["#]|(?:^|\W)'/;
/** Words that stand beside a name in a program. */
const KEYWORDS = new Set('and as assert async await break case class continue def del elif else except exec finally for from global if import in is lambda match nonlocal not or pass print raise return try type while with yield None True False'.split(' '));
const WORDS = /(?<![A-Za-z])[A-Za-z]{2,40}(?=[\s.,:;!?]|$)/g;
/** Words of a sentence, more than any program has side by side. */
const SENTENCE = /^[^"'`#/*=;{}<>()]*\b[A-Za-z]{1,20}(?: [a-z]{1,20}){5}\b/;
/** A setting whose value no program has behind a colon: words, or an id with its owner. */
const YAML = /^[ \t]*(?:- )?(?!default:|case\b)[a-z][\w-]{1,40}: (?:[A-Z][a-z]{1,20}(?: [a-z]{1,20}){1,4}|[a-z][\w.-]{1,40}\/[a-z][\w.]{0,40}-[\w.-]{1,60})\r?$/;
/** What stands before a mark that opens a string: `= `, `return `. */
const OPENS = /(?:[=(:{,+?[&|>]|\breturn)[ \t]*$/;
const BEHIND = /^[ \t]*(?:[;,.)\]}]|\r?\n|$)/;
/** Lines that may say nothing before one that does. */
const MOST = 4;
/** How far the end of a documentation is looked for. */
const FARTHEST = 20_000;

/**
 * Where a documentation, a comment or a long string ends whose beginning is not there, as in a text that is a part of a file; 0 where the text begins with its program.
 * Two names side by side are nowhere in Python, nor a sentence in another language, so the words before the first mark of a long string are within one.
 */
export function endOfTorn(text: string, { blockComments, docstrings, strings }: Syntax, reach: Reach): number {
  if (docstrings === true) {
    return endOfWords(text, reach, isDocumentation, (from) => endOfQuotes(text, from, reach));
  }
  const marks = blockComments.find(([open]) => open === '/*');
  if (marks !== undefined && OF_COMMENT.test(text.slice(0, 200))) {
    const end = text.slice(0, FARTHEST).indexOf(marks[1]);
    reach.to(end < 0 ? FARTHEST : end);
    return end < 0 ? 0 : end + marks[1].length;
  }
  return strings.some(({ open }) => open === '`') ? endOfWords(text, reach, (line) => (SENTENCE.test(line) || YAML.test(line) ? true : /^[ \t]*(?:\/[/*]|import\b|export\b|const\b|package\b)/.test(line) ? false : undefined), (from) => endOfTemplate(text, from, reach)) : 0;
}

/** Asks of the first lines whether they are words, which some lines do not say; then where those end. */
function endOfWords(text: string, reach: Reach, isWords: (line: string) => boolean | undefined, endOf: (from: number) => number): number {
  let silent = 0;
  for (let start = 0; start < text.length && silent < MOST;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 300));
    reach.to(end);
    const said = isWords(line);
    if (said !== undefined) {
      return said ? endOf(end) : 0;
    }
    silent += line.trim() === '' ? 0 : 1;
    start = end + 1;
  }
  return 0;
}

function isDocumentation(line: string): boolean | undefined {
  return CODE.test(line) || line.includes('"""') || line.includes("'''") ? false : isProse(line) || COMMANDED.test(line) || undefined;
}

function endOfQuotes(text: string, from: number, reach: Reach): number {
  LONG_QUOTES.lastIndex = from;
  const near = LONG_QUOTES.exec(text.slice(0, from + FARTHEST));
  reach.to(near ? near.index : from + FARTHEST);
  return near ? near.index + 3 : 0;
}

/** Behind the first mark of a template, where that can only close one. */
function endOfTemplate(text: string, from: number, reach: Reach): number {
  const near = text.slice(0, from + FARTHEST);
  let at = near.indexOf('`', from);
  while (at > 0 && text[at - 1] === '\\') {
    at = near.indexOf('`', at + 1);
  }
  reach.to(at < 0 ? from + FARTHEST : at + 100);
  const before = text.slice(Math.max(0, at - 60), at);
  const behind = text.slice(at + 1, at + 100);
  // Behind a word stands the end of a template, or its beginning after a tag's name.
  const isClose = at >= 0 && (/\w[.!?]?$/.test(before) ? /^[;,)]/.test(behind) : !OPENS.test(before) && BEHIND.test(behind));
  return isClose ? at + 1 : 0;
}

function isProse(whole: string): boolean {
  const quote = whole.search(QUOTED);
  const line = quote < 0 ? whole : whole.slice(0, quote);
  let last = -1;
  for (const { 0: word, index } of line.matchAll(WORDS)) {
    const isName = !KEYWORDS.has(word) && (index === 0 || /\s/.test(line[index - 1] ?? ''));
    if (isName && last === index - 1) {
      return true;
    }
    last = isName ? index + word.length : -1;
  }
  return false;
}
