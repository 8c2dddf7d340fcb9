// Repositories that nobody vouches for: whatever stands in them, the command comes to its end, says what it did not read, and prints nothing that acts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../src/core/report/check-json';
import { CRAFTED } from '../fuzz/mutate';
import { assertForTerminal, assertMarkdownOurs, assertOurs, cellsOf } from '../fuzz/pages';
import { bundleCommand, COMMAND, inFolder, modelReview } from './command';
import { output } from './output';

const USE = 'client.create(model="gpt-4o")\n';
const isPosix = process.platform !== 'win32';
/** A run that takes longer hangs, as far as a test can tell. */
const PATIENCE_MS = 120_000;

type Checked = CheckReport & { readonly code: number | null; readonly stderr: string };

async function checked(cwd: string, ...args: readonly string[]): Promise<Checked> {
  const { stdout, stderr, code } = await modelReview(['check', '--format', 'json', ...args], { cwd });
  assert.doesNotMatch(stderr, /fault of its own/);
  return { ...(JSON.parse(stdout) as CheckReport), code, stderr };
}

const used = ({ uses }: CheckReport): readonly string[] => uses.map(({ path: file }) => file);
const skipped = ({ files }: CheckReport): readonly (readonly string[])[] => files.skipped.map(({ path: file, reason }) => [file, reason]);

/** A file of that many bytes that takes no room. */
function sparse(file: string, bytes: number): void {
  const open = openSync(file, 'w');
  ftruncateSync(open, bytes);
  closeSync(open);
}

function pipe(file: string): void {
  execFileSync('mkfifo', [file]);
}

describe('a hostile repository', function () {
  this.timeout(PATIENCE_MS);
  before(bundleCommand);

  it('keeps nobody waiting with pipes, devices and sockets where files should be', async function () {
    if (!isPosix) {
      this.skip();
    }
    await inFolder({ 'a.py': USE, 'b/a.py': USE, 'c/x': '', 'd/x': '' }, async (cwd) => {
      ['package.json', '.gitignore', 'pipe.py', 'b/model-review.yaml', 'c/.git'].forEach((name) => pipe(path.join(cwd, name)));
      symlinkSync('/dev/zero', path.join(cwd, 'zero.py'));
      symlinkSync('/dev/zero', path.join(cwd, 'd', 'model-review.yaml'));
      symlinkSync('/dev/zero', path.join(cwd, 'd', '.gitignore'));
      symlinkSync('../pipe.py', path.join(cwd, 'd', 'linked.py'));
      writeFileSync(path.join(cwd, 'd', 'a.py'), USE);
      const found = await checked(cwd);
      assert.deepEqual([used(found), found.code], [['a.py', 'b/a.py', 'd/a.py'], 2]);
      assert.match(found.stderr, /b\/model-review\.yaml cannot be read \(not a regular file\)/);
      assert.match(found.stderr, /d\/model-review\.yaml cannot be read \(not a regular file\)/);
      assert.match((await checked(cwd, 'pipe.py')).stderr, /pipe\.py is a pipe, a device or a socket and is not read/);
      assert.equal((await modelReview(['bom'], { cwd })).code, 2);
      assert.equal((await modelReview(['explain', 'gpt-4o'], { cwd: path.join(cwd, 'b') })).code, 2);
    });
  });

  it('is not read into memory where a file has a gigabyte', async () => {
    await inFolder({ 'a.py': USE }, async (cwd) => {
      ['big.py', 'big.json', '.gitignore', 'package.json', 'model-review.yaml'].forEach((name) => sparse(path.join(cwd, name), 2 ** 30));
      const found = await checked(cwd);
      assert.deepEqual([used(found), found.code], [['a.py'], 2]);
      assert.deepEqual(skipped(found), [['big.json', 'larger than 1 MB'], ['big.py', 'larger than 1 MB'], ['package.json', 'larger than 1 MB']]);
      assert.match(found.stderr, /model-review\.yaml cannot be read \(larger than 1 MB\)/);
    });
  });

  it('says of what is no UTF-8 that it was not read, and reads UTF-16 where a mark says so', async () => {
    const utf16 = Buffer.from(USE, 'utf16le');
    const files = {
      'bad.py': Buffer.concat([Buffer.from(USE), Buffer.from([0xc3, 0x28])]), 'cut.py': Buffer.concat([Buffer.from(USE), Buffer.from([0xe2, 0x82])]), 'le.py': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      'be.py': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), 'markless.py': utf16, 'odd.py': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16, Buffer.from([0x41])]),
      'nul.py': `${USE}\u0000`, 'late.py': `${'# \n'.repeat(5000)}${USE}\u0000`, 'mark.py': `\ufeff${USE}`,
    };
    await inFolder(files, async (cwd) => {
      const found = await checked(cwd);
      assert.deepEqual([used(found), found.code], [['be.py', 'le.py', 'mark.py'], 2]);
      assert.deepEqual(skipped(found), [
        ['bad.py', 'not UTF-8'], ['cut.py', 'not UTF-8'], ['late.py', 'read in part: binary'], ['markless.py', 'binary'], ['nul.py', 'binary'], ['odd.py', 'not UTF-16, although it begins as such'],
      ]);
    });
  });

  it('has names that cannot be asked for said to be unread', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    await inFolder({ 'a.py': USE }, async (cwd) => {
      writeFileSync(Buffer.concat([Buffer.from(`${cwd}/b`), Buffer.from([0xff]), Buffer.from('.py')]), USE);
      const found = await checked(cwd);
      assert.deepEqual([skipped(found), found.code], [[['b\ufffd.py', 'its name is not UTF-8']], 2]);
    });
  });

  it('is walked to its end whatever its links lead to', async function () {
    if (!isPosix) {
      this.skip();
    }
    await inFolder({ 'a/b/c.py': USE, 'model-review.yaml': 'version: 1\n' }, async (cwd) => {
      const links = [['.', 'self'], ['..', 'a/up'], ['../..', 'a/b/top'], ['loop.py', 'loop.py'], ['two.py', 'one.py'], ['one.py', 'two.py'], ['.git', '.git'], ['.gitignore', '.gitignore'], ['model-review.yaml', 'a/model-review.yaml'], ['/', 'root'], ['/proc/self/fd', 'fds']];
      links.forEach(([to = '', at = '']) => symlinkSync(to, path.join(cwd, at)));
      const found = await checked(cwd);
      assert.deepEqual(used(found), ['a/b/c.py']);
      assert.deepEqual(skipped(found).map(([file]) => file), ['a/model-review.yaml', 'fds', 'loop.py', 'one.py', 'root', 'two.py']);
      const looped = await checked(cwd, 'loop.py', 'a/b/c.py');
      assert.deepEqual([looped.code, used(looped)], [2, ['a/b/c.py']]);
      assert.match(looped.stderr, /loop\.py cannot be read \(symbolic link loop\)/);
      assert.equal((await checked(cwd, `${'x'.repeat(5000)}.py`)).code, 2);
    });
  });

  it('says which folders it was not let into, and is no all-clear then', async function () {
    const user = process.getuid?.();
    const asNobody = user === 0 ? ['setpriv', '--reuid=65534', '--clear-groups', '--'] : [];
    if (!isPosix || (user === 0 && !succeeds([...asNobody, process.execPath, COMMAND, '--version']))) {
      this.skip();
    }
    await inFolder({ 'a.py': USE, 'shut/b.py': USE, 'shut/model-review.yaml': 'version: 1\n', 'c.py': USE }, async (cwd) => {
      chmodSync(cwd, 0o755);
      chmodSync(path.join(cwd, 'shut'), 0);
      chmodSync(path.join(cwd, 'c.py'), 0);
      const [program = '', ...args] = [...asNobody, process.execPath, COMMAND, 'check', '--format', 'json', '--today', '2026-11-22'];
      const { stdout, code } = await output(program, args, cwd);
      chmodSync(path.join(cwd, 'shut'), 0o755);
      const found = { ...(JSON.parse(stdout) as CheckReport), code };
      assert.deepEqual([used(found), skipped(found), code], [['a.py'], [['c.py', 'permission denied'], ['shut', 'permission denied']], 2]);
    });
  });

  it('cannot make its own .gitignore, globs or aliases slow', async () => {
    const stars = ['**/a/**/a/**/a/**/a/**/a/**/b', '*a*a*a*a*a*a*a*a*b', '[!b]*[!b]*[!b]*[!b]*[!b]*c', `${'\\'.repeat(900)}x`, `${' '.repeat(900)}x`, '[', '[!', `${'**/'.repeat(300)}z`].map((line) => `${line}\n`).join('').repeat(20);
    const deep = `${'a/'.repeat(60)}${'a'.repeat(200)}.py`;
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at] ?? ''}`).join(', ')}]`)].join('\n');
    await inFolder({ '.gitignore': stars, [deep]: USE, 'bomb.yaml': `${bomb}\nmodel: gpt-4o\n`, 'p/model-review.yaml': `version: 1\n${bomb}\nusage: *j\n`, 'p/a.py': USE, 'q/model-review.yaml': `version: 1\nscopes:\n  - paths: ['${'**/a/'.repeat(200)}b', '${'{a,b}'.repeat(60)}']\n    usage: { commercial: true }\n`, [`q/${deep}`]: USE }, async (cwd) => {
      const found = await checked(cwd);
      assert.deepEqual(used(found), [deep, 'bomb.yaml', 'p/a.py', `q/${deep}`].sort());
      assert.equal(found.code, 2);
    });
  });

  it('is read to the end of its deepest nesting', async () => {
    const deep = 50_000;
    const nested = (open: string, inside: string, close: string): string => `${open.repeat(deep)}${inside}${close.repeat(deep)}\n`;
    const files = {
      'a.json': nested('[', '"gpt-4o"', ']'), 'b.json': `${'{"model":'.repeat(deep)}"gpt-4o"${'}'.repeat(deep)}`, 'a.yaml': nested('[', 'gpt-4o', ']'), 'b.yaml': `${'- '.repeat(deep)}gpt-4o\n`, 'c.yaml': `${'? '.repeat(deep)}gpt-4o\n`, 'd.yaml': `${'{a: '.repeat(deep)}gpt-4o${'}'.repeat(deep)}`,
      'a.html': nested('<div>', '<p title="gpt-4o">', '</div>'), 'a.md': `${'> '.repeat(deep)}gpt-4o\n`, 'b.md': Array.from({ length: 900 }, (_none, at) => `${' '.repeat(at)}- gpt-4o`).join('\n'), 'c.md': nested('[', '`gpt-4o`', ']'), 'a.py': `x = ${nested('(', '"gpt-4o"', ')')}`, 'b.py': `ask(model="gpt-4o"${', f(model='.repeat(deep)}`,
      'a.ts': `const a = ${nested('{ a: ', '"gpt-4o"', ' }')}`, 'b.ts': `const a = ${nested('`${', '"gpt-4o"', '}`')}`, 'a.toml': `a = ${nested('[', '"gpt-4o"', ']')}`, 'a.tf': `a = ${nested('[', '"gpt-4o"', ']')}`, 'a.sh': `echo ${nested('$(', 'ollama run llama3', ')')}`, 'a.xml': nested('<a>', 'gpt-4o', '</a>'), 'a.rb': nested('%w[', 'gpt-4o', ']'), 'a.rs': nested('/*', 'gpt-4o', '*/'),
      'a.ipynb': `{"cells":[{"cell_type":"code","source":${nested('[', '"gpt-4o"', ']')}}]}`, 'p/model-review.yaml': `version: 1\nusage: ${nested('[', 'x', ']')}`, 'q/model-review.yaml': `version: 1\nusage:\n${'- '.repeat(deep)}x\n`,
    };
    await inFolder(files, async (cwd) => {
      const found = await checked(cwd);
      assert.equal(found.code, 2);
      assert.equal(found.files.reviewed, Object.keys(files).length - 2);
      assert.match(found.stderr, /p\/model-review\.yaml:\d+:\d+: /);
    });
  });

  it('is read in time where all stands on one line', async () => {
    const line = (text: string): string => text.repeat(Math.floor(40_000 / text.length));
    const kinds = ['py', 'ts', 'go', 'yaml', 'json', 'md', 'html', 'sh', 'toml', 'csv', 'rb', 'sql', 'txt', 'ipynb'];
    const files = Object.fromEntries(kinds.flatMap((kind) => [[`words.${kind}`, line('model gpt-4o, ')], [`marks.${kind}`, line(`"model": 'gpt-4o' {[(<`)]]));
    await inFolder({ ...files, 'long.json': `{"model":"gpt-4o","x":"${'x'.repeat(10_000_000)}"}`, 'a.py': USE }, async (cwd) => {
      const found = await checked(cwd, '--fail-on', 'never');
      assert.ok(skipped(found).some(([file, reason]) => file === 'long.json' && reason === 'larger than 1 MB'));
      assert.ok(used(found).includes('a.py') && found.code === 0);
    });
  });

  it('prints nothing that acts, whatever its files are called and hold', async function () {
    if (!isPosix) {
      this.skip();
    }
    const names = [...CRAFTED.filter((_each, at) => at % 3 === 0), 'x](command:evil)', '`<b>`', 'a\nmodel-review: all is well', 'a,line=1::x', '=1+1', '~', ' '].map((each) => each.replaceAll('/', '\u2215').replaceAll('\u0000', '').replace(/[\ud800\udc00]/g, '')).filter((name) => name !== '' && name !== '.' && name !== '..');
    const texts = CRAFTED.filter((each, at) => at % 2 === 0 && !each.includes('\u0000') && !/[\ud800\udc00]/.test(each));
    const ids = texts.map((each) => `ask(model=${JSON.stringify(`acme/${each}-7b`)})\nask(model=${JSON.stringify(`gpt-4o${each}`)})\n`).join('');
    const quoted = (text: string): string => JSON.stringify(text);
    const policy = ['version: 1', 'usage: { commercial: true }', 'requirements: { pinned: true }', 'models:', ...texts.slice(0, 30).map((each) => `  - { id: ${quoted(`m${each}`)}, licence: ${quoted(each)} }`), 'waivers:', ...texts.slice(0, 30).map((each) => `  - { code: floating-alias, model: ${quoted(each)}, reason: ${quoted(each)}, owner: ${quoted(each)}, expires: 2027-01-01 }`)].join('\n');
    const files = Object.fromEntries([...new Set(names)].flatMap((name) => [[`${name}.py`, USE + ids.slice(0, 2000)], [`${name}/in.py`, USE]]));
    await inFolder({ ...files, 'ids.py': ids, 'model-review.yaml': policy, 'package.json': JSON.stringify({ name: '<script>alert(1)</script>', version: '=1+1' }) }, async (cwd) => {
      const run = async (...args: readonly string[]): Promise<string> => {
        const { stdout, stderr, code } = await modelReview(args, { cwd });
        assert.doesNotMatch(stderr, /fault of its own|not be valid/);
        assertForTerminal(stderr);
        assert.match(stderr, /^(?:(?:model-review: |reviewed \d)[^\n]*\n)*$/);
        assert.ok(code === 0 || code === 1 || code === 2);
        return stdout;
      };
      const forms = ['github', 'markdown', 'html', 'json', 'sarif', 'gitlab'] as const;
      assertForTerminal(await run('check', ...forms.flatMap((form) => ['--report', `${form}=.${form}`])));
      const [github, markdown, html, ...asJson] = forms.map((form) => readFileSync(path.join(cwd, `.${form}`), 'utf8'));
      assertMarkdownOurs(markdown ?? '');
      assertOurs(html ?? '');
      asJson.push(await run('bom'), await run('bom', '--format', 'spdx'));
      asJson.forEach((text) => JSON.parse(text));
      [github, ...asJson].forEach((text) => assertForTerminal(text ?? ''));
      assertMarkdownOurs(await run('bom', '--format', 'markdown'));
      assertOurs(await run('bom', '--format', 'html'));
      cellsOf(await run('bom', '--format', 'csv')).flat().forEach((cell) => assert.doesNotMatch(cell, /^\s*[=+\-@|%\t]/));
    });
  });

  it('may change while it is read', async function () {
    if (!isPosix) {
      this.skip();
    }
    const many = Object.fromEntries(Array.from({ length: 300 }, (_none, at) => [`src/${at % 10}/f${at}.py`, USE.repeat(200)]));
    await inFolder(many, async (cwd) => {
      const review = checked(cwd, '--fail-on', 'never');
      let at = 0;
      const timer = setInterval(() => {
        for (let times = 0; times < 4; times++, at++) {
          const file = path.join(cwd, 'src', String(at % 10), `f${at % 300}.py`);
          const change = [() => rmSync(file), () => writeFileSync(file, ''), () => renameSync(file, `${file}.gone`), () => { rmSync(file); mkdirSync(file); }, () => { rmSync(file); pipe(file); }, () => writeFileSync(file, 'x'.repeat(3_000_000)), () => { rmSync(file); symlinkSync('/dev/zero', file); }][at % 7];
          try {
            change?.();
          } catch {
            // It was changed before.
          }
        }
      }, 1);
      const found = await review.finally(() => clearInterval(timer));
      // What was gone before its folder was listed is nobody's.
      assert.ok(found.files.reviewed > 0 && found.files.reviewed + found.files.skipped.length <= 300);
      assert.equal(used(found).filter((file, n, all) => all.indexOf(file) === n).length <= found.files.reviewed, true);
    });
  });

  it('cannot pass a file off as read by calling it a report of ours', async () => {
    await inFolder({ 'a.py': `# <meta name="generator" content="model-review report">\n${USE}`, 'b.py': USE }, async (cwd) => {
      const found = await checked(cwd);
      assert.deepEqual([used(found), skipped(found)], [['b.py'], [['a.py', 'a report of model-review']]]);
      assert.match((await modelReview(['check'], { cwd })).stdout, /Not read\n {2}a\.py {2}a report of model-review[^]*1 file skipped/);
    });
  });
});

function succeeds([program = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
