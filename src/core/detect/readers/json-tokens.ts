/** Kinds of `jsonc-parser`'s tokens, which it declares as an enum that only a compiler can see. */
export const OPEN_MAP = 1;
export const CLOSE_MAP = 2;
export const OPEN_LIST = 3;
export const CLOSE_LIST = 4;
export const COMMA = 5;
export const COLON = 6;
export const STRING = 10;
export const NUMBER = 11;
export const LINE_COMMENT = 12;
export const BLOCK_COMMENT = 13;
export const LINE_BREAK = 14;
export const BLANKS = 15;
export const END = 17;
