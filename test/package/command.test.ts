import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from '../cli/command';

const PACKED = path.resolve('out/npm');
const SHOP = path.resolve('examples/web-shop');
/** Every way to read a file of the package: the catalogue, the rules' pages, the schemas, the version. */
const CALLS: readonly (readonly string[])[] = [
  ['check', '--format', 'sarif'], ['bom', '--spec-version', '1.7'], ['bom', '--format', 'spdx'], ['explain', 'gpt-4o'], ['--version'],
];
const FIXED = { ...process.env, SOURCE_DATE_EPOCH: '1795305600' };

function outputs(program: string, cwd: string): readonly string[] {
  return CALLS.map((args) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', env: FIXED, maxBuffer: 1e8 });
    assert.equal(stderr, '');
    assert.equal(status, args[0] === 'check' ? 1 : 0);
    return stdout;
  });
}

describe('the command line without the editor', () => {
  before(function () {
    this.timeout(120_000); // npm takes its time to start
    execFileSync(process.execPath, ['scripts/package-cli.mjs', '--built'], { stdio: 'pipe' });
  });

  it('installs from its package with nothing beside it, and says what the built one says', () => inFolder({}, (cwd) => {
    cpSync(SHOP, path.join(cwd, 'shop'), { recursive: true });
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', cwd, path.join(PACKED, readdirSync(PACKED).find((name) => name.endsWith('.tgz')) ?? '')], { stdio: 'pipe' });
    assert.deepEqual(readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.')), ['model-review']);
    assert.ok(existsSync(path.join(cwd, 'node_modules', '.bin', 'model-review')));
    const installed = path.join(cwd, 'node_modules', 'model-review', 'dist', 'cli.js');
    assert.deepEqual(outputs(installed, path.join(cwd, 'shop')), outputs(path.resolve('dist/cli.js'), path.join(cwd, 'shop')));
    return Promise.resolve();
  })).timeout(180_000);

  it('runs as one file in a folder of its own', () => inFolder({}, (cwd) => {
    cpSync(SHOP, path.join(cwd, 'shop'), { recursive: true });
    copyFileSync(path.join(PACKED, 'model-review.cjs'), path.join(cwd, 'model-review.cjs'));
    assert.deepEqual(outputs(path.join(cwd, 'model-review.cjs'), path.join(cwd, 'shop')), outputs(path.resolve('dist/cli.js'), path.join(cwd, 'shop')));
    return Promise.resolve();
  })).timeout(180_000);
});
