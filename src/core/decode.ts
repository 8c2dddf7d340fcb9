import * as l10n from '@vscode/l10n';
import type { DecoderFor } from './ports';
import { isOwnReport } from './report/own-report';

/**
 * The text of a file, or why it is not read as text. A byte order mark is not part of the text. What is `garbled` was
 * meant as text and should have been reviewed; what is not, such as a binary file, never could be.
 */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly garbled: boolean };

/** A file's text; or why it is not text that is reviewed; or why it cannot be read, which leaves a review incomplete. */
export type Reading = { readonly text: string } | Unread;
export type Unread = { readonly skipped: string } | { readonly failed: string };

/** Larger files hold data, not code: they are skipped, and said to be. */
export const MAX_BYTES = 1024 * 1024;

const SAMPLE = 8000;

/** Why a file that is no text is not reviewed. */
export function binary(): string {
  return l10n.t('binary');
}

export function tooLarge(): string {
  return l10n.t('larger than 1 MB');
}

/** Of a file that was listed and is not there any more: nobody's fault, but it is said. */
export function gone(): string {
  return l10n.t('gone since its folder was listed');
}

/** Strict UTF-8; UTF-16 only where its byte order mark says so. */
export function decode(bytes: Uint8Array, decoderFor: DecoderFor): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (!utf16 && bytes.subarray(0, SAMPLE).includes(0)) {
    return { reason: binary(), garbled: false };
  }
  try {
    return { text: decoderFor(utf16 ?? 'utf-8').decode(bytes) };
  } catch {
    return { reason: utf16 ? l10n.t('not UTF-16, although it begins as such') : l10n.t('not UTF-8'), garbled: true };
  }
}

/** What a file's content is to a review. */
export function reading(bytes: Uint8Array, decoderFor: DecoderFor): Reading {
  const decoded = decode(bytes, decoderFor);
  if ('text' in decoded) {
    return readingOf(decoded.text);
  }
  return decoded.garbled ? { failed: decoded.reason } : { skipped: decoded.reason };
}

/** What a text is to a review. */
export function readingOf(text: string): Reading {
  return isOwnReport(text) ? { skipped: l10n.t('a report of model-review') } : { text };
}

/** Whether files below a folder were skipped that could have been reviewed: then nothing is said of what was not found there. `below` ends in `/` or is empty. */
export function isUnread(skipped: readonly { readonly path: string; readonly reason: string }[], below: string): boolean {
  return skipped.some(({ path, reason }) => path.startsWith(below) && reason !== binary());
}
