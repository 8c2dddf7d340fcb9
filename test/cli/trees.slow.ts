// npm run fuzz:system: trees that take minutes to build. What is small enough for every run is in hostile.test.ts.
import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../src/core/report/check-json';
import { bundleCommand, inFolder, modelReview } from './command';

const USE = 'client.create(model="gpt-4o")\n';
const FILES = 100_000;

async function checked(cwd: string, ...args: readonly string[]): Promise<CheckReport & { readonly seconds: number }> {
  const start = performance.now();
  const { stdout, stderr, code } = await modelReview(['check', '--format', 'json', '--fail-on', 'never', ...args], { cwd });
  assert.equal(code, 0, stderr.slice(0, 500));
  return { ...(JSON.parse(stdout) as CheckReport), seconds: (performance.now() - start) / 1000 };
}

describe('a tree that is built to be large', () => {
  before(bundleCommand);

  it(`has ${FILES} files, each of which is reviewed`, async () => {
    await inFolder({ 'a.py': USE }, async (cwd) => {
      for (let folder = 0; folder < 500; folder++) {
        mkdirSync(path.join(cwd, `d${folder}`));
        for (let at = 0; at < FILES / 500; at++) {
          writeFileSync(path.join(cwd, `d${folder}`, `f${at}.py`), at % 100 === 0 ? USE : `x = ${at}\n`);
        }
      }
      const { files, uses, seconds } = await checked(cwd);
      console.log(`      ${seconds.toFixed(1)} s`);
      assert.deepEqual([files.reviewed, files.skipped, uses.length], [FILES + 1, [], FILES / 100 + 1]);
    });
  });

  it('has a folder a thousand folders below, and one with thirty thousand names', async () => {
    await inFolder({ 'a.py': USE }, async (cwd) => {
      mkdirSync(path.join(cwd, 'd/'.repeat(1000)), { recursive: true });
      writeFileSync(path.join(cwd, 'd/'.repeat(1000), 'a.py'), USE);
      mkdirSync(path.join(cwd, 'flat'));
      for (let at = 0; at < 30_000; at++) {
        writeFileSync(path.join(cwd, 'flat', `f${at}`), '');
      }
      assert.equal((await checked(cwd)).uses.length, 2);
    });
  });

  it('has files of many gigabytes, whole and with a text at their end', async () => {
    await inFolder({ 'a.py': USE }, async (cwd) => {
      for (const name of ['a.json', 'b.py', 'c.ipynb', 'd.md']) {
        const open = openSync(path.join(cwd, name), 'w');
        ftruncateSync(open, 4 * 2 ** 30);
        writeSync(open, USE, 4 * 2 ** 30);
        closeSync(open);
      }
      const { files, uses } = await checked(cwd);
      assert.deepEqual([uses.length, files.skipped.map(({ reason }) => reason)], [1, Array(4).fill('larger than 1 MB')]);
    });
  });

  it('has a megabyte on one line in every kind of file', async () => {
    const kinds = ['py', 'ts', 'go', 'yaml', 'json', 'md', 'html', 'sh', 'toml', 'csv', 'rb', 'sql', 'txt', 'ipynb'];
    const files = Object.fromEntries(kinds.map((kind) => [`a.${kind}`, `"model": 'gpt-4o' {[(<`.repeat(45_000)]));
    await inFolder({ ...files, 'z.py': USE }, async (cwd) => {
      assert.ok((await checked(cwd)).uses.some(({ path: file }) => file === 'z.py'));
    });
  });
});
