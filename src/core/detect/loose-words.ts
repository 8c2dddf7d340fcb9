import { beginsTag, endsTag } from './context/beside';
import { calleeOf } from './context/callees';
import type { WordPlace } from './context/commands';
import { namesOtherRepository } from './context/commands';
import type { Place } from './context/place';
import { isAddress } from './download';
import { isLetterOrDigit, isLocalised, isSelfEvident, mayEndAnId } from './shape';
import { isGenericWeightFile, isWeightFile } from './weights';

/** Where a word stands. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** A name and its version, which a file that speaks of Ollama has from its library: `llama3`. Others have numbers too. */
const VERSIONED = /^(?!python|base|http|utf|ipv|oauth|node|java|boto)[a-z]{3,10}\d$/;

/** True for a word that may name a model though it has no digit, or no mark. */
function isNamed(text: string): boolean {
  return isNamedWeights(text) || isListable(text) || VERSIONED.test(text);
}

function isNamedWeights(text: string): boolean {
  return /[-_]/.test(text) && isWeightFile(text) && !isGenericWeightFile(text);
}

/** `mistral:latest`, `ollama/llava:latest`: a tag as Ollama's library has it, and images. */
const LATEST = /^(?:[a-z][\w.-]{1,40}\/)?[a-z][\w.-]{1,60}:latest$/;
/** `donut-base-finetuned-rvlcdip`: of what, and for what. */
const TUNED = /^[a-z][\w.-]*-(?:finetuned|fine-tuned|distilled)-[a-z][\w.-]*$/;

/** `deepseek/deepseek-coder`, `qwen-plus-latest`, `mistral:latest`: only a list can tell whether it is an id. */
function isListable(text: string): boolean {
  return LATEST.test(text) || TUNED.test(text) || isHyphened(text);
}

function isHyphened(text: string): boolean {
  return text.includes('-') && (mayEndAnId(text) || isLocalised(text) || (text.length > 7 && /^[\w.-]+\/[\w.]+-[\w.-]+$/.test(text)));
}

/** Without the marks at its ends that belong to the sentence: `gpt-4o.` */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && !isLetterOrDigit(text.charCodeAt(from)) && text[from] !== '@' && text[from] !== '~') {
    from++;
  }
  while (to > from && !isLetterOrDigit(text.charCodeAt(to - 1))) {
    to--;
  }
  return text.slice(from, to);
}

/** A name in one word: `llava`. */
const NAME = /^[a-z][a-z\d.-]{3,30}$/;

/** The place of what `-m` of a program is given; `undefined` where that is no name. */
export function ofShortFlag(said: WordPlace, { place }: Place, text: string): Place | undefined {
  return NAME.test(text) ? { ...said, place: place === 'comment' ? 'comment' : 'config-value' } : undefined;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') {
    at++;
  }
  return at;
}

/** True where a line, a list's item or a bracket ends behind `at`. */
export function endsLine(text: string, at: number): boolean {
  const next = text[skipBlanks(text, at)];
  return next === undefined || '\r\n,;}])#\\"\''.includes(next);
}

/** Longest address that is looked at. */
const LONGEST = 500;

export function endOfAddress(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from < LONGEST && !' \t\r\n"\'`<>)|\\'.includes(text[to] ?? ' ')) {
    to++;
  }
  return to;
}

/** Org's verbatim text, with nothing but the sentence around it: `=deepseek-chat=`, `=ChatGPT:gpt-4o=,`. */
const SPAN = /=[A-Za-z][\w.:/-]{2,60}=(?=[ \t,.;:)\r\n]|$)/y;

/** True where a span of Org's begins whose word stands alone, as nothing in a program does. */
export function beginsSpan(text: string, at: number): boolean {
  SPAN.lastIndex = at;
  return (at === 0 || ' \t\n("'.includes(text.charAt(at - 1))) && SPAN.test(text);
}

/** What people put behind a name with a blank: `GPT-4 Turbo` is not `gpt-4`. */
const GOES_ON = /^ ?系|^ (?:famil(?:y|ies)|series|[Tt]urbo|[Mm]ini|[Nn]ano|Vision|Pro|Flash|Opus|Sonnet|Haiku|Instruct)\b/;
/** A paper's title: `title={DeepSeek-V3.2-Exp: Boosting …}`. */
const TITLE = /\btitle ?= ?["{]{1,2}$/i;
const VARIABLE = /^[A-Z][A-Z\d_]{1,60}$/;

export function goesOn(text: string, at: number): boolean {
  return GOES_ON.test(text.slice(at, at + 12));
}

export function isTitle(text: string, from: number): boolean {
  return TITLE.test(text.slice(Math.max(0, from - 14), from));
}

/** Behind what is called a model: `the slim-extract-tool model`. */
const IS_MODEL = /^ models?\b/;

/** Whether a word may be an id by its own form, or by what is said of it in `rest`. */
export function speaks(word: string, quoted: boolean, rest: string): boolean {
  const token = trimMarks(word);
  return isSelfEvident(token) || (quoted && /[-./:\d]/.test(word)) || isAddress(word) || isNamed(token) || (token.includes('-') && IS_MODEL.test(rest));
}

/** True for the name of a variable of the environment: `OLLAMA_HOST`. */
export function isVariable(name: string): boolean {
  return VARIABLE.test(name);
}

/** What says of the word that it is joined to that it is a model: `model:gpt-4o`. */
const LABEL = /^(?:model|llm|model_?name|model_?id):(?=[a-z][\w.]*[-\d])/i;

/** The label that begins a word, without its colon. */
export function labelOf(text: string, from: number, to: number): string | undefined {
  return LABEL.exec(text.slice(from, Math.min(to, from + 40)))?.[0].slice(0, -1);
}

/** Whether a command says of its word at `at` that it is no model. */
export function isOther({ strength, key }: WordPlace, text: string, at: number): boolean {
  return strength === 'negative' || (key?.endsWith(' download') === true && namesOtherRepository(text.slice(at, at + LONGEST)));
}

/** `{root}/dit/name-2.1.safetensors`: a file with its whole name, in a folder that is put together. */
export function isInFolder(word: string, next: string | undefined): boolean {
  return word.startsWith('/') && isWeightFile(word) && !/[$%*{<\uFFFC]/.test(next ?? '');
}

/** Whether a variable or a flag is given what begins at `from`, with no blank between: `-e VLLM_MODEL=llama3`, `--model=llama3`. */
export function isAssigned(text: string, from: number, key: string): boolean {
  return text[from - 1] === '=' && (isVariable(key) || text[from - 2 - key.length] === '-');
}

/** What a call says of one of its arguments where that is a model: the first of `replicate.run("org/name", …)`. */
export function calledWith(path: string | undefined, argument: number): Pick<Place, 'callee' | 'provider'> | undefined {
  const [name = '', receiver] = path?.split(/\.|::/).reverse() ?? [];
  const callee = name === '' ? undefined : calleeOf(name) ?? calleeOf(name, receiver);
  return callee?.argument === argument ? { callee: name, ...(callee.provider === undefined ? {} : { provider: callee.provider }) } : undefined;
}

/** What stands before another value that would do: `# or "o1"`. */
const OTHERWISE = /^[ \t]*or ["'`]$/;

/** Whether a short word is all of a text but for `or`. */
export function isOtherwise(text: string, from: number, to: number): boolean {
  return from < 12 && to - from < 4 && OTHERWISE.test(text.slice(0, from));
}

/** The place of a repository that a call for a model is told: `ModelConfig(repository="org/name")`. */
export function ofModel(place: Place, key: string, callee: string | undefined): Place | undefined {
  return callee?.includes('Model') === true && /^repo(?:sitory)?$/.test(key) ? { ...place, strength: 'weak', key, callee } : undefined;
}

/** The version of a package that is required. */
const REQUIRED = /^(?:[=~!]=|>=)\d/;

/** Whether a package ends at `at` whose version is required: `f5-tts==1.0.8`. */
export function isRequired(text: string, at: number): boolean {
  return text[at + 1] === '=' && REQUIRED.test(text.slice(at, at + 3));
}

/** What stands before the model in the rest of an ARN that is put together: `arn:aws:bedrock:{}::foundation-model/x`. */
const BEDROCK_RESOURCE = /^:{0,2}(?:foundation-model|inference-profile)\/(?=[a-z][\w.:-]{3,100}$)/;

/** How long that is; 0 where it is none. */
export function resourceIn(text: string): number {
  return text.includes('/') ? BEDROCK_RESOURCE.exec(text)?.[0].length ?? 0 : 0;
}

/** A word is a difference in arithmetic: `phi/(phi-1)`. */
export function isTerm(text: string, from: number, to: number): boolean {
  return text[from - 1] === '(' && text[to] === ')' && '/*+-^'.includes(text[from - 2] ?? ' ');
}

/** True for the rest of an id that is put together: `gpt-{size}`, `azure/<deployment>`. `org/name:{tag}` is whole without its tag. */
export function isBroken(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  return !isInFolder(word, text[to]) && !isAddress(word) && !BEDROCK_RESOURCE.test(word) && !/^[\w.-]+\/[\w.-]+:$/.test(word)
    && ((/[$%*{}<>\uFFFC]/.test(text[from - 1] ?? '') && !endsTag(text, from)) || (/[$%*{<\uFFFC]/.test(text[to] ?? '') && !beginsTag(text, to)));
}
