import * as core from '../core/decode';
import type { DecoderFor } from '../core/ports';
import { reasonOf } from './files';
import { readInto } from './read-file';

export type { Reading, Unread } from '../core/decode';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const decoderFor: DecoderFor = (encoding) => (encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true }));

export function decode(bytes: Uint8Array): core.Decoded {
  return core.decode(bytes, decoderFor);
}

export function readText(file: string): core.Reading {
  const read = readBytes(file);
  return 'bytes' in read ? textOf(read.bytes) : read;
}

/** One reading at a time needs room; a review is not worth a new megabyte for each file. */
const ROOM = Buffer.allocUnsafeSlow(core.MAX_BYTES + 1);

/** A file's content, until the next call. One that was there and is gone is no fault of anybody's, but it is said. A name that is no UTF-8 cannot be asked for at all. */
export function readBytes(file: string): { readonly bytes: Uint8Array } | core.Unread {
  try {
    const length = readInto(file, ROOM);
    return length > core.MAX_BYTES ? { skipped: core.tooLarge() } : { bytes: ROOM.subarray(0, length) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return !isMissing ? { failed: reasonOf(error) } : file.includes('\ufffd') ? { failed: 'its name is not UTF-8' } : { skipped: core.gone() };
  }
}

/** What a file's content is to a review. */
export function textOf(bytes: Uint8Array): core.Reading {
  return core.reading(bytes, decoderFor);
}
