import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inFolder } from './command';

const WRITER = path.resolve('out/cli-test/write-file.cjs');
const MEGABYTES = 30;

/** `node WRITER FILE LETTER`: writes a file of that letter over it, again and again where `forever` is said. */
async function bundleWriter(): Promise<void> {
  const program = `import { writeWhole } from './src/cli/write-file';
    const [file, letter, times] = process.argv.slice(2);
    for (let i = 0; i < (times === 'forever' ? Infinity : 1); i++) {
      writeWhole(file, letter.repeat(${MEGABYTES}e6), () => true);
    }`;
  await build({ stdin: { contents: program, resolveDir: '.', loader: 'ts' }, outfile: WRITER, bundle: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error' });
}

describe('Writing a report', () => {
  before(bundleWriter);

  it('leaves the old file whole where there is no room for the new one', () => inFolder({ 'report.json': 'old' }, (cwd) => {
    // Files may have 512 kB: the disk is full in the middle of writing.
    const { status } = spawnSync('sh', ['-c', `ulimit -f 1000; exec "${process.execPath}" "${WRITER}" report.json a`], { cwd });
    assert.notEqual(status, 0);
    assert.equal(readFileSync(path.join(cwd, 'report.json'), 'utf8'), 'old');
    return Promise.resolve();
  }));

  it('leaves the old file or the new one, each whole, whenever it is killed', () => inFolder({}, async (cwd) => {
    const file = path.join(cwd, 'report.json');
    for (const after of [0, 5, 10, 15, 20, 25, 30, 35]) {
      writeFileSync(file, 'old');
      await killedWriting(cwd, after);
      const now = readFileSync(file, 'utf8');
      assert.ok(now === 'old' || (now.length === MEGABYTES * 1e6 && /^a+$/.test(now)), `${now.length} characters after ${after} ms`);
    }
  }));
});

/** Ends with the writer, which is killed so many milliseconds after it has begun to write. */
function killedWriting(cwd: string, after: number): Promise<void> {
  const before = new Set(readdirSync(cwd));
  const child = spawn(process.execPath, [WRITER, 'report.json', 'a', 'forever'], { cwd, stdio: 'ignore' });
  const watch = setInterval(() => {
    if (readdirSync(cwd).some((name) => !before.has(name))) {
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), after);
    }
  }, 1);
  return new Promise((resolve) => {
    child.on('close', () => resolve());
  });
}
