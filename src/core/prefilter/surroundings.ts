import { latin } from './latin';

const QUOTES: Uint8Array = codes('"\'`<>\\');
const LEFT: Uint8Array = codes('`"\'|:=>*-,[({/~\n');
const RIGHT: Uint8Array = codes('`"\'|,)]}<\n\r;#*/');
const CLOSES = codes('"\'');
const [BLANK, TAB] = [32, 9];
const [FEW, MANY] = [4, 40];
/** Of a statement that imports, as far as it may stand before what is imported. */
const STATEMENT = 80;
const PACKAGE = /(?:\b(?:import|from|use|using|require|library)[ \t('"{]*|import [\w, ]{0,60})$/;
const MODULE = /\b(?:from|import|require\(?) *["']$/;

/** Whether a token is the whole of a literal, or of what stands between tags. */
export function isBetweenQuotes(bytes: Uint8Array, from: number, to: number): boolean {
  return QUOTES[bytes[from - 1] ?? 0] === 1 && QUOTES[bytes[to] ?? 0] === 1;
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
  return (left < 0 || LEFT[bytes[left] ?? 0] === 1) && (right >= bytes.length || RIGHT[bytes[right] ?? 0] === 1);
}

/** Whether it is the name of a package that is imported. */
export function isImported(bytes: Uint8Array, from: number): boolean {
  return PACKAGE.test(latin(bytes, Math.max(0, from - STATEMENT), from));
}

/** Whether it is the path of a module that is imported: no model's, whatever is around. */
export function isImport(bytes: Uint8Array, from: number): boolean {
  return CLOSES[bytes[from - 1] ?? 0] === 1 && MODULE.test(latin(bytes, Math.max(0, from - 12), from));
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB;
}

function codes(marks: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_none, code) => (marks.includes(String.fromCharCode(code)) ? 1 : 0));
}
