import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { gone, MAX_BYTES, reading, readingOf, tooLarge, type Reading, type Unread } from '../core/decode';
import type { DecoderFor } from '../core/ports';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const decoderFor: DecoderFor = (encoding) => (encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true }));

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The text of a file as it stands in the editor, unsaved edits included, else on its file system. */
export async function readText(uri: vscode.Uri): Promise<Reading> {
  const open = openDocument(uri);
  if (open) {
    return readingOf(open.getText());
  }
  const read = await readBytes(uri);
  return 'bytes' in read ? reading(read.bytes, decoderFor) : read;
}

/** The bytes of a file on its file system. A pipe or a device is asked for nothing: it might never end. */
export async function readBytes(uri: vscode.Uri): Promise<{ readonly bytes: Uint8Array } | Unread> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? { failed: l10n.t('not a regular file') } : size > MAX_BYTES ? { skipped: tooLarge() } : { bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (cause) {
    return isGone(cause) ? { skipped: gone() } : { failed: reasonOf(cause) };
  }
}

export function isGone(cause: unknown): boolean {
  return cause instanceof vscode.FileSystemError && cause.code === 'FileNotFound';
}

/** Why a file system did not answer, in two or three words. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof vscode.FileSystemError ? cause.code : '';
  return code === 'NoPermissions' ? l10n.t('permission denied') : code === 'Unavailable' ? l10n.t('its file system is not available') : l10n.t('not readable');
}
