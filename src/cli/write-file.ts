import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit';
import { reasonOf } from './files';
import { readWhole } from './read-file';

/** Whole or not at all; over an existing file only where `isOurs` knows it again. Throws a `UsageError`. */
export function writeWhole(file: string, content: string, isOurs: (existing: string) => boolean): void {
  const temporary = `${file}.${process.pid}.tmp`;
  if (fs.existsSync(file) && !isOurs(readOrEmpty(file))) {
    throw new UsageError(`${file} exists and was not written by model-review; remove it or name another file after -o.`);
  }
  try {
    fs.writeFileSync(temporary, content, { flag: 'wx', flush: true });
    fs.renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw new UsageError(`${file} cannot be written (${reasonOf(error)}); name a file in an existing folder (${path.dirname(file)}) after -o.`);
  }
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // What could not be written cannot always be removed, and the first fault is the one to tell.
  }
}

function readOrEmpty(file: string): string {
  try {
    return readWhole(file);
  } catch {
    // Not readable, so not known to be ours.
    return '';
  }
}
