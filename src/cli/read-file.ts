import fs from 'node:fs';
import { MAX_BYTES } from '../core/decode';

/** Without waiting for whoever writes to a pipe. Windows has no such word. */
const FLAGS = fs.constants.O_RDONLY | ((fs.constants as Partial<typeof fs.constants>).O_NONBLOCK ?? 0);

/** What a file that is named by a repository, not by the user, is asked for: a pipe, a device or a socket would keep a reader for ever. Throws where it is no file. */
export function openFile(file: string): number {
  const open = fs.openSync(file, FLAGS);
  try {
    if (fs.fstatSync(open).isFile()) {
      return open;
    }
  } catch (error) {
    fs.closeSync(open);
    throw error;
  }
  fs.closeSync(open);
  throw Object.assign(new Error('not a regular file'), { code: 'ENOTFILE' });
}

/** Nothing of what is not there, and of what cannot be asked for: a loop of links, a path that is too long. */
export function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

/** Reads into `room` as much as it takes, and answers with how much that was. Throws where there is no such file. */
export function readInto(file: string, room: Uint8Array): number {
  const open = openFile(file);
  try {
    let length = 0;
    for (let more = -1; more !== 0 && length < room.length; length += more) {
      more = fs.readSync(open, room, length, room.length - length, null);
    }
    return length;
  } finally {
    fs.closeSync(open);
  }
}

/** The bytes of a file that nobody writes by hand beyond a megabyte. Throws where it is larger or no file. */
export function readSmall(file: string): Buffer {
  const room = Buffer.allocUnsafeSlow(MAX_BYTES + 1);
  const length = readInto(file, room);
  if (length > MAX_BYTES) {
    throw Object.assign(new Error('larger than 1 MB'), { code: 'EFBIG' });
  }
  return Buffer.from(room.subarray(0, length));
}

/** The text of a file, however large. Throws where there is no such file. */
export function readWhole(file: string): string {
  const open = openFile(file);
  try {
    return fs.readFileSync(open, 'utf8');
  } finally {
    fs.closeSync(open);
  }
}
