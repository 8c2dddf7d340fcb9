/**
 * The text of a file, or why it is not read as text. A byte order mark is not part of the text. What is `garbled` was
 * meant as text and should have been reviewed; what is not, such as a binary file, never could be.
 */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly garbled: boolean };

const SAMPLE = 8000;

/** Why a file that is no text is not reviewed. */
export const BINARY = 'binary';

/** Strict UTF-8; UTF-16 only where its byte order mark says so. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (!utf16 && bytes.subarray(0, SAMPLE).includes(0)) {
    return { reason: BINARY, garbled: false };
  }
  try {
    return { text: new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: utf16 ? 'not UTF-16, although it begins as such' : 'not UTF-8', garbled: true };
  }
}
