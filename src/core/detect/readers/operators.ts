const OPERATORS = /\?\?=|===|!==|=>|->|:=|::|\?\?|\?\.|\|\|=?|&&|==|!=|\+=|<-|[=:?|+&<>!*%^~-]/y;
/** The operators of one character by its code, and the characters that may follow in a longer one. */
const SINGLE = Array.from({ length: 128 }, (_none, code) => '=:?|+&<>!*%^~-'.includes(String.fromCharCode(code)) ? String.fromCharCode(code) : '');
const GOES_ON = new Set([...'=>:?.|&-'].map((character) => character.charCodeAt(0)));

/** The operator at `at`; empty where none stands there. */
export function operatorAt(text: string, at: number): string {
  if (!GOES_ON.has(text.charCodeAt(at + 1))) {
    return SINGLE[text.charCodeAt(at)] ?? '';
  }
  OPERATORS.lastIndex = at;
  return OPERATORS.exec(text)?.[0] ?? '';
}

/** True before `:` or `=>`: a literal there is a key. */
export function isKey(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  return code === 58 ? text.charCodeAt(next + 1) !== 58 : code === 61 && text.charCodeAt(next + 1) === 62;
}

/** True before `=>`, `->`, `|` and a comma: a case of a `match`, or one of its values. */
export function isCase(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  return code === 44 || code === 124 || ((code === 61 || code === 45) && text.charCodeAt(next + 1) === 62);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) {
    at++;
  }
  return at;
}
