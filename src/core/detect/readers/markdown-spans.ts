import { isListedSize } from '../context/beside';
import { keyStrength } from '../context/keys';
import { isPlaceholder } from '../context/negative';
import type { Place } from '../context/place';
import { isCallPath } from '../api-address';
import { isAddress } from '../download';
import { readLiteral } from '../literal';
import type { Piece } from '../piece';
import { part, verbatim } from '../piece';
import { hasIdShape } from '../shape';
import type { Sink } from '../sink';
import { readAddress, readToken } from '../token';
import { isWeightFile } from '../weights';
import { isNameOfPage, isPageOf } from './markdown-links';

const TEXT: Place = { place: 'text', strength: 'weak' };
const NAMED: Place = { place: 'text', strength: 'strong', key: 'model' };
const SIZED: Place = { place: 'text', strength: 'strong', key: 'model_size' };
/** What is given as a value is one though nobody lists it: a repository, a file of weights. */
const REPOSITORY = /^[\w.-]{1,60}\/[\w.-]{2,120}$/;
/** Three words or more, as nothing but a name is written: `bert-base-multi`. */
const WORDS = /^[a-z][a-z\d.]*(?:-[a-z\d.]+){2,6}$/;
const OF_OLLAMA: Place = { ...NAMED, provider: 'ollama' };
/** A line that speaks of Ollama's models. */
const OLLAMAS = /ollama[^.]{1,80}\bmodels?\b|\bmodels?\b[^.]{1,80}ollama/i;
const VALUE_OF_MODEL: Place = { ...NAMED, place: 'config-value' };
/** What people call models and code alike. */
const FAMILIES = /^(?:whisper|tts|embed|moderation|command|clip)$/;
const OTHER_MODELS = /\b(?:data|view|domain|django|database|orm|business|pricing|permission|object|entity)[ -]models?\b/i;
/** What stands before an id of a sentence: `models such as `, `the model name (e.g., `. */
const INTRODUCES = /\bmodels?(?:[ -](?:names?|ids?|identifiers?|slugs?|strings?|sizes?|urls?))?[ ,:;(*_]{0,4}(?:(?:such as|one of|can be|is now|from|like|e\.g\.|for example|for instance|including|include|is|are|called|named|to|as|[=—–\-])[ ,:;(*_]{0,4}){0,2}$/i;
/** The same in Chinese: `模型名设置为 `. */
const FOREIGN = /模型(?:名称?|ID)?(?:设置为|设为|可以是|例如|[是为如])?[ ：:，（(]{0,3}$/;
/** What stands between a key and its value: `` `MODEL` (default: `o1`) ``. */
const FOLLOWS = /^[ \t:=|(*_→—–-]{0,8}(?:(?:default(?:s to)?|e\.g\.,?|for example,?|is|to|set to|example)[ \t:=|(*_]{0,5})?$/i;
/** An example of a model where the line speaks of one: `` the model to use (for example: `mistral`) ``, `` the model that you pulled, e.g. `mistral` ``. */
const EXAMPLE = /\bmodel(?:s\b|_id\b|\b)[^`(]{0,100}(?:\((?:for example|for instance|e\.g\.|such as|like|default(?:s to|:)?)|[ ,](?:for example|for instance|e\.g\.|such as|like))[ ,:]{0,3}$/i;
/** What stands behind a name that is a model's: `` the `mistral` model ``, `` choose `a` or `b` as the backbone embedding model ``. */
const GOES_ON = /^ (?:(?:whisper|ollama|base|default|embedding|chat|language|reasoning) )?(?:models?|checkpoints?|weights)\b|^ as (?:the|your|our|its|a|an)(?: [\w-]{2,20}){0,3} (?:models?|llm|checkpoint|reranker|embedder)\b/i;
/** One of OpenAI's, and what is said of it in lists of changes: `` Added `o3` support ``. */
const SHORT_ID = /^o[13]$/;
const OF_CHANGES = /\b(?:support\w{0,3}|openai|gpt|reasoning|models?)\b/i;
/** A word of some length, or `o1`. */
const LONG_OR_SHORT = /^o\d$|.{4}/;
/** An address whose own form says that it pulls a model. */
const PULLED = /^(?:hf|huggingface|ollama|openai|anthropic|groq|gemini|mistral):\/\/|^hf\.co\//;
/** A link of reStructuredText: `` `owner/name <https://…>`_ ``. */
const RST_LINK = /^([\w@][\w.:/+-]{2,100})[ \t]+<(https?:[^<>\s]{1,400})>$/;
/** Ids with commas between them. */
const COMMAS = /^[\w@][\w.:/-]{1,80}(?:, ?[\w@][\w.:/-]{1,80}){1,12}$/;
const BETWEEN = /^(?:\s*\([^()`\n]{1,40}\))?[\s,、，/&()|]*(?:(?:or|and|to|[→或和]|->|instead of|以及)\s*)?$/;
/** What stands behind a word that several names begin with: `` the `grok-4` prefix ``. */
const OF_MANY = /^ (?:prefix(?:es)?|famil(?:y|ies)|series)\b/;
/** What a flag takes: `--model <name>`, `-m NAME`. */
const VALUE = /[ =](?:<[^<>]{1,40}>|\[[^[\]]{1,40}\]|[A-Z_]{2,40})$/;
const LONGEST_INTRODUCTION = 150;
/** An id of three words in other case than it is listed: `GPT-3.5-turbo`, `Claude-3-Opus`. With a size it is what people call a repository. */
const OTHER_CASE = /^(?=\D{1,30}\d)(?!.*\d[bB](?:-|$))(?=[^-]{0,30}[A-Z])[A-Za-z][\w.]{0,30}(?:-[\w.]{1,30}){2,6}$/;
/** Longest span that can be an id. */
const LONGEST = 200;

/** A code span without its marks, and where those end. */
interface Span {
  readonly open: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Code spans of a line, and in tables and lists the same: `` `gpt-4o` ``. */
export function readSpans(text: string, start: number, end: number, sink: Sink): void {
  const line = text.slice(start, end);
  const spans = spansIn(line);
  const speaksOfOllama = line.includes('llama') && OLLAMAS.test(line);
  let [last, isNamed, said, first] = [0, false, '', 0];
  const isSaidBehind = saidBehind(line, spans);
  spans.forEach(({ open, from, to, end: behind }, at) => {
    const before = line.slice(last, open);
    const isJoined = at > 0 && BETWEEN.test(before);
    isNamed = isGivenTo(said, before) || introduces(line.slice(Math.max(last, open - LONGEST_INTRODUCTION), open)) || (isNamed && isJoined) || isSaid(line, line.slice(from, to), isSaidBehind[at] === true);
    said = line.slice(from, Math.min(to, from + 60)).replace(VALUE, '');
    first = isJoined ? first : from;
    const among: Place = isJoined || goesOnWith(line, behind, spans[at + 1]) ? { ...TEXT, group: { at: start + first, of: 's' } } : TEXT;
    if (OF_MANY.test(line.slice(behind, behind + 12))) {
      last = behind;
      return;
    }
    const word = line.slice(from, to);
    const isOllamas = speaksOfOllama && /^[a-z][a-z\d.-]{2,40}$/.test(word) && !/^(?:ollama|model)/.test(word);
    const given = byItself(line, { open, from, to, end: behind });
    const named = isNamed && !FAMILIES.test(said) && !(isOllamas && isSaidBehind[at] === true) ? NAMED : isOllamas ? OF_OLLAMA : among;
    readSpan(text, start + from, start + to, sink, given ?? named);
    last = behind;
  });
}

/** Whether the line says of a span that it is a model, or one of OpenAI's of which nothing else could be said. */
function isSaid(line: string, word: string, isBehind: boolean): boolean {
  return (isBehind && LONG_OR_SHORT.test(word)) || (SHORT_ID.test(word) && OF_CHANGES.test(line));
}

/** The place of a size in a list of them, and of a repository whose page the span is a link to. */
function byItself(line: string, { open, from, to, end }: Span): Place | undefined {
  return isListedSize(line, from, to) ? SIZED : isOwnPage(line, line.slice(from, to), open, end) ? VALUE_OF_MODEL : undefined;
}

/** Whether a span is a link's whole text and its page the Hub's of that name: `` [`owner/name-v2`](https://huggingface.co/owner/name-v2) ``. */
function isOwnPage(line: string, word: string, open: number, end: number): boolean {
  const address = line[open - 1] === '[' && line.startsWith('](http', end) ? /^[^\s()]{4,300}/.exec(line.slice(end + 2))?.[0] : undefined;
  return address !== undefined && isPageOf(word, address);
}

/** Whether the next span is listed with one that ends at `end`. */
function goesOnWith(line: string, end: number, next: Span | undefined): boolean {
  return next !== undefined && BETWEEN.test(line.slice(end, next.open));
}

/** Of which spans is said behind them, or behind the last of those that they are listed with, that they are models. */
function saidBehind(line: string, spans: readonly Span[]): readonly boolean[] {
  const said: boolean[] = [];
  for (let at = spans.length - 1; at >= 0; at--) {
    const [end, next] = [spans[at]?.end ?? 0, spans[at + 1]];
    said[at] = (line[end] === ' ' && GOES_ON.test(line.slice(end, end + 60))) || (said[at + 1] === true && goesOnWith(line, end, next));
  }
  return said;
}

function spansIn(line: string): readonly Span[] {
  const spans: Span[] = [];
  for (let open = line.indexOf('`'); open >= 0;) {
    let from = open + 1;
    while (line[from] === '`') {
      from++;
    }
    const mark = line.slice(open, from);
    const to = line.indexOf(mark, from);
    if (to < 0) {
      break;
    }
    spans.push({ open, from, to, end: to + mark.length });
    open = line.indexOf('`', to + mark.length);
  }
  return spans;
}

/** Whether what stands before a span gives it to the key of the span before: `` `MODEL` (default: `` after `MODEL`. */
function isGivenTo(said: string, before: string): boolean {
  return /[-_=:a-z]$/i.test(said) && FOLLOWS.test(before) && keyStrength(said.replace(/^-+|[=:]$/g, '')) === 'strong';
}

function introduces(words: string): boolean {
  const near = words.slice(-60);
  return FOREIGN.test(words.slice(-30)) || (INTRODUCES.test(near) && !OTHER_MODELS.test(near)) || (EXAMPLE.test(words) && !OTHER_MODELS.test(words));
}

/** What stands between `<code>` and `</code>`. */
export function readTags(text: string, start: number, end: number, sink: Sink): void {
  const line = text.slice(start, end);
  for (let open = line.indexOf('<code>'); open >= 0;) {
    const close = line.indexOf('</code>', open);
    if (close < 0) {
      return;
    }
    readSpan(text, start + open + 6, start + close, sink, TEXT);
    open = line.indexOf('<code>', close);
  }
}

function readSpan(text: string, from: number, to: number, sink: Sink, place: Place): void {
  const piece = verbatim(text, from, to);
  const [all, name = '', address = ''] = RST_LINK.exec(piece.text) ?? [];
  if (all !== undefined) {
    if (isNameOfPage(name, address)) {
      readToken(verbatim(text, from, from + name.length), TEXT, sink);
    }
  } else if (isAddress(piece.text)) {
    if (PULLED.test(piece.text) || isCallPath(piece.text)) {
      readAddress(piece, TEXT, sink);
    }
  } else if (isWordAmong(piece.text, place)) {
    sink.add(piece, place);
  } else if (COMMAS.test(piece.text)) {
    readListed(piece, sink);
  } else {
    readLiteral(piece, !hasIdShape(piece.text) ? TEXT : place === NAMED && isGiven(piece.text) ? VALUE_OF_MODEL : place.strength === 'weak' && OTHER_CASE.test(piece.text) ? { ...place, place: 'config-value' } : place, sink);
  }
}

/** Each of `` `dall-e-3,dalle3,dall-e` ``, which keep each other company. */
function readListed(piece: Piece, sink: Sink): void {
  let from = 0;
  for (const item of piece.text.split(',')) {
    const at = from + item.length - item.trimStart().length;
    readLiteral(part(piece, at, from + item.trimEnd().length), { ...TEXT, group: { at: piece.start, of: ',' } }, sink);
    from += item.length + 1;
  }
}

function isGiven(text: string): boolean {
  return isWeightFile(text) ? /\d/.test(text) : REPOSITORY.test(text) ? /[-\d]/.test(text.slice(text.indexOf('/'))) : WORDS.test(text);
}

/** One word of a list, which only its company says anything of: `mistral` beside `llama3.2` and `gemma2:2b`. */
export function isWordAmong(text: string, { group }: Place): boolean {
  return group !== undefined && text.length < LONGEST && /^[a-z]{2,}$/.test(text) && !isPlaceholder(text);
}
