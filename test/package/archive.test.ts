import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What vsce would put into the .vsix, from the repository's root. */
function packedFiles(): string[] {
  const output = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
  return output.trim().split('\n').sort();
}

describe('the .vsix', () => {
  const allowed = /^(dist\/(extension\.js|web\.js|parts\/[\w-]+\.js|catalogue\.json|schemas\/[^/]+\.json)|media\/[^/]+|l10n\/[^/]+\.json|syntaxes\/[^/]+|package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES)$/;
  let files: string[];
  before(function () {
    this.timeout(60_000); // vsce takes its time to start
    files = packedFiles();
  });

  it('has everything that the extension needs to run', () => {
    const needed = ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES', 'dist/catalogue.json', 'dist/extension.js', 'dist/web.js', 'package.json', 'package.nls.json'];
    assert.deepEqual(needed.filter((name) => !files.includes(name)), []);
  });

  it('has no source, no test and nothing of this machine', () => {
    assert.deepEqual(files.filter((name) => !allowed.test(name)), []);
  });

  it('has the same bytes whenever and wherever it is packed', async () => {
    const { packVsix } = await import(pathToFileURL('scripts/package.mjs').href) as { readonly packVsix: () => string };
    const first = hashOf(packVsix());
    utimesSync('LICENSE', new Date(), new Date());
    const { TZ } = process.env;
    process.env['TZ'] = TZ === 'Asia/Tokyo' ? 'America/Lima' : 'Asia/Tokyo';
    try {
      assert.equal(hashOf(packVsix()), first);
    } finally {
      Object.assign(process.env, TZ === undefined ? {} : { TZ });
      if (TZ === undefined) {
        delete process.env['TZ'];
      }
    }
  }).timeout(120_000);
});

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
