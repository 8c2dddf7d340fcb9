import { SPOKEN_OF } from '../echoes';
import { beginsTag, endsTag, isBesideId, isListedSize, isSlashed } from '../context/beside';
import { isPlaceholder } from '../context/negative';
import type { Place } from '../context/place';
import { verbatim } from '../piece';
import { isLetterOrDigit, isLowerCase, isSelfEvident, mayEndAnId } from '../shape';
import type { Sink } from '../sink';
import { readToken } from '../token';
import { isGenericWeightFile, isWeightFile } from '../weights';

const TEXT: Place = { place: 'text', strength: 'weak' };
/** What only a command elsewhere makes a name; see `withEchoes`. */
const ASIDE: Place = { place: 'text', strength: 'weak', key: SPOKEN_OF };
/** What stands before a word. */
const BEFORE_WORD = ' \t\r,("\'*“‘«';
const AFTER_WORD = ' \t\r,;.!?)"\'*_”’»';
/** Scripts without blanks between words, and their marks: from `、` to the last of the forms of full width. */
const WITHOUT_BLANKS = 0x2E80;
/** Words that are listed in a sentence: `llama3, mistral and gemma2:2b`. */
const LISTED = /(?<![\w./:@-])[a-z][\w.:-]{1,60}(?:(?:, ?(?:and |or )?| and | or | ?\| ?|、|，)[a-z][\w.:-]{1,60}){2,40}/g;
const LISTED_WORD = /[a-z][\w.:-]*\w/g;
const SPEAKS_OF_MODELS = /model|llm|ollama|whisper|embedding|模型/i;
/** What is listed behind it are packages. */
const INSTALLED = /\bcollected packages: |\bpip3? install |\bsuccessfully (?:built|installed) |\brequirement already /i;
/** What is listed behind it are names of Ollama's library. */
const OLLAMAS = /ollama[^.]{1,60}models?\b|\bmodels?[^.]{1,60}ollama/i;
const MODELS: Place = { place: 'text', strength: 'strong', key: 'models' };
const SIZES: Place = { place: 'text', strength: 'strong', key: 'model_size' };
/** A letter and a digit, which only an id beside them says anything of: `o1` of `o1 and o3-mini`. */
const SHORT = /(?<![\w./:@-])[a-z]\d(?![\w./:@-])/g;
/** One of OpenAI's, in a line that speaks of no models. */
const SHORT_ID = /\bo[13]\b/;
/** `llama3.1 and mistral`, `llama3 or phi3`. */
const PAIR = /(?<![\w./:@-])([a-z][a-z\d.:-]{2,40}) (?:and|or|\/) ([a-z][a-z\d.:-]{1,40}[a-z\d])(?![\w/@-])/g;
/** `- **Ollama**: mistral` */
const OF_OLLAMA = /^[ \t>]*[-*+][ \t]+[*_]{0,2}Ollama[*_]{0,2}(?::[*_]{0,2}| [–—-]) ?([a-z][a-z\d.:-]{2,40}[a-z\d])(?=[ \t\r]*$|,| \()/;
/** A command as an item of a list: `- ollama run gemma3`. */
const ITEM_IS_COMMAND = /^[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?:\$ )?(ollama (?:run|pull) )([a-z][\w.:/-]{2,80}\w)(?=[ \t\r]*$|[ \t]+#)/;
/** A name in quotes, as programs write it. */
const QUOTED = /["“「'‘](@?[a-z][\w.:/+-]{2,100})["”」'’]/g;
/** `default model deepseek-v4-flash`, `Update default anime model to x_v310`. */
const BY_DEFAULT = /\b(?:default|recommended) (?:[a-z-]{1,20} )?model(?: (?:name|id))?(?: (?:is|to|be|will be|was))?(?:: ?|=| )[*_]{0,2}([a-z][\w.:/-]{2,80}\w)/gi;
/** `**Default model**: llama3.2`, `- LLM: mistral`. */
const LABELLED = /^[ \t>]*(?:[-*+][ \t]+|:)?[*_]{0,2}(?:[a-z]{1,20} ){0,2}(?:model|llm)(?: (?:name|id))?[*_]{0,2} ?[:=][*_]{0,2} ?([a-z][\w.:/-]{1,80}\w)(?=[ \t\r]*$|[.,;]|[ \t]+[(—–-])/gi;
/** `the default model will be **llama3.2**`: an id with emphasis. */
const EMPHASISED = /(?<![\w*])\*\*([a-z][\w.:/-]{2,80}\w)\*\*(?![\w*])/g;
/** `model:gpt-4o` */
const LABEL = /^(?:model|llm):(?=[a-z][\w.]*[-\d])/i;
/** Weights that somebody packed, as their files and repositories are called: `Qwen2.5-Coder-1.5B-Q8_0-GGUF`. */
const PACKED = /^(?=\D{2,40}\d)[A-Z][\w.]*(?:-[\w.]+){1,8}-(?:GGUF|AWQ|GPTQ|EXL2|NVFP4)$/;
/** What a reader is to fetch or run, called as its repository is: `download Llama3.2-11B-Vision-Instruct`. People say such a name of what they compare too. */
const TO_RUN = /(?:^|[ \t])(?:(?:download|pull|load|deploy)(?:ing)?|serv(?:e|ing)|run(?:ning)?)(?: the)? [`*]{0,2}([A-Z][\w.-]{0,60}-\d{1,4}(?:\.\d{1,2})?B(?:-\w{1,20}){0,3}-(?:Instruct|Chat|it)(?:-\w{1,20})?)(?![\w/-])/gi;
/** Behind the library that loads it: `Sentence-Transformers (all-MiniLM-L6-v2)`. */
const OF_LIBRARY = /\b(?:sentence[- ]?transformers?|hugging ?face|transformers|fastembed|timm|cross[- ]?encoders?)[*_]{0,2} ?\(([a-z][\w.]{0,40}(?:-[\w.]{1,40}){2,6})\)/gi;
/** What a sentence says that is to be pulled, for which the command beside it vouches: `to pull llama2:`. */
const PULLED = /\b(?:(?:pull|download)(?:ing)?|run(?:ning)?) (?:the )?([a-z][a-z\d.-]{2,30}[a-z\d])(?: model)?(?=[ \t\r]*$|[:.,](?:[ \t\r]|$))/g;
const NAMED: Place = { place: 'text', strength: 'strong', key: 'model' };
/** A link's text is what its page is called. */
const LINK = /<a\s[^<>]{0,190}>$/i;
const LONGEST_WORD = 101;
/** How much of a line is searched for short names. */
const LONGEST_LINE = 5000;
/** With a tag of Ollama's: `llama3.1:8b`. */
const TAGGED = /^[a-z][a-z\d.]{1,40}:\d[\d.]*[bm](?:-|$)/;
/** A name and its version, which a document that speaks of Ollama has from its library: `llama3`, `qwen2.5`. */
const VERSIONED = /^[a-z]{3,12}\d{1,2}(?:\.\d)?$/;
/** Words that hyphens join, of which the first is no name that people say: `all-MiniLM-L6-v2`. A list has to have it so. */
const WORDS = /^(?=\D{1,40}\d)[a-z][a-z\d.]*(?:-[A-Za-z\d.]+){2,6}$/;
/** Words and a version that underscores join, as hosts of speech call theirs: `scribe_v1`. A list has to have it. */
const VOICED = /^[a-z]{3,20}(?:_[a-z\d]{1,16}){0,3}_v\d{1,2}(?:_[a-z\d]{1,16}){0,3}$/;
/** With a size, as repositories are called: `Qwen2.5-7B-Instruct`. */
const SIZED = /^[A-Z][\w.-]{1,60}-\d{1,4}(?:\.\d{1,2})?B(?:-|$)/;
/** `meta-llama/Llama-3.1-8B`; `GPT-4/Claude-3` are two names. */
const REPOSITORY = /^(?:(?:\d\d-)?[A-Za-z][A-Za-z_.-]*\/[\w.-]+|[A-Za-z][A-Za-z\d]{2,38}\/[A-Za-z][A-Za-z_.-]{1,60}-\d[\d.]{0,4}[bB](?:-[\w.-]+)?)$/;

/** Ids among words, in quotes or as they stand: `gpt-4o-mini`. What is part of a link, a path or another word is none. */
export function readProse(text: string, start: number, line: string, sink: Sink): void {
  if (SPEAKS_OF_MODELS.test(line)) {
    readListed(text, start, line, sink);
    readShort(text, start, line.replaceAll('*', ' '), sink);
    readNamed(text, start, line, QUOTED, sink);
    readNamed(text, start, line, BY_DEFAULT, sink);
    readNamed(text, start, line, LABELLED, sink);
    readNamed(text, start, line, TO_RUN, sink);
    readEmphasised(text, start, line, sink);
  } else if (SHORT_ID.test(line)) {
    readShort(text, start, line.replaceAll('*', ' '), sink);
  }
  readPairs(text, start, line, sink);
  readCommand(text, start, line, sink);
  readWords(text, start, line, OF_LIBRARY, TEXT, sink);
  readWords(text, start, line, PULLED, ASIDE, sink);
  for (let at = 0; at < line.length; at++) {
    if (!tellsId(line.charCodeAt(at))) {
      continue;
    }
    let from = at;
    while (from > 0 && isOfWord(line.charCodeAt(from - 1))) {
      from--;
    }
    while (isOfWord(line.charCodeAt(at))) {
      at++;
    }
    if (at - from > 3 && beginsWord(line, from) && endsWord(line, at)) {
      readWord(text, start + from, line.slice(from, at), sink);
    }
  }
}

function readWord(text: string, start: number, word: string, sink: Sink): void {
  if (/^[~.]{0,2}\//.test(word) && isWeightFile(word)) {
    readWord(text, start + word.lastIndexOf('/') + 1, word.slice(word.lastIndexOf('/') + 1), sink);
    return;
  }
  if (word.length > LONGEST_WORD) {
    return;
  }
  const lead = (/^_+/.exec(word) ?? LABEL.exec(word))?.[0].length ?? 0;
  const id = word.slice(lead).replace(/[.:]$/, '').replace(/_{1,3}$/, '');
  if (isSlashed(id)) {
    let from = start + lead;
    for (const name of id.split('/')) {
      readWord(text, from, name, sink);
      from += name.length + 1;
    }
  } else if (VERSIONED.test(id)) {
    sink.add(verbatim(text, start + lead, start + lead + id.length), TEXT);
  } else if (isWritten(id) || PACKED.test(id)) {
    const isNamed = LABEL.test(word) || (PACKED.test(id) && text[start - 1] !== '|' && !/^[^\n]{0,40}\|/.test(text.slice(start + word.length, start + word.length + 60)));
    readToken(verbatim(text, start + lead, start + lead + id.length), isNamed ? NAMED : TEXT, sink);
  }
}

/** The words in the first group of `pattern`, as they stand. */
function readWords(text: string, start: number, line: string, pattern: RegExp, place: Place, sink: Sink): void {
  for (const { index, 0: all, 1: id = '' } of line.slice(0, LONGEST_LINE).matchAll(pattern)) {
    const from = start + index + all.lastIndexOf(id);
    sink.add(verbatim(text, from, from + id.length), place);
  }
}

function readEmphasised(text: string, start: number, line: string, sink: Sink): void {
  for (const { index, 1: id = '' } of line.matchAll(EMPHASISED)) {
    if (isSelfEvident(id)) {
      readToken(verbatim(text, start + index + 2, start + index + 2 + id.length), TEXT, sink);
    }
  }
}

/** A digit, a hyphen or a slash: words of a sentence mostly have none. */
function tellsId(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 47;
}

/** `[\w./:-]` */
function isOfWord(code: number): boolean {
  return isLetterOrDigit(code) || code === 95 || code === 58 || (code >= 45 && code <= 47);
}

function readShort(text: string, start: number, line: string, sink: Sink): void {
  for (const { index, 0: word } of line.slice(0, LONGEST_LINE).matchAll(SHORT)) {
    if (isBesideId(line, index, index + word.length)) {
      sink.add(verbatim(text, start + index, start + index + word.length), NAMED);
    }
  }
}

/** What a line about models names in one of the forms that `pattern` finds. */
function readNamed(text: string, start: number, line: string, pattern: RegExp, sink: Sink): void {
  for (const { index, 0: all, 1: id = '' } of line.matchAll(pattern)) {
    const from = start + index + all.indexOf(id);
    if ((pattern === LABELLED ? id === id.toLowerCase() || SIZED.test(id) : /[\d-]/.test(id)) && !id.includes('://')) {
      readToken(verbatim(text, from, from + id.length), NAMED, sink);
    }
  }
}

/** What is listed in a sentence: what most of it is, all of it is. */
function readListed(text: string, start: number, line: string, sink: Sink): void {
  if (INSTALLED.test(line)) {
    return;
  }
  const isOllamas = OLLAMAS.test(line);
  for (const { index, 0: run } of line.matchAll(LISTED)) {
    const place: Place = isOllamas ? MODELS : { ...TEXT, group: { at: start + index, of: 'w' } };
    for (const { index: at, 0: word } of run.matchAll(LISTED_WORD)) {
      const from = index + at;
      const piece = verbatim(text, start + from, start + from + word.length);
      if (isListedSize(line, from, from + word.length)) {
        sink.add(piece, SIZES);
      } else if (isNameAmong(word) && word !== 'and' && word !== 'or' && (isOllamas || /\d/.test(run))) {
        sink.add(piece, place);
      }
    }
  }
}

/** Two names of which one has a version, and what a host's name stands before: each may be one of Ollama's library, where the other is. */
function readPairs(text: string, start: number, line: string, sink: Sink): void {
  const mayBePair = (line.includes(' and ') || line.includes(' or ') || line.includes(' / ')) && /[a-z]\d/.test(line);
  for (const { index, 0: pair, 1: first = '', 2: second = '' } of mayBePair ? line.slice(0, LONGEST_LINE).matchAll(PAIR) : []) {
    const group = { at: start + index, of: 'p' };
    if (/\d/.test(first + second) && isNameAmong(first) && isNameAmong(second)) {
      sink.add(verbatim(text, start + index, start + index + first.length), { ...TEXT, group });
      sink.add(verbatim(text, start + index + pair.length - second.length, start + index + pair.length), { ...TEXT, group });
    }
  }
  const [head, served] = line.includes('Ollama') ? OF_OLLAMA.exec(line) ?? [] : [];
  if (head !== undefined && served !== undefined) {
    sink.add(verbatim(text, start + head.length - served.length, start + head.length), { ...NAMED, provider: 'ollama' });
  }
}

function readCommand(text: string, start: number, line: string, sink: Sink): void {
  const [item, command, run] = line.includes('ollama ') ? ITEM_IS_COMMAND.exec(line) ?? [] : [];
  if (item !== undefined && command !== undefined && run !== undefined) {
    sink.add(verbatim(text, start + item.length - run.length, start + item.length), { ...NAMED, key: command.trim(), provider: 'ollama' });
  }
}

/** A word in lower case that names a model in the company of others: `mistral`, `llama3.2`, `phi3:mini`. */
export function isNameAmong(word: string): boolean {
  return word.length > 1 && word.length < LONGEST_WORD && /^[a-z][a-z\d_.:-]*[a-z\d]$/.test(word) && !isPlaceholder(word);
}

/** As programs write an id: in lower case, or with its owner. */
export function isWritten(id: string): boolean {
  return isLetterOrDigit(id.charCodeAt(0)) && !id.includes('://')
    && (WORDS.test(id) || VOICED.test(id) || (isSelfEvident(id) && isLowerCase(id) && (/-\D|\D-/.test(id) || TAGGED.test(id))) || mayEndAnId(id) || (REPOSITORY.test(id) && /[-\d]/.test(id.slice(id.indexOf('/')))) || (/[-_\d]/.test(id) && isWeightFile(id) && !isGenericWeightFile(id)));
}

function beginsWord(line: string, at: number): boolean {
  return BEFORE_WORD.includes(line[at - 1] ?? ' ') || line.charCodeAt(at - 1) >= WITHOUT_BLANKS || (endsTag(line, at) && !LINK.test(line.slice(Math.max(0, at - 200), at)));
}

function endsWord(line: string, at: number): boolean {
  const next = line[at];
  return next === undefined || AFTER_WORD.includes(next) || (next === ']' && line[at + 1] !== '(' && line[at + 1] !== '[') || line.charCodeAt(at) >= WITHOUT_BLANKS || beginsTag(line, at);
}
