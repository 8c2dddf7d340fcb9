import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusPart, Entry } from '../../scripts/corpus/part.mjs';
import { outsideGit, readTexts } from '../../scripts/corpus/texts.mjs';

describe('The texts of the corpus', () => {
  let folder: string;
  let commit: string;

  /** What is read of one file of a repository, or of a package, in the folder. */
  function read(entry: Partial<Entry>): { readonly text: string | undefined; readonly missing: readonly string[] } {
    const whole: Entry = { file: 'f', repo: 'owner/name', commit, path: 'src/a.py', lines: null, ...entry };
    const part: CorpusPart = { name: 'p', entries: [whole], labels: [], negatives: [] };
    const { texts, missing } = readTexts(part, folder);
    return { text: texts.get('f'), missing };
  }

  before('make a checkout, a bare copy of it, and a package', () => {
    folder = mkdtempSync(join(tmpdir(), 'model-review-corpus-'));
    const checkout = join(folder, 'owner', 'name');
    const git = (...args: readonly string[]): string => execFileSync('git', ['-C', checkout, '-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'core.autocrlf=false', ...args], { encoding: 'utf8', env: outsideGit() });
    mkdirSync(join(checkout, 'src'), { recursive: true });
    writeFileSync(join(checkout, 'src/a.py'), 'one\r\ntwo\r\nthree\n');
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--no-gpg-sign', '-m', 'x');
    commit = git('rev-parse', 'HEAD').trim();
    git('clone', '--quiet', '--bare', checkout, join(folder, 'other+bare', 'repo'));
    mkdirSync(join(folder, 'node_modules/@a/b'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/@a/b/package.json'), '{"version":"1.2.3"}');
    writeFileSync(join(folder, 'node_modules/@a/b/x.js'), 'text\n');
  });

  after(() => { rmSync(folder, { recursive: true, force: true }); });

  it('come from the commit, whatever is checked out, with plain line ends', () => {
    writeFileSync(join(folder, 'owner/name/src/a.py'), 'changed\n');
    assert.equal(read({}).text, 'one\ntwo\nthree\n');
  });

  it('come from a bare git directory as well', () => {
    assert.equal(read({ repo: 'other/bare' }).text, 'one\ntwo\nthree\n');
  });

  it('are cut as the manifest says', () => {
    assert.equal(read({ lines: [2, 2] }).text, 'two\n');
  });

  it('come from a package of the right version', () => {
    assert.equal(read({ repo: 'npm:@a/b', commit: '1.2.3', path: 'x.js' }).text, 'text\n');
  });

  for (const [what, entry, pattern] of [
    ['a repository that is not there', { repo: 'no/where' }, /^no\/where is not in /],
    ['a commit that is not there', { commit: '0'.repeat(40) }, /fetch that commit$/],
    ['a package that is not there', { repo: 'npm:c' }, /^c is not installed in /],
    ['a package of another version', { repo: 'npm:@a/b', commit: '2.0.0', path: 'x.js' }, /^@a\/b is 1\.2\.3 .* 2\.0\.0 is needed$/],
  ] as const) {
    it(`say so for ${what}`, () => {
      const { text, missing } = read(entry);
      assert.equal(text, undefined);
      assert.match(missing.join('\n'), pattern);
    });
  }
});
