import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../src/core/report/check-json';
import { bundleCommand, COMMAND, inFolder, modelReview, type Call } from './command';

const USE = 'client.create(model="gpt-4o")\n';

async function report(args: readonly string[], call: Call): Promise<CheckReport & { code: number | null; stderr: string; stdout: string }> {
  const { stdout, stderr, code } = await modelReview(['check', '--format', 'json', ...args], call);
  return { ...(JSON.parse(stdout) as CheckReport), code, stderr, stdout };
}

const paths = ({ uses }: CheckReport): readonly string[] => uses.map(({ path: file }) => file);

/** Many files, a few of every kind that a sweep tells apart. */
function tree(files: number): Readonly<Record<string, string | Uint8Array>> {
  const many = Array.from({ length: files }, (_none, at) => [`src/${at % 7}/f${at}.py`, at % 3 === 0 ? `x = ${at}\n${USE}` : `# ${at}\n`] as const);
  return {
    ...Object.fromEntries(many), 'blob.py': new Uint8Array([0, 1, 2]), 'huge.json': `"${'x'.repeat(1_100_000)}"`, 'latin.py': new Uint8Array([0x23, 0xe9, 0x0a]),
    'broken.json': '{"model": "gpt-4o", ', 'model-review.yaml': 'version: 1\nmodels:\n  - id: house-model\n    alias: gpt-4o\n', 'own.py': 'client.create(model="house-model")\n',
  };
}

describe('a sweep', () => {
  before(bundleCommand);

  it('finds the same in the same order with one thread and with several', async () => {
    await inFolder(tree(300), async (cwd) => {
      const one = await report(['--threads', '1'], { cwd });
      assert.equal(one.uses.length, 102);
      for (const threads of [['--threads', '2'], ['--threads', '4'], []]) {
        const { stdout, code } = await report(threads, { cwd });
        assert.deepEqual([stdout, code], [one.stdout, one.code], threads.join(' '));
      }
    });
  });

  it('refuses a number of threads that is none', async () => {
    assert.match((await modelReview(['check', '--threads', '0'])).stderr, /Write a number from 1 to 99/);
  });

  it('finds the same from its cache, and after an edit, a new policy and another name', async () => {
    await inFolder(tree(40), async (cwd) => {
      const same = async (why: string): Promise<void> => {
        const fresh = await report([], { cwd });
        const again = await report(['--cache', path.join(cwd, '.kept')], { cwd });
        assert.deepEqual([again.stdout, again.code, again.stderr], [fresh.stdout, fresh.code, fresh.stderr], why);
      };
      await same('the first time');
      await same('the second time');
      writeFileSync(path.join(cwd, 'src', '1', 'f1.py'), `# now with a model\n\n${USE}`);
      await same('after an edit');
      writeFileSync(path.join(cwd, 'model-review.yaml'), 'version: 1\nmodels:\n  - id: other-house-model\n    alias: gpt-4o\nusage:\n  monthlyActiveUsers: 900M\n');
      await same('with another policy');
      mkdirSync(path.join(cwd, 'tests'));
      writeFileSync(path.join(cwd, 'tests', 'f0.py'), readFileSync(path.join(cwd, 'src', '0', 'f0.py')));
      rmSync(path.join(cwd, 'src', '0', 'f0.py'));
      await same('where a file has moved');
    });
  });

  it('does not use a cache that is damaged, says so, and writes it anew', async () => {
    await inFolder(tree(20), async (cwd) => {
      const kept = path.join(cwd, '.kept');
      const fresh = await report(['--cache', kept], { cwd });
      const [name = ''] = readdirSync(kept);
      const file = path.join(kept, name);
      const whole = readFileSync(file, 'utf8');
      for (const damaged of [whole.slice(0, whole.length / 2), whole.replace('gpt-4o', 'gpt-4x'), '', 'model-review cache 0\n\n[]']) {
        writeFileSync(file, damaged);
        const again = await report(['--cache', kept], { cwd });
        assert.equal(again.stdout, fresh.stdout);
        assert.match(again.stderr, /note: the cache .* is damaged or of another version; it is not used, and written anew/);
        assert.equal(readFileSync(file, 'utf8'), whole);
      }
    });
  });

  it('reports all the same where its cache cannot be written', async () => {
    await inFolder({ 'a.py': USE, taken: 'a file' }, async (cwd) => {
      const { code, uses, stderr } = await report(['--cache', 'taken', '--fail-on', 'never'], { cwd });
      assert.deepEqual([code, uses.length], [0, 1]);
      assert.match(stderr, /note: the cache .* cannot be (?:read|written)/);
    });
  });

  it('reviews a repository inside of another as a part of it, and says so', async () => {
    await inFolder({ '.git/HEAD': '', 'a.py': USE, 'vendor/lib/.git': 'gitdir: ../../.git/modules/lib\n', 'vendor/lib/b.py': USE, '.git/modules/lib/info/exclude': 'c.py\n', 'vendor/lib/c.py': USE }, async (cwd) => {
      const found = await report([], { cwd });
      assert.deepEqual(paths(found), ['a.py', 'vendor/lib/b.py']);
      assert.match(found.stderr, /note: vendor\/lib is a repository of its own; it is reviewed as a part of this one/);
    });
  });

  it('leaves out what git leaves out by info/exclude and by the user\'s own excludes, unless a .gitignore takes it back', async () => {
    await inFolder({
      'home/.config/git/ignore': 'mine.py\nback.py\n', 'other/.gitconfig': '[core]\n\texcludesFile = ~/excluded\n', 'other/excluded': 'a.py\n',
      'work/.git/info/exclude': 'local.py\n', 'work/a.py': USE, 'work/mine.py': USE, 'work/local.py': USE, 'work/back.py': USE, 'work/deep/.gitignore': '!back.py\n', 'work/deep/back.py': USE,
    }, async (folder) => {
      const of = async (home: string): Promise<readonly string[]> => paths(await report([], { cwd: path.join(folder, 'work'), env: { HOME: path.join(folder, home), XDG_CONFIG_HOME: '' } }));
      assert.deepEqual(await of('home'), ['a.py', 'deep/back.py']);
      assert.deepEqual(await of('other'), ['back.py', 'deep/back.py', 'mine.py']);
    });
  });

  it('says of what it could not read, and that loops of links trap nobody', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      this.skip();
    }
    await inFolder({ 'a.py': USE, 'shut/b.py': USE }, async (cwd) => {
      symlinkSync(cwd, path.join(cwd, 'loop'));
      chmodSync(path.join(cwd, 'shut'), 0);
      const { code, stderr, files } = await report([], { cwd });
      chmodSync(path.join(cwd, 'shut'), 0o755);
      assert.equal(code, 2);
      assert.match(stderr, /shut cannot be read/);
      assert.deepEqual(files.skipped, [{ path: 'shut', reason: 'permission denied' }]);
    });
  });

  it('prints nothing of a report, and leaves the old file whole, where it is interrupted', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const large = USE.repeat(4000);
    await inFolder({ ...Object.fromEntries(Array.from({ length: 150 }, (_none, at) => [`src/f${at}.py`, large])), 'report.json': '' }, async (cwd) => {
      const old = '{"tool":"model-review","old":true}';
      writeFileSync(path.join(cwd, 'report.json'), old);
      const child = spawn('sh', ['-c', `"${process.execPath}" "${COMMAND}" check --format json -o report.json --threads 2 & child=$!; sleep 0.4; kill -INT $child; wait $child; echo $?`], { cwd });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      await new Promise((resolve) => child.on('close', resolve));
      assert.equal(stdout.trim(), '130');
      assert.equal(readFileSync(path.join(cwd, 'report.json'), 'utf8'), old);
      assert.deepEqual(readdirSync(cwd).filter((name) => name.endsWith('.tmp')), []);
    });
  });
});
