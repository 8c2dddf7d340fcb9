export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 4;

/** What an id may be made of: ASCII letters, digits and `. _ - / : @ + ~`. */
const CLASSES = Uint8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) {
    return LETTER;
  }
  return /\d/.test(character) ? DIGIT : '._-/:@+~'.includes(character) ? MARK : 0;
});

/** `q4_K_M`, `IQ3_XXS`, `Q8_0`. */
const PACKING = /(?<=[-_.:])I?Q\d(?:_[A-Z\d]{1,3}){0,2}$/i;

/** The letter of a parameter count. */
const SIZE = /(?<=\d)[BM](?=$|[-_.:])/g;

const SHORTEST = 2;
const LONGEST = 200;

export function isIdCharacter(code: number): boolean {
  return code < 128 && CLASSES[code] !== 0;
}

/** `LETTER`, `DIGIT` or `MARK`; 0 for what no id contains. */
export function kindOf(code: number): number {
  return code < 128 ? CLASSES[code] ?? 0 : 0;
}

/** True where a text that is no id may hold one: a digit, or a mark that keys, flags and quotes have. Prose mostly has none. */
export function hasClue(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 58) || code === 61 || code === 34 || code === 39 || code === 96 || code === 45) {
      return true;
    }
  }
  return false;
}

export function isLetterOrDigit(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & (LETTER | DIGIT)) !== 0;
}

/** True where the whole text could be an id by its characters: one token of 2 to 200, a letter in it. */
export function hasIdShape(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) {
    return false;
  }
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] ?? 0 : 0;
    if (kind === 0) {
      return false;
    }
    seen |= kind;
  }
  return (seen & LETTER) !== 0;
}

/**
 * True for a token that can stand as an id without a place that says so: letters, a digit and a separator
 * (`gpt-4o`, `org/name-7b`, `llama3.1`), starting and ending in a letter or digit.
 */
export function isSelfEvident(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text.length >= 4
    && (isLetterOrDigit(text.charCodeAt(0)) || text.startsWith('@cf/') || text.startsWith('@hf/'))
    && isLetterOrDigit(last) && hasIdShape(text) && /\d/.test(text) && /[A-Za-z0-9][-._/:@+][A-Za-z0-9]/.test(text);
}

/** In lower case, but for the letters of a packing at the end and of a size: `codellama:7b-code-q4_K_M`, `codegen-6B-multi`. */
export function isLowerCase(text: string): boolean {
  const name = text.replace(PACKING, '').replace(SIZE, '');
  return name === name.toLowerCase();
}

/** `en_US-ryan-high`: a voice of a language as it is spoken somewhere. */
export function isLocalised(text: string): boolean {
  return /^[a-z]{2,3}_[A-Z]{2}-[a-z\d_]{2,40}-[a-z_]{2,12}$/.test(text);
}

/** Last words of ids without a digit that no other hyphenated word ends in. */
const LAST_WORDS = new Set('latest preview instruct turbo chat beta exp flash lite mini nano haiku sonnet opus embed coder reasoner vision plus max pro medium large small tiny instant online thinking base cased uncased multilingual minilm text code codex reasoning research ocr nemo realtime transcribe experimental fast translate whisper bison nightly r en zh'.split(' '));

/** True for words as an id joins them, though it has no digit: `mistral-large-latest`, `deepseek-chat`. Only a list can tell that it is one. */
export function mayEndAnId(text: string): boolean {
  const last = text.lastIndexOf('-');
  return last > 1 && LAST_WORDS.has(text.slice(last + 1)) && text === text.toLowerCase() && hasIdShape(text);
}
