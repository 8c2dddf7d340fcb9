import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Data } from '../authored.mjs';
import { ROOT } from '../files.mjs';
import { readData } from '../read.mjs';

const MAX_BYTES = 1 << 30;

/** The data as they stand in a commit, a branch or a tag, read by this version's code; the temporary folder goes again. */
export function dataAt(ref: string, root: string = ROOT): Data {
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: root, maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'pipe'] });
  let commit: string;
  try {
    commit = git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).toString().trim();
  } catch {
    throw new Error(`${ref} is neither a commit of this repository nor a catalogue.json`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'model-review-data-'));
  try {
    execFileSync('tar', ['-x', '-C', folder], { input: git('archive', '--format=tar', commit, 'data') });
    return readData(join(folder, 'data'), { anySchema: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
