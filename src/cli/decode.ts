import fs from 'node:fs';
import { isOwnReport } from '../core/report/own-report';
import { reasonOf } from './files';

/**
 * The text of a file, or why it is not read as text. A byte order mark is not part of the text. What is `garbled` was
 * meant as text and should have been reviewed; what is not, such as a binary file, never could be.
 */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly garbled: boolean };

const SAMPLE = 8000;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Why a file that is no text is not reviewed. */
export const BINARY = 'binary';

/** Strict UTF-8; UTF-16 only where its byte order mark says so. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (!utf16 && bytes.subarray(0, SAMPLE).includes(0)) {
    return { reason: BINARY, garbled: false };
  }
  try {
    return { text: (utf16 === undefined ? UTF8 : new TextDecoder(utf16, { fatal: true })).decode(bytes) };
  } catch {
    return { reason: utf16 ? 'not UTF-16, although it begins as such' : 'not UTF-8', garbled: true };
  }
}

/** Larger files hold data, not code: they are skipped, and said to be. */
export const MAX_BYTES = 1024 * 1024;

/** A file's text; or why it is not text that is reviewed; or why it cannot be read, which fails the run. */
export type Reading = { readonly text: string } | Unread;
export type Unread = { readonly skipped: string } | { readonly failed: string };

export function readText(file: string): Reading {
  const read = readBytes(file);
  return 'bytes' in read ? textOf(read.bytes) : read;
}

/** One reading at a time needs room; a review is not worth a new megabyte for each file. */
const ROOM = Buffer.allocUnsafeSlow(MAX_BYTES + 1);

/** A file's content, until the next call. One that was there and is gone is no fault of anybody's, but it is said. */
export function readBytes(file: string): { readonly bytes: Uint8Array } | Unread {
  try {
    const open = fs.openSync(file, 'r');
    try {
      let length = 0;
      for (let more = -1; more !== 0 && length < ROOM.length; length += more) {
        more = fs.readSync(open, ROOM, length, ROOM.length - length, null);
      }
      return length > MAX_BYTES ? { skipped: 'larger than 1 MB' } : { bytes: ROOM.subarray(0, length) };
    } finally {
      fs.closeSync(open);
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? { skipped: 'gone since its folder was listed' } : { failed: reasonOf(error) };
  }
}

/** What a file's content is to a review. */
export function textOf(bytes: Uint8Array): Reading {
  const decoded = decode(bytes);
  if ('text' in decoded) {
    return isOwnReport(decoded.text) ? { skipped: 'a report of model-review' } : decoded;
  }
  return decoded.garbled ? { failed: decoded.reason } : { skipped: decoded.reason };
}
