import fs from 'node:fs';
import path from 'node:path';
import { isWithin } from './files';

/** Something that an agent asked for and does not get: the message says why, and what to write. */
export class Refusal extends Error {}

/** The absolute path of something in the folder, which need not exist. Throws a `Refusal` where it, or what its links lead to, lies outside. */
export function pathWithin(folder: string, given: string): string {
  const resolved = path.resolve(folder, given);
  if (!isWithin(resolved, folder) || !isWithin(realOf(resolved), fs.realpathSync(folder))) {
    throw new Refusal(`${given} lies outside ${folder}, the folder in which this server was started, and is not read. Name a path within it.`);
  }
  return resolved;
}

/** Without links, as far as the path exists. */
function realOf(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realOf(parent), path.basename(file));
  }
}
