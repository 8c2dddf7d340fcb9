import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { CheckReport } from '../../src/core/report/check-json';
import { CATALOGUE } from '../core/report/catalogue';
import { bundleCommand, inFolder, modelReview, SHOP, type Call } from './command';

const USE = 'client.create(model="gpt-4o")\nload = from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")\n';

async function report(args: readonly string[], call?: Call): Promise<CheckReport & { code: number | null; stderr: string }> {
  const { stdout, stderr, code } = await modelReview(['check', ...args, '--format', 'json'], call);
  return { ...(JSON.parse(stdout) as CheckReport), code, stderr };
}

describe('model-review check', () => {
  before(bundleCommand);

  it('prints JSON that fits the published schema', async () => {
    const { stdout } = await modelReview(['check', '--format', 'json']);
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    assert.ok(ajv.validate(JSON.parse(readFileSync('src/core/report/check.schema.json', 'utf8')) as object, JSON.parse(stdout)), ajv.errorsText());
  });

  it('finds each use in its place, and says what it was read as', async () => {
    const { uses } = await report(['src', 'tests']);
    assert.deepEqual(uses.map(({ path: file, line, column, text, role, resolution, model }) => [`${file}:${line}:${column}`, text, role, resolution, model]), [
      ['src/chat.py:3:50', 'gpt-4o', 'product', 'exact', 'openai/gpt-4o'],
      ['src/chat.py:4:47', 'meta-llama/Meta-Llama-3-8B-Instruct', 'product', 'exact', 'meta-llama/Meta-Llama-3-8B-Instruct'],
      ['src/chat.py:5:49', 'acme/helios-9b-chat', 'product', 'unknown', null],
      ['tests/test_chat.py:2:16', 'claude-3-opus-20240229', 'test', 'exact', 'anthropic/claude-3-opus-20240229'],
    ]);
  });

  it('gives the same report from anywhere, with paths relative to the folder that is named', async () => {
    assert.deepEqual((await report([SHOP], { cwd: '/' })).findings, (await report([])).findings);
  });

  it('lets the nearest policy govern, and a given one govern all', async () => {
    const exceeded = (found: CheckReport): string[] => found.findings.filter(({ code }) => code === 'threshold-exceeded').map(({ path: file }) => file);
    assert.deepEqual(exceeded(await report([])), ['src/chat.py']);
    assert.deepEqual(exceeded(await report(['--policy', 'model-review.yaml'])), ['research/try.py', 'src/chat.py']);
  });

  it('uses the policy of a parent folder for a part of the project', async () => {
    for (const part of ['src', 'src/chat.py']) {
      assert.equal((await report([part])).findings.some(({ code }) => code === 'threshold-exceeded'), true, part);
    }
  });

  it('exits with 1 at findings of the threshold, and with 0 below it', async () => {
    assert.equal((await modelReview(['check', 'src'])).code, 1);
    assert.equal((await modelReview(['check', 'src', '--fail-on', 'never'])).code, 0);
    assert.equal((await modelReview(['check', 'src/plain.py'])).code, 0);
    assert.equal((await modelReview(['check', 'research', '--fail-on', 'information'])).code, 1);
  });

  it('keeps stdout for the report and stderr for messages', async () => {
    const { stdout, stderr } = await modelReview(['check', 'src', 'nowhere']);
    assert.match(stdout, /^reviewed 2 files, 3 model uses, .*1 unknown model; 1 file skipped$/m);
    assert.doesNotMatch(stdout, /\u001b/);
    assert.equal(stderr, 'model-review: nowhere does not exist; check the path.\n');
  });

  it('reports what it could read, and exits with 2, where a path is missing', async () => {
    const { code, uses, files } = await report(['nowhere', 'src']);
    assert.equal(code, 2);
    assert.equal(uses.length, 3);
    assert.deepEqual(files.skipped, [{ path: 'nowhere', reason: 'does not exist' }]);
  });

  it('reports on a broken policy, names the place, and exits with 2', async () => {
    await inFolder({ 'a.py': USE, 'model-review.yaml': 'version: 1\nusage:\n  commercial: maybe\n' }, async (cwd) => {
      const { code, stderr, uses, findings } = await report([], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^model-review: model-review.yaml:3:15: /);
      assert.equal(uses.length, 2);
      assert.deepEqual(findings.filter((each) => each.code === 'policy-invalid').map(({ path: file, line, column }) => [file, line, column]), [['model-review.yaml', 3, 15]]);
    });
  });

  it('refuses a policy that is not there before it judges anything', async () => {
    const { code, stdout, stderr } = await modelReview(['check', '--policy', 'none.yaml']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /none.yaml cannot be read \(does not exist\)\. Name another file after --policy\./);
  });

  it('respects .gitignore at every level, and never enters node_modules', async () => {
    await inFolder({
      '.gitignore': 'build/\n*.gen.py\n', 'a.py': USE, 'build/b.py': USE, 'c.gen.py': USE, 'sub/.gitignore': '!d.gen.py\ne.py\n', 'sub/d.gen.py': USE, 'sub/e.py': USE,
      'node_modules/x/f.js': 'create({ model: "gpt-4o" })',
    }, async (cwd) => {
      const { uses } = await report([], { cwd });
      assert.deepEqual([...new Set(uses.map(({ path: file }) => file))], ['a.py', 'sub/d.gen.py']);
    });
  });

  it('reviews a folder that is named, even one that .gitignore hides', async () => {
    await inFolder({ '.git/HEAD': '', '.gitignore': 'build/\n*.gen.py\n', 'build/b.py': USE, 'sub/c.gen.py': USE, 'sub/d.py': USE }, async (cwd) => {
      const files = async (folder: string): Promise<string[]> => [...new Set((await report([folder], { cwd })).uses.map(({ path: file }) => file))];
      assert.deepEqual(await files('build'), ['b.py']);
      assert.deepEqual(await files('sub'), ['d.py']);
    });
  });

  it('says of each file that it did not read why', async () => {
    const long = Buffer.alloc(1024 * 1024 + 1, 'x');
    await inFolder({ 'ok.py': USE, 'binary.py': 'x\u0000y', 'latin1.py': Buffer.from([0x6d, 0xe9]), 'long.py': long }, async (cwd) => {
      const { files, code, stderr } = await report([], { cwd });
      assert.deepEqual(files, { reviewed: 1, generated: 0, skipped: [{ path: 'binary.py', reason: 'binary' }, { path: 'latin1.py', reason: 'not UTF-8' }, { path: 'long.py', reason: 'larger than 1 MB' }] });
      // A file that was meant as text and cannot be decoded makes the review incomplete; the others never could be read.
      assert.equal(code, 2);
      assert.match(stderr, /latin1\.py cannot be read \(not UTF-8\); .*save it as UTF-8/);
    });
  });

  it('reads UTF-16 with a byte order mark, and does not count that mark as a column', async () => {
    await inFolder({ 'a.py': Buffer.from(`\ufeff${USE}`, 'utf16le'), 'b.py': `\ufeff${USE}` }, async (cwd) => {
      const { uses } = await report([], { cwd });
      assert.deepEqual(uses.filter(({ text }) => text === 'gpt-4o').map(({ path: file, column }) => [file, column]), [['a.py', 22], ['b.py', 22]]);
    });
  });

  it('counts lock files and generated ones, and says so of one that is named', async () => {
    await inFolder({ 'a.py': USE, 'package-lock.json': '{}', 'web/app.min.js': 'x', 'logo.svg': '<svg/>', 'notes.bin': 'x' }, async (cwd) => {
      assert.deepEqual((await report([], { cwd })).files, { reviewed: 1, skipped: [], generated: 2 });
      assert.match((await modelReview(['check'], { cwd })).stdout, /; 2 generated files left out\n$/);
      assert.deepEqual((await report(['package-lock.json'], { cwd })).files.skipped, [{ path: 'package-lock.json', reason: 'a lock file, or generated' }]);
    });
  });

  it('reads scripts without an extension, and no other such file', async () => {
    await inFolder({ 'bin/ask': `#!/usr/bin/env python3\n${USE}`, LICENSE: USE, 'bin/tool': 'ELF', 'bin/perl': `#!/usr/bin/perl\n${USE}` }, async (cwd) => {
      const { uses, files } = await report([], { cwd });
      assert.deepEqual([...new Set(uses.map(({ path: file }) => file))], ['bin/ask']);
      assert.equal(files.reviewed, 1);
    });
  });

  it('says of each file that it read only in part where it became loose', async () => {
    const broken = { 'a.yaml': 'model: gpt-4o\nx: [\n', 'b.json': '{"model": "gpt-4o",, }', 'c.toml': 'model = "gpt-4o"\n= 1\n', 'd.json': '['.repeat(2000) };
    await inFolder(broken, async (cwd) => {
      const { files, uses } = await report([], { cwd });
      assert.deepEqual(files.skipped.map(({ path: file, reason }) => [file, /^read in part: (.*)$/.exec(reason)?.[1]?.split(/[;,]/)[0]?.replace(/\d+/, 'n')]), [
        ['a.yaml', 'not valid YAML at line n'], ['b.json', 'not valid JSON at line n'], ['c.toml', 'not valid TOML at line n'], ['d.json', 'nested too deeply'],
      ]);
      assert.deepEqual(uses.map(({ path: file }) => file), ['a.yaml', 'b.json', 'c.toml']);
      assert.match((await modelReview(['check'], { cwd })).stdout, /Not read\n {2}a\.yaml {2}read in part: [^]*; 4 files skipped\n$/);
    });
  });

  it('takes the globs of tests that it is given', async () => {
    const roles = async (...more: string[]): Promise<string[]> => [...new Set((await report(more)).uses.map(({ path: file, role }) => `${file} ${role}`))];
    assert.ok((await roles()).includes('tests/test_chat.py test'));
    const given = await roles('--test-files', 'src/**', '--test-files', '{research,lab}/**');
    assert.ok(given.includes('tests/test_chat.py product') && given.includes('src/chat.py test') && given.includes('research/try.py test'), given.join('; '));
  });

  it('is not trapped by a loop of links, and says what it did not follow', async () => {
    await inFolder({ 'a/x.py': USE }, async (cwd) => {
      symlinkSync('..', path.join(cwd, 'a', 'up'));
      symlinkSync('gone.py', path.join(cwd, 'broken.py'));
      symlinkSync(SHOP, path.join(cwd, 'elsewhere'));
      const { files, uses } = await report([], { cwd });
      assert.equal(uses.length, 2);
      assert.deepEqual(files.skipped, [
        { path: 'broken.py', reason: 'broken symbolic link' }, { path: 'elsewhere', reason: 'symbolic link to a folder elsewhere, not followed' },
      ]);
    });
  });

  it('reports the rest, and exits with 2, where a file may not be read', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      this.skip();
    }
    await inFolder({ 'a.py': USE, 'closed.py': USE }, async (cwd) => {
      chmodSync(path.join(cwd, 'closed.py'), 0);
      const { code, stderr, uses, files } = await report([], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^model-review: closed.py cannot be read \(permission denied\); /);
      assert.deepEqual([uses.length, files.skipped], [2, [{ path: 'closed.py', reason: 'permission denied' }]]);
    });
  });

  it('judges tests like the product only when it is told to', async () => {
    const severity = async (...more: string[]): Promise<string[]> => (await report(['tests', ...more])).findings.filter(({ code }) => code === 'model-retired').map((each) => each.severity);
    assert.deepEqual(await severity(), ['information']);
    assert.deepEqual(await severity('--include-tests'), ['warning']);
  });

  it('ends quietly when nobody reads on', async () => {
    const lines = Array.from({ length: 3000 }, (_each, n) => `ask${n}(model="acme/helios-${n}b-chat")`).join('\n');
    await inFolder({ 'a.py': lines }, async (cwd) => {
      const { stderr } = await modelReview(['check', '--format', 'json'], { cwd, closeEarly: true });
      assert.equal(stderr, '');
    });
  });
});

describe('the arguments', () => {
  before(bundleCommand);

  const refused = [
    [['check', '--format', 'pdf'], /It is not known; use text or json or sarif/],
    [['check', '--format', 'pdf'], /It is not known; use text or json/],
    [['check', '--fail-on', 'maybe'], /Allowed choices are error, warning, information, never/],
    [['check', '--today', '2026-02-30'], /Write a day as YYYY-MM-DD/],
    [['check', '--nonsense'], /unknown option '--nonsense'/],
    [['bom', '--spec-version', '1.5'], /It is not known; use 1.6 or 1.7 or 3.0.1/],
    [['explain'], /missing required argument 'id'/],
    [['dance'], /unknown command 'dance'/],
    [[], /Usage: model-review/],
  ] as const;
  for (const [args, message] of refused) {
    it(`refuses "${args.join(' ')}" with 2 and nothing on stdout`, async () => {
      const { code, stdout, stderr } = await modelReview(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }

  it('prints help and version on stdout', async () => {
    const help = await modelReview(['--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, / check [^]* bom [^]* explain /);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    assert.equal((await modelReview(['--version'])).stdout, `${version}\ncatalogue ${CATALOGUE.date} ${CATALOGUE.digest.slice(0, 16)}\n`);
  });
});
