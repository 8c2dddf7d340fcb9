import { latin } from './latin';

const QUOTES: ReadonlySet<number | undefined> = codes('"\'`<>\\');
const LEFT: ReadonlySet<number | undefined> = codes('`"\'|:=>*-,[({/~\n');
const RIGHT: ReadonlySet<number | undefined> = codes('`"\'|,)]}<\n\r;#*/');
const [BLANK, TAB] = [32, 9];
const [FEW, MANY] = [4, 40];
/** Of a statement that imports, as far as it may stand before what is imported. */
const STATEMENT = 80;
const PACKAGE = /(?:\b(?:import|from|use|using|require|library)[ \t('"{]*|import [\w, ]{0,60})$/;
const MODULE = /\b(?:from|import|require\(?) *["']$/;

/** Whether a token is the whole of a literal, or of what stands between tags. */
export function isBetweenQuotes(bytes: Uint8Array, from: number, to: number): boolean {
  return QUOTES.has(bytes[from - 1]) && QUOTES.has(bytes[to]);
}

/** Whether a token stands as a value: behind a mark or at the line's beginning, before a mark or the line's end. */
export function isDelimited(bytes: Uint8Array, from: number, to: number): boolean {
  let left = from - 1;
  let right = to;
  while (left > from - FEW && isBlank(bytes[left])) {
    left--;
  }
  while (right < to + MANY && isBlank(bytes[right])) {
    right++;
  }
  return (left < 0 || LEFT.has(bytes[left])) && (right >= bytes.length || RIGHT.has(bytes[right]));
}

/** Whether it is the name of a package that is imported. */
export function isImported(bytes: Uint8Array, from: number): boolean {
  return PACKAGE.test(latin(bytes, Math.max(0, from - STATEMENT), from));
}

/** Whether it is the path of a module that is imported: no model's, whatever is around. */
export function isImport(bytes: Uint8Array, from: number): boolean {
  return MODULE.test(latin(bytes, Math.max(0, from - 12), from));
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB;
}

function codes(marks: string): ReadonlySet<number | undefined> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}
